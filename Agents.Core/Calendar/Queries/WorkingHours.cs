using NodaTime;

namespace Agents.Core.Calendar.Queries;

/// <summary>When somebody works: the same hours on each of some days of the week.</summary>
/// <param name="From">The start of a day's work.</param>
/// <param name="To">Its end, after the start.</param>
/// <param name="Days">The days.</param>
public sealed record WorkingHours(LocalTime From, LocalTime To, IReadOnlyCollection<IsoDayOfWeek> Days)
{
    /// <summary>Gets Monday to Friday, 9 to 18.</summary>
    public static WorkingHours Default { get; } = new(
        new LocalTime(9, 0), new LocalTime(18, 0),
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday]);

    /// <summary>The stretches of work within an interval, in order; on the wall's clock, so that a day of a clock change is longer or shorter.</summary>
    public IReadOnlyList<Interval> Within(Interval window, DateTimeZone zone)
    {
        var stretches = new List<Interval>();
        var last = window.End.InZone(zone).Date;
        for (var day = window.Start.InZone(zone).Date; day <= last; day = day.PlusDays(1))
        {
            if (!Days.Contains(day.DayOfWeek))
            {
                continue;
            }

            var start = Instant.Max(zone.AtLeniently(day + From).ToInstant(), window.Start);
            var end = Instant.Min(zone.AtLeniently(day + To).ToInstant(), window.End);
            if (start < end)
            {
                stretches.Add(new Interval(start, end));
            }
        }

        return stretches;
    }
}
