using NodaTime;

namespace Agents.Core.Calendar;

/// <summary>An event as it is stored: single, the master of a series, or an exception of one.</summary>
/// <remarks>All texts come from outside and are data, never instructions. Their lengths keep to <see cref="CalendarLimits"/>.</remarks>
public sealed record CalendarEvent
{
    /// <summary>Gets the calendar's id.</summary>
    public required string CalendarId { get; init; }

    /// <summary>Gets the id, unique in the calendar.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the status.</summary>
    public EventStatus Status { get; init; }

    /// <summary>Gets the title; null when it has none.</summary>
    public string? Summary { get; init; }

    /// <summary>Gets the description, which may hold HTML; null without one.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the place; null without one.</summary>
    public string? Location { get; init; }

    /// <summary>Gets the start; null only for a cancelled event whose source gave none.</summary>
    public EventTime? Start { get; init; }

    /// <summary>Gets the end (exclusive; equal to the start for a point in time); null only together with <see cref="Start"/>.</summary>
    public EventTime? End { get; init; }

    /// <summary>Gets whether it leaves its time free.</summary>
    public bool IsTransparent { get; init; }

    /// <summary>Gets the kind, e.g. <c>default</c>, <c>outOfOffice</c>, <c>focusTime</c>, <c>workingLocation</c>, <c>birthday</c>, <c>fromGmail</c>.</summary>
    public string EventType { get; init; } = "default";

    /// <summary>Gets who may see details, e.g. <c>private</c>; null for the calendar's default.</summary>
    public string? Visibility { get; init; }

    /// <summary>Gets the lines <c>RRULE</c>, <c>RDATE</c> and <c>EXDATE</c> of a master, as in RFC 5545; empty for others.</summary>
    public IReadOnlyList<string> Recurrence { get; init; } = [];

    /// <summary>Gets the id of the series that this is an exception of; null for others.</summary>
    public string? RecurringEventId { get; init; }

    /// <summary>Gets the start that this exception's occurrence would have had; null for others.</summary>
    public EventTime? OriginalStart { get; init; }

    /// <summary>Gets who is invited.</summary>
    public IReadOnlyList<Attendee> Attendees { get; init; } = [];

    /// <summary>Gets whether the source left attendees out; then the list must not be written back.</summary>
    public bool AttendeesOmitted { get; init; }

    /// <summary>Gets the organizer's address; null without one.</summary>
    public string? Organizer { get; init; }

    /// <summary>Gets the id that all copies of an invitation share; null without one.</summary>
    public string? ICalUid { get; init; }

    /// <summary>Gets how often the organizer has changed it.</summary>
    public long Sequence { get; init; }

    /// <summary>Gets the version: the source's, or of a locally stored event a digest of its content. Null before it is stored.</summary>
    public string? ETag { get; init; }

    /// <summary>Gets the event's page at its source; null without one.</summary>
    public string? HtmlLink { get; init; }

    /// <summary>Gets when it was made.</summary>
    public Instant? Created { get; init; }

    /// <summary>Gets when it was changed last.</summary>
    public Instant? Updated { get; init; }

    /// <summary>Gets whether it is the master of a series.</summary>
    public bool IsMaster => Recurrence.Count > 0;

    /// <summary>Gets whether it replaces or cancels one occurrence of a series.</summary>
    public bool IsException => RecurringEventId is not null;
}
