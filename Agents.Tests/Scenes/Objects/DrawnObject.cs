using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;

namespace Agents.Tests.Scenes.Objects;

/// <summary>What tests ask of a drawn object.</summary>
internal sealed class DrawnObject(VoxelCanvas canvas)
{
    public Dictionary<Cell, byte> Cells { get; } = canvas.Cells.ToDictionary(pair => pair.Key, pair => pair.Value);

    public CellBox Box { get; } = canvas.Bounds ?? throw new InvalidOperationException("Nothing was drawn.");

    public int Wide => Math.Max(Box.Width, Box.Depth);

    public int Deep => Math.Min(Box.Width, Box.Depth);

    public double Share(byte type) => (double)Cells.Values.Count(t => t == type) / Cells.Count;

    public int PiecesAt(int y) => Pieces(Cells.Keys.Where(cell => cell.Y == y));

    public int PiecesOf(byte type) => Pieces(Cells.Where(pair => pair.Value == type).Select(pair => pair.Key));

    public int Pieces() => Pieces(Cells.Keys);

    public double SymmetryX() => (double)Cells.Keys.Count(c => Cells.ContainsKey(c with { X = Box.Min.X + Box.Max.X - c.X })) / Cells.Count;

    public double SymmetryZ() => (double)Cells.Keys.Count(c => Cells.ContainsKey(c with { Z = Box.Min.Z + Box.Max.Z - c.Z })) / Cells.Count;

    private static int Pieces(IEnumerable<Cell> cells)
    {
        var left = cells.ToHashSet();
        var pieces = 0;
        while (left.Count > 0)
        {
            pieces++;
            var open = new Stack<Cell>([left.First()]);
            left.Remove(open.Peek());
            while (open.TryPop(out var cell))
            {
                for (var step = 0; step < 27; step++)
                {
                    var next = cell + new Cell((step % 3) - 1, (step / 3 % 3) - 1, (step / 9) - 1);
                    if (left.Remove(next))
                    {
                        open.Push(next);
                    }
                }
            }
        }

        return pieces;
    }
}
