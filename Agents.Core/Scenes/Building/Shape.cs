namespace Agents.Core.Scenes.Building;

/// <summary>A solid of a given size, as a test of cells. Immutable; round shapes are sampled at cell centres.</summary>
/// <param name="Kind">Which solid.</param>
/// <param name="Size">Extent in cells, each 1 or more.</param>
/// <param name="Axis">The shape's own direction, where it has one.</param>
/// <param name="Wall">0 = solid; else the thickness of the shell in cells, the rest stays empty.</param>
public readonly record struct Shape(ShapeKind Kind, Cell Size, Axis Axis = Axis.Y, int Wall = 0)
{
    /// <summary>Tells whether a cell, counted from the minimum corner, belongs to the shape.</summary>
    public bool Contains(int x, int y, int z)
    {
        if (!ContainsSolid(x, y, z))
        {
            return false;
        }

        return Wall <= 0 || !IsInterior(x, y, z);
    }

    private bool IsInterior(int x, int y, int z)
    {
        // A row through these two may leave the solid and enter it again; through any other it may not, so there the far end decides.
        var first = Kind is ShapeKind.Torus or ShapeKind.Arch ? 1 : Wall;
        for (var step = first; step <= Wall; step++)
        {
            if (!ContainsSolid(x - step, y, z) || !ContainsSolid(x + step, y, z)
                || !ContainsSolid(x, y - step, z) || !ContainsSolid(x, y + step, z)
                || !ContainsSolid(x, y, z - step) || !ContainsSolid(x, y, z + step))
            {
                return false;
            }
        }

        return true;
    }

    private bool ContainsSolid(int x, int y, int z)
    {
        if ((uint)x >= (uint)Size.X || (uint)y >= (uint)Size.Y || (uint)z >= (uint)Size.Z)
        {
            return false;
        }

        // Offsets from the middle, -1..1 at the outer faces; levels run from 0 at the floor to 1 under the lid.
        double dx = x - ((Size.X - 1) / 2.0), dy = y - ((Size.Y - 1) / 2.0), dz = z - ((Size.Z - 1) / 2.0);
        double u = dx / (Size.X / 2.0), v = dy / (Size.Y / 2.0), w = dz / (Size.Z / 2.0);
        var level = (double)y / Size.Y;
        var isSpine = Math.Abs(dx) <= 0.5 && Math.Abs(dz) <= 0.5;
        return Kind switch
        {
            ShapeKind.Ellipsoid => (u * u) + (v * v) + (w * w) <= 1,
            ShapeKind.Dome => (u * u) + Square((y + 0.5) / Size.Y) + (w * w) <= 1,
            ShapeKind.Cylinder => Axis switch
            {
                Axis.X => (v * v) + (w * w) <= 1,
                Axis.Z => (u * u) + (v * v) <= 1,
                _ => (u * u) + (w * w) <= 1,
            },
            ShapeKind.Cone => isSpine || Math.Sqrt((u * u) + (w * w)) <= 1 - level,
            ShapeKind.Pyramid => isSpine || Math.Max(Math.Abs(u), Math.Abs(w)) <= 1 - level,
            ShapeKind.Torus => ContainsTorus(dx, dy, dz),
            ShapeKind.Diamond => Math.Abs(u) + Math.Abs(v) + Math.Abs(w) <= 1 + (0.5 / Size.Y),
            ShapeKind.Wedge => Math.Abs(Axis == Axis.X ? w : u) <= 1 - level || (Axis == Axis.X ? Math.Abs(dz) : Math.Abs(dx)) <= 0.5,
            ShapeKind.Stairs => Axis == Axis.X
                ? y * Size.X < (x + 1) * Size.Y
                : y * Size.Z < (Size.Z - z) * Size.Y,
            ShapeKind.Arch => !IsArchOpening(x, y, z),
            _ => true,
        };
    }

    private bool ContainsTorus(double dx, double dy, double dz)
    {
        var (a, b, along, thickness, width) = Axis switch
        {
            Axis.X => (dy, dz, dx, Size.X, Math.Min(Size.Y, Size.Z)),
            Axis.Z => (dx, dy, dz, Size.Z, Math.Min(Size.X, Size.Y)),
            _ => (dx, dz, dy, Size.Y, Math.Min(Size.X, Size.Z)),
        };
        var ring = (width - thickness) / 2.0;
        return Square(Math.Sqrt((a * a) + (b * b)) - ring) + (along * along) <= Square(thickness / 2.0);
    }

    private bool IsArchOpening(int x, int y, int z)
    {
        // One walks along the axis, so the opening spans the other horizontal direction.
        var (across, extent) = Axis == Axis.X ? (z, Size.Z) : (x, Size.X);
        var pillar = Math.Max(1, extent / 5);
        var half = (extent / 2.0) - pillar;
        var lintel = Math.Max(1, Size.Y / 5);
        var spring = Math.Max(0, Size.Y - lintel - half);
        var offset = Math.Abs(across - ((extent - 1) / 2.0));
        return offset < half
            && (y < spring || (Square(offset / half) + Square((y + 0.5 - spring) / Math.Max(0.5, Size.Y - lintel - spring)) <= 1));
    }

    private static double Square(double value) => value * value;
}
