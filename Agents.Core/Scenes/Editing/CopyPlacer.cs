using Agents.Core.Scenes.Analysis;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;

namespace Agents.Core.Scenes.Editing;

/// <summary>Finds where a copy goes.</summary>
internal static class CopyPlacer
{
    // After so many occupied places the copy is drawn at the first one, into what is free there.
    private const int MaxTries = 16;

    /// <summary>The distance from the original to its first copy.</summary>
    /// <exception cref="ProgramFaultException">The placement names a part that is not there.</exception>
    public static Cell Offset(VoxelCanvas canvas, CellStroke stroke, Placement? at, ScenePalette palette)
    {
        if (at is { Relation: null })
        {
            return at.Position - stroke.Box.BaseCenter;
        }

        var relation = at?.Relation ?? AnchorRelation.RightOf;
        var gap = Math.Max(1, at?.Gap ?? 1);
        var anchor = Anchor(canvas, stroke, at?.Of, palette);
        if (relation is AnchorRelation.Between && at?.And is { } second)
        {
            anchor = anchor.Union(Anchor(canvas, stroke, second, palette));
        }

        var place = Place(stroke.Box, anchor, relation, gap) + (at?.Position ?? Cell.Zero);
        var offset = place - stroke.Box.BaseCenter;
        var step = relation switch
        {
            AnchorRelation.LeftOf => new Cell(-stroke.Box.Width - gap, 0, 0),
            AnchorRelation.RightOf => new Cell(stroke.Box.Width + gap, 0, 0),
            AnchorRelation.InFrontOf => new Cell(0, 0, stroke.Box.Depth + gap),
            AnchorRelation.Behind => new Cell(0, 0, -stroke.Box.Depth - gap),
            _ => Cell.Zero,
        };
        if (step == Cell.Zero)
        {
            return offset;
        }

        var free = offset;
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            if (!stroke.Entries.Any(entry => canvas[entry.Cell + free] != 0))
            {
                return free;
            }

            free += step;
        }

        return offset;
    }

    private static CellBox Anchor(VoxelCanvas canvas, CellStroke stroke, string? name, ScenePalette palette) => name switch
    {
        null or "" or "last" => stroke.Box,
        "scene" => canvas.Bounds ?? stroke.Box,
        _ when new PartRecognizer(canvas, palette).Find(name) is { } cells => VoxelGrid.BoxOf(cells),
        _ => throw new ProgramFaultException("at.of", $"There is no '{name}' to place the copy by."),
    };

    // The base centre of the copy.
    private static Cell Place(CellBox item, CellBox anchor, AnchorRelation relation, int gap)
    {
        var middle = anchor.BaseCenter;
        var (toLeft, toRight) = (item.BaseCenter.X - item.Min.X, item.Max.X - item.BaseCenter.X);
        var (toBack, toFront) = (item.BaseCenter.Z - item.Min.Z, item.Max.Z - item.BaseCenter.Z);
        return relation switch
        {
            AnchorRelation.OnTopOf => middle with { Y = anchor.Max.Y + 1 },
            AnchorRelation.Above => middle with { Y = anchor.Max.Y + 1 + gap },
            AnchorRelation.Under => middle with { Y = anchor.Min.Y - gap - item.Height },
            AnchorRelation.LeftOf => middle with { X = anchor.Min.X - gap - 1 - toRight },
            AnchorRelation.RightOf => middle with { X = anchor.Max.X + gap + 1 + toLeft },
            AnchorRelation.InFrontOf => middle with { Z = anchor.Max.Z + gap + 1 + toBack },
            AnchorRelation.Behind => middle with { Z = anchor.Min.Z - gap - 1 - toFront },
            AnchorRelation.Inside => middle with { Y = anchor.Min.Y + 1 },
            _ => middle,
        };
    }
}
