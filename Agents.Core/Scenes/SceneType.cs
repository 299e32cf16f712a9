using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes;

/// <summary>A type that a scene uses, as clients see it.</summary>
/// <param name="Id">Palette id, 1..255.</param>
/// <param name="Name">Palette name; the colour itself for a local one.</param>
/// <param name="Color">sRGB as <c>#rrggbb</c>.</param>
public sealed record SceneType(byte Id, string Name, string Color)
{
    /// <summary>The client's view of a palette entry.</summary>
    public static SceneType From(BlockType type) => new(type.Id, type.Name, type.Color?.ToString() ?? "#000000");
}
