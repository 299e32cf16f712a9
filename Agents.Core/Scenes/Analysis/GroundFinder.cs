namespace Agents.Core.Scenes.Analysis;

/// <summary>Finds the plate that things stand on.</summary>
internal static class GroundFinder
{
    private const int MaxLayers = 3;

    private static readonly string[] _natural = ["grass", "dirt", "sand", "snow", "water"];

    /// <summary>The cells of the ground, as indices; empty when the things stand on nothing.</summary>
    /// <remarks>
    /// Up to three bottom layers that cover most of the scene's footprint, while what stands on them is much smaller. The plate of a
    /// single thing that hardly reaches beyond it (the floor of a house) is no ground, unless it is of grass or the like.
    /// </remarks>
    public static List<int> Find(VoxelGrid grid, TypeSense sense)
    {
        var box = grid.Box;
        if (box.Width < 4 || box.Depth < 4 || box.Height < 2)
        {
            return [];
        }

        var layers = grid.Cells.Select((cell, index) => (cell, index)).Where(pair => pair.cell.Y <= box.Min.Y + MaxLayers)
            .ToLookup(pair => pair.cell.Y, pair => pair.index);
        var counts = Enumerable.Range(0, MaxLayers + 1).Select(step => layers[box.Min.Y + step].Count()).ToArray();
        var thickness = 0;
        for (var layer = 0; layer < Math.Min(MaxLayers, box.Height - 1); layer++)
        {
            if (counts[layer] < 0.55 * box.Width * box.Depth)
            {
                break;
            }

            if (counts[layer + 1] < 0.6 * counts[layer])
            {
                thickness = layer + 1;
                break;
            }
        }

        if (thickness == 0)
        {
            return [];
        }

        var isNatural = IsNatural(grid, sense, layers[box.Min.Y + thickness - 1]);
        if (!isNatural && (Math.Min(box.Width, box.Depth) < 6 || IsPlinth(grid, box.Min.Y + thickness)))
        {
            return [];
        }

        return [.. Enumerable.Range(0, thickness).SelectMany(step => Plate(grid, layers[box.Min.Y + step]))];
    }

    private static bool IsNatural(VoxelGrid grid, TypeSense sense, IEnumerable<int> layer) =>
        sense.IsAny(Dominant(grid, layer), _natural) && !sense.Is(Dominant(grid, layer), "blue");

    private static byte Dominant(VoxelGrid grid, IEnumerable<int> indices) => indices.CountBy(index => grid.Types[index]).MaxBy(pair => pair.Value).Key;

    // A plate belongs to the thing on it when that reaches its rim all around, or when thing and plate taper together.
    private static bool IsPlinth(VoxelGrid grid, int floor)
    {
        var above = grid.Cells.Where(cell => cell.Y >= floor).ToList();
        var box = VoxelGrid.BoxOf(above);
        int[] margins = [box.Min.X - grid.Box.Min.X, grid.Box.Max.X - box.Max.X, box.Min.Z - grid.Box.Min.Z, grid.Box.Max.Z - box.Max.Z];
        if (margins.Max() > 1)
        {
            return false;
        }

        // Several things on one plate reach its rim together; then it is what they stand on.
        var upper = Enumerable.Range(0, grid.Count).Where(index => grid.Cells[index].Y >= floor).ToList();
        return grid.Groups(upper, byType: false).Count(group => group.Count >= 4) < 2;
    }

    // A wall that goes down through the plate is not of it.
    private static IEnumerable<int> Plate(VoxelGrid grid, IEnumerable<int> layer)
    {
        var dominant = Dominant(grid, layer);
        return layer.Where(index =>
            grid.Types[index] == dominant
            || grid.IndexOf(grid.Cells[index] + new Cell(0, 1, 0)) is var above && (above < 0 || grid.Types[above] != grid.Types[index]));
    }
}
