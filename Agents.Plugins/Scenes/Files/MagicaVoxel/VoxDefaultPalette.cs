using Agents.Core.Scenes.Palette;

namespace Agents.Plugins.Scenes.Files.MagicaVoxel;

/// <summary>The colours a .vox file means when it brings none.</summary>
/// <remarks>
/// The 215 web-safe colours without black, blue changing fastest and each channel from bright to dark, then ten steps each of red, green,
/// blue and grey. The tests compare it with the list in https://github.com/ephtracy/voxel-model.
/// </remarks>
internal static class VoxDefaultPalette
{
    /// <summary>By index; 0 is empty.</summary>
    public static readonly Rgb[] Colors = Build();

    private static Rgb[] Build()
    {
        ReadOnlySpan<byte> steps = [0xff, 0xcc, 0x99, 0x66, 0x33, 0x00];
        ReadOnlySpan<byte> ramp = [0xee, 0xdd, 0xbb, 0xaa, 0x88, 0x77, 0x55, 0x44, 0x22, 0x11];
        var colors = new List<Rgb> { default };
        foreach (var r in steps)
        {
            foreach (var g in steps)
            {
                foreach (var b in steps)
                {
                    colors.Add(new Rgb(r, g, b));
                }
            }
        }

        colors.RemoveAt(colors.Count - 1);
        foreach (var (r, g, b) in (ReadOnlySpan<(int, int, int)>)[(1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 1)])
        {
            foreach (var value in ramp)
            {
                colors.Add(new Rgb((byte)(r * value), (byte)(g * value), (byte)(b * value)));
            }
        }

        return [.. colors];
    }
}
