using Agents.Core.Scenes.Objects;

namespace Agents.Core.Scenes.Editing;

/// <summary>How types share the cells of a box.</summary>
/// <param name="kind">The arrangement.</param>
/// <param name="types">The types, the main one first, at least one.</param>
/// <param name="box">The box around all cells.</param>
internal sealed class PaintPattern(ObjectPattern kind, IReadOnlyList<byte> types, CellBox box)
{
    // About six bands over the extent, as long as each has a cell.
    private const int Bands = 6;

    /// <summary>The type for a cell.</summary>
    public byte TypeAt(Cell cell)
    {
        if (types.Count == 1)
        {
            return types[0];
        }

        var (x, y, z) = cell - box.Min;
        return kind switch
        {
            ObjectPattern.Stripes => types[y / Band(box.Height) % types.Count],
            ObjectPattern.VerticalStripes => types[x / Band(box.Width) % types.Count],
            ObjectPattern.Checkered => types[(x + y + z) % types.Count],
            ObjectPattern.Spots => Scatter(x, y, z) % 6 == 0 ? types[1 + (int)(Scatter(x, y, z) / 6 % (uint)(types.Count - 1))] : types[0],
            ObjectPattern.Gradient => types[Math.Min(types.Count - 1, y * types.Count / box.Height)],
            _ => types[0],
        };
    }

    private static int Band(int extent) => Math.Max(1, (extent + (Bands / 2)) / Bands);

    // The same scene gets the same spots each time.
    private static uint Scatter(int x, int y, int z)
    {
        var hash = unchecked(((uint)x * 73856093u) ^ ((uint)y * 19349663u) ^ ((uint)z * 83492791u));
        hash ^= hash >> 13;
        return unchecked(hash * 0x5bd1e995u) >> 8;
    }
}
