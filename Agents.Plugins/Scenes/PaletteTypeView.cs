namespace Agents.Plugins.Scenes;

/// <summary>A block type, as a model reads it.</summary>
/// <param name="Name">What programs call it.</param>
/// <param name="Color">sRGB as #rrggbb.</param>
/// <param name="Synonyms">Other words for it.</param>
public sealed record PaletteTypeView(string Name, string Color, IReadOnlyList<string> Synonyms);
