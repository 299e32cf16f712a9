namespace Agents.Api.Calendar.Contracts;

/// <summary>One time an event takes place.</summary>
internal sealed record OccurrenceContract
{
    /// <summary>Gets the id; of a series' occurrence `series_20261027T083000Z`, all-day `series_20261027`.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the calendar's id.</summary>
    public required string CalendarId { get; init; }

    /// <summary>Gets the title; left out when there is none.</summary>
    public string? Summary { get; init; }

    /// <summary>Gets the start with the offset of the asked zone on that day; a date for an all-day event.</summary>
    public required string Start { get; init; }

    /// <summary>Gets the end, exclusive: for an all-day event the first day after it.</summary>
    public required string End { get; init; }

    /// <summary>Gets the event's own zone; left out for an all-day event.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Gets `confirmed` or `tentative`.</summary>
    public required string Status { get; init; }

    /// <summary>Gets `opaque`, or `transparent` for an event that leaves its time free.</summary>
    public required string Transparency { get; init; }

    /// <summary>Gets the kind, e.g. `default`, `outOfOffice`, `focusTime`, `workingLocation`.</summary>
    public required string EventType { get; init; }

    /// <summary>Gets the place; left out without one.</summary>
    public string? Location { get; init; }

    /// <summary>Gets who is invited; left out when nobody is.</summary>
    public IReadOnlyList<AttendeeContract>? Attendees { get; init; }

    /// <summary>Gets the series' id; left out for a single event.</summary>
    public string? RecurringEventId { get; init; }

    /// <summary>Gets where the series' rule puts this occurrence; left out for a single event.</summary>
    public string? OriginalStart { get; init; }

    /// <summary>Gets the version of the stored event.</summary>
    public string? Etag { get; init; }

    /// <summary>Gets the event's page at its source; left out without one.</summary>
    public string? HtmlLink { get; init; }
}
