namespace Agents.Core.Scenes.Objects;

/// <summary>The arithmetic of sizes: what a request's numbers and size word make of a kind's usual extents.</summary>
internal static class ObjectExtent
{
    // Far above any budget, far below what overflows when three of them are added.
    private const int Most = 1 << 28;

    // What a kind that declares no size may reach at medium scale.
    private static readonly Cell Unknown = new(40, 40, 40);

    /// <summary>By how much the extents grow that the request leaves open: the mean of the numbers it names, else its size word.</summary>
    public static double Ratio(ObjectSpec spec, Cell? usual)
    {
        if (usual is not { } size)
        {
            return Factor(spec.Scale);
        }

        double sum = 0;
        var named = 0;
        foreach (var (wanted, usually) in new[] { (spec.Width, size.X), (spec.Height, size.Y), (spec.Depth, size.Z) })
        {
            if (wanted is { } value)
            {
                sum += (double)value / usually;
                named++;
            }
        }

        return named == 0 ? Factor(spec.Scale) : sum / named;
    }

    /// <summary>A usual length, scaled; at least <paramref name="least"/>.</summary>
    public static int Scale(int usual, double ratio, int least) =>
        (int)Math.Clamp(Math.Round(usual * ratio, MidpointRounding.AwayFromZero), Math.Max(1, least), Most);

    /// <summary>An upper bound of what a kind without a bound of its own draws.</summary>
    public static Cell Bound(ObjectSpec spec, Cell? usual)
    {
        var ratio = Ratio(spec, usual);
        var size = usual ?? Unknown;
        return new Cell(Axis(spec.Width, size.X), Axis(spec.Height, size.Y), Axis(spec.Depth, size.Z));

        // A thing has a least size in which it can be recognised, so a small number bounds nothing.
        int Axis(int? wanted, int usually) =>
            wanted is { } value ? Math.Clamp(value, Math.Min(usually, 24), Most) : Scale(usually, Math.Max(ratio * 1.25, 0.75), 4) + 4;
    }

    private static double Factor(ObjectScale scale) => scale switch
    {
        ObjectScale.Tiny => 0.5,
        ObjectScale.Small => 0.75,
        ObjectScale.Large => 1.5,
        ObjectScale.Huge => 2,
        _ => 1,
    };
}
