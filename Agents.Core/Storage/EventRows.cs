using System.Security.Cryptography;
using System.Text.Json;
using Agents.Core.Calendar;
using NodaTime;
using NodaTime.Text;

namespace Agents.Core.Storage;

/// <summary>Events to bytes and back. The ETag is a digest of the bytes: the same content has the same one.</summary>
internal static class EventRows
{
    public static byte[] Pack(CalendarEvent stored) => JsonSerializer.SerializeToUtf8Bytes(
        new StoredEvent
        {
            Status = stored.Status switch { EventStatus.Tentative => "tentative", EventStatus.Cancelled => "cancelled", _ => "confirmed" },
            Summary = stored.Summary,
            Description = stored.Description,
            Location = stored.Location,
            Start = stored.Start?.ToString(),
            End = stored.End?.ToString(),
            Transparent = stored.IsTransparent,
            Type = stored.EventType == "default" ? null : stored.EventType,
            Visibility = stored.Visibility,
            Recurrence = stored.Recurrence.Count == 0 ? null : [.. stored.Recurrence],
            Series = stored.RecurringEventId,
            OriginalStart = stored.OriginalStart?.ToString(),
            Attendees = stored.Attendees.Count == 0 ? null : [.. stored.Attendees.Select(Pack)],
            AttendeesOmitted = stored.AttendeesOmitted,
            Organizer = stored.Organizer,
            Uid = stored.ICalUid,
            Sequence = stored.Sequence,
            Link = stored.HtmlLink,
            Created = stored.Created?.ToUnixTimeTicks(),
            Updated = stored.Updated?.ToUnixTimeTicks(),
        },
        StorageEventJson.Default.StoredEvent);

    public static CalendarEvent Unpack(string calendarId, string id, byte[] payload)
    {
        var row = JsonSerializer.Deserialize(payload, StorageEventJson.Default.StoredEvent)!;
        return new CalendarEvent
        {
            CalendarId = calendarId,
            Id = id,
            Status = row.Status switch { "tentative" => EventStatus.Tentative, "cancelled" => EventStatus.Cancelled, _ => EventStatus.Confirmed },
            Summary = row.Summary,
            Description = row.Description,
            Location = row.Location,
            Start = ReadTime(row.Start),
            End = ReadTime(row.End),
            IsTransparent = row.Transparent,
            EventType = row.Type ?? "default",
            Visibility = row.Visibility,
            Recurrence = row.Recurrence ?? [],
            RecurringEventId = row.Series,
            OriginalStart = ReadTime(row.OriginalStart),
            Attendees = row.Attendees is null ? [] : [.. row.Attendees.Select(Unpack)],
            AttendeesOmitted = row.AttendeesOmitted,
            Organizer = row.Organizer,
            ICalUid = row.Uid,
            Sequence = row.Sequence,
            ETag = ETagOf(payload),
            HtmlLink = row.Link,
            Created = row.Created is { } created ? Instant.FromUnixTimeTicks(created) : null,
            Updated = row.Updated is { } updated ? Instant.FromUnixTimeTicks(updated) : null,
        };
    }

    public static string ETagOf(byte[] payload) => $"\"{Convert.ToHexStringLower(SHA256.HashData(payload).AsSpan(0, 12))}\"";

    private static StoredAttendee Pack(Attendee attendee) =>
        new(attendee.Email, attendee.Name, (int)attendee.Response, attendee.IsSelf, attendee.IsOptional, attendee.IsResource);

    private static Attendee Unpack(StoredAttendee row) => new(row.Email, row.Name, (AttendeeResponse)row.Response)
    {
        IsSelf = row.Self,
        IsOptional = row.Optional,
        IsResource = row.Resource,
    };

    private static EventTime? ReadTime(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            return EventTime.On(LocalDatePattern.Iso.Parse(text).Value);
        }

        // Through the moment: it stays what it was even where a later edition of the zone's rules disagrees about the offset.
        var zone = DateTimeZoneProviders.Tzdb[text[(bracket + 1)..^1]];
        return EventTime.At(OffsetDateTimePattern.Rfc3339.Parse(text[..bracket]).Value.ToInstant().InZone(zone));
    }
}
