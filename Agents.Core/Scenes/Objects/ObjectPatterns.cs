using System.Collections.Immutable;

namespace Agents.Core.Scenes.Objects;

/// <summary>Which of an object's types a cell of its body takes.</summary>
internal static class ObjectPatterns
{
    /// <summary>The type at a cell of a body; the main type where there is no pattern or nothing to alternate with.</summary>
    /// <param name="pattern">How the types share the body.</param>
    /// <param name="main">The first type.</param>
    /// <param name="accents">The types after it.</param>
    /// <param name="cell">A cell of the body.</param>
    /// <param name="bounds">The box of the body.</param>
    public static byte TypeAt(ObjectPattern pattern, byte main, ImmutableArray<byte> accents, Cell cell, CellBox bounds)
    {
        if (accents.IsDefaultOrEmpty || pattern == ObjectPattern.Plain)
        {
            return main;
        }

        var count = accents.Length + 1;
        var at = cell - bounds.Min;
        var index = pattern switch
        {
            ObjectPattern.Stripes => at.Y / Band(bounds.Height) % count,
            ObjectPattern.VerticalStripes => at.X / Band(bounds.Width) % count,
            ObjectPattern.Checkered => (at.X + at.Y + at.Z) % count,
            ObjectPattern.Gradient => Math.Min(count - 1, at.Y * count / bounds.Height),
            _ => IsSpot(at) ? 1 + ((at.X + at.Y + at.Z) % accents.Length) : 0,
        };
        return index == 0 ? main : accents[index - 1];
    }

    // Few enough bands to be seen from afar, at least four of them.
    private static int Band(int extent) => Math.Clamp(extent / 6, 1, 4);

    private static bool IsSpot(Cell at)
    {
        unchecked
        {
            var hash = (uint)((at.X * 73856093) ^ (at.Y * 19349663) ^ (at.Z * 83492791));
            hash ^= hash >> 13;
            return hash * 2654435761 % 100 < 22;
        }
    }
}
