namespace Agents.Plugins.Scenes;

/// <summary>What became of a program, as a model reads it.</summary>
/// <param name="Applied">The operations that were done.</param>
/// <param name="Dropped">The first ten that were not, each with path and reason.</param>
public sealed record SceneBuildReport(int Applied, IReadOnlyList<string> Dropped);
