using NodaTime;
using NodaTime.TimeZones;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>From wall times to instants: a time that happens twice is two instants, one that is skipped moves forward by the length of the gap.</summary>
internal static class WallTime
{
    /// <summary>The earlier instant, the later one if the clock shows the time twice, and whether it never does.</summary>
    public static (Instant First, Instant? Second, bool IsSkipped) Map(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count switch
        {
            1 => (mapping.Single().ToInstant(), null, false),
            2 => (mapping.First().ToInstant(), mapping.Last().ToInstant(), false),
            _ => (Resolvers.ReturnForwardShifted(local, zone, mapping.EarlyInterval, mapping.LateInterval).ToInstant(), null, true),
        };
    }

    public static Instant StartOf(LocalDate date, DateTimeZone zone) => zone.AtStartOfDay(date).ToInstant();

    public static LocalDateTime At(LocalDate date, int seconds) => date.AtMidnight().PlusSeconds(seconds);

    /// <summary>All readings of an interval between two wall times; the first is the preferred one.</summary>
    public static IEnumerable<Reading> Readings(LocalDate date, int startSeconds, int? endSeconds, TimeGrain grain, DateTimeZone zone, LocalDate? lastDate = null)
    {
        var (start, secondStart, isSkipped) = startSeconds == 0 && endSeconds is not null
            ? (StartOf(date, zone), null, false)
            : Map(At(date, startSeconds), zone);
        if (endSeconds is not { } until)
        {
            yield return new Reading(start, null, grain, date, isSkipped);
            if (secondStart is { } again)
            {
                yield return new Reading(again, null, grain, date);
            }

            yield break;
        }

        var last = lastDate ?? date;
        var (end, secondEnd, isEndSkipped) = until % ClockTime.Day == 0
            ? (StartOf(last.PlusDays(until / ClockTime.Day), zone), null, false)
            : Map(At(last, until), zone);
        var skipped = isSkipped || isEndSkipped;

        // Both ends can fall into the gap, or only the start and behind the end: the length that was said stays.
        var length = Period.Between(At(date, startSeconds), At(last, until), PeriodUnits.Seconds).Seconds;
        yield return new Reading(start, end > start ? end : start + Duration.FromSeconds(length), grain, date, skipped);
        if (secondStart is { } later && end > later)
        {
            yield return new Reading(later, end, grain, date, skipped);
        }

        if (secondEnd is { } laterEnd)
        {
            yield return new Reading(start, laterEnd, grain, date, skipped);
        }

        if (secondStart is { } bothStart && secondEnd is { } bothEnd)
        {
            yield return new Reading(bothStart, bothEnd, grain, date, skipped);
        }
    }
}
