namespace Agents.Core.Scenes.Analysis;

/// <summary>What a model is told of a scene that it edits, in place of the voxels. Its size does not grow with the scene.</summary>
public sealed record SceneSummary
{
    /// <summary>Gets the number of voxels.</summary>
    public required int Count { get; init; }

    /// <summary>Gets the extents in x, y and z, in cells; 0 when the scene is empty.</summary>
    public required Cell Size { get; init; }

    /// <summary>Gets the smallest corner of the box around everything.</summary>
    public required Cell Min { get; init; }

    /// <summary>Gets the largest corner of the box around everything.</summary>
    public required Cell Max { get; init; }

    /// <summary>Gets the types, the most frequent first, at most 40.</summary>
    public required IReadOnlyList<SummaryType> Types { get; init; }

    /// <summary>Gets the parts, named or recognised, at most 40; the smallest are left out first.</summary>
    public required IReadOnlyList<SummaryPart> Parts { get; init; }

    /// <summary>Gets what the phrases asked for mean here, in their order, at most 60; one entry, named by its phrase, for each thing that fits.</summary>
    public IReadOnlyList<SummaryPart> Found { get; init; } = [];
}
