using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Operations and the room they take, at a place of their own; moved as a whole.</summary>
internal sealed class Drawing
{
    /// <summary>Gets the operations.</summary>
    public required IReadOnlyList<BuildOperation> Operations { get; init; }

    /// <summary>Gets the room.</summary>
    public required CellBox Box { get; init; }

    /// <summary>Gets the single things of a group; only itself for one thing.</summary>
    public IReadOnlyList<Drawing> Items { get => field.Count == 0 ? [this] : field; init; } = [];

    /// <summary>Gets the cells where they are known (objects of the library); null for shapes, which fill their box near enough.</summary>
    public Relief? Relief { get; init; }

    /// <summary>The same, moved.</summary>
    public Drawing Translate(Cell by) => by == Cell.Zero ? this : new Drawing
    {
        Operations = [.. Operations.Select(operation => Move(operation, by))],
        Box = Box.Translate(by),
        Items = Items.Count == 1 ? [] : [.. Items.Select(item => item.Translate(by))],
        Relief = Relief?.Translate(by),
    };

    /// <summary>The same, with its base centre at a cell.</summary>
    public Drawing MoveTo(Cell baseCenter) => Translate(baseCenter - Box.BaseCenter);

    /// <summary>The highest filled cell over a column; null beside the thing.</summary>
    public int? TopAt(int x, int z)
    {
        if (Relief is not null)
        {
            return Relief.TopAt(x, z);
        }

        if (Items.Count > 1)
        {
            return Items.Max(item => item.TopAt(x, z));
        }

        return x >= Box.Min.X && x <= Box.Max.X && z >= Box.Min.Z && z <= Box.Max.Z ? Box.Max.Y : null;
    }

    /// <summary>One drawing of several; the operations keep their order.</summary>
    public static Drawing Join(IReadOnlyList<Drawing> items) => items.Count == 1 ? items[0] : new Drawing
    {
        Operations = [.. items.SelectMany(item => item.Operations)],
        Box = items.Select(item => item.Box).Aggregate((a, b) => a.Union(b)),
        Items = items,
    };

    private static BuildOperation Move(BuildOperation operation, Cell by) => operation switch
    {
        ShapeOperation shape => shape with { At = Move(shape.At, by) },
        PlaceOperation place => place with { At = Move(place.At, by) },
        PartOperation part => part with { At = Move(part.At, by) },
        RepeatOperation repeat => repeat with { At = Move(repeat.At, by) },
        LayerOperation layer => layer with { At = Move(layer.At, by) },
        _ => operation,
    };

    private static Placement Move(Placement? at, Cell by) => at is null ? new Placement { Position = by } : at with { Position = at.Position + by };
}
