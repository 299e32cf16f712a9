namespace Agents.Core.Scenes.Programs;

/// <summary>Draws the same thing several times along a straight line.</summary>
public sealed record RepeatOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "repeat";

    /// <summary>Gets the part name that anchors and later edits may use; null leaves it unnamed.</summary>
    public string? Name { get; init; }

    /// <summary>Gets how many, 1 or more.</summary>
    public required int Count { get; init; }

    /// <summary>Gets the distance from one origin to the next.</summary>
    public required Cell Step { get; init; }

    /// <summary>Gets where the middle of the row goes; null is the origin. Upwards the row starts there.</summary>
    public Placement? At { get; init; }

    /// <summary>Gets what is drawn, around its own origin.</summary>
    public required IReadOnlyList<BuildOperation> Operations { get; init; }
}
