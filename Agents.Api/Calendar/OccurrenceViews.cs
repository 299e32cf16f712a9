using Agents.Api.Calendar.Contracts;
using Agents.Core.Calendar;
using NodaTime;

namespace Agents.Api.Calendar;

/// <summary>Occurrences as the routes show them.</summary>
internal static class OccurrenceViews
{
    /// <summary>An occurrence in a reader's zone.</summary>
    public static OccurrenceContract View(EventOccurrence occurrence, DateTimeZone zone)
    {
        var stored = occurrence.Event;
        return new OccurrenceContract
        {
            Id = occurrence.Id,
            CalendarId = occurrence.CalendarId,
            Summary = stored.Summary,
            Start = occurrence.Start.ToIso(zone),
            End = occurrence.End.ToIso(zone),
            TimeZone = occurrence.Start.Moment?.Zone.Id,
            Status = stored.Status switch { EventStatus.Tentative => "tentative", EventStatus.Cancelled => "cancelled", _ => "confirmed" },
            Transparency = stored.IsTransparent ? "transparent" : "opaque",
            EventType = stored.EventType,
            Location = stored.Location,
            Attendees = stored.Attendees.Count == 0 ? null : [.. stored.Attendees.Select(View)],
            RecurringEventId = occurrence.SeriesId,
            OriginalStart = occurrence.OriginalStart?.ToIso(zone),
            Etag = stored.ETag,
            HtmlLink = stored.HtmlLink,
        };
    }

    private static AttendeeContract View(Attendee attendee) => new(
        attendee.Email,
        attendee.Name,
        attendee.Response switch
        {
            AttendeeResponse.Accepted => "accepted",
            AttendeeResponse.Declined => "declined",
            AttendeeResponse.Tentative => "tentative",
            _ => "needsAction",
        },
        attendee.IsSelf ? true : null,
        attendee.IsOptional ? true : null,
        attendee.IsResource ? true : null);
}
