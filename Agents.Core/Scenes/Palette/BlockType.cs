namespace Agents.Core.Scenes.Palette;

/// <summary>One entry of the palette: what a voxel of this type is made of.</summary>
/// <param name="Id">0 is air, 1-16 are colours, 17-33 materials, 34-127 reserved, 128-255 colours local to a scene.</param>
/// <param name="Name">The name models and programs use, lower case with underscores.</param>
/// <param name="Color">sRGB; null for air only.</param>
/// <param name="Group"><c>color</c>, <c>material</c>, <c>local</c> or <c>reserved</c>.</param>
/// <param name="Synonyms">Other words for it, lower case.</param>
/// <param name="Minecraft">Block state of Minecraft Java 1.20, <c>namespace:id[key=value]</c>.</param>
/// <param name="VoxMaterial">MagicaVoxel material: <c>_diffuse</c>, <c>_metal</c>, <c>_glass</c> or <c>_emit</c>; null for air.</param>
public sealed record BlockType(
    byte Id,
    string Name,
    Rgb? Color,
    string Group,
    IReadOnlyList<string> Synonyms,
    string Minecraft,
    string? VoxMaterial)
{
    /// <summary>The group of colours that only one scene knows (ids 128-255).</summary>
    public const string LocalGroup = "local";
}
