using Agents.Core.Scenes.Analysis;
using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Editing;

/// <summary>Finds the free cells that no way leads to from outside.</summary>
internal static class InsideFinder
{
    /// <summary>The largest box that is searched, in cells.</summary>
    public const long MaxVolume = 16_000_000;

    /// <summary>The enclosed free cells within the box around some cells; null when that box has more than <see cref="MaxVolume"/> cells.</summary>
    /// <param name="canvas">The scene; every filled cell of it closes the way.</param>
    /// <param name="cells">What encloses, at least one cell.</param>
    public static List<Cell>? Find(VoxelCanvas canvas, IReadOnlyCollection<Cell> cells)
    {
        var inner = VoxelGrid.BoxOf(cells);
        var box = new CellBox(inner.Min - new Cell(1, 1, 1), inner.Max + new Cell(1, 1, 1));
        if (box.Volume > MaxVolume)
        {
            return null;
        }

        // The border around the box is outside, and so is what is reached from it through free cells.
        var outside = new bool[(int)box.Volume];
        var open = new Stack<Cell>();
        outside[IndexOf(box, box.Min)] = true;
        open.Push(box.Min);
        while (open.TryPop(out var cell))
        {
            foreach (var step in CellStroke.Faces)
            {
                var next = cell + step;
                if (box.Contains(next) && !outside[IndexOf(box, next)] && (!inner.Contains(next) || canvas[next] == 0))
                {
                    outside[IndexOf(box, next)] = true;
                    open.Push(next);
                }
            }
        }

        var inside = new List<Cell>();
        for (var x = inner.Min.X; x <= inner.Max.X; x++)
        {
            for (var y = inner.Min.Y; y <= inner.Max.Y; y++)
            {
                for (var z = inner.Min.Z; z <= inner.Max.Z; z++)
                {
                    var cell = new Cell(x, y, z);
                    if (!outside[IndexOf(box, cell)] && canvas[cell] == 0)
                    {
                        inside.Add(cell);
                    }
                }
            }
        }

        return inside;
    }

    private static int IndexOf(CellBox box, Cell cell) =>
        ((((cell.X - box.Min.X) * box.Height) + (cell.Y - box.Min.Y)) * box.Depth) + (cell.Z - box.Min.Z);
}
