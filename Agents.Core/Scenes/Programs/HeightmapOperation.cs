namespace Agents.Core.Scenes.Programs;

/// <summary>Draws ground whose height varies smoothly, the same for the same seed.</summary>
public sealed record HeightmapOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "heightmap";

    /// <summary>Gets the part name that anchors and later edits may use; null leaves it unnamed.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the extent; Y is the greatest height.</summary>
    public required Cell Size { get; init; }

    /// <summary>Gets the types from the bottom up; the last is the surface.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>Gets the least height, 1 to Size.Y.</summary>
    public int MinHeight { get; init; } = 1;

    /// <summary>Gets the distance between hills in cells, 2 to 256.</summary>
    public int Roughness { get; init; } = 12;

    /// <summary>Gets what varies.</summary>
    public int Seed { get; init; }

    /// <summary>Gets where its base centre goes; null is the origin.</summary>
    public Placement? At { get; init; }
}
