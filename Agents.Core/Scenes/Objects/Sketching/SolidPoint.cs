namespace Agents.Core.Scenes.Objects.Sketching;

/// <summary>The middle of a cell, seen from the box of a solid: -1..1 between its outer faces.</summary>
/// <param name="U">Along x.</param>
/// <param name="V">Along y.</param>
/// <param name="W">Along z.</param>
/// <param name="Du">Half a cell along x, in the same measure.</param>
/// <param name="Dv">Half a cell along y.</param>
/// <param name="Dw">Half a cell along z.</param>
internal readonly record struct SolidPoint(double U, double V, double W, double Du, double Dv, double Dw)
{
    /// <summary>Gets the height of the cell's floor, 0 at the bottom of the box, below 1 in its top layer.</summary>
    public double Level => (V + 1 - Dv) / 2;

    /// <summary>Gets whether the cell is in the middle of the box, seen from above: one column, or up to four where the extents are even.</summary>
    public bool IsSpine => Math.Abs(U) <= Du + 1e-9 && Math.Abs(W) <= Dw + 1e-9;
}
