using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;

namespace Agents.Core.Scenes.Programs;

/// <summary>Draws a solid or hollow shape.</summary>
public sealed record ShapeOperation : BuildOperation
{
    /// <summary>The value of <c>op</c>.</summary>
    public const string OperationName = "shape";

    /// <summary>Gets the part name that anchors and later edits may use; null leaves it unnamed.</summary>
    public string? Name { get; init; }

    /// <summary>Gets which shape.</summary>
    public required ShapeKind Shape { get; init; }

    /// <summary>Gets the type: a palette name, a synonym or <c>#rrggbb</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the extent in cells, each 1 or more.</summary>
    public required Cell Size { get; init; }

    /// <summary>Gets where its base centre goes; null is the origin.</summary>
    public Placement? At { get; init; }

    /// <summary>Gets the shape's own direction; see <see cref="ShapeKind"/>.</summary>
    public Axis Axis { get; init; } = Axis.Y;

    /// <summary>Gets the thickness of the shell in cells; 0 is solid.</summary>
    public int Wall { get; init; }

    /// <summary>Gets how <see cref="Type"/> and <see cref="Accents"/> share it.</summary>
    public ObjectPattern Pattern { get; init; }

    /// <summary>Gets the further types of the pattern.</summary>
    public IReadOnlyList<string> Accents { get; init; } = [];
}
