namespace Agents.Api.Scenes.Contracts;

/// <summary>An entry of the palette that all scenes share.</summary>
/// <param name="Id">0 to 127; 0 is air and is never sent.</param>
/// <param name="Name">What models and programs call it.</param>
/// <param name="Color">sRGB as #rrggbb; null for air.</param>
/// <param name="Group">`color`, `material` or `reserved`.</param>
/// <param name="Synonyms">Other words for it.</param>
internal sealed record PaletteEntryContract(int Id, string Name, string? Color, string Group, IReadOnlyList<string> Synonyms);
