namespace Agents.Core.Scenes.Analysis;

/// <summary>One type of a scene.</summary>
/// <param name="Name">Its name in the palette.</param>
/// <param name="Color"><c>#rrggbb</c>.</param>
/// <param name="Count">How many voxels have it.</param>
public sealed record SummaryType(string Name, string Color, int Count);
