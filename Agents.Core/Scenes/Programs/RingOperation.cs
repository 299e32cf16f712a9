namespace Agents.Core.Scenes.Programs;

/// <summary>Draws the same thing on a circle on the ground, evenly spread.</summary>
public sealed record RingOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "ring";

    /// <summary>Gets the part name that anchors and later edits may use; null leaves it unnamed.</summary>
    public string? Name { get; init; }

    /// <summary>Gets how many, 1 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Gets the distance of the origins from the middle, in cells.</summary>
    public required int Radius { get; init; }

    /// <summary>Gets where the middle of the circle goes; null is the origin. The first one is at the back.</summary>
    public Placement? At { get; init; }

    /// <summary>Gets what is drawn, around its own origin.</summary>
    public required IReadOnlyList<BuildOperation> Operations { get; init; }
}
