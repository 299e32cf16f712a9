using System.Diagnostics.CodeAnalysis;

namespace Agents.Api.Calendar;

/// <summary>Bodies to try, as the documentation shows them. Each is sent by a test.</summary>
internal static class CalendarExamples
{
    /// <summary>An ICS file with a series and a single event.</summary>
    public const string Ics = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Example//EN
        BEGIN:VEVENT
        UID:standup
        DTSTART;TZID=Europe/Zurich:20261005T093000
        DTEND;TZID=Europe/Zurich:20261005T094500
        RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
        EXDATE;TZID=Europe/Zurich:20261023T093000
        SUMMARY:Daily stand-up
        END:VEVENT
        BEGIN:VEVENT
        UID:dentist
        DTSTART;TZID=Europe/Zurich:20261021T110000
        DURATION:PT45M
        SUMMARY:Dentist
        LOCATION:Bahnhofstrasse 12\, Zürich
        END:VEVENT
        END:VCALENDAR
        """;

    /// <summary>An answer of Google's events.list.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)]
    public const string EventsList = """
        {"kind": "calendar#events", "summary": "Work", "timeZone": "Europe/Zurich", "accessRole": "owner", "items": [
          {"id": "standup", "status": "confirmed", "summary": "Daily stand-up",
           "start": {"dateTime": "2026-10-05T09:30:00+02:00", "timeZone": "Europe/Zurich"},
           "end": {"dateTime": "2026-10-05T09:45:00+02:00", "timeZone": "Europe/Zurich"},
           "recurrence": ["RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"]},
          {"id": "standup_20261023T073000Z", "status": "cancelled", "recurringEventId": "standup",
           "originalStartTime": {"dateTime": "2026-10-23T09:30:00+02:00", "timeZone": "Europe/Zurich"}},
          {"id": "board", "summary": "Board deck due", "start": {"date": "2026-10-28"}, "end": {"date": "2026-10-29"}, "transparency": "transparent"}]}
        """;
}
