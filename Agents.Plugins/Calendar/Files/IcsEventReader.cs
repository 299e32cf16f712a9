using System.Globalization;
using System.Text.RegularExpressions;
using Agents.Core.Calendar;
using Agents.Core.Calendar.Recurrence;
using Agents.Core.Errors;
using NodaTime;

namespace Agents.Plugins.Calendar.Files;

/// <summary>Turns one VEVENT into an event.</summary>
/// <param name="document">Its file, for zones.</param>
/// <param name="component">Its lines.</param>
/// <param name="calendarId">The calendar; an attendee with this address is the user.</param>
/// <param name="zone">The zone of wall times without one.</param>
internal sealed partial class IcsEventReader(IcsDocument document, IcsComponent component, string calendarId, DateTimeZone zone)
{
    public CalendarEvent Read()
    {
        var uidLine = component.Find("UID") ?? throw IcsLexer.Invalid(component.Line, "the VEVENT here has no UID");
        var uid = IcsLexer.Unescape(uidLine.Value).Trim();
        var status = Status();
        var startLine = component.Find("DTSTART");
        if (startLine is null && status != EventStatus.Cancelled)
        {
            throw IcsLexer.Invalid(component.Line, "the VEVENT here has no DTSTART");
        }

        var start = startLine is null ? null : Time(startLine, zone);
        var end = start is null ? null : End(startLine!, start);
        var original = component.Find("RECURRENCE-ID") is { } recurrenceId ? Original(recurrenceId, start) : null;
        var seriesId = original is null ? null : Id(component.Text(IcsNames.SeriesId) ?? IcsNames.IdOf(uid), uidLine);
        var defaultId = original is null ? IcsNames.IdOf(uid) : EventIds.Occurrence(seriesId!, original);
        var attendees = component.All("ATTENDEE").Take(CalendarLimits.Attendees + 1).Select(Attendee).ToArray();
        var read = new CalendarEvent
        {
            CalendarId = calendarId,
            Id = Id(component.Text(IcsNames.EventId) ?? defaultId, uidLine),
            Status = status,
            Summary = Text("SUMMARY", CalendarLimits.Line),
            Description = Text("DESCRIPTION", CalendarLimits.Text),
            Location = Text("LOCATION", CalendarLimits.Line),
            Start = start,
            End = end,
            IsTransparent = Word("TRANSP") == "TRANSPARENT",
            EventType = Text(IcsNames.EventType, 40) ?? "default",
            Visibility = Word("CLASS") switch { "PRIVATE" => "private", "CONFIDENTIAL" => "confidential", "PUBLIC" => "public", _ => null },
            Recurrence = original is null ? Recurrence() : [],
            RecurringEventId = seriesId,
            OriginalStart = original,
            Attendees = attendees.Length <= CalendarLimits.Attendees
                ? attendees
                : throw IcsLexer.Invalid(component.Line, $"the VEVENT here has more than {CalendarLimits.Attendees} attendees"),
            Organizer = component.Find("ORGANIZER") is { } organizer ? Address(organizer.Value) : null,
            ICalUid = uid,
            Sequence = long.TryParse(component.Find("SEQUENCE")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0,
            Created = Stamp("CREATED"),
            Updated = Stamp("LAST-MODIFIED"),
        };
        CheckSeries(read);
        return read;
    }

    private static string? Address(string value)
    {
        var text = IcsLexer.Unescape(value).Trim();
        return CalendarLimits.Cut(text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text["mailto:".Length..] : text, CalendarLimits.Line);
    }

    private static string Id(string id, IcsLine uid) =>
        id.Length is > 0 and <= CalendarLimits.Id && !id.Any(char.IsControl)
            ? id
            : throw IcsLexer.Invalid(uid.Number, $"the UID must have 1 to {CalendarLimits.Id} characters");

    private EventStatus Status() => component.IsCancelled ? EventStatus.Cancelled : Word("STATUS") switch
    {
        "CANCELLED" => EventStatus.Cancelled,
        "TENTATIVE" => EventStatus.Tentative,
        _ => EventStatus.Confirmed,
    };

    private EventTime Time(IcsLine line, DateTimeZone wallZone)
    {
        if (!IcsTimes.TryParse(line.Value.Trim(), out var time) ||
            (line.Parameter("VALUE")?.Equals("DATE", StringComparison.OrdinalIgnoreCase) == true && !time.IsDate))
        {
            throw IcsLexer.Invalid(
                line.Number,
                $"{line.Name} must be a date (20261021) or a time (20261021T110000) in the years {CalendarLimits.FirstYear} to {CalendarLimits.LastYear}");
        }

        return time.In(line.Parameter("TZID") is { } id ? document.FindZone(id, line.Number) : wallZone);
    }

    private EventTime End(IcsLine startLine, EventTime start)
    {
        var endLine = component.Find("DTEND");
        if (endLine is null)
        {
            return component.Find("DURATION") is { } duration ? Plus(start, duration)
                : start.Date is { } date ? EventTime.On(date.PlusDays(1))
                : start;
        }

        var end = Time(endLine, start.Moment?.Zone ?? zone);
        if (end.IsDate != start.IsDate)
        {
            throw IcsLexer.Invalid(endLine.Number, $"DTEND must be of the same kind as DTSTART (line {startLine.Number}): both a date, or both a time");
        }

        return end.ToInstant(DateTimeZone.Utc) >= start.ToInstant(DateTimeZone.Utc)
            ? end
            : throw IcsLexer.Invalid(endLine.Number, $"DTEND is before DTSTART (line {startLine.Number})");
    }

    // Days and weeks are wall time, hours and less are elapsed time (RFC 5545, 3.3.6).
    private static EventTime Plus(EventTime start, IcsLine line)
    {
        var match = DurationPattern().Match(line.Value.Trim());
        if (!match.Success || match.Groups["sign"].Value == "-" || match.Length < 3)
        {
            throw IcsLexer.Invalid(line.Number, "DURATION must be of the form P1D, P2W or PT1H30M");
        }

        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        var days = (7 * Part("weeks")) + Part("days");
        var elapsed = Duration.FromHours(Part("hours")) + Duration.FromMinutes(Part("minutes")) + Duration.FromSeconds(Part("seconds"));
        if (start.Date is { } date)
        {
            return EventTime.On(date.PlusDays(Math.Max(1, days + (int)Math.Ceiling(elapsed.TotalDays))));
        }

        var moment = start.Moment!.Value;
        var onDay = days == 0 ? moment : moment.LocalDateTime.PlusDays(days).InZoneLeniently(moment.Zone);
        return EventTime.At(onDay.Plus(elapsed));
    }

    private EventTime Original(IcsLine line, EventTime? start) =>
        line.Parameter("RANGE") is null
            ? Time(line, start?.Moment?.Zone ?? zone)
            : throw IcsLexer.Invalid(line.Number, "RECURRENCE-ID with RANGE is not supported");

    private string[] Recurrence() =>
        [.. component.Lines.Where(line => line.Name is "RRULE" or "RDATE" or "EXDATE" or "EXRULE").Select(RecurrenceText)];

    // The zone under the name we know it by: a stored series must not need the file's own definitions.
    private string RecurrenceText(IcsLine line)
    {
        var zoneId = line.Parameter("TZID") is { } id ? $";TZID={document.FindZone(id, line.Number).Id}" : string.Empty;
        var kind = line.Parameter("VALUE") is { } value ? $";VALUE={value.ToUpperInvariant()}" : string.Empty;
        return $"{line.Name}{zoneId}{kind}:{line.Value.Trim()}";
    }

    private void CheckSeries(CalendarEvent read)
    {
        if (!read.IsMaster)
        {
            return;
        }

        try
        {
            _ = EventSeries.Of(read);
        }
        catch (AgentException exception)
        {
            var line = component.Lines.First(entry => entry.Name is "RRULE" or "RDATE" or "EXDATE" or "EXRULE").Number;
            throw new AgentException(exception.Code, $"Line {line}: {exception.Message}", $"line {line}", exception);
        }
    }

    private Attendee Attendee(IcsLine line)
    {
        var email = Address(line.Value) ?? string.Empty;
        return new Attendee(
            email,
            CalendarLimits.Cut(line.Parameter("CN"), CalendarLimits.Line) is { Length: > 0 } name && name != email ? name : null,
            line.Parameter("PARTSTAT")?.ToUpperInvariant() switch
            {
                "ACCEPTED" => AttendeeResponse.Accepted,
                "DECLINED" => AttendeeResponse.Declined,
                "TENTATIVE" => AttendeeResponse.Tentative,
                _ => AttendeeResponse.NeedsAction,
            })
        {
            IsSelf = line.Parameter(IcsNames.Self) is not null || email.Equals(calendarId, StringComparison.OrdinalIgnoreCase),
            IsOptional = line.Parameter("ROLE")?.Equals("OPT-PARTICIPANT", StringComparison.OrdinalIgnoreCase) == true,
            IsResource = line.Parameter("CUTYPE")?.ToUpperInvariant() is "RESOURCE" or "ROOM",
        };
    }

    private string? Text(string name, int length) => component.Text(name) is { Length: > 0 } text ? CalendarLimits.Cut(text, length) : null;

    private string? Word(string name) => component.Find(name)?.Value.Trim().ToUpperInvariant();

    private Instant? Stamp(string name) =>
        component.Find(name) is { } line && IcsTimes.TryParse(line.Value.Trim(), out var time) ? time.In(DateTimeZone.Utc).ToInstant(DateTimeZone.Utc) : null;

    [GeneratedRegex(
        @"^(?<sign>[+-]?)P((?<weeks>\d{1,4})W)?((?<days>\d{1,5})D)?(T((?<hours>\d{1,6})H)?((?<minutes>\d{1,7})M)?((?<seconds>\d{1,8})S)?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex DurationPattern();
}
