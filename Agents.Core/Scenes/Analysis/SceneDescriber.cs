using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes.Analysis;

/// <summary>Describes a scene in a few lines.</summary>
public static class SceneDescriber
{
    private const int MaxParts = 40;
    private const int MaxTypes = 40;
    private const int MaxName = 60;

    /// <summary>Describes bare voxels, each position once.</summary>
    /// <param name="voxels">The scene.</param>
    /// <param name="palette">What its types are.</param>
    public static SceneSummary Describe(IReadOnlyList<Voxel> voxels, ScenePalette palette) =>
        Describe([.. voxels.Select(voxel => KeyValuePair.Create(voxel.Cell, voxel.Type))], new PartRecognizer(voxels, palette), palette);

    /// <summary>Describes a canvas, with the names its program gave.</summary>
    /// <param name="canvas">The scene.</param>
    /// <param name="palette">What its types are.</param>
    public static SceneSummary Describe(VoxelCanvas canvas, ScenePalette palette) =>
        Describe([.. canvas.Cells], new PartRecognizer(canvas, palette), palette);

    private static SceneSummary Describe(List<KeyValuePair<Cell, byte>> cells, PartRecognizer recognizer, ScenePalette palette)
    {
        var box = VoxelGrid.BoxOf(cells.Select(pair => pair.Key));
        var parts = recognizer.Parts;
        var kept = parts.OrderByDescending(part => part.Count).Take(MaxParts).ToHashSet(ReferenceEqualityComparer.Instance);
        return new SceneSummary
        {
            Count = cells.Count,
            Size = cells.Count == 0 ? Cell.Zero : new Cell(box.Width, box.Height, box.Depth),
            Min = box.Min,
            Max = box.Max,
            Types =
            [
                .. cells.CountBy(pair => pair.Value).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MaxTypes)
                    .Select(pair => new SummaryType(NameOf(palette, pair.Key), palette[pair.Key]?.Color?.ToString() ?? "", pair.Value)),
            ],
            Parts =
            [
                .. parts.Where(kept.Contains)
                    .Select(part => new SummaryPart(Short(part.Name), part.Box.Min, part.Box.Max, NameOf(palette, part.DominantType), part.Count)),
            ],
        };
    }

    private static string NameOf(ScenePalette palette, byte type) => palette[type]?.Name ?? $"type {type}";

    // A program may give a name of any length.
    private static string Short(string name) => name.Length <= MaxName ? name : name[..MaxName];
}
