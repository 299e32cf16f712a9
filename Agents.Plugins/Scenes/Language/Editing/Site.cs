using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Where something is added.</summary>
/// <param name="Box">The box around all of it.</param>
/// <param name="Each">The boxes of the single things, from left to right; empty when it is the whole scene.</param>
internal readonly record struct Site(CellBox Box, IReadOnlyList<CellBox> Each);
