namespace Agents.Core.Scenes.Analysis;

/// <summary>The cells of a scene under consecutive indices, with look-up by position. Not safe for concurrent use.</summary>
internal sealed class VoxelGrid
{
    // Dense look-up costs four bytes for each cell of the box: allowed while that stays in proportion to the scene.
    private const int DenseFloor = 1 << 20;
    private const int DensePerCell = 16;

    private static readonly Cell[] _around =
    [
        .. from x in Enumerable.Range(-1, 3) from y in Enumerable.Range(-1, 3) from z in Enumerable.Range(-1, 3)
           where (x, y, z) != (0, 0, 0) select new Cell(x, y, z),
    ];

    private readonly int[] _steps;
    private readonly int[] _open;
    private readonly int[]? _dense;
    private readonly Dictionary<Cell, int>? _sparse;
    private int _round;

    /// <summary>Takes the cells, each position once.</summary>
    public VoxelGrid(IReadOnlyList<KeyValuePair<Cell, byte>> cells)
    {
        Cells = new Cell[cells.Count];
        Types = new byte[cells.Count];
        _open = new int[cells.Count];
        for (var index = 0; index < Cells.Length; index++)
        {
            (Cells[index], Types[index]) = cells[index];
        }

        Box = BoxOf(Cells);

        // One empty cell all around, so that a neighbour is a fixed step away and needs no check of the borders.
        var padded = (Box.Width + 2L) * (Box.Height + 2L) * (Box.Depth + 2L);
        _steps = [];
        if (padded <= Math.Max(DenseFloor, (long)DensePerCell * Cells.Length))
        {
            _dense = new int[padded];
            _steps = [.. _around.Select(step => Offset(Box.Min + step) - Offset(Box.Min))];
            for (var index = 0; index < Cells.Length; index++)
            {
                _dense[Offset(Cells[index])] = index + 1;
            }
        }
        else
        {
            _sparse = new Dictionary<Cell, int>(Cells.Length);
            for (var index = 0; index < Cells.Length; index++)
            {
                _sparse[Cells[index]] = index;
            }
        }
    }

    /// <summary>Gets the positions, by index.</summary>
    public Cell[] Cells { get; }

    /// <summary>Gets the types, by index.</summary>
    public byte[] Types { get; }

    /// <summary>Gets the box around all cells; one cell at the origin when there are none.</summary>
    public CellBox Box { get; }

    /// <summary>Gets how many cells there are.</summary>
    public int Count => Cells.Length;

    /// <summary>The box around cells; one cell at the origin when there are none.</summary>
    public static CellBox BoxOf(IEnumerable<Cell> cells)
    {
        int x0 = int.MaxValue, y0 = int.MaxValue, z0 = int.MaxValue, x1 = int.MinValue, y1 = int.MinValue, z1 = int.MinValue;
        foreach (var (x, y, z) in cells)
        {
            (x0, y0, z0) = (Math.Min(x0, x), Math.Min(y0, y), Math.Min(z0, z));
            (x1, y1, z1) = (Math.Max(x1, x), Math.Max(y1, y), Math.Max(z1, z));
        }

        return x0 == int.MaxValue ? default : new CellBox(new Cell(x0, y0, z0), new Cell(x1, y1, z1));
    }

    /// <summary>The box around the cells with these indices.</summary>
    public CellBox BoxOf(IEnumerable<int> indices) => BoxOf(indices.Select(index => Cells[index]));

    /// <summary>The index of the cell at a position, -1 where there is none.</summary>
    public int IndexOf(Cell cell) =>
        _sparse is not null ? _sparse.GetValueOrDefault(cell, -1) : Box.Contains(cell) ? _dense![Offset(cell)] - 1 : -1;

    /// <summary>The indices of the neighbours that touch by a face, an edge or a corner.</summary>
    public void Neighbours(int index, List<int> into)
    {
        into.Clear();
        if (_dense is not null)
        {
            var offset = Offset(Cells[index]);
            foreach (var step in _steps)
            {
                var entry = _dense[offset + step];
                if (entry != 0)
                {
                    into.Add(entry - 1);
                }
            }

            return;
        }

        foreach (var step in _around)
        {
            var other = IndexOf(Cells[index] + step);
            if (other >= 0)
            {
                into.Add(other);
            }
        }
    }

    /// <summary>Splits cells into groups of touching neighbours (26 of them). Linear; no recursion.</summary>
    /// <param name="indices">The cells to split.</param>
    /// <param name="byType">Whether a group also ends where the type changes.</param>
    /// <returns>The groups, each with at least one cell, in the order of their first cell.</returns>
    public List<List<int>> Groups(IReadOnlyCollection<int> indices, bool byType)
    {
        // A cell is open while it carries this round's number, so that a call costs its own cells only.
        var round = ++_round;
        foreach (var index in indices)
        {
            _open[index] = round;
        }

        var groups = new List<List<int>>();
        var near = new List<int>(26);
        foreach (var start in indices)
        {
            if (_open[start] != round)
            {
                continue;
            }

            _open[start] = 0;
            List<int> group = [start];
            for (var next = 0; next < group.Count; next++)
            {
                Neighbours(group[next], near);
                foreach (var other in near)
                {
                    if (_open[other] == round && (!byType || Types[other] == Types[start]))
                    {
                        _open[other] = 0;
                        group.Add(other);
                    }
                }
            }

            groups.Add(group);
        }

        return groups;
    }

    private int Offset(Cell cell) =>
        cell.X - Box.Min.X + 1 + ((Box.Width + 2) * (cell.Z - Box.Min.Z + 1 + ((Box.Depth + 2) * (cell.Y - Box.Min.Y + 1))));
}
