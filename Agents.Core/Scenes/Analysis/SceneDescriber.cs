using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes.Analysis;

/// <summary>Describes a scene in a few lines.</summary>
public static class SceneDescriber
{
    private const int MaxParts = 40;
    private const int MaxTypes = 40;
    private const int MaxName = 60;
    private const int MaxPhrases = 24;
    private const int MaxFound = 60;
    private const int MaxEach = 12;

    // Looking for phrases goes over the cells again and again.
    private const int MaxSearched = 250_000;

    /// <summary>Describes bare voxels, each position once.</summary>
    /// <param name="voxels">The scene.</param>
    /// <param name="palette">What its types are.</param>
    /// <param name="phrases">What else to look for, e.g. <c>left tower</c>; at most 24 are read, and none in a scene of more than 250,000 voxels.</param>
    public static SceneSummary Describe(IReadOnlyList<Voxel> voxels, ScenePalette palette, IReadOnlyList<string>? phrases = null)
    {
        var recognizer = new PartRecognizer(voxels, palette);
        var summary = Describe([.. voxels.Select(voxel => KeyValuePair.Create(voxel.Cell, voxel.Type))], recognizer, palette);
        if (phrases is not { Count: > 0 } || voxels.Count > MaxSearched)
        {
            return summary;
        }

        var types = voxels.DistinctBy(voxel => voxel.Cell).ToDictionary(voxel => voxel.Cell, voxel => voxel.Type);
        return summary with
        {
            Found =
            [
                .. phrases.Take(MaxPhrases).SelectMany(phrase => recognizer.FindEach(phrase).Take(MaxEach).Select(cells =>
                {
                    var box = VoxelGrid.BoxOf(cells);
                    return new SummaryPart(
                        Short(phrase), box.Min, box.Max, NameOf(palette, cells.CountBy(cell => types[cell]).MaxBy(pair => pair.Value).Key), cells.Count);
                })).Take(MaxFound),
            ],
        };
    }

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
