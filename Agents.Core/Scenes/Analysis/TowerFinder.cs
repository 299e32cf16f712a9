namespace Agents.Core.Scenes.Analysis;

/// <summary>Finds the tall pieces of a building by their height alone, so that a tower of the wall's own stone is found as well.</summary>
internal static class TowerFinder
{
    /// <summary>The towers of one thing; empty when no piece rises above the rest.</summary>
    public static List<List<int>> Split(VoxelGrid grid, SceneObject thing)
    {
        var tops = new Dictionary<Cell, int>();
        foreach (var index in thing.Indices)
        {
            var (x, y, z) = grid.Cells[index];
            var column = new Cell(x, 0, z);
            tops[column] = Math.Max(tops.GetValueOrDefault(column, int.MinValue), y);
        }

        // The lowest level above which what is left falls apart into compact pieces that stand well above the rest.
        foreach (var level in tops.Values.Distinct().Order().Select(top => top + 1).Take(256))
        {
            var high = tops.Where(pair => pair.Value >= level).Select(pair => pair.Key).ToList();
            var pieces = Pieces(high);
            var towers = pieces.Where(piece => IsTower(piece, tops, thing.Box, level)).ToList();
            if (towers.Count >= 1 && towers.Sum(tower => tower.Count) * 2 >= high.Count && high.Count <= (towers.Count > 1 ? 0.95 : 0.75) * tops.Count)
            {
                return [.. towers.Select(tower => Cells(grid, thing, tower, level))];
            }
        }

        return [];
    }

    private static List<List<Cell>> Pieces(List<Cell> columns)
    {
        var flat = new VoxelGrid([.. columns.Select(column => KeyValuePair.Create(column, (byte)1))]);
        return [.. flat.Groups([.. Enumerable.Range(0, flat.Count)], byType: false).Select(group => group.ConvertAll(index => flat.Cells[index]))];
    }

    private static bool IsTower(List<Cell> piece, Dictionary<Cell, int> tops, CellBox whole, int level)
    {
        var box = VoxelGrid.BoxOf(piece);
        var (wide, narrow) = (Math.Max(box.Width, box.Depth), Math.Min(box.Width, box.Depth));
        var peak = piece.Max(column => tops[column]);
        return narrow >= 2 && wide <= 2 * narrow
            && peak - level + 1 >= Math.Max(2, whole.Height / 6)
            && peak - whole.Min.Y + 1 >= 1.2 * narrow;
    }

    // Above the level all of the piece; below it what lies under its core, so that an overhang takes no wall along.
    private static List<int> Cells(VoxelGrid grid, SceneObject thing, List<Cell> piece, int level)
    {
        var columns = piece.ToHashSet();
        var occupied = thing.Indices.Select(index => grid.Cells[index]).Where(cell => columns.Contains(cell with { Y = 0 })).ToHashSet();
        var middle = thing.Box.Min.Y + ((level - thing.Box.Min.Y) / 3);
        var core = piece.Where(column => occupied.Contains(column with { Y = level - 1 }) && occupied.Contains(column with { Y = middle })).ToList();
        var box = VoxelGrid.BoxOf(core.Count > 0 ? core : piece);
        return [.. thing.Indices.Where(index => grid.Cells[index] is var cell && columns.Contains(cell with { Y = 0 }) && (cell.Y >= level || box.Contains(cell with { Y = 0 })))];
    }
}
