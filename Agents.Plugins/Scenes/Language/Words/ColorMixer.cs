using Agents.Core.Scenes.Palette;

namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>Turns "dark red" into a colour.</summary>
internal static class ColorMixer
{
    /// <summary>The colour of a palette name or hex; null when it is neither.</summary>
    public static Rgb? ToRgb(string color) =>
        BlockPalette.Default.Find(color)?.Color ?? (Rgb.TryParse(color, out var rgb) ? rgb : null);

    /// <summary>The colour made lighter or darker, as hex; unchanged for other shades.</summary>
    public static string Shade(string color, string shade) => (shade, ToRgb(color)) switch
    {
        ("light", { } rgb) => Mix(rgb, 255, 0.42).ToString(),
        ("dark", { } rgb) => Mix(rgb, 0, 0.4).ToString(),
        _ => color,
    };

    /// <summary>The colours that follow the first in a gradient of some steps, the last one included; only the last when either is no colour.</summary>
    public static IReadOnlyList<string> Between(string first, string last, int steps)
    {
        if (ToRgb(first) is not { } a || ToRgb(last) is not { } b || steps < 3)
        {
            return [last];
        }

        var between = Enumerable.Range(1, steps - 2).Select(step => step / (double)(steps - 1))
            .Select(share => new Rgb(Mix(a.R, b.R, share), Mix(a.G, b.G, share), Mix(a.B, b.B, share)).ToString());
        return [.. between, last];
    }

    private static Rgb Mix(Rgb color, int target, double share) => new(Mix(color.R, target, share), Mix(color.G, target, share), Mix(color.B, target, share));

    private static byte Mix(byte channel, int target, double share) => (byte)Math.Round((channel * (1 - share)) + (target * share));
}
