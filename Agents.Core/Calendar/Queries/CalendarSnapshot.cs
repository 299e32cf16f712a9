using NodaTime;

namespace Agents.Core.Calendar.Queries;

/// <summary>What is known of somebody's calendars at one moment: the ground of every answer. Immutable.</summary>
public sealed record CalendarSnapshot
{
    /// <summary>Gets the calendars, by id.</summary>
    public required IReadOnlyDictionary<string, CalendarInfo> Calendars { get; init; }

    /// <summary>Gets the occurrences, by start, then end, then id; cancelled ones are not among them.</summary>
    public required IReadOnlyList<EventOccurrence> Occurrences { get; init; }

    /// <summary>Gets the stretch of time that is known; outside of it nothing is said.</summary>
    public required Interval Window { get; init; }

    /// <summary>Gets the zone of the person who asks.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Gets when the data were read.</summary>
    public required Instant FetchedAt { get; init; }

    /// <summary>Gets how fresh they are: <c>live</c>, or a word for a copy or a gap.</summary>
    public string Freshness { get; init; } = "live";

    /// <summary>Puts occurrences in the order that every query relies on, without the cancelled ones.</summary>
    public static IReadOnlyList<EventOccurrence> Order(IEnumerable<EventOccurrence> occurrences, DateTimeZone zone) =>
    [
        .. occurrences.Where(occurrence => occurrence.Event.Status != EventStatus.Cancelled)
            .OrderBy(occurrence => occurrence.Start.ToInstant(zone))
            .ThenBy(occurrence => occurrence.End.ToInstant(zone))
            .ThenBy(occurrence => occurrence.Id, StringComparer.Ordinal),
    ];

    /// <summary>The time an occurrence takes in the zone of the person who asks; an all-day one fills its days there.</summary>
    public Interval TimeOf(EventOccurrence occurrence)
    {
        var start = occurrence.Start.ToInstant(Zone);
        var end = occurrence.End.ToInstant(Zone);
        return new Interval(start, end < start ? start : end);
    }

    /// <summary>The occurrences that overlap a half-open interval, in order.</summary>
    public IReadOnlyList<EventOccurrence> In(Interval window) => [.. Occurrences.Where(occurrence => occurrence.Overlaps(window, Zone))];

    /// <summary>Whether an occurrence blocks its time: not transparent, not declined by the user, of no holiday calendar, longer than zero. Tentative and
    /// unanswered ones block.</summary>
    public bool IsBusy(EventOccurrence occurrence) =>
        occurrence.Event is { Status: not EventStatus.Cancelled, IsTransparent: false }
        && !occurrence.Event.Attendees.Any(attendee => attendee is { IsSelf: true, Response: AttendeeResponse.Declined })
        && Calendars.GetValueOrDefault(occurrence.CalendarId) is not { IsHolidays: true }
        && TimeOf(occurrence).Duration > Duration.Zero;

    /// <summary>The occurrences that block time within an interval, in order.</summary>
    public IReadOnlyList<EventOccurrence> BusyIn(Interval window) => [.. In(window).Where(IsBusy)];
}
