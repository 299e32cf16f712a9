namespace Agents.Core.Scenes.Programs;

/// <summary>Something about a finished scene that its author may want to know; the scene is usable all the same.</summary>
/// <param name="Code">A stable name, lower case with underscores; the constants are in <see cref="SceneChecks"/>.</param>
/// <param name="Message">The finding with its numbers, for a person.</param>
public sealed record SceneWarning(string Code, string Message);
