namespace Agents.Core.Scenes.Programs;

/// <summary>One bit for every cell of a box and a margin of one cell around it, so that neighbours need no checks of their own.</summary>
internal sealed class CellGrid
{
    /// <summary>The greatest box that is worth its bits: 32 MiB.</summary>
    public const long MaxVolume = 268_435_456;

    private readonly ulong[] _bits;
    private readonly Cell _min;
    private readonly int _width;
    private readonly int _layer;
    private readonly int[] _neighbours;

    /// <summary>Creates an empty grid; see <see cref="Fits"/>.</summary>
    public CellGrid(CellBox box)
    {
        _min = box.Min - new Cell(1, 1, 1);
        _width = box.Width + 2;
        _layer = _width * (box.Depth + 2);
        _bits = new ulong[(((long)_layer * (box.Height + 2)) >> 6) + 1];
        _neighbours = [.. from y in new[] { -1, 0, 1 } from z in new[] { -1, 0, 1 } from x in new[] { -1, 0, 1 }
                          where (x, y, z) != (0, 0, 0) select (y * _layer) + (z * _width) + x];
    }

    /// <summary>Tells whether a box is small enough.</summary>
    public static bool Fits(CellBox box) => (box.Width + 2L) * (box.Height + 2L) <= MaxVolume / (box.Depth + 2L);

    /// <summary>Sets the bit of a cell of the box; false when it was set already.</summary>
    public bool Add(Cell cell)
    {
        var index = IndexOf(cell);
        ref var word = ref _bits[index >> 6];
        var bit = 1UL << index;
        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    /// <summary>Clears the cell and all that hangs together with it over faces, edges and corners; the number of cells cleared.</summary>
    /// <param name="cell">Where to begin.</param>
    /// <param name="queue">Working memory, empty before and after; shared between calls.</param>
    public int Clear(Cell cell, Stack<int> queue)
    {
        var cleared = 0;
        Visit(IndexOf(cell));
        while (queue.TryPop(out var index))
        {
            cleared++;
            foreach (var neighbour in _neighbours)
            {
                Visit(index + neighbour);
            }
        }

        return cleared;

        void Visit(int index)
        {
            ref var word = ref _bits[index >> 6];
            var bit = 1UL << index;
            if ((word & bit) != 0)
            {
                word &= ~bit;
                queue.Push(index);
            }
        }
    }

    private int IndexOf(Cell cell)
    {
        var at = cell - _min;
        return (at.Y * _layer) + (at.Z * _width) + at.X;
    }
}
