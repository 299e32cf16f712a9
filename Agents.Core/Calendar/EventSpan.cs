using Agents.Core.Calendar.Recurrence;
using NodaTime;

namespace Agents.Core.Calendar;

/// <summary>The stretch of time that may hold an event, whatever the reader's zone: what a store needs to find it by an interval.</summary>
/// <param name="Start">Nothing of it lies before.</param>
/// <param name="End">Nothing of it lies at or after this; null without an end.</param>
public readonly record struct EventSpan(Instant Start, Instant? End)
{
    // The farthest zones are 14 hours before and 12 behind UTC.
    private static readonly Duration Ahead = Duration.FromHours(14);
    private static readonly Duration Behind = Duration.FromHours(12);

    /// <summary>The span of an event; null when it has no time, as a cancelled one may.</summary>
    /// <exception cref="Errors.AgentException"><c>invalid_request</c>: a series' rules make no sense.</exception>
    public static EventSpan? Of(CalendarEvent stored)
    {
        if (stored is not { Start: { } start, End: { } end })
        {
            return null;
        }

        if (stored.IsMaster)
        {
            var series = EventSeries.Of(stored);
            return new EventSpan(
                series.FirstPossibleDay().AtMidnight().InUtc().ToInstant() - Ahead,
                series.LastPossibleDay()?.PlusDays(1).AtMidnight().InUtc().ToInstant() + Behind);
        }

        // One more second at the end: an event without length still lies in the second it is at.
        return start.IsDate
            ? new EventSpan(start.ToInstant(DateTimeZone.Utc) - Ahead, end.ToInstant(DateTimeZone.Utc) + Behind)
            : new EventSpan(start.ToInstant(DateTimeZone.Utc), end.ToInstant(DateTimeZone.Utc) + Duration.FromSeconds(1));
    }
}
