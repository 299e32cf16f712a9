using NodaTime;

namespace Agents.Core.Calendar;

/// <summary>One time an event takes place.</summary>
/// <param name="Id">The event's id; for an occurrence of a series <see cref="EventIds.Occurrence"/>.</param>
/// <param name="Event">Where its texts come from: the single event, the series' master, or the exception.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends, exclusive.</param>
/// <param name="OriginalStart">For an occurrence of a series where the rule puts it; null for a single event.</param>
public sealed record EventOccurrence(string Id, CalendarEvent Event, EventTime Start, EventTime End, EventTime? OriginalStart)
{
    /// <summary>Gets the calendar's id.</summary>
    public string CalendarId => Event.CalendarId;

    /// <summary>Gets the id of its series; null for a single event.</summary>
    public string? SeriesId => OriginalStart is null ? null : Event.RecurringEventId ?? Event.Id;

    /// <summary>Whether it overlaps a half-open interval. A point in time overlaps what it lies in, the start included.</summary>
    /// <param name="window">The interval, with both ends.</param>
    /// <param name="zone">The reader's zone: an all-day event fills its days there.</param>
    public bool Overlaps(Interval window, DateTimeZone zone)
    {
        var start = Start.ToInstant(zone);
        return start < window.End && (End.ToInstant(zone) > window.Start || start >= window.Start);
    }
}
