using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Files.Meshes;

/// <summary>A rectangle on the faces of one or more cells.</summary>
/// <param name="X">Of the cell with the smallest coordinates under the rectangle.</param>
/// <param name="Y">Of the same cell.</param>
/// <param name="Z">Of the same cell.</param>
/// <param name="Face">Which way it looks: 0 +x, 1 -x, 2 +y, 3 -y, 4 +z, 5 -z.</param>
/// <param name="Width">Cells along the axis after the face's own, in the cycle x, y, z, x.</param>
/// <param name="Height">Cells along the axis after that.</param>
internal readonly record struct MeshQuad(short X, short Y, short Z, byte Face, int Width, int Height)
{
    /// <summary>The number of directions a face may look.</summary>
    public const int Faces = 6;

    /// <summary>Gets the axis of the normal: 0 x, 1 y, 2 z.</summary>
    public int Axis => Face >> 1;

    /// <summary>Gets the normal along <see cref="Axis"/>: 1 or -1.</summary>
    public int Sign => (Face & 1) == 0 ? 1 : -1;

    /// <summary>Writes the four corners, counter-clockwise seen from outside, in grid lines: x and z of a position are half a unit less.</summary>
    public void Corners(Span<Cell> corners)
    {
        var origin = new Cell(X, Y, Z) + (Sign > 0 ? Along(Axis, 1) : Cell.Zero);
        var u = Along((Axis + 1) % 3, Width);
        var v = Along((Axis + 2) % 3, Height);
        corners[0] = origin;
        corners[1] = origin + (Sign > 0 ? u : v);
        corners[2] = origin + u + v;
        corners[3] = origin + (Sign > 0 ? v : u);
    }

    private static Cell Along(int axis, int length) => axis switch
    {
        0 => new Cell(length, 0, 0),
        1 => new Cell(0, length, 0),
        _ => new Cell(0, 0, length),
    };
}
