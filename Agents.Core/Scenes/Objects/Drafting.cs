using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects;

/// <summary>Strokes that many kinds share. All of them draw in the part begun last.</summary>
internal static class Drafting
{
    /// <summary>The box of a size that stands on the origin.</summary>
    public static CellBox Stand(int width, int height, int depth) =>
        CellBox.FromBaseCenter(Cell.Zero, new Cell(width, height, depth));

    /// <summary>The same box, smaller by a number of cells on all four sides.</summary>
    public static CellBox Inset(this CellBox box, int by) =>
        new(new Cell(box.Min.X + by, box.Min.Y, box.Min.Z + by), new Cell(box.Max.X - by, box.Max.Y, box.Max.Z - by));

    /// <summary>The same footprint between two levels, both included.</summary>
    public static CellBox Between(this CellBox box, int low, int high) => new(box.Min with { Y = low }, box.Max with { Y = high });

    /// <summary>The middle columns: one in an odd extent, two in an even one.</summary>
    public static (int Low, int High) Middle(int min, int max) => (min + ((max - min) / 2), min + ((max - min + 1) / 2));

    /// <summary>Fills a box.</summary>
    public static void Fill(this VoxelCanvas canvas, CellBox box, byte type)
    {
        if (box.Width > 0 && box.Height > 0 && box.Depth > 0)
        {
            canvas.Box(box.Min.X, box.Min.Y, box.Min.Z, box.Max.X, box.Max.Y, box.Max.Z, type);
        }
    }

    /// <summary>Draws the four sides of a box, one cell thick.</summary>
    public static void Walls(this VoxelCanvas canvas, CellBox box, byte type)
    {
        if (box.Width <= 0 || box.Height <= 0 || box.Depth <= 0)
        {
            return;
        }

        canvas.Box(box.Min.X, box.Min.Y, box.Min.Z, box.Max.X, box.Max.Y, box.Min.Z, type);
        canvas.Box(box.Min.X, box.Min.Y, box.Max.Z, box.Max.X, box.Max.Y, box.Max.Z, type);
        canvas.Box(box.Min.X, box.Min.Y, box.Min.Z, box.Min.X, box.Max.Y, box.Max.Z, type);
        canvas.Box(box.Max.X, box.Min.Y, box.Min.Z, box.Max.X, box.Max.Y, box.Max.Z, type);
    }

    /// <summary>Draws the four upright edges of a box.</summary>
    public static void Posts(this VoxelCanvas canvas, CellBox box, byte type)
    {
        foreach (var x in new[] { box.Min.X, box.Max.X })
        {
            foreach (var z in new[] { box.Min.Z, box.Max.Z })
            {
                canvas.Box(x, box.Min.Y, z, x, box.Max.Y, z, type);
            }
        }
    }

    /// <summary>Draws teeth along the rim of a box's footprint at one level; the corners always have one.</summary>
    public static void Battlements(this VoxelCanvas canvas, CellBox box, int y, byte type)
    {
        for (var x = box.Min.X; x <= box.Max.X; x++)
        {
            for (var z = box.Min.Z; z <= box.Max.Z; z++)
            {
                var isEdgeX = x == box.Min.X || x == box.Max.X;
                var isEdgeZ = z == box.Min.Z || z == box.Max.Z;
                var along = isEdgeX ? Math.Min(z - box.Min.Z, box.Max.Z - z) : Math.Min(x - box.Min.X, box.Max.X - x);
                if ((isEdgeX || isEdgeZ) && along % 2 == 0)
                {
                    canvas.Set(x, y, z, type);
                }
            }
        }
    }

    /// <summary>Draws a shell of rings that shrink by one cell a level, closed at the top: a hipped roof.</summary>
    /// <returns>The level above the last one drawn.</returns>
    public static int HipRoof(this VoxelCanvas canvas, CellBox eaves, int y, int most, byte type)
    {
        var levels = Math.Min(most, (Math.Min(eaves.Width, eaves.Depth) + 1) / 2);
        for (var level = 0; level < levels; level++)
        {
            var ring = eaves.Inset(level).Between(y + level, y + level);
            if (level == levels - 1)
            {
                canvas.Fill(ring, type);
            }
            else
            {
                canvas.Walls(ring, type);
                if (level == 0)
                {
                    canvas.Walls(ring.Inset(1), type);
                }
            }
        }

        return y + levels;
    }

    /// <summary>Draws a gabled roof with its ridge along x, the gables filled.</summary>
    /// <param name="canvas">Drawn on.</param>
    /// <param name="eaves">The footprint, overhang included.</param>
    /// <param name="overhang">How far the roof reaches beyond the walls.</param>
    /// <param name="y">The level of the eaves.</param>
    /// <param name="most">The most levels it may have.</param>
    /// <param name="type">Of roof and gables.</param>
    /// <returns>The level above the last one drawn.</returns>
    public static int GableRoof(this VoxelCanvas canvas, CellBox eaves, int overhang, int y, int most, byte type)
    {
        var levels = Math.Min(most, (eaves.Depth + 1) / 2);
        for (var level = 0; level < levels; level++)
        {
            int back = eaves.Min.Z + level, front = eaves.Max.Z - level, at = y + level;
            var rows = level == 0 ? overhang : 0;
            if (level == levels - 1)
            {
                canvas.Box(eaves.Min.X, at, back, eaves.Max.X, at, front, type);
                continue;
            }

            canvas.Box(eaves.Min.X, at, back, eaves.Max.X, at, Math.Min(front, back + rows), type);
            canvas.Box(eaves.Min.X, at, Math.Max(back, front - rows), eaves.Max.X, at, front, type);
            canvas.Box(eaves.Min.X + overhang, at, back, eaves.Min.X + overhang, at, front, type);
            canvas.Box(eaves.Max.X - overhang, at, back, eaves.Max.X - overhang, at, front, type);
        }

        return y + levels;
    }

    /// <summary>Draws a shape that stands at a place.</summary>
    public static void Solid(this VoxelCanvas canvas, ShapeKind kind, Cell at, int width, int height, int depth, byte type, int wall = 0) =>
        canvas.Draw(new Shape(kind, new Cell(width, height, depth), Axis.Y, wall), at, type);

    /// <summary>Draws a round slab.</summary>
    public static void Disc(this VoxelCanvas canvas, int y, int diameter, byte type) =>
        canvas.Solid(ShapeKind.Cylinder, new Cell(0, y, 0), diameter, 1, diameter, type);

    /// <summary>Draws an object of the library on this canvas; its parts are named under <paramref name="part"/>.</summary>
    public static void Place(this ObjectBrush brush, string part, Cell at, ObjectSpec spec) =>
        brush.Canvas.Stamp(ObjectLibrary.Draw(spec), at, part);

    /// <summary>The colour that a request gives to a whole thing within another one; null leaves it to the thing.</summary>
    public static byte? Wanted(this ObjectBrush brush, string part) =>
        brush.Spec.PartTypes.TryGetValue(part, out var type) ? type : null;
}
