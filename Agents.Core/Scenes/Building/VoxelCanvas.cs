using System.Collections.Immutable;
using System.Numerics;

namespace Agents.Core.Scenes.Building;

/// <summary>
/// Cells being drawn: later strokes overwrite earlier ones, air erases, and each cell remembers the name of the part it belongs to.
/// Not safe for concurrent use.
/// </summary>
/// <remarks>
/// <para>The owner checks volumes before it draws (<see cref="CellBox.Volume"/>); a canvas has no limit of its own.</para>
/// <para>Cells are kept in bricks of 64 that exist only where something was drawn, so the cost follows what is filled, not the box around it.</para>
/// </remarks>
public sealed class VoxelCanvas
{
    private readonly Dictionary<Cell, VoxelBrick> _bricks = [];
    private readonly List<string> _parts = [""];
    private readonly Dictionary<string, int> _partIndexes = new(StringComparer.Ordinal) { [""] = 0 };
    private int _part;
    private CellBox? _bounds;
    private bool _boundsAreStale;

    // Strokes run along rows: the brick of the cell before is nearly always the one asked for.
    private Cell _recentKey;
    private VoxelBrick? _recent;

    /// <summary>Gets the number of filled cells.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the filled cells, in no order that a caller may rely on.</summary>
    public IEnumerable<KeyValuePair<Cell, byte>> Cells => Entries().Select(entry => KeyValuePair.Create(entry.Cell, entry.Type));

    /// <summary>Gets the type at a cell, 0 where nothing was drawn.</summary>
    public byte this[Cell cell] => Brick(cell)?.TypeAt(VoxelBrick.BitOf(cell)) ?? 0;

    /// <summary>Gets the smallest box around what was drawn; null while the canvas is empty.</summary>
    /// <remarks>Kept up to date while cells are added; measured anew, in a 64th of the time of a walk over the cells, after some were erased.</remarks>
    public CellBox? Bounds
    {
        get
        {
            if (_boundsAreStale)
            {
                _bounds = null;
                foreach (var (key, brick) in _bricks)
                {
                    if (brick.Mask != 0)
                    {
                        var box = VoxelBrick.BoundsOf(brick.Mask).Translate(Origin(key));
                        _bounds = _bounds?.Union(box) ?? box;
                    }
                }

                _boundsAreStale = false;
            }

            return _bounds;
        }
    }

    /// <summary>Gets the names of the parts that still have a cell, in the order they were begun.</summary>
    public ImmutableArray<string> Parts
    {
        get
        {
            var bounds = BoundsByPart();
            return [.. _parts.Where(part => part.Length > 0 && bounds.ContainsKey(part))];
        }
    }

    /// <summary>The name of the part the cell belongs to; empty when it has none.</summary>
    public string PartAt(Cell cell)
    {
        var bit = VoxelBrick.BitOf(cell);
        return Brick(cell) is { } brick && brick.IsSet(bit) ? _parts[brick.PartAt(bit)] : "";
    }

    /// <summary>Names what is drawn from now on, until the next call. An empty name ends the part.</summary>
    public VoxelCanvas Part(string name)
    {
        _part = PartIndex(name);
        return this;
    }

    /// <summary>Draws one cell; type 0 erases it.</summary>
    public void Set(Cell cell, byte type) => Set(cell, type, _part);

    /// <summary>Draws one cell; type 0 erases it.</summary>
    public void Set(int x, int y, int z, byte type) => Set(new Cell(x, y, z), type);

    /// <summary>Gives a filled cell another type (1..255) and leaves its part as it is; an empty cell stays empty.</summary>
    public void Retype(Cell cell, byte type)
    {
        var bit = VoxelBrick.BitOf(cell);
        if (type != 0 && Brick(cell) is { } brick && brick.IsSet(bit))
        {
            brick.Set(bit, type, brick.PartAt(bit));
        }
    }

    /// <summary>Fills a box, both corners included, in any order.</summary>
    public void Box(int x0, int y0, int z0, int x1, int y1, int z1, byte type)
    {
        for (var y = Math.Min(y0, y1); y <= Math.Max(y0, y1); y++)
        {
            for (var z = Math.Min(z0, z1); z <= Math.Max(z0, z1); z++)
            {
                for (var x = Math.Min(x0, x1); x <= Math.Max(x0, x1); x++)
                {
                    Set(new Cell(x, y, z), type);
                }
            }
        }
    }

    /// <summary>Draws a shape into the box of its size whose base centre is <paramref name="baseCenter"/>.</summary>
    public void Draw(Shape shape, Cell baseCenter, byte type)
    {
        var box = CellBox.FromBaseCenter(baseCenter, shape.Size);
        for (var y = 0; y < shape.Size.Y; y++)
        {
            for (var z = 0; z < shape.Size.Z; z++)
            {
                for (var x = 0; x < shape.Size.X; x++)
                {
                    if (shape.Contains(x, y, z))
                    {
                        Set(box.Min + new Cell(x, y, z), type);
                    }
                }
            }
        }
    }

