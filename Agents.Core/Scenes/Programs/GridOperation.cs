namespace Agents.Core.Scenes.Programs;

/// <summary>Draws the same thing in rows and columns on the ground, centred.</summary>
public sealed record GridOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "grid";

    /// <summary>Gets the part name that anchors and later edits may use; null leaves it unnamed.</summary>
    public string? Name { get; init; }

    /// <summary>Gets how many along x, 1 or more.</summary>
    public required int Columns { get; init; }

    /// <summary>Gets how many along z, 1 or more.</summary>
    public required int Rows { get; init; }

    /// <summary>Gets the distance along x from one origin to the next.</summary>
    public required int SpacingX { get; init; }

    /// <summary>Gets the distance along z from one origin to the next.</summary>
    public required int SpacingZ { get; init; }

    /// <summary>Gets where the middle of the grid goes; null is the origin.</summary>
    public Placement? At { get; init; }

    /// <summary>Gets what is drawn, around its own origin.</summary>
    public required IReadOnlyList<BuildOperation> Operations { get; init; }
}
