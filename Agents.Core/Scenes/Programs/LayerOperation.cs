namespace Agents.Core.Scenes.Programs;

/// <summary>Draws a picture made of rows of characters: pixel detail, letters, floor plans.</summary>
public sealed record LayerOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "layer";

    /// <summary>Gets the part name that anchors and later edits may use; null leaves it unnamed.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the rows. Plane XZ: first row at the back; plane XY: first row at the top. A space or a dot is empty.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>Gets what the characters mean.</summary>
    public required IReadOnlyList<LegendEntry> Legend { get; init; }

    /// <summary>Gets whether the picture lies flat (XZ) or stands facing the viewer (XY).</summary>
    public LayerPlane Plane { get; init; }

    /// <summary>Gets where its base centre goes; null is the origin.</summary>
    public Placement? At { get; init; }
}