    /// <summary>Draws a straight line of cells, both ends included; each step touches the one before it.</summary>
    public void Line(Cell from, Cell to, byte type)
    {
        var delta = to - from;
        var steps = Math.Max(Math.Abs(delta.X), Math.Max(Math.Abs(delta.Y), Math.Abs(delta.Z)));
        for (var step = 0; step <= steps; step++)
        {
            var t = steps == 0 ? 0 : (double)step / steps;
            Set(from + new Cell(Round(delta.X * t), Round(delta.Y * t), Round(delta.Z * t)), type);
        }

        static int Round(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
    }

    /// <summary>Draws another canvas over this one, moved by <paramref name="offset"/>; its part names come along.</summary>
    /// <param name="other">What is drawn.</param>
    /// <param name="offset">Added to every cell of it.</param>
    /// <param name="partPrefix">Put before its part names, e.g. <c>house</c> makes <c>house/roof</c>; empty leaves them.</param>
    public void Stamp(VoxelCanvas other, Cell offset, string partPrefix = "")
    {
        var parts = MapParts(other, partPrefix);
        foreach (var (cell, type, part) in ReferenceEquals(other, this) ? [.. Entries()] : other.Entries())
        {
            Set(cell + offset, type, parts(part));
        }
    }

    /// <summary>A copy that shares nothing with this canvas; a 64th of the work of drawing it anew.</summary>
    internal VoxelCanvas Clone()
    {
        var clone = new VoxelCanvas { Count = Count, _bounds = _bounds, _boundsAreStale = _boundsAreStale, _part = _part };
        foreach (var part in _parts)
        {
            clone.PartIndex(part);
        }

        foreach (var (key, brick) in _bricks)
        {
            clone._bricks.Add(key, brick.Clone());
        }

        return clone;
    }

    /// <summary>The smallest box around each part that still has a cell; the empty name stands for cells of no part.</summary>
    internal Dictionary<string, CellBox> BoundsByPart()
    {
        var bounds = new Dictionary<string, CellBox>(StringComparer.Ordinal);
        foreach (var (key, brick) in _bricks)
        {
            var origin = Origin(key);
            if (brick.Mask == 0)
            {
                continue;
            }

            if (brick.UniformPart is { } uniform)
            {
                Extend(uniform, VoxelBrick.BoundsOf(brick.Mask).Translate(origin));
                continue;
            }

            for (var left = brick.Mask; left != 0; left &= left - 1)
            {
                var bit = BitOperations.TrailingZeroCount(left);
                var cell = origin + VoxelBrick.CellOf(bit);
                Extend(brick.PartAt(bit), new CellBox(cell, cell));
            }
        }

        return bounds;

        void Extend(int part, CellBox box) =>
            bounds[_parts[part]] = bounds.TryGetValue(_parts[part], out var known) ? known.Union(box) : box;
    }

    /// <summary>The filled cells with the index of their part, brick by brick.</summary>
    internal IEnumerable<(Cell Cell, byte Type, int Part)> Entries()
    {
        foreach (var (key, brick) in _bricks)
        {
            var origin = Origin(key);
            for (var left = brick.Mask; left != 0; left &= left - 1)
            {
                var bit = BitOperations.TrailingZeroCount(left);
                var type = brick.TypeAt(bit);
                if (type != 0)
                {
                    yield return (origin + VoxelBrick.CellOf(bit), type, brick.PartAt(bit));
                }
            }
        }
    }

    /// <summary>How part indexes of another canvas translate to this one, with a prefix as for <see cref="Stamp"/>.</summary>
    internal Func<int, int> MapParts(VoxelCanvas other, string partPrefix)
    {
        // Resolved when met: a part without cells must not appear here.
        var map = new Dictionary<int, int>();
        return part =>
        {
            if (!map.TryGetValue(part, out var index))
            {
                var name = other._parts[part];
                index = PartIndex(partPrefix.Length == 0 ? name : name.Length == 0 ? partPrefix : $"{partPrefix}/{name}");
                map.Add(part, index);
            }

            return index;
        };
    }

    /// <summary>Draws one cell of the part with an index of this canvas; type 0 erases it.</summary>
    internal void Set(Cell cell, byte type, int part)
    {
        var bit = VoxelBrick.BitOf(cell);
        if (type == 0)
        {
            if (Brick(cell)?.Clear(bit) == true)
            {
                Count--;
                _boundsAreStale |= IsOnBounds(cell);
            }

            return;
        }

        var brick = Brick(cell);
        if (brick is null)
        {
            brick = new VoxelBrick();
            _recentKey = Key(cell);
            _recent = brick;
            _bricks.Add(_recentKey, brick);
        }

        if (brick.Set(bit, type, part))
        {
            Count++;
            if (_bounds?.Contains(cell) != true)
            {
                var here = new CellBox(cell, cell);
                _bounds = _bounds?.Union(here) ?? here;
            }
        }
    }

    private static Cell Key(Cell cell) => new(cell.X >> VoxelBrick.Shift, cell.Y >> VoxelBrick.Shift, cell.Z >> VoxelBrick.Shift);

    private static Cell Origin(Cell key) => new(key.X << VoxelBrick.Shift, key.Y << VoxelBrick.Shift, key.Z << VoxelBrick.Shift);

    private int PartIndex(string name)
    {
        if (!_partIndexes.TryGetValue(name, out var index))
        {
            index = _parts.Count;
            _parts.Add(name);
            _partIndexes.Add(name, index);
        }

        return index;
    }

    private VoxelBrick? Brick(Cell cell)
    {
        var key = Key(cell);
        if (_recent is not null && key == _recentKey)
        {
            return _recent;
        }

        if (_bricks.TryGetValue(key, out var brick))
        {
            _recentKey = key;
            _recent = brick;
        }

        return brick;
    }

    private bool IsOnBounds(Cell cell) => _bounds is not { } box
        || cell.X == box.Min.X || cell.X == box.Max.X
        || cell.Y == box.Min.Y || cell.Y == box.Max.Y
        || cell.Z == box.Min.Z || cell.Z == box.Max.Z;
}
