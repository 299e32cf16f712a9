namespace Agents.Core.Scenes.Objects.Sketching;

/// <summary>Takes lengths along one axis of a sketch to whole cells.</summary>
/// <param name="Low">Where the sketch begins, in design units.</param>
/// <param name="High">Where it ends.</param>
/// <param name="Cells">How many cells lie between.</param>
/// <param name="IsMirrored">Round both ways from the middle, so that what is symmetric stays so.</param>
internal readonly record struct SketchAxis(double Low, double High, int Cells, bool IsMirrored)
{
    private double Factor => Cells / Math.Max(High - Low, 1e-9);

    /// <summary>The cells from <c>Start</c> up to, not including, <c>End</c>; at least one unless <paramref name="isCut"/>, which never rounds outwards.</summary>
    public (int Start, int End) Range(double low, double high, bool isCut)
    {
        if (!IsMirrored)
        {
            double a = (low - Low) * Factor, b = (high - Low) * Factor;
            if (isCut)
            {
                return ((int)Math.Ceiling(a - 1e-6), (int)Math.Floor(b + 1e-6));
            }

            var (start, end) = ((int)Math.Floor(a + 0.5 + 1e-9), (int)Math.Floor(b + 0.5 + 1e-9));
            return end > start ? (start, end) : Single((int)Math.Floor((a + b) / 2));
        }

        double middle = (Low + High) / 2, half = Cells / 2.0;
        double from = (low - middle) * Factor, to = (high - middle) * Factor;
        if (isCut)
        {
            return ((int)Math.Ceiling(from + half - 1e-6), (int)Math.Floor(to + half + 1e-6));
        }

        var (first, last) = (Edge(from, half, isLow: true), Edge(to, half, isLow: false));
        if (last > first)
        {
            return (first, last);
        }

        var centre = (from + to) / 2;
        if (Math.Abs(centre) < 1e-6)
        {
            return Cells % 2 == 0 ? ((Cells / 2) - 1, (Cells / 2) + 1) : Single(Cells / 2);
        }

        return centre > 0 ? Single((int)Math.Floor(centre + half)) : Single(Cells - 1 - (int)Math.Floor(half - centre));
    }

    private (int Start, int End) Single(int cell)
    {
        var inside = Math.Clamp(cell, 0, Cells - 1);
        return (inside, inside + 1);
    }

    private static int Edge(double offset, double half, bool isLow)
    {
        var isRight = Math.Abs(offset) < 1e-9 ? !isLow : offset > 0;
        var rounded = (int)Math.Floor(Math.Abs(offset) + half + 0.5 + 1e-9);
        return isRight ? rounded : (int)Math.Round(2 * half) - rounded;
    }
}
