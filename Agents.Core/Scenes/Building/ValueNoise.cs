namespace Agents.Core.Scenes.Building;

/// <summary>Smooth randomness that is the same on every machine for the same seed.</summary>
public static class ValueNoise
{
    /// <summary>A number that looks random, of four integers (the finaliser of MurmurHash3 after each).</summary>
    public static uint Hash(int x, int y, int z, int seed)
    {
        var hash = Mix((uint)seed ^ 0x9E3779B9);
        hash = Mix(hash ^ (uint)x);
        hash = Mix(hash + (uint)y);
        return Mix(hash ^ (uint)z);
    }

    /// <summary>A height that varies smoothly from place to place.</summary>
    /// <param name="x">The first coordinate, in cells.</param>
    /// <param name="z">The second coordinate, in cells.</param>
    /// <param name="spacing">The distance between hills in cells, 1 or more.</param>
    /// <param name="seed">What varies.</param>
    /// <returns>0 (a valley) to 1 (a hill), both reachable.</returns>
    public static double At(int x, int z, int spacing, int seed)
    {
        var coarse = Octave(x, z, spacing, seed);
        var fine = Octave(x, z, Math.Max(1, spacing / 2), unchecked(seed + 1));

        // Sums of independent values crowd around the middle; the stretch gives valleys and hills back.
        return Math.Clamp((((coarse * 0.75) + (fine * 0.25) - 0.5) * 1.5) + 0.5, 0, 1);
    }

    private static double Octave(int x, int z, int spacing, int seed)
    {
        int cellX = Floor(x, spacing), cellZ = Floor(z, spacing);
        double u = Smooth((double)(x - (cellX * spacing)) / spacing), v = Smooth((double)(z - (cellZ * spacing)) / spacing);
        var back = Lerp(Corner(cellX, cellZ), Corner(cellX + 1, cellZ), u);
        var front = Lerp(Corner(cellX, cellZ + 1), Corner(cellX + 1, cellZ + 1), u);
        return Lerp(back, front, v);

        double Corner(int cx, int cz) => Hash(cx, 0, cz, seed) / (double)uint.MaxValue;
    }

    private static int Floor(int value, int by) => value >= 0 ? value / by : -((by - 1 - value) / by);

    private static double Smooth(double t) => t * t * (3 - (2 * t));

    private static double Lerp(double a, double b, double t) => a + ((b - a) * t);

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
