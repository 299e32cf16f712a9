using Agents.Core.Scenes.Programs;

namespace Agents.Core.Scenes.Analysis;

/// <summary>Chooses among several instances by what the adjectives of a phrase say.</summary>
internal static class InstancePicker
{
    private const double SamePlace = 0.75;

    /// <summary>Keeps the instances that have all the colours; of a single mixed instance the cells that have them.</summary>
    public static List<List<int>> ByColor(VoxelGrid grid, TypeSense sense, List<List<int>> instances, IReadOnlyList<string> colors, bool mayTakeCells)
    {
        foreach (var color in colors)
        {
            var types = sense.Select(color, [.. instances.SelectMany(cells => cells).Select(index => grid.Types[index]).Distinct()]);
            var alike = instances.Where(cells => cells.Count(index => types.Contains(grid.Types[index])) * 10 >= cells.Count * 4).ToList();
            instances = mayTakeCells
                ? [.. instances.Select(cells => cells.Where(index => types.Contains(grid.Types[index])).ToList()).Where(cells => cells.Count > 0)]
                : alike;
        }

        return instances;
    }

    /// <summary>Applies size, order and middle.</summary>
    public static List<List<int>> ByOrder(VoxelGrid grid, List<List<int>> instances, PartPhrase phrase)
    {
        if (instances.Count < 2)
        {
            return instances;
        }

        if (phrase.Size is { } size)
        {
            var isHeight = size is "tall" or "short";
            var isMost = size is "big" or "tall";
            var measured = instances.ConvertAll(cells => (Cells: cells, Size: isHeight ? grid.BoxOf(cells).Height : grid.BoxOf(cells).Volume));
            var extreme = isMost ? measured.Max(entry => entry.Size) : measured.Min(entry => entry.Size);
            instances = [.. measured.Where(entry => entry.Size == extreme).Select(entry => entry.Cells)];
        }

        if (phrase.Ordinal != 0)
        {
            var row = instances.OrderBy(cells => Middle(grid, cells, TargetSide.Left)).ThenBy(cells => Middle(grid, cells, TargetSide.Front)).ToList();
            var index = phrase.Ordinal < 0 ? row.Count - 1 : phrase.Ordinal - 1;
            instances = index < row.Count ? [row[index]] : [];
        }

        if (phrase.IsMiddle && instances.Count > 2)
        {
            var row = instances.OrderBy(cells => Middle(grid, cells, TargetSide.Left)).ToList();
            instances = [row[row.Count / 2]];
        }

        return instances;
    }

    /// <summary>Of several instances those at that side; of one its wall or its half at that side.</summary>
    public static List<int> BySide(VoxelGrid grid, List<List<int>> instances, TargetSide side, PartPhrase phrase)
    {
        if (instances.Count == 0)
        {
            return [];
        }

        if (instances.Count == 1)
        {
            var cells = instances[0];
            if (PartWords.Find(phrase.Noun) is [{ Kind: PartKind.Thing }, ..] && side is not (TargetSide.Top or TargetSide.Bottom))
            {
                // "the right tree" after the left one is gone; its half is asked for as a side.
                return cells;
            }

            var isFace = PartWords.Find(phrase.Noun) is [{ Kind: PartKind.Walls or PartKind.Shape }, ..] && side is not (TargetSide.Top or TargetSide.Bottom);
            return isFace ? Face(grid, cells, side) : SideSense.Half(cells, index => grid.Cells[index], side);
        }

        var places = instances.ConvertAll(cells => (Cells: cells, Place: Middle(grid, cells, side)));
        if (!phrase.IsPlural)
        {
            var best = places.Min(entry => entry.Place);
            return [.. places.Where(entry => entry.Place <= best + SamePlace).SelectMany(entry => entry.Cells)];
        }

        var middle = (places.Min(entry => entry.Place) + places.Max(entry => entry.Place)) / 2;
        return [.. places.Where(entry => entry.Place < middle || places.TrueForAll(other => other.Place == entry.Place)).SelectMany(entry => entry.Cells)];
    }

    // The outermost sheet of cells at that side.
    private static List<int> Face(VoxelGrid grid, List<int> cells, TargetSide side)
    {
        var box = grid.BoxOf(cells);
        return [.. cells.Where(index => SideSense.Depth(grid.Cells[index], box, side) == 0)];
    }

    // Smaller is farther to that side.
    private static double Middle(VoxelGrid grid, List<int> cells, TargetSide side)
    {
        var box = grid.BoxOf(cells);
        return side switch
        {
            TargetSide.Left => (box.Min.X + box.Max.X) / 2.0,
            TargetSide.Right => (box.Min.X + box.Max.X) / -2.0,
            TargetSide.Back => (box.Min.Z + box.Max.Z) / 2.0,
            TargetSide.Front => (box.Min.Z + box.Max.Z) / -2.0,
            TargetSide.Bottom or TargetSide.BottomLayer => (box.Min.Y + box.Max.Y) / 2.0,
            _ => (box.Min.Y + box.Max.Y) / -2.0,
        };
    }
}
