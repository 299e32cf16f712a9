using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects;

/// <summary>What every drawn object goes through: hollowing, the request's pattern, the measured limit, and its place on the ground.</summary>
internal static class ObjectFinish
{
    /// <summary>Finishes a drawing; the canvas given may be changed.</summary>
    public static VoxelCanvas Apply(ObjectBrush brush, Cell limit)
    {
        var canvas = brush.Canvas;
        if (brush.Spec.Hollow == true)
        {
            Hollow(canvas);
        }

        if (brush.Spec.Pattern != ObjectPattern.Plain && brush.Spec.Accents.Length > 0)
        {
            LayPattern(brush);
        }

        Clip(canvas, limit);
        return Center(canvas);
    }

    private static void Hollow(VoxelCanvas canvas)
    {
        var inner = canvas.Cells.Select(pair => pair.Key).Where(cell => IsEnclosed(canvas, cell)).ToList();
        foreach (var cell in inner)
        {
            canvas.Set(cell, 0);
        }
    }

    private static bool IsEnclosed(VoxelCanvas canvas, Cell cell)
    {
        for (var y = -1; y <= 1; y++)
        {
            for (var z = -1; z <= 1; z++)
            {
                for (var x = -1; x <= 1; x++)
                {
                    if (canvas[cell + new Cell(x, y, z)] == 0)
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private static void LayPattern(ObjectBrush brush)
    {
        var canvas = brush.Canvas;
        var body = canvas.Cells.Where(pair => brush.MainParts.Contains(canvas.PartAt(pair.Key))).ToList();
        if (body.Count == 0)
        {
            return;
        }

        var bounds = body.Select(pair => new CellBox(pair.Key, pair.Key)).Aggregate((a, b) => a.Union(b));
        byte[] types = [0, .. brush.Spec.Accents];
        foreach (var (cell, type) in body)
        {
            // Where the kind shades its body, the shade alternates too: only cells of the body's own type take part.
            if (brush.Spec.Main is { } main && type != main)
            {
                continue;
            }

            types[0] = type;
            canvas.Part(canvas.PartAt(cell));
            canvas.Set(cell, PatternFill.TypeAt(brush.Spec.Pattern, types, cell, bounds, brush.Spec.Seed));
        }
    }

    private static void Clip(VoxelCanvas canvas, Cell limit)
    {
        if (canvas.Bounds is not { } bounds || (bounds.Width <= limit.X && bounds.Height <= limit.Y && bounds.Depth <= limit.Z))
        {
            return;
        }

        var size = new Cell(Math.Min(bounds.Width, limit.X), Math.Min(bounds.Height, limit.Y), Math.Min(bounds.Depth, limit.Z));
        var kept = CellBox.FromBaseCenter(bounds.BaseCenter, size);
        var outside = canvas.Cells.Select(pair => pair.Key).Where(cell => !kept.Contains(cell)).ToList();
        foreach (var cell in outside)
        {
            canvas.Set(cell, 0);
        }
    }

    private static VoxelCanvas Center(VoxelCanvas canvas)
    {
        if (canvas.Bounds is not { } bounds)
        {
            return canvas;
        }

        var wanted = CellBox.FromBaseCenter(Cell.Zero, new Cell(bounds.Width, bounds.Height, bounds.Depth));
        if (wanted.Min == bounds.Min)
        {
            return canvas;
        }

        var moved = new VoxelCanvas();
        moved.Stamp(canvas, wanted.Min - bounds.Min);
        return moved;
    }
}
