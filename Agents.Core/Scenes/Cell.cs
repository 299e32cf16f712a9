namespace Agents.Core.Scenes;

/// <summary>A grid position. +x is right, +y is up, +z is towards the viewer; the origin is the centre of the scene's base.</summary>
/// <remarks>The cell (x,y,z) fills [x-0.5,x+0.5] x [y,y+1] x [z-0.5,z+0.5].</remarks>
public readonly record struct Cell(int X, int Y, int Z)
{
    /// <summary>The position (0,0,0).</summary>
    public static readonly Cell Zero;

    /// <summary>Adds component by component.</summary>
    public static Cell operator +(Cell a, Cell b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>Subtracts component by component.</summary>
    public static Cell operator -(Cell a, Cell b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);
}
