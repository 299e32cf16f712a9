using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>The cells of a drawn thing, asked by column.</summary>
internal sealed class Relief
{
    private readonly Dictionary<(int X, int Z), (int Top, byte Type)> _columns;
    private readonly HashSet<Cell> _cells;
    private readonly HashSet<(int X, int Z)> _base;
    private readonly Cell _offset;

    private Relief(Relief other, Cell by)
    {
        (_columns, _cells, _base) = (other._columns, other._cells, other._base);
        _offset = other._offset + by;
    }

    /// <summary>Reads the cells once.</summary>
    public Relief(IReadOnlyList<Voxel> voxels)
    {
        _columns = new(voxels.Count / 4);
        _cells = new(voxels.Count);
        _base = [];
        var lowest = int.MaxValue;
        foreach (var voxel in voxels)
        {
            lowest = Math.Min(lowest, voxel.Y);
        }

        foreach (var voxel in voxels)
        {
            _cells.Add(voxel.Cell);
            if (!_columns.TryGetValue((voxel.X, voxel.Z), out var known) || known.Top < voxel.Y)
            {
                _columns[(voxel.X, voxel.Z)] = (voxel.Y, voxel.Type);
            }

            if (voxel.Y == lowest)
            {
                _base.Add((voxel.X, voxel.Z));
            }
        }
    }

    /// <summary>Gets the columns of the lowest layer.</summary>
    public IEnumerable<(int X, int Z)> Base => _base.Select(column => (column.X + _offset.X, column.Z + _offset.Z));

    /// <summary>The same cells, moved; shares the memory.</summary>
    public Relief Translate(Cell by) => new(this, by);

    /// <summary>The highest cell of a column; null where there is none.</summary>
    public int? TopAt(int x, int z) => _columns.TryGetValue((x - _offset.X, z - _offset.Z), out var top) ? top.Top + _offset.Y : null;

    /// <summary>The type of the highest cell of a column; 0 where there is none.</summary>
    public byte SurfaceAt(int x, int z) => _columns.TryGetValue((x - _offset.X, z - _offset.Z), out var top) ? top.Type : (byte)0;

    /// <summary>Tells whether no cell of the box is filled; boxes of more than 100,000 cells count as taken.</summary>
    public bool IsFree(CellBox box)
    {
        if (box.Volume > 100_000)
        {
            return false;
        }

        for (var x = box.Min.X; x <= box.Max.X; x++)
        {
            for (var y = box.Min.Y; y <= box.Max.Y; y++)
            {
                for (var z = box.Min.Z; z <= box.Max.Z; z++)
                {
                    if (_cells.Contains(new Cell(x, y, z) - _offset))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }
}
