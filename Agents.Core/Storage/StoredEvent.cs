namespace Agents.Core.Storage;

/// <summary>An event as its row keeps it. Times: <c>2026-10-21</c>, or <c>2026-10-21T11:00:00+02:00[Europe/Zurich]</c>.</summary>
internal sealed record StoredEvent
{
    public string Status { get; init; } = "confirmed";

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public string? Location { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    public bool Transparent { get; init; }

    public string? Type { get; init; }

    public string? Visibility { get; init; }

    public string[]? Recurrence { get; init; }

    public string? Series { get; init; }

    public string? OriginalStart { get; init; }

    public StoredAttendee[]? Attendees { get; init; }

    public bool AttendeesOmitted { get; init; }

    public string? Organizer { get; init; }

    public string? Uid { get; init; }

    public long Sequence { get; init; }

    public string? Link { get; init; }

    public long? Created { get; init; }

    public long? Updated { get; init; }
}
