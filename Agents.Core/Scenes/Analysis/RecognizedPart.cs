namespace Agents.Core.Scenes.Analysis;

/// <summary>A thing, or a part of one, that code found in a scene.</summary>
/// <param name="Name">What it is called, e.g. <c>roof</c>; numbered from left to right where there are several (<c>tree 2</c>).</param>
/// <param name="Cells">Its cells, at least one.</param>
/// <param name="Box">The smallest box around them.</param>
/// <param name="DominantType">The palette id most of them have.</param>
/// <param name="Confidence">How sure the finding is, 0 to 1; 1 for names that a program gave.</param>
public sealed record RecognizedPart(string Name, IReadOnlyCollection<Cell> Cells, CellBox Box, byte DominantType, double Confidence)
{
    /// <summary>Gets how many cells it has.</summary>
    public int Count => Cells.Count;
}
