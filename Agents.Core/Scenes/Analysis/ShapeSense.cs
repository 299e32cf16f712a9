namespace Agents.Core.Scenes.Analysis;

/// <summary>Whether cells have the form that a word for a solid names; shells count as the solid they enclose.</summary>
internal static class ShapeSense
{
    /// <summary>Judges one segment.</summary>
    /// <param name="grid">The cells.</param>
    /// <param name="segment">What is judged.</param>
    /// <param name="name"><c>cube</c>, <c>sphere</c>, <c>pyramid</c>, <c>cone</c>, <c>cylinder</c> or <c>pillar</c>.</param>
    public static bool Is(VoxelGrid grid, Segment segment, string name)
    {
        var box = segment.Box;
        var corners = Corners(box).Count(corner => grid.IndexOf(corner) is >= 0 and var index && grid.Types[index] == segment.Type) / 8.0;
        var layers = segment.Indices.GroupBy(index => grid.Cells[index].Y).OrderBy(group => group.Key).Select(group => grid.BoxOf(group)).ToList();
        var (first, last) = ((long)layers[0].Width * layers[0].Depth, (long)layers[^1].Width * layers[^1].Depth);
        var isTapered = layers.Count >= 3 && last * 4 <= first;
        return name switch
        {
            "cube" => corners >= 0.7,
            "sphere" => corners == 0 && layers.Count >= 3 && first < segment.Footprint && last < segment.Footprint && !isTapered
                && Math.Max(box.Width, Math.Max(box.Height, box.Depth)) <= 2 * Math.Min(box.Width, Math.Min(box.Height, box.Depth)),
            "pyramid" or "cone" => isTapered && first == segment.Footprint,
            "pillar" => 2 * box.Height >= 3 * Math.Max(box.Width, box.Depth) && first == last,
            _ => layers.Count >= 2 && first == last && first == segment.Footprint && (corners == 0 || box.Height >= 2 * Math.Max(box.Width, box.Depth)),
        };
    }

    private static IEnumerable<Cell> Corners(CellBox box) =>
        from x in (int[])[box.Min.X, box.Max.X]
        from y in (int[])[box.Min.Y, box.Max.Y]
        from z in (int[])[box.Min.Z, box.Max.Z]
        select new Cell(x, y, z);
}
