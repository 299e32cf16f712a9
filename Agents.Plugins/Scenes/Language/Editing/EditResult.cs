using Agents.Core.Scenes.Programs;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>What an edit comes to.</summary>
/// <param name="Operations">In the order they apply.</param>
/// <param name="Summary">What was understood, for people.</param>
internal sealed record EditResult(IReadOnlyList<BuildOperation> Operations, IReadOnlyList<string> Summary);
