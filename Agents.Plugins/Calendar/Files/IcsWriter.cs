using System.Globalization;
using System.Text;
using Agents.Core.Calendar;
using Agents.Core.Calendar.Recurrence;
using NodaTime;

namespace Agents.Plugins.Calendar.Files;

/// <summary>Writes an ICS file (RFC 5545): CRLF, lines folded at 75 octets. Zones are named as in the IANA database, without VTIMEZONE.</summary>
/// <remarks>What RFC 5545 has no place for stands in the properties of <see cref="IcsNames"/>, so that an import gives back the same events.</remarks>
internal sealed class IcsWriter
{
    private const int MaxOctets = 75;

    private readonly StringBuilder _file = new();
    private readonly Instant _now;
    private bool _isFinished;

    public IcsWriter(Instant now, IReadOnlyList<CalendarInfo> calendars)
    {
        _now = now;
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Agents//Calendar//EN");
        Line("CALSCALE:GREGORIAN");
        if (calendars.Count > 0)
        {
            Line("X-WR-CALNAME:" + Escape(calendars[0].Summary));
            Line("X-WR-TIMEZONE:" + calendars[0].TimeZone);
        }

        foreach (var calendar in calendars)
        {
            Line(
                $"{IcsNames.CalendarInfo};{IcsNames.InfoId}={Parameter(calendar.Id)};{IcsNames.InfoZone}={Parameter(calendar.TimeZone)};" +
                $"{IcsNames.InfoRole}={Parameter(calendar.AccessRole)}:{Escape(calendar.Summary)}");
        }
    }

    public void Write(CalendarEvent stored)
    {
        // A deletion without any time has nothing a VEVENT could say.
        if ((stored.Start ?? stored.OriginalStart) is not { } start)
        {
            return;
        }

        var uid = stored.ICalUid ?? stored.RecurringEventId ?? stored.Id;
        Line("BEGIN:VEVENT");
        Line("UID:" + Escape(uid));
        Line("DTSTAMP:" + Utc(stored.Updated ?? _now));
        Time("DTSTART", start);
        if (stored.End is { } end && end != start)
        {
            Time("DTEND", end);
        }

        if (stored.OriginalStart is { } original)
        {
            Time("RECURRENCE-ID", original);
        }

        foreach (var line in stored.Recurrence)
        {
            Line(line);
        }

        Line("STATUS:" + stored.Status switch { EventStatus.Cancelled => "CANCELLED", EventStatus.Tentative => "TENTATIVE", _ => "CONFIRMED" });
        Line(stored.IsTransparent ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
        Line("SEQUENCE:" + stored.Sequence.ToString(CultureInfo.InvariantCulture));
        Text("SUMMARY", stored.Summary);
        Text("DESCRIPTION", stored.Description);
        Text("LOCATION", stored.Location);
        Text("CLASS", stored.Visibility is "private" or "confidential" or "public" ? stored.Visibility.ToUpperInvariant() : null);
        Text("CREATED", stored.Created is { } created ? Utc(created) : null);
        Text("LAST-MODIFIED", stored.Updated is { } updated ? Utc(updated) : null);
        Text(IcsNames.EventType, stored.EventType == "default" ? null : stored.EventType);
        Text(IcsNames.Calendar, stored.CalendarId);
        WriteIds(stored, uid);
        Text("ORGANIZER", stored.Organizer is { Length: > 0 } organizer ? "mailto:" + organizer : null);
        foreach (var attendee in stored.Attendees)
        {
            Write(attendee);
        }

        Line("END:VEVENT");
    }

    public string Finish()
    {
        if (!_isFinished)
        {
            _isFinished = true;
            Line("END:VCALENDAR");
        }

        return _file.ToString();
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            switch (character)
            {
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append(character);
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                default:
                    escaped.Append(char.IsControl(character) && character != '\t' ? ' ' : character);
                    break;
            }
        }

        return escaped.ToString();
    }

    // RFC 6868.
    private static string Parameter(string value)
    {
        var text = value.Replace("^", "^^", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal)
            .ReplaceLineEndings("\n").Replace("\n", "^n", StringComparison.Ordinal);
        return "\"" + string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)) + "\"";
    }

    private static string Utc(Instant moment) => IcsTimes.Format(moment.InUtc().LocalDateTime) + "Z";

    private static string Response(AttendeeResponse response) => response switch
    {
        AttendeeResponse.Accepted => "ACCEPTED",
        AttendeeResponse.Declined => "DECLINED",
        AttendeeResponse.Tentative => "TENTATIVE",
        _ => "NEEDS-ACTION",
    };

    private void WriteIds(CalendarEvent stored, string uid)
    {
        var seriesId = IcsNames.IdOf(uid);
        if (stored.RecurringEventId is { } series)
        {
            Text(IcsNames.SeriesId, series == seriesId ? null : series);
            Text(IcsNames.EventId, stored.OriginalStart is { } start && stored.Id == EventIds.Occurrence(series, start) ? null : stored.Id);
        }
        else
        {
            Text(IcsNames.EventId, stored.Id == seriesId ? null : stored.Id);
        }
    }

    private void Write(Attendee attendee)
    {
        var line = new StringBuilder("ATTENDEE");
        if (attendee.Name is { } name)
        {
            line.Append(";CN=").Append(Parameter(name));
        }

        line.Append(";PARTSTAT=").Append(Response(attendee.Response));
        line.Append(attendee.IsOptional ? ";ROLE=OPT-PARTICIPANT" : string.Empty);
        line.Append(attendee.IsResource ? ";CUTYPE=RESOURCE" : string.Empty);
        line.Append(attendee.IsSelf ? $";{IcsNames.Self}=TRUE" : string.Empty);
        Line(line.Append(":mailto:").Append(Escape(attendee.Email)).ToString());
    }

    private void Time(string name, EventTime time)
    {
        if (time.Date is { } date)
        {
            Line($"{name};VALUE=DATE:{IcsTimes.Format(date)}");
            return;
        }

        var moment = time.Moment!.Value;

        // The second of two equal wall times cannot be said with a zone: it would be read as the first.
        var isPlain = moment.LocalDateTime.InZoneLeniently(moment.Zone) == moment;
        Line(isPlain && moment.Zone.Id is not ("UTC" or "Etc/UTC")
            ? $"{name};TZID={moment.Zone.Id}:{IcsTimes.Format(moment.LocalDateTime)}"
            : $"{name}:{Utc(moment.ToInstant())}");
    }

    private void Text(string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            Line($"{name}:{Escape(value)}");
        }
    }

    // At most 75 octets a line, never cut inside a character; a folded line begins with a space.
    private void Line(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _file.Append("\r\n ");
                octets = 1;
            }

            _file.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        _file.Append("\r\n");
    }
}
