using Agents.Core.Scenes.Objects;

namespace Agents.Core.Scenes.Building;

/// <summary>How several types share a body: the one place that decides it, for shapes, objects and paint alike.</summary>
public static class PatternFill
{
    private const int SpotPercent = 18;

    // A size of five or more shows five bands; a smaller one a band a cell.
    private const int UsualBands = 5;

    /// <summary>The type of a cell of a body.</summary>
    /// <param name="pattern">How the types share the body.</param>
    /// <param name="types">The main type, then the accents; one or more. With one, every pattern is plain.</param>
    /// <param name="cell">The cell, in the same coordinates as <paramref name="bounds"/>.</param>
    /// <param name="bounds">The box around the body.</param>
    /// <param name="seed">Where the spots lie; the same seed gives the same spots.</param>
    public static byte TypeAt(ObjectPattern pattern, ReadOnlySpan<byte> types, Cell cell, CellBox bounds, int seed)
    {
        if (types.Length == 1)
        {
            return types[0];
        }

        var at = cell - bounds.Min;
        return pattern switch
        {
            ObjectPattern.Stripes => types[Band(at.Y, bounds.Height, types.Length)],
            ObjectPattern.VerticalStripes => types[Band(at.X, bounds.Width, types.Length)],
            ObjectPattern.Checkered => types[(int)((uint)(at.X + at.Y + at.Z) % (uint)types.Length)],
            ObjectPattern.Spots => Spot(types, at, seed),
            ObjectPattern.Gradient => types[Math.Clamp((int)((long)at.Y * types.Length / bounds.Height), 0, types.Length - 1)],
            _ => types[0],
        };
    }

    // At least three bands wherever there are three cells, and no colour left out that fits.
    private static int Band(int at, int extent, int types) =>
        Math.Max(0, at) / Math.Max(1, extent / Math.Max(UsualBands, types)) % types;

    private static byte Spot(ReadOnlySpan<byte> types, Cell at, int seed)
    {
        var hash = ValueNoise.Hash(at.X, at.Y, at.Z, seed);
        return hash % 100 < SpotPercent ? types[1 + (int)((hash >> 8) % (uint)(types.Length - 1))] : types[0];
    }
}
