using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects;

/// <summary>A piece of land being laid: columns down to the ground, and what stands on them.</summary>
internal sealed class Ground
{
    private readonly int[] _top;
    private readonly bool[] _isFree;
    private readonly CellBox _box;
    private readonly List<(int X0, int Z0, int X1, int Z1)> _taken = [];

    /// <summary>Begins a rectangle of land.</summary>
    public Ground(ObjectBrush brush, int width, int depth)
    {
        Brush = brush;
        Width = width;
        Depth = depth;
        _box = Drafting.Stand(width, 1, depth);
        _top = new int[width * depth];
        _isFree = new bool[width * depth];
        Array.Fill(_top, -1);
    }

    public ObjectBrush Brush { get; }

    public int Width { get; }

    public int Depth { get; }

    /// <summary>-1..1 from left to right, at the middle of a column.</summary>
    public double U(int x) => ((2.0 * x) + 1 - Width) / Width;

    /// <summary>-1..1 from back to front, at the middle of a column.</summary>
    public double V(int z) => ((2.0 * z) + 1 - Depth) / Depth;

    /// <summary>Smooth noise, -1..1, that depends on the seed; <paramref name="grain"/> is the size of its bumps in cells.</summary>
    public double Noise(double x, double z, double grain, int layer = 0)
    {
        double gx = x / grain, gz = z / grain;
        int ix = (int)Math.Floor(gx), iz = (int)Math.Floor(gz);
        double fx = Ease(gx - ix), fz = Ease(gz - iz);
        var near = Mix(Lattice(ix, iz, layer), Lattice(ix + 1, iz, layer), fx);
        var far = Mix(Lattice(ix, iz + 1, layer), Lattice(ix + 1, iz + 1, layer), fx);
        return Mix(near, far, fz);
    }

    /// <summary>Lays every column by a rule.</summary>
    public void Each(Action<int, int> lay)
    {
        for (var z = 0; z < Depth; z++)
        {
            for (var x = 0; x < Width; x++)
            {
                lay(x, z);
            }
        }
    }

    /// <summary>Lays one column of a single material, up to a level; nothing below level 0.</summary>
    /// <param name="x">0..Width-1.</param>
    /// <param name="z">0..Depth-1.</param>
    /// <param name="top">Its uppermost level.</param>
    /// <param name="part">The part it belongs to.</param>
    /// <param name="type">Of what.</param>
    /// <param name="isLand">Whether something may stand on it.</param>
    /// <param name="from">Its lowest level: lay a second material on a first one.</param>
    public void Column(int x, int z, int top, string part, byte type, bool isLand = true, int from = 0)
    {
        if (top < from)
        {
            return;
        }

        var at = At(x, z);
        Brush.Part(part).Box(at.X, from, at.Z, at.X, top, at.Z, type);
        _top[(z * Width) + x] = top;
        _isFree[(z * Width) + x] = isLand;
    }

    /// <summary>The level of the uppermost cell of a column; -1 where nothing was laid.</summary>
    public int Top(int x, int z) => x < 0 || z < 0 || x >= Width || z >= Depth ? -1 : _top[(z * Width) + x];

    public bool IsFree(int x, int z) => x >= 0 && z >= 0 && x < Width && z < Depth && _isFree[(z * Width) + x];

    /// <summary>The cell on the bottom of a column.</summary>
    public Cell At(int x, int z) => new(_box.Min.X + x, 0, _box.Min.Z + z);

    /// <summary>Keeps a rectangle of columns free of things.</summary>
    public void Reserve(int x0, int z0, int x1, int z1)
    {
        for (var z = Math.Max(0, z0); z <= Math.Min(Depth - 1, z1); z++)
        {
            for (var x = Math.Max(0, x0); x <= Math.Min(Width - 1, x1); x++)
            {
                _isFree[(z * Width) + x] = false;
            }
        }
    }

    /// <summary>Stands a drawing on a column, apart from other things; what its foot leaves open to the slope is filled.</summary>
    /// <returns>False when there is no room.</returns>
    public bool Stand(VoxelCanvas thing, string part, int x, int z, int margin = 1, int slope = 3)
    {
        if (thing.Bounds is not { } size)
        {
            return false;
        }

        int x0 = x + size.Min.X, x1 = x + size.Max.X, z0 = z + size.Min.Z, z1 = z + size.Max.Z;
        if (x0 < 0 || z0 < 0 || x1 >= Width || z1 >= Depth
            || _taken.Exists(box => x0 - margin <= box.X1 && x1 + margin >= box.X0 && z0 - margin <= box.Z1 && z1 + margin >= box.Z0))
        {
            return false;
        }

        // Only the foot needs land: a crown may hang over water, but nothing may be buried in a slope.
        var foot = thing.Cells.Select(pair => pair.Key).Where(cell => cell.Y == 0).ToList();
        if (foot.Exists(cell => !IsFree(x + cell.X, z + cell.Z)))
        {
            return false;
        }

        var level = foot.Max(cell => Top(x + cell.X, z + cell.Z));
        if (level - foot.Min(cell => Top(x + cell.X, z + cell.Z)) > slope)
        {
            return false;
        }

        for (var cz = z0; cz <= z1; cz++)
        {
            for (var cx = x0; cx <= x1; cx++)
            {
                if (Top(cx, cz) > level + slope - 1)
                {
                    return false;
                }
            }
        }

        foreach (var cell in foot)
        {
            int cx = x + cell.X, cz = z + cell.Z, top = Top(cx, cz);
            var at = At(cx, cz);
            var below = Brush.Canvas[at with { Y = top }];
            Brush.Part(Brush.Canvas.PartAt(at with { Y = top })).Box(at.X, top, at.Z, at.X, level, at.Z, below);
        }

        Brush.Canvas.Stamp(thing, At(x, z) with { Y = level + 1 }, part);
        _taken.Add((x0, z0, x1, z1));
        return true;
    }

    private double Lattice(int x, int z, int layer)
    {
        unchecked
        {
            var hash = (uint)((x * 374761393) + (z * 668265263) + (layer * 362437) + (Brush.Spec.Seed * 144665));
            hash = (hash ^ (hash >> 13)) * 1274126177;
            hash ^= hash >> 16;
            return (hash / (double)uint.MaxValue * 2) - 1;
        }
    }

    private static double Ease(double t) => t * t * (3 - (2 * t));

    private static double Mix(double a, double b, double t) => a + ((b - a) * t);
}
