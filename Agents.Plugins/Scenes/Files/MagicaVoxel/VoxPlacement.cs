using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Files.MagicaVoxel;

/// <summary>A turn by right angles (or a mirror image) and a move after it. Each row of the matrix has one entry, 1 or -1.</summary>
internal readonly record struct VoxPlacement(int Column0, int Column1, int Column2, int Sign0, int Sign1, int Sign2, Cell Move)
{
    /// <summary>The move must stay small enough that sums along a deep graph cannot overflow.</summary>
    public const int MaxMove = 1_000_000;

    /// <summary>Neither turned nor moved.</summary>
    public static readonly VoxPlacement Identity = new(0, 1, 2, 1, 1, 1, Cell.Zero);

    /// <summary>Reads the rotation byte of the format: two bits a row for the column of rows 0 and 1, then a sign bit a row.</summary>
    public static VoxPlacement FromRotation(int bits, Cell move)
    {
        int first = bits & 3, second = (bits >> 2) & 3;
        if (first == 3 || second == 3 || first == second)
        {
            throw new SceneFileException("The .vox file is damaged: a rotation in it is none.");
        }

        return new VoxPlacement(first, second, 3 - first - second, Sign(4), Sign(5), Sign(6), move);

        int Sign(int bit) => (bits >> bit & 1) == 0 ? 1 : -1;
    }

    /// <summary>This placement around another: what is placed by <paramref name="inner"/> is placed by this one after it.</summary>
    public VoxPlacement Around(VoxPlacement inner)
    {
        var (c0, s0) = Row(inner, Column0);
        var (c1, s1) = Row(inner, Column1);
        var (c2, s2) = Row(inner, Column2);
        return new VoxPlacement(c0, c1, c2, Sign0 * s0, Sign1 * s1, Sign2 * s2, Turn(inner.Move) + Move);

        static (int Column, int Sign) Row(VoxPlacement of, int row) => row switch
        {
            0 => (of.Column0, of.Sign0),
            1 => (of.Column1, of.Sign1),
            _ => (of.Column2, of.Sign2),
        };
    }

    /// <summary>Places a cell whose coordinates count from the model's pivot.</summary>
    /// <remarks>The pivot is a grid line, not a cell: where an axis turns round, cell a becomes -a-1. So a model of even size turns in its place.</remarks>
    public Cell Place(Cell cell) => Move + new Cell(
        Flip(Axis(cell, Column0), Sign0),
        Flip(Axis(cell, Column1), Sign1),
        Flip(Axis(cell, Column2), Sign2));

    private static int Flip(int value, int sign) => sign > 0 ? value : -value - 1;

    private static int Axis(Cell cell, int axis) => axis switch
    {
        0 => cell.X,
        1 => cell.Y,
        _ => cell.Z,
    };

    private Cell Turn(Cell vector) => new(Sign0 * Axis(vector, Column0), Sign1 * Axis(vector, Column1), Sign2 * Axis(vector, Column2));
}
