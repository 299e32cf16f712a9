namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>One meaning of a word.</summary>
/// <param name="Class">The part it plays.</param>
/// <param name="Value">Which one of its class; see <see cref="WordClass"/>.</param>
internal sealed record Meaning(WordClass Class, string Value);
