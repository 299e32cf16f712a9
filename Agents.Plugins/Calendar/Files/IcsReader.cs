using System.Text;
using Agents.Core.Calendar;
using Agents.Core.Errors;
using NodaTime;

namespace Agents.Plugins.Calendar.Files;

/// <summary>Reads ICS files (RFC 5545). VTIMEZONE is passed over: the zone's name decides, IANA or Windows.</summary>
public static class IcsReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">UTF-8.</param>
    /// <param name="calendarId">The calendar everything goes into; null: the ones that the events name (<c>X-CAL</c>), as our export does.</param>
    /// <param name="fallbackZone">The zone of wall times, where the file names none.</param>
    /// <returns>One entry for each calendar; without an id where no event names one.</returns>
    /// <exception cref="AgentException"><c>invalid_request</c>: the message and the field name the line; <c>too_large</c>: too many events.</exception>
    public static IReadOnlyList<CalendarContent> Read(ReadOnlySpan<byte> file, string? calendarId, DateTimeZone fallbackZone)
    {
        var document = IcsDocument.Parse(Encoding.UTF8.GetString(file));
        var zone = document.Zone ?? FirstZone(document) ?? fallbackZone;
        var calendars = new Dictionary<string, List<CalendarEvent>>(StringComparer.Ordinal);
        if (calendarId is null)
        {
            foreach (var described in document.Calendars)
            {
                calendars.TryAdd(described.Id!, []);
            }
        }

        foreach (var component in document.Events)
        {
            var id = calendarId ?? CalendarLimits.Cut(component.Text(IcsNames.Calendar), CalendarLimits.Id) ?? string.Empty;
            if (!calendars.TryGetValue(id, out var events))
            {
                events = [];
                calendars.Add(id, events);
            }

            events.Add(new IcsEventReader(document, component, id, zone).Read());
        }

        if (calendars.Count == 0)
        {
            calendars.Add(calendarId ?? string.Empty, []);
        }

        // One name for several calendars would be wrong for all but one.
        var name = calendars.Count == 1 ? document.Name : null;
        var zoneId = (document.Zone ?? FirstZone(document))?.Id;
        return
        [
            .. calendars.Select(calendar =>
            {
                var described = document.Calendars.Find(entry => entry.Id == calendar.Key);
                return Content(calendar.Key, described?.Summary ?? name, described?.TimeZone ?? zoneId, described?.AccessRole, calendar.Value);
            }),
        ];
    }

    // A deletion that is neither an occurrence nor has a time says only that the event is gone.
    private static CalendarContent Content(string id, string? name, string? zoneId, string? accessRole, List<CalendarEvent> events)
    {
        var isGone = events.ToLookup(read => read is { Status: EventStatus.Cancelled, Start: null, OriginalStart: null });
        return new CalendarContent(
            id.Length == 0 ? null : id, name, zoneId, accessRole, [.. isGone[false]], [.. isGone[true].Select(read => read.Id)]);
    }

    private static DateTimeZone? FirstZone(IcsDocument document)
    {
        var start = document.Events.Select(component => component.Find("DTSTART")).FirstOrDefault(line => line?.Parameter("TZID") is not null);
        return start is null ? null : document.FindZone(start.Parameter("TZID")!, start.Number);
    }
}
