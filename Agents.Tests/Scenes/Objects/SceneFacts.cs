using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;

namespace Agents.Tests.Scenes.Objects;

/// <summary>What a tolerant person sees in a set of cells, as numbers.</summary>
internal static class SceneFacts
{
    /// <summary>Pieces of cells that touch by face, edge or corner.</summary>
    public static List<List<Cell>> Components(IEnumerable<Cell> cells)
    {
        var left = cells.ToHashSet();
        var pieces = new List<List<Cell>>();
        while (left.Count > 0)
        {
            var start = left.First();
            left.Remove(start);
            var piece = new List<Cell> { start };
            for (var index = 0; index < piece.Count; index++)
            {
                for (var step = 0; step < 27; step++)
                {
                    var next = piece[index] + new Cell((step % 3) - 1, (step / 3 % 3) - 1, (step / 9) - 1);
                    if (left.Remove(next))
                    {
                        piece.Add(next);
                    }
                }
            }

            pieces.Add(piece);
        }

        return pieces;
    }

    /// <summary>Pieces of one layer.</summary>
    public static int LayerPieces(VoxelCanvas canvas, int y) =>
        Components(canvas.Cells.Select(pair => pair.Key).Where(cell => cell.Y == y)).Count;

    /// <summary>The uppermost cell of every column.</summary>
    public static Dictionary<(int X, int Z), int> Heights(VoxelCanvas canvas) =>
        canvas.Cells.GroupBy(pair => (pair.Key.X, pair.Key.Z)).ToDictionary(group => group.Key, group => group.Max(pair => pair.Key.Y));

    /// <summary>The numbers of separate high places, one for each threshold above a fifth of the height.</summary>
    public static HashSet<int> Peaks(VoxelCanvas canvas)
    {
        var heights = Heights(canvas);
        var size = canvas.Bounds!.Value.Height;
        return [.. Enumerable.Range(Math.Max(1, size / 5), size - Math.Max(1, size / 5))
            .Select(y => Components(heights.Where(pair => pair.Value >= y).Select(pair => new Cell(pair.Key.X, 0, pair.Key.Z))).Count)];
    }

    /// <summary>The cells of a type.</summary>
    public static List<Cell> Of(VoxelCanvas canvas, params string[] types)
    {
        var ids = types.Select(Agents.Core.Scenes.Objects.ObjectBrush.Named).ToHashSet();
        return [.. canvas.Cells.Where(pair => ids.Contains(pair.Value)).Select(pair => pair.Key)];
    }

    /// <summary>The smallest box around cells.</summary>
    public static CellBox Box(IEnumerable<Cell> cells) => cells.Select(cell => new CellBox(cell, cell)).Aggregate((a, b) => a.Union(b));
}
