using System.Text.Json;
using Agents.Core.Calendar;
using Agents.Core.Calendar.Recurrence;
using Agents.Core.Errors;
using NodaTime;
using NodaTime.Text;

namespace Agents.Plugins.Calendar.Google;

/// <summary>Reads event resources of Google Calendar. Unknown members and values are passed over; what is wrong is named by its path.</summary>
/// <param name="calendarId">The calendar they are in.</param>
/// <param name="calendarZone">The calendar's zone.</param>
public sealed class GoogleEventReader(string calendarId, DateTimeZone calendarZone)
{
    /// <summary>Reads one event: single, master, exception, or occurrence.</summary>
    /// <param name="item">The resource.</param>
    /// <param name="path">Where it stands, e.g. <c>items[3]</c>.</param>
    /// <exception cref="AgentException"><c>invalid_request</c>: the field names the member.</exception>
    public CalendarEvent Read(JsonElement item, string path)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw Invalid(path, "must be an event");
        }

        var id = RequiredId(item, path);
        var status = Text(item, "status", path, 40) switch
        {
            "cancelled" => EventStatus.Cancelled,
            "tentative" => EventStatus.Tentative,
            _ => EventStatus.Confirmed,
        };
        var start = Time(item, "start", path);
        var end = Time(item, "end", path);
        if (status != EventStatus.Cancelled && start is null)
        {
            throw Invalid($"{path}.start", "is missing");
        }

        CheckOrder(start, end ?? start, path);
        var read = new CalendarEvent
        {
            CalendarId = calendarId,
            Id = id,
            Status = status,
            Summary = Text(item, "summary", path, CalendarLimits.Line),
            Description = Text(item, "description", path, CalendarLimits.Text),
            Location = Text(item, "location", path, CalendarLimits.Line),
            Start = start,
            End = start is null ? null : end ?? DefaultEnd(start),
            IsTransparent = Text(item, "transparency", path, 40) == "transparent",
            EventType = Text(item, "eventType", path, 40) ?? "default",
            Visibility = Text(item, "visibility", path, 40),
            Recurrence = Lines(item, path),
            RecurringEventId = Text(item, "recurringEventId", path, CalendarLimits.Id),
            OriginalStart = Time(item, "originalStartTime", path),
            Attendees = Attendees(item, path),
            AttendeesOmitted = Flag(item, "attendeesOmitted"),
            Organizer = item.TryGetProperty("organizer", out var organizer) && organizer.ValueKind == JsonValueKind.Object
                ? Text(organizer, "email", $"{path}.organizer", CalendarLimits.Line)
                : null,
            ICalUid = Text(item, "iCalUID", path, CalendarLimits.Id),
            Sequence = item.TryGetProperty("sequence", out var sequence) && sequence.ValueKind == JsonValueKind.Number && sequence.TryGetInt64(out var number) ? number : 0,
            ETag = Text(item, "etag", path, CalendarLimits.Line),
            HtmlLink = Text(item, "htmlLink", path, CalendarLimits.Text),
            Created = Stamp(item, "created"),
            Updated = Stamp(item, "updated"),
        };
        return Check(read, path);
    }

    internal static AgentException Invalid(string path, string what) => new(ErrorCodes.InvalidRequest, $"\"{path}\" {what}.", path);

    internal static string? Text(JsonElement item, string name, string path, int maxLength)
    {
        if (!item.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return value.ValueKind == JsonValueKind.String
                ? CalendarLimits.Cut(value.GetString(), maxLength)
                : throw Invalid(Join(path, name), "must be a string");
        }
        catch (InvalidOperationException)
        {
            // An escape of half a character is valid JSON and no text.
            throw Invalid(Join(path, name), "has an escape that is no character");
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static CalendarEvent Check(CalendarEvent read, string path)
    {
        if (read.RecurringEventId is not null && read.OriginalStart is null)
        {
            throw Invalid($"{path}.originalStartTime", "is missing beside recurringEventId");
        }

        if (!read.IsMaster || read.Start is null)
        {
            return read;
        }

        try
        {
            _ = EventSeries.Of(read);
            return read;
        }
        catch (AgentException exception)
        {
            throw new AgentException(exception.Code, exception.Message, $"{path}.recurrence", exception);
        }
    }

    private static string RequiredId(JsonElement item, string path)
    {
        var id = Text(item, "id", path, CalendarLimits.Id + 1);
        return id is { Length: > 0 and <= CalendarLimits.Id } && !id.Any(char.IsControl)
            ? id
            : throw Invalid($"{path}.id", $"must have 1 to {CalendarLimits.Id} characters");
    }

    private static void CheckOrder(EventTime? start, EventTime? end, string path)
    {
        if (start is null || end is null)
        {
            return;
        }

        if (start.IsDate != end.IsDate)
        {
            throw Invalid($"{path}.end", "must be of the same kind as start: both a date, or both a time");
        }

        if (end.ToInstant(DateTimeZone.Utc) < start.ToInstant(DateTimeZone.Utc))
        {
            throw Invalid($"{path}.end", "is before start");
        }
    }

    private static EventTime DefaultEnd(EventTime start) => start.Date is { } date ? EventTime.On(date.PlusDays(1)) : start;

    private static string[] Lines(JsonElement item, string path)
    {
        if (!item.TryGetProperty("recurrence", out var lines) || lines.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (lines.ValueKind != JsonValueKind.Array || lines.GetArrayLength() > CalendarLimits.RecurrenceLines ||
            lines.EnumerateArray().Any(line => line.ValueKind != JsonValueKind.String))
        {
            throw Invalid($"{path}.recurrence", $"must be an array of at most {CalendarLimits.RecurrenceLines} strings");
        }

        return [.. lines.EnumerateArray().Select(line => line.GetString()!)];
    }

    private static Attendee[] Attendees(JsonElement item, string path)
    {
        if (!item.TryGetProperty("attendees", out var attendees) || attendees.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (attendees.ValueKind != JsonValueKind.Array || attendees.GetArrayLength() > CalendarLimits.Attendees ||
            attendees.EnumerateArray().Any(attendee => attendee.ValueKind != JsonValueKind.Object))
        {
            throw Invalid($"{path}.attendees", $"must be an array of at most {CalendarLimits.Attendees} attendees");
        }

        var place = $"{path}.attendees";
        return
        [
            .. attendees.EnumerateArray().Select(attendee => new Attendee(
                Text(attendee, "email", place, CalendarLimits.Line) ?? string.Empty,
                Text(attendee, "displayName", place, CalendarLimits.Line),
                Text(attendee, "responseStatus", place, 40) switch
                {
                    "accepted" => AttendeeResponse.Accepted,
                    "declined" => AttendeeResponse.Declined,
                    "tentative" => AttendeeResponse.Tentative,
                    _ => AttendeeResponse.NeedsAction,
                })
            {
                IsSelf = Flag(attendee, "self"),
                IsOptional = Flag(attendee, "optional"),
                IsResource = Flag(attendee, "resource"),
            }),
        ];
    }

    private static bool Flag(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static Instant? Stamp(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String &&
        InstantPattern.ExtendedIso.Parse(value.GetString()!) is { Success: true } stamp
            ? stamp.Value
            : null;

    private EventTime? Time(JsonElement item, string name, string path)
    {
        if (!item.TryGetProperty(name, out var time) || time.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var place = $"{path}.{name}";
        if (time.ValueKind != JsonValueKind.Object)
        {
            throw Invalid(place, "must be an object with date, or with dateTime and timeZone");
        }

        return Text(time, "date", place, 40) is { } date ? Date(date, place) : Moment(time, place);
    }

    private static EventTime Date(string text, string place) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } date
            ? EventTime.On(InYears(date.Value, $"{place}.date"))
            : throw Invalid($"{place}.date", "must be a date such as 2026-10-21");

    private EventTime Moment(JsonElement time, string place)
    {
        var zone = calendarZone;
        if (Text(time, "timeZone", place, CalendarLimits.Line) is { } id && !EventZones.TryFind(id, out zone))
        {
            throw Invalid($"{place}.timeZone", "must be an IANA zone such as Europe/Zurich");
        }

        // The digits are in the answer's zone, timeZone names the event's own: only the moment counts.
        var text = Text(time, "dateTime", place, 64) ?? throw Invalid(place, "needs date or dateTime");
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment)
        {
            InYears(moment.Value.Date, $"{place}.dateTime");
            return EventTime.At(moment.Value.ToInstant().InZone(zone));
        }

        if (LocalDateTimePattern.ExtendedIso.Parse(text) is not { Success: true } local)
        {
            throw Invalid($"{place}.dateTime", "must be a time such as 2026-10-21T11:00:00+02:00");
        }

        InYears(local.Value.Date, $"{place}.dateTime");
        return EventTime.At(local.Value.InZoneLeniently(zone));
    }

    // Before anything is computed: a moment near the end of all time cannot be.
    private static LocalDate InYears(LocalDate date, string place) =>
        date.Year is >= CalendarLimits.FirstYear and <= CalendarLimits.LastYear
            ? date
            : throw Invalid(place, $"must be in the years {CalendarLimits.FirstYear} to {CalendarLimits.LastYear}");
}
