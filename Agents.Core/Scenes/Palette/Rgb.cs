using System.Globalization;

namespace Agents.Core.Scenes.Palette;

/// <summary>An sRGB colour, 0..255 a channel.</summary>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>Reads <c>#rgb</c> or <c>#rrggbb</c>; the sign may be missing.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Rgb color)
    {
        color = default;
        if (text.StartsWith("#"))
        {
            text = text[1..];
        }

        if (text.Length is not (3 or 6) || !int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        color = text.Length == 6
            ? new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : new Rgb((byte)(((value >> 8) & 15) * 17), (byte)(((value >> 4) & 15) * 17), (byte)((value & 15) * 17));
        return true;
    }

    /// <summary>The colour as <c>#rrggbb</c>, lower case.</summary>
    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";

    /// <summary>The perceptual distance in OKLab: 0 is the same colour, about 0.02 is just noticeable, black to white is 1.</summary>
    /// <remarks>Source: Björn Ottosson, "A perceptual color space for image processing" (2020).</remarks>
    public double DistanceTo(Rgb other)
    {
        var (l1, a1, b1) = ToOklab();
        var (l2, a2, b2) = other.ToOklab();
        return Math.Sqrt(((l1 - l2) * (l1 - l2)) + ((a1 - a2) * (a1 - a2)) + ((b1 - b2) * (b1 - b2)));
    }

    /// <summary>One channel in linear light, 0..1, as glTF wants it.</summary>
    public static double ToLinear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }

    private (double L, double A, double B) ToOklab()
    {
        double r = ToLinear(R), g = ToLinear(G), b = ToLinear(B);
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        return (
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s));
    }
}
