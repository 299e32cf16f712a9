namespace Agents.Core.Scenes.Objects.Sketching;

/// <summary>Bridges gaps that rounding left between the pieces of an object, so that it is one piece (26 neighbours).</summary>
internal static class SketchJoin
{
    private static readonly Cell[] Neighbours =
    [
        .. from x in Enumerable.Range(-1, 3)
           from y in Enumerable.Range(-1, 3)
           from z in Enumerable.Range(-1, 3)
           where (x, y, z) != (0, 0, 0)
           orderby Math.Abs(x) + Math.Abs(y) + Math.Abs(z)
           select new Cell(x, y, z),
    ];

    public static void Apply(Dictionary<Cell, SketchCell> cells, Cell size)
    {
        var pieces = Pieces(cells);
        if (pieces.Count < 2)
        {
            return;
        }

        var whole = pieces[0].ToHashSet();
        foreach (var piece in pieces.Skip(1))
        {
            Bridge(cells, piece, whole, size);
            whole.UnionWith(piece);
        }
    }

    private static List<List<Cell>> Pieces(Dictionary<Cell, SketchCell> cells)
    {
        var seen = new HashSet<Cell>();
        var pieces = new List<List<Cell>>();
        foreach (var start in cells.Keys.Where(seen.Add))
        {
            var piece = new List<Cell> { start };
            for (var next = 0; next < piece.Count; next++)
            {
                piece.AddRange(Neighbours.Select(step => piece[next] + step).Where(cell => cells.ContainsKey(cell) && seen.Add(cell)));
            }

            pieces.Add(piece);
        }

        return [.. pieces.OrderByDescending(piece => piece.Count)];
    }

    private static void Bridge(Dictionary<Cell, SketchCell> cells, List<Cell> piece, HashSet<Cell> whole, Cell size)
    {
        var from = piece.ToDictionary(cell => cell, cell => cell);
        var open = new Queue<Cell>(piece);
        while (open.TryDequeue(out var cell))
        {
            foreach (var next in Neighbours.Select(step => cell + step))
            {
                if (next.X < 0 || next.Y < 0 || next.Z < 0 || next.X >= size.X || next.Y >= size.Y || next.Z >= size.Z || !from.TryAdd(next, cell))
                {
                    continue;
                }

                if (whole.Contains(next))
                {
                    Fill(cells, from, cell);
                    return;
                }

                open.Enqueue(next);
            }
        }
    }

    private static void Fill(Dictionary<Cell, SketchCell> cells, Dictionary<Cell, Cell> from, Cell end)
    {
        var path = new List<Cell>();
        var cell = end;
        while (from[cell] != cell)
        {
            path.Add(cell);
            cell = from[cell];
        }

        foreach (var gap in path)
        {
            cells.TryAdd(gap, cells[cell]);
        }
    }
}
