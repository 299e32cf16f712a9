using Agents.Core.Scenes.Programs;

namespace Agents.Core.Scenes.Analysis;

/// <summary>What lies at a side of cells.</summary>
internal static class SideSense
{
    /// <summary>The half at that side (of an odd extent without the middle layer), or the outermost layer; of a single layer all.</summary>
    /// <typeparam name="T">What stands for a cell.</typeparam>
    public static List<T> Half<T>(IReadOnlyCollection<T> cells, Func<T, Cell> cellOf, TargetSide side)
    {
        if (cells.Count == 0)
        {
            return [];
        }

        var box = VoxelGrid.BoxOf(cells.Select(cellOf));
        var extent = side switch
        {
            TargetSide.Left or TargetSide.Right => box.Width,
            TargetSide.Front or TargetSide.Back => box.Depth,
            _ => box.Height,
        };
        var limit = side is TargetSide.TopLayer or TargetSide.BottomLayer ? 1 : Math.Max(1, extent / 2);
        return [.. cells.Where(cell => Depth(cellOf(cell), box, side) < limit)];
    }

    /// <summary>How many layers lie between a cell and the box's end at that side.</summary>
    public static int Depth(Cell cell, CellBox box, TargetSide side) => side switch
    {
        TargetSide.Left => cell.X - box.Min.X,
        TargetSide.Right => box.Max.X - cell.X,
        TargetSide.Back => cell.Z - box.Min.Z,
        TargetSide.Front => box.Max.Z - cell.Z,
        TargetSide.Bottom or TargetSide.BottomLayer => cell.Y - box.Min.Y,
        _ => box.Max.Y - cell.Y,
    };
}
