using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Programs;

/// <summary>Empties the cells of a shape. Only inside a part, or in an edit: what has left is not taken back.</summary>
public sealed record CarveOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "carve";

    /// <summary>Gets which shape.</summary>
    public required ShapeKind Shape { get; init; }

    /// <summary>Gets the extent in cells, each 1 or more.</summary>
    public required Cell Size { get; init; }

    /// <summary>Gets where its base centre goes; null is the origin.</summary>
    public Placement? At { get; init; }

    /// <summary>Gets the shape's own direction.</summary>
    public Axis Axis { get; init; } = Axis.Y;
}
