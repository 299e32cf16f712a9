namespace Agents.Core.Scenes.Analysis;

/// <summary>One part of a scene.</summary>
/// <param name="Name">What an edit may call it.</param>
/// <param name="Min">The smallest corner of its box.</param>
/// <param name="Max">The largest corner.</param>
/// <param name="Type">The name of the type most of it has.</param>
/// <param name="Count">How many voxels it has.</param>
public sealed record SummaryPart(string Name, Cell Min, Cell Max, string Type, int Count);
