using System.Collections.Immutable;

namespace Agents.Core.Scenes.Building;

/// <summary>
/// Cells being drawn: later strokes overwrite earlier ones, air erases, and each cell remembers the name of the part it belongs to.
/// Not safe for concurrent use.
/// </summary>
/// <remarks>The owner checks volumes before it draws (<see cref="CellBox.Volume"/>); a canvas has no limit of its own.</remarks>
public sealed class VoxelCanvas
{
    private readonly Dictionary<Cell, (byte Type, short Part)> _cells = [];
    private readonly List<string> _parts = [""];
    private short _part;

    /// <summary>Gets the number of filled cells.</summary>
    public int Count => _cells.Count;

    /// <summary>Gets the filled cells, in no order that a caller may rely on.</summary>
    public IEnumerable<KeyValuePair<Cell, byte>> Cells => _cells.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Type));

    /// <summary>Gets the type at a cell, 0 where nothing was drawn.</summary>
    public byte this[Cell cell] => _cells.TryGetValue(cell, out var entry) ? entry.Type : (byte)0;

    /// <summary>Gets the smallest box around what was drawn; null while the canvas is empty. Linear in <see cref="Count"/>.</summary>
    public CellBox? Bounds
    {
        get
        {
            CellBox? bounds = null;
            foreach (var cell in _cells.Keys)
            {
                var here = new CellBox(cell, cell);
                bounds = bounds?.Union(here) ?? here;
            }

            return bounds;
        }
    }

    /// <summary>Gets the names of the parts that still have a cell, in the order they were begun.</summary>
    public ImmutableArray<string> Parts
    {
        get
        {
            var used = _cells.Values.Select(entry => entry.Part).ToHashSet();
            return [.. _parts.Where((_, index) => index > 0 && used.Contains((short)index))];
        }
    }

    /// <summary>The name of the part the cell belongs to; empty when it has none.</summary>
    public string PartAt(Cell cell) => _cells.TryGetValue(cell, out var entry) ? _parts[entry.Part] : "";

    /// <summary>Names what is drawn from now on, until the next call. An empty name ends the part.</summary>
    public VoxelCanvas Part(string name)
    {
        var index = _parts.IndexOf(name);
        if (index < 0)
        {
            index = _parts.Count;
            _parts.Add(name);
        }

        _part = (short)index;
        return this;
    }

    /// <summary>Draws one cell; type 0 erases it.</summary>
    public void Set(Cell cell, byte type)
    {
        if (type == 0)
        {
            _cells.Remove(cell);
        }
        else
        {
            _cells[cell] = (type, _part);
        }
    }

    /// <summary>Draws one cell; type 0 erases it.</summary>
    public void Set(int x, int y, int z, byte type) => Set(new Cell(x, y, z), type);

    /// <summary>Gives a filled cell another type (1..255) and leaves its part as it is; an empty cell stays empty.</summary>
    public void Retype(Cell cell, byte type)
    {
        if (type != 0 && _cells.TryGetValue(cell, out var entry))
        {
            _cells[cell] = (type, entry.Part);
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
        var outer = _parts[_part];
        foreach (var (cell, (type, part)) in other._cells)
        {
            var name = other._parts[part];
            Part(partPrefix.Length == 0 ? name : name.Length == 0 ? partPrefix : $"{partPrefix}/{name}");
            Set(cell + offset, type);
        }

        Part(outer);
    }
}
