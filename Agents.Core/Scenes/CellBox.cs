namespace Agents.Core.Scenes;

/// <summary>An axis-aligned box of cells; both corners belong to it.</summary>
public readonly record struct CellBox(Cell Min, Cell Max)
{
    /// <summary>Gets the extent in x, in cells (1 or more).</summary>
    public int Width => Max.X - Min.X + 1;

    /// <summary>Gets the extent in y, in cells (1 or more).</summary>
    public int Height => Max.Y - Min.Y + 1;

    /// <summary>Gets the extent in z, in cells (1 or more).</summary>
    public int Depth => Max.Z - Min.Z + 1;

    /// <summary>Gets the number of cells; 64 bits, so that a hostile size cannot overflow it.</summary>
    public long Volume => (long)Width * Height * Depth;

    /// <summary>Gets the cell at the middle of the base: the point that placements speak of.</summary>
    public Cell BaseCenter => new(Min.X + (Width / 2), Min.Y, Min.Z + (Depth / 2));

    /// <summary>The box of <paramref name="size"/> whose base centre is <paramref name="baseCenter"/>.</summary>
    /// <remarks>An odd extent n covers -(n-1)/2..(n-1)/2, an even one -n/2..n/2-1.</remarks>
    public static CellBox FromBaseCenter(Cell baseCenter, Cell size)
    {
        var min = new Cell(baseCenter.X - (size.X / 2), baseCenter.Y, baseCenter.Z - (size.Z / 2));
        return new CellBox(min, new Cell(min.X + size.X - 1, min.Y + size.Y - 1, min.Z + size.Z - 1));
    }

    /// <summary>Tells whether the cell lies in the box.</summary>
    public bool Contains(Cell cell) =>
        cell.X >= Min.X && cell.X <= Max.X && cell.Y >= Min.Y && cell.Y <= Max.Y && cell.Z >= Min.Z && cell.Z <= Max.Z;

    /// <summary>Tells whether the two share a cell.</summary>
    public bool Overlaps(CellBox other) =>
        Min.X <= other.Max.X && other.Min.X <= Max.X && Min.Y <= other.Max.Y && other.Min.Y <= Max.Y && Min.Z <= other.Max.Z && other.Min.Z <= Max.Z;

    /// <summary>The smallest box that holds both.</summary>
    public CellBox Union(CellBox other) => new(
        new Cell(Math.Min(Min.X, other.Min.X), Math.Min(Min.Y, other.Min.Y), Math.Min(Min.Z, other.Min.Z)),
        new Cell(Math.Max(Max.X, other.Max.X), Math.Max(Max.Y, other.Max.Y), Math.Max(Max.Z, other.Max.Z)));

    /// <summary>The same box, moved.</summary>
    public CellBox Translate(Cell by) => new(Min + by, Max + by);
}
