namespace Agents.Core.Scenes.Analysis;

/// <summary>A thing that stands apart from others: touching cells without the ground.</summary>
/// <param name="Indices">The cells, as indices of the grid.</param>
/// <param name="Box">The box around them.</param>
/// <param name="Segments">The same cells by type, largest first.</param>
internal sealed record SceneObject(List<int> Indices, CellBox Box, IReadOnlyList<Segment> Segments)
{
    // A checkered thing falls into as many segments as cells; the largest of them are enough to recognise parts by.
    private const int MaxSegments = 20_000;

    /// <summary>Gets how many cells.</summary>
    public int Count => Indices.Count;

    /// <summary>Gets the cells of the tree's trunk; null for what is no tree.</summary>
    public IReadOnlyList<int>? Trunk { get; init; }

    /// <summary>The thing made of these cells.</summary>
    public static SceneObject Of(VoxelGrid grid, List<int> indices) => new(
        indices,
        grid.BoxOf(indices),
        [
            .. grid.Groups(indices, byType: true)
                .OrderByDescending(group => group.Count)
                .Take(MaxSegments)
                .Select(group => new Segment(group, grid.Types[group[0]], grid.BoxOf(group))),
        ]);

    /// <summary>The share of its cells whose type fits.</summary>
    public double Share(VoxelGrid grid, Func<byte, bool> fits) => Indices.Count(index => fits(grid.Types[index])) / (double)Count;

    /// <summary>How high a box's middle lies in this thing: 0 at the base, 1 at the top.</summary>
    public double Level(CellBox box) => ((box.Min.Y + box.Max.Y + 1) / 2.0 - Box.Min.Y) / Box.Height;
}
