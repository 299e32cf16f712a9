namespace Agents.Core.Scenes.Editing;

/// <summary>Enlarges or shrinks cells about their base centre.</summary>
internal static class CellScaler
{
    /// <summary>The cells at another size: each extent times its factor, rounded, at least 1.</summary>
    /// <remarks>
    /// Enlarging repeats cells evenly. Shrinking takes samples, both ends included, so that one-cell walls at the outside stay; where an
    /// end would be lost all the same (the tip of a ball), its cells are carried over, so that the size is exact.
    /// </remarks>
    public static CellStroke Scale(CellStroke stroke, double factorX, double factorY, double factorZ)
    {
        var box = stroke.Box;
        int[][] x = Spread(box.Width, Extent(box.Width, factorX)), y = Spread(box.Height, Extent(box.Height, factorY)), z = Spread(box.Depth, Extent(box.Depth, factorZ));
        var size = new Cell(Extent(box.Width, factorX), Extent(box.Height, factorY), Extent(box.Depth, factorZ));
        var target = CellBox.FromBaseCenter(box.BaseCenter, size);
        var entries = new List<CellStroke.Entry>();
        foreach (var entry in stroke.Entries)
        {
            var from = entry.Cell - box.Min;
            foreach (var ty in y[from.Y])
            {
                foreach (var tz in z[from.Z])
                {
                    foreach (var tx in x[from.X])
                    {
                        entries.Add(entry with { Cell = target.Min + new Cell(tx, ty, tz) });
                    }
                }
            }
        }

        KeepEnds(stroke, target, entries);
        return new CellStroke(entries);
    }

    private static int Extent(int extent, double factor) => Math.Max(1, (int)Math.Round(extent * factor, MidpointRounding.AwayFromZero));

    // For each index of the source the indices of the result that show it.
    private static int[][] Spread(int from, int to)
    {
        var spread = new List<int>[from];
        for (var index = 0; index < from; index++)
        {
            spread[index] = [];
        }

        for (var index = 0; index < to; index++)
        {
            var source = to >= from ? (int)((((2L * index) + 1) * from) / (2L * to))
                : to == 1 ? (from - 1) / 2
                : (int)Math.Round(index * (from - 1) / (double)(to - 1), MidpointRounding.AwayFromZero);
            spread[source].Add(index);
        }

        return [.. spread.Select(list => list.ToArray())];
    }

    private static void KeepEnds(CellStroke stroke, CellBox target, List<CellStroke.Entry> entries)
    {
        var taken = entries.Select(entry => entry.Cell).ToHashSet();
        (Func<CellBox, int> End, Func<Cell, int> Of)[] ends =
        [
            (box => box.Min.X, cell => cell.X), (box => box.Max.X, cell => cell.X),
            (box => box.Min.Y, cell => cell.Y), (box => box.Max.Y, cell => cell.Y),
            (box => box.Min.Z, cell => cell.Z), (box => box.Max.Z, cell => cell.Z),
        ];
        foreach (var (end, of) in ends)
        {
            if (entries.Exists(entry => of(entry.Cell) == end(target)))
            {
                continue;
            }

            foreach (var entry in stroke.Entries.Where(entry => of(entry.Cell) == end(stroke.Box)))
            {
                var cell = Project(entry.Cell, stroke.Box, target);
                if (of(cell) == end(target) && taken.Add(cell))
                {
                    entries.Add(entry with { Cell = cell });
                }
            }
        }
    }

    private static Cell Project(Cell cell, CellBox from, CellBox to) => new(
        to.Min.X + Project(cell.X - from.Min.X, from.Width, to.Width),
        to.Min.Y + Project(cell.Y - from.Min.Y, from.Height, to.Height),
        to.Min.Z + Project(cell.Z - from.Min.Z, from.Depth, to.Depth));

    private static int Project(int index, int from, int to) => from == 1 ? 0 : (int)Math.Round(index * (to - 1) / (double)(from - 1), MidpointRounding.AwayFromZero);
}
