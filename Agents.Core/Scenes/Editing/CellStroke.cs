using Agents.Core.Scenes.Analysis;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Programs;

namespace Agents.Core.Scenes.Editing;

/// <summary>Cells taken from a canvas with their types and part names, to be drawn elsewhere. Immutable.</summary>
internal sealed class CellStroke
{
    /// <summary>The steps to the six neighbours that share a face.</summary>
    public static readonly IReadOnlyList<Cell> Faces = [new(1, 0, 0), new(-1, 0, 0), new(0, 1, 0), new(0, -1, 0), new(0, 0, 1), new(0, 0, -1)];

    private readonly List<Entry> _entries;

    /// <summary>Holds these cells.</summary>
    public CellStroke(List<Entry> entries)
    {
        _entries = entries;
        Box = VoxelGrid.BoxOf(entries.Select(entry => entry.Cell));
    }

    /// <summary>Gets the cells.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Gets the positions.</summary>
    public IReadOnlyCollection<Cell> Cells => _entries.ConvertAll(entry => entry.Cell);

    /// <summary>Gets the box around them.</summary>
    public CellBox Box { get; }

    /// <summary>Gets how many cells.</summary>
    public int Count => _entries.Count;

    /// <summary>Copies cells of a canvas; the canvas keeps them.</summary>
    public static CellStroke Take(VoxelCanvas canvas, IReadOnlyCollection<Cell> cells) =>
        new([.. cells.Select(cell => new Entry(cell, canvas[cell], canvas.PartAt(cell)))]);

    /// <summary>The same cells elsewhere.</summary>
    public CellStroke Map(Func<Cell, Cell> map) => new(_entries.ConvertAll(entry => entry with { Cell = map(entry.Cell) }));

    /// <summary>The same cells in one type, as a part of nothing.</summary>
    public CellStroke Retyped(byte type) => new(_entries.ConvertAll(entry => entry with { Type = type, Part = "" }));

    /// <summary>The same cells under the names of a copy: <c>tree/leaves</c> becomes <c>tree 2/leaves</c>.</summary>
    public CellStroke Renamed(int number) => new(_entries.ConvertAll(entry => entry.Part.Length == 0 ? entry : entry with { Part = Numbered(entry.Part, number) }));

    /// <summary>The mirror image in the same box.</summary>
    public CellStroke Mirror(Axis axis) => Map(cell => axis switch
    {
        Axis.X => cell with { X = Box.Min.X + Box.Max.X - cell.X },
        Axis.Y => cell with { Y = Box.Min.Y + Box.Max.Y - cell.Y },
        _ => cell with { Z = Box.Min.Z + Box.Max.Z - cell.Z },
    });

    /// <summary>Turns about the middle; the base centre stays.</summary>
    public CellStroke Rotate(Axis axis, int quarterTurns)
    {
        var turned = this;
        for (var turn = ((quarterTurns % 4) + 4) % 4; turn > 0; turn--)
        {
            turned = turned.Turn(axis);
        }

        return turned;
    }

    /// <summary>Makes sure that every cell can be sent: coordinates have 16 bits.</summary>
    /// <exception cref="ProgramFaultException">One of them cannot.</exception>
    public void CheckRange()
    {
        if (Count > 0 && (Box.Min is not { X: >= short.MinValue, Y: >= short.MinValue, Z: >= short.MinValue }
            || Box.Max is not { X: <= short.MaxValue, Y: <= short.MaxValue, Z: <= short.MaxValue }))
        {
            throw new ProgramFaultException("", "The result would lie beyond -32,768..32,767. Use smaller numbers.");
        }
    }

    /// <summary>Erases cells and draws these instead.</summary>
    /// <param name="canvas">What is changed.</param>
    /// <param name="erased">The cells they come from.</param>
    /// <param name="isOverwriting">Whether they replace what stands in their way; else it stays and they go without.</param>
    /// <exception cref="ProgramFaultException">A cell lies beyond the range; nothing was changed.</exception>
    public void Draw(VoxelCanvas canvas, IReadOnlyCollection<Cell> erased, bool isOverwriting)
    {
        CheckRange();
        foreach (var cell in erased)
        {
            canvas.Set(cell, 0);
        }

        // A canvas of its own: stamping it leaves the canvas's current part as it is.
        var layer = new VoxelCanvas();
        var part = "";
        foreach (var entry in _entries.Where(entry => isOverwriting || canvas[entry.Cell] == 0))
        {
            if (!string.Equals(part, entry.Part, StringComparison.Ordinal))
            {
                part = entry.Part;
                layer.Part(part);
            }

            layer.Set(entry.Cell, entry.Type);
        }

        canvas.Stamp(layer, Cell.Zero);
    }

    private static string Numbered(string part, int number)
    {
        var end = part.IndexOf('/', StringComparison.Ordinal);
        return end < 0 ? $"{part} {number}" : $"{part[..end]} {number}{part[end..]}";
    }

    // One turn, counter-clockwise seen from the end of the axis.
    private CellStroke Turn(Axis axis)
    {
        var (width, height, depth) = (Box.Width, Box.Height, Box.Depth);
        var size = axis switch
        {
            Axis.X => new Cell(width, depth, height),
            Axis.Y => new Cell(depth, height, width),
            _ => new Cell(height, width, depth),
        };
        var target = CellBox.FromBaseCenter(Box.BaseCenter, size).Min;
        return Map(cell =>
        {
            var (x, y, z) = cell - Box.Min;
            return target + axis switch
            {
                Axis.X => new Cell(x, depth - 1 - z, y),
                Axis.Y => new Cell(z, y, width - 1 - x),
                _ => new Cell(height - 1 - y, x, z),
            };
        });
    }

    /// <summary>One cell of a stroke.</summary>
    /// <param name="Cell">Its position.</param>
    /// <param name="Type">Its palette id.</param>
    /// <param name="Part">The name of its part; empty when it has none.</param>
    internal readonly record struct Entry(Cell Cell, byte Type, string Part);
}
