namespace Agents.Plugins.Calendar.Google.Protocol;

/// <summary>An event as Google sends it, untrusted texts and all. Of a cancelled one only the id is sure to be there.</summary>
internal sealed record GoogleEvent
{
    public string? Id { get; init; }

    public string? Etag { get; init; }

    /// <summary>Gets <c>confirmed</c>, <c>tentative</c> or <c>cancelled</c>.</summary>
    public string? Status { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public string? Location { get; init; }

    public GoogleTime? Start { get; init; }

    public GoogleTime? End { get; init; }

    /// <summary>Gets <c>transparent</c> for events that leave their time free.</summary>
    public string? Transparency { get; init; }

    public string? Visibility { get; init; }

    public string? EventType { get; init; }

    /// <summary>Gets the lines <c>RRULE</c>, <c>EXDATE</c>, <c>RDATE</c> of a series.</summary>
    public IReadOnlyList<string>? Recurrence { get; init; }

    /// <summary>Gets the series of an occurrence.</summary>
    public string? RecurringEventId { get; init; }

    /// <summary>Gets where the series has this occurrence.</summary>
    public GoogleTime? OriginalStartTime { get; init; }

    public IReadOnlyList<GoogleGuest>? Attendees { get; init; }

    public bool? AttendeesOmitted { get; init; }

    public GooglePerson? Organizer { get; init; }

    public GooglePerson? Creator { get; init; }

    public string? ICalUID { get; init; }

    public long? Sequence { get; init; }

    public string? HtmlLink { get; init; }

    public string? Created { get; init; }

    public string? Updated { get; init; }

    /// <summary>Gets whether it is gone.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsCancelled => Status == "cancelled";
}
