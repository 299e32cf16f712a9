using NodaTime;

namespace Agents.Core.Calendar.Queries;

/// <summary>Busy and free time as sets of moments: what overlaps counts once, and what touches does not overlap.</summary>
public static class BusyTime
{
    /// <summary>The time that is blocked within an interval: separate stretches in order.</summary>
    public static IReadOnlyList<Interval> Union(CalendarSnapshot snapshot, Interval window)
    {
        var union = new List<Interval>();
        foreach (var time in snapshot.BusyIn(window).Select(snapshot.TimeOf))
        {
            var (start, end) = (Instant.Max(time.Start, window.Start), Instant.Min(time.End, window.End));
            if (union.Count > 0 && start <= union[^1].End)
            {
                union[^1] = new Interval(union[^1].Start, Instant.Max(union[^1].End, end));
            }
            else if (start < end)
            {
                union.Add(new Interval(start, end));
            }
        }

        return union;
    }

    /// <summary>The time of several stretches together.</summary>
    public static Duration Total(IEnumerable<Interval> stretches) =>
        stretches.Aggregate(Duration.Zero, (sum, stretch) => sum + stretch.Duration);

    /// <summary>What the stretches leave free of an interval, in order.</summary>
    /// <param name="busy">Separate stretches in order, as <see cref="Union"/> gives them.</param>
    /// <param name="window">The interval.</param>
    public static IReadOnlyList<Interval> Gaps(IReadOnlyList<Interval> busy, Interval window)
    {
        var gaps = new List<Interval>();
        var from = window.Start;
        foreach (var stretch in busy)
        {
            if (stretch.Start > from)
            {
                gaps.Add(new Interval(from, Instant.Min(stretch.Start, window.End)));
            }

            from = Instant.Max(from, stretch.End);
        }

        if (from < window.End)
        {
            gaps.Add(new Interval(from, window.End));
        }

        return gaps;
    }
}
