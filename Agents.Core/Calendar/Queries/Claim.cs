using NodaTime;

namespace Agents.Core.Calendar.Queries;

/// <summary>One fact of an answer, computed by code, with where it is from. A sentence that no claim backs is not said.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="EventId">The occurrence it is of; null when it is of several, or of none.</param>
/// <param name="CalendarId">The calendar; null with <paramref name="EventId"/>.</param>
/// <param name="Value">The fact as text: ISO 8601 for times in the reader's zone, minutes for durations, a number for counts.</param>
/// <param name="ETag">The version of the event it was read from; null without one.</param>
/// <param name="FetchedAt">When it was read.</param>
public sealed record Claim(ClaimKind Kind, string? EventId, string? CalendarId, string Value, string? ETag, Instant FetchedAt)
{
    /// <summary>The claims that every mention of an event rests on: its title, start and end.</summary>
    public static IReadOnlyList<Claim> Of(EventOccurrence occurrence, CalendarSnapshot snapshot)
    {
        Claim Make(ClaimKind kind, string value) => new(kind, occurrence.Id, occurrence.CalendarId, value, occurrence.Event.ETag, snapshot.FetchedAt);
        return
        [
            Make(ClaimKind.Title, occurrence.Event.Summary ?? string.Empty),
            Make(ClaimKind.Start, occurrence.Start.ToIso(snapshot.Zone)),
            Make(ClaimKind.End, occurrence.End.ToIso(snapshot.Zone)),
        ];
    }
}
