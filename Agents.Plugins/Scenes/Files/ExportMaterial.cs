using Agents.Core.Scenes.Palette;

namespace Agents.Plugins.Scenes.Files;

/// <summary>What the writers need to know of one type.</summary>
/// <param name="Type">The palette id, 1..255.</param>
/// <param name="Name">The type's name as people know it.</param>
/// <param name="Identifier">The same in ASCII letters, digits and underscores, unique in a scene.</param>
/// <param name="Color">sRGB.</param>
/// <param name="Kind">How it treats light.</param>
/// <param name="Alpha">0..1; 1 lets no light through.</param>
/// <param name="Minecraft">The block state.</param>
internal sealed record ExportMaterial(byte Type, string Name, string Identifier, Rgb Color, MaterialKind Kind, double Alpha, string Minecraft);
