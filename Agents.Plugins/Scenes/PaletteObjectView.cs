namespace Agents.Plugins.Scenes;

/// <summary>A kind of object, as a model reads it.</summary>
/// <param name="Name">What programs call it.</param>
/// <param name="Category">Where it belongs.</param>
/// <param name="Parts">The parts that can be coloured, counted or left out.</param>
public sealed record PaletteObjectView(string Name, string Category, IReadOnlyList<string> Parts);
