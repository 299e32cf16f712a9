using Agents.Core.Scenes.Analysis;
using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Editing;

/// <summary>What goes along when a part changes its size: doors set in walls, a roof that rests on them.</summary>
internal static class Attachments
{
    /// <summary>The cells and what is set in them: touching groups that lie in their box altogether and are smaller.</summary>
    public static IReadOnlyCollection<Cell> WithInsets(VoxelCanvas canvas, IReadOnlyCollection<Cell> cells)
    {
        var own = cells.ToHashSet();
        var box = VoxelGrid.BoxOf(cells);
        var grid = new VoxelGrid([.. canvas.Cells.Where(pair => !own.Contains(pair.Key))]);
        var insets = grid.Groups([.. Enumerable.Range(0, grid.Count)], byType: true).Where(group =>
            group.Count < own.Count / 2
            && group.TrueForAll(index => box.Contains(grid.Cells[index]))
            && group.Exists(index => CellStroke.Faces.Any(face => own.Contains(grid.Cells[index] + face)))).ToList();
        own.UnionWith(insets.SelectMany(group => group).Select(index => grid.Cells[index]));
        return own;
    }

    /// <summary>The cells and what is set in them and touches nothing else.</summary>
    public static IReadOnlyCollection<Cell> SetOnlyIn(VoxelCanvas canvas, IReadOnlyCollection<Cell> cells)
    {
        var all = WithInsets(canvas, cells).ToHashSet();
        var own = cells.ToHashSet();
        var insets = all.Where(cell => !own.Contains(cell)).ToList();
        return insets.TrueForAll(cell => CellStroke.Faces.All(face => all.Contains(cell + face) || canvas[cell + face] == 0)) ? all : own;
    }

    /// <summary>What stands on the top of the cells and on nothing else.</summary>
    public static IReadOnlyCollection<Cell> RestingOn(VoxelCanvas canvas, CellStroke stroke)
    {
        var own = stroke.Cells.ToHashSet();
        var floor = stroke.Box.Max.Y + 1;
        var grid = new VoxelGrid([.. canvas.Cells.Where(pair => pair.Key.Y >= floor && !own.Contains(pair.Key))]);
        var below = new Cell(0, -1, 0);
        return
        [
            .. grid.Groups([.. Enumerable.Range(0, grid.Count)], byType: false)
                .Where(group =>
                {
                    var feet = group.Select(index => grid.Cells[index]).Where(cell => cell.Y == floor && canvas[cell + below] != 0).ToList();
                    return feet.Count > 0 && feet.TrueForAll(cell => own.Contains(cell + below));
                })
                .SelectMany(group => group).Select(index => grid.Cells[index]),
        ];
    }
}
