using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>What an edit needs to know of the scene that is there.</summary>
internal sealed record SceneFacts
{
    /// <summary>Gets the box around everything.</summary>
    public required CellBox Box { get; init; }

    /// <summary>Gets the name of the type most voxels have.</summary>
    public required string MainType { get; init; }

    /// <summary>Gets the parts, by name: their boxes and the type most of each has.</summary>
    public IReadOnlyDictionary<string, (CellBox Box, string Type)> Parts { get; init; } = new Dictionary<string, (CellBox, string)>(StringComparer.Ordinal);

    /// <summary>Gets what was looked for: for each phrase the things it means, from left to right.</summary>
    public ILookup<string, (CellBox Box, string Type)> Found { get; init; } = Array.Empty<(string Name, CellBox Box, string Type)>().ToLookup(part => part.Name, part => (part.Box, part.Type));

    /// <summary>Gets what finds a part that is not listed, by the words for it; null finds none.</summary>
    public Func<string, CellBox?>? FindPart { get; init; }

    /// <summary>Gets the height of the highest voxel of a column; null when not known, so that the box stands for it.</summary>
    public Func<int, int, int?>? TopAt { get; init; }

    /// <summary>The box of a part; null when the scene has none.</summary>
    public CellBox? Find(string part) => Parts.TryGetValue(part, out var known) ? known.Box
        : Found.Contains(part) ? Found[part].Select(found => found.Box).Aggregate((box, other) => box.Union(other))
        : FindPart?.Invoke(part);

    /// <summary>Every single thing a phrase means, from left to right; empty when the scene has none.</summary>
    public IReadOnlyList<(CellBox Box, string Type)> FindEach(string part) =>
        Found.Contains(part) ? [.. Found[part]] : Parts.TryGetValue(part, out var known) ? [known] : Find(part) is { } box ? [(box, MainType)] : [];

    /// <summary>Gets the single things that stand there, without their parts and without the ground.</summary>
    public IEnumerable<string> Things => Parts.Keys.Where(name => !name.Contains('/', StringComparison.Ordinal) && !name.StartsWith("ground", StringComparison.Ordinal));
}
