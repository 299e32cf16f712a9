using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;

namespace Agents.Plugins.Scenes.Files.MagicaVoxel;

/// <summary>Finds the type for each palette index of a file.</summary>
/// <remarks>
/// A file whose palette holds all shared colours at their ids is one of ours: there an index is the type. In any other file a colour of the
/// shared palette becomes that type, and any other colour one of the scene's own, unchanged, the most used first; when those 128 are
/// taken, the nearest known colour.
/// </remarks>
internal static class VoxColorMapper
{
    /// <summary>The type for each index that is used; colours new to <paramref name="palette"/> are added to it.</summary>
    public static byte[] Map(VoxFile file, IEnumerable<(Cell Place, byte Index)> voxels, ScenePalette palette, List<string> warnings)
    {
        var uses = new int[256];
        foreach (var (_, index) in voxels)
        {
            uses[index]++;
        }

        var isOurs = BlockPalette.Default.All.All(type => type.Color is null || file.Colors[type.Id] == type.Color);
        var types = new byte[256];
        var approximated = 0;
        foreach (var index in Enumerable.Range(1, 255).Where(index => uses[index] > 0).OrderByDescending(index => uses[index]).ThenBy(index => index))
        {
            var color = file.Colors[index];
            var type = (isOurs ? Keep((byte)index, color, palette) : null) ?? FindExact(color, palette) ?? AddLocal((byte)index, color, palette);
            approximated += type is null ? 1 : 0;
            types[index] = type ?? palette.Resolve(color);
        }

        if (!file.HasColors)
        {
            warnings.Add("The file brings no colours; MagicaVoxel's default palette was taken.");
        }

        if (approximated > 0)
        {
            warnings.Add($"A scene holds 128 colours of its own; {approximated} less used colour(s) of the file were replaced by the nearest known one.");
        }

        return types;
    }

    private static byte? Keep(byte index, Rgb color, ScenePalette palette) =>
        palette[index]?.Color == color || palette.TryAddLocal(index, color) ? index : null;

    private static byte? FindExact(Rgb color, ScenePalette palette) =>
        BlockPalette.Default.All.Concat(palette.Local).FirstOrDefault(type => type.Color == color)?.Id;

    // The file's own index when it is free, so that a person finds the colours in the order they know.
    private static byte? AddLocal(byte index, Rgb color, ScenePalette palette)
    {
        if (palette.TryAddLocal(index, color))
        {
            return index;
        }

        for (var id = (int)ScenePalette.FirstLocalId; id <= byte.MaxValue; id++)
        {
            if (palette[(byte)id] is null)
            {
                palette.TryAddLocal((byte)id, color);
                return (byte)id;
            }
        }

        return null;
    }
}
