namespace Agents.Core.Scenes.Analysis;

/// <summary>Touching cells of one type.</summary>
/// <param name="Indices">The cells, as indices of the grid.</param>
/// <param name="Type">Their palette id.</param>
/// <param name="Box">The box around them.</param>
internal sealed record Segment(List<int> Indices, byte Type, CellBox Box)
{
    /// <summary>Gets how many cells.</summary>
    public int Count => Indices.Count;

    /// <summary>Gets the cells of the box seen from above.</summary>
    public long Footprint => (long)Box.Width * Box.Depth;

    /// <summary>Gets whether it is one layer thick and at least three cells wide both ways.</summary>
    public bool IsSlab => Box.Height == 1 && Box.Width >= 3 && Box.Depth >= 3 && Count * 2 >= Footprint;
}
