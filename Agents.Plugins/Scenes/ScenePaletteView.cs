namespace Agents.Plugins.Scenes;

/// <summary>What there is to build with, as a model reads it.</summary>
/// <param name="Types">The block types.</param>
/// <param name="Objects">The kinds of object that can be placed.</param>
public sealed record ScenePaletteView(IReadOnlyList<PaletteTypeView> Types, IReadOnlyList<PaletteObjectView> Objects);
