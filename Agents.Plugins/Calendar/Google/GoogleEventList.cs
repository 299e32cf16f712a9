using System.Text.Json;
using Agents.Core.Calendar;
using Agents.Core.Errors;
using NodaTime;

namespace Agents.Plugins.Calendar.Google;

/// <summary>Reads an answer of <c>events.list</c> (<c>singleEvents=false</c>).</summary>
public static class GoogleEventList
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 32 };

    /// <summary>Reads a whole answer.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="calendarId">The calendar it is for; the answer itself does not name it.</param>
    /// <param name="fallbackZone">The zone of wall times, where neither event nor answer names one.</param>
    /// <exception cref="AgentException"><c>invalid_request</c>: the field names the member; <c>too_large</c>: a limit is reached.</exception>
    public static CalendarContent Read(ReadOnlyMemory<byte> json, string? calendarId, DateTimeZone fallbackZone)
    {
        using var document = Parse(json);
        var root = document.RootElement;
        if (!root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            throw GoogleEventReader.Invalid("items", "must be an array of events, as in Google's events.list");
        }

        if (items.GetArrayLength() > CalendarLimits.EventsPerCalendar)
        {
            throw new AgentException(ErrorCodes.TooLarge, $"One import may have {CalendarLimits.EventsPerCalendar} events.", "items");
        }

        var zoneId = GoogleEventReader.Text(root, "timeZone", string.Empty, CalendarLimits.Line);
        DateTimeZone? zone = null;
        if (zoneId is not null && !EventZones.TryFind(zoneId, out zone))
        {
            throw GoogleEventReader.Invalid("timeZone", "must be an IANA zone such as Europe/Zurich");
        }

        var reader = new GoogleEventReader(calendarId ?? string.Empty, zone ?? fallbackZone);
        var events = new List<CalendarEvent>();
        var removed = new List<string>();
        var index = 0;
        foreach (var item in items.EnumerateArray())
        {
            var read = reader.Read(item, $"items[{index++}]");

            // A deletion that is neither an occurrence nor has a time says only that the event is gone.
            if (read is { Status: EventStatus.Cancelled, Start: null, OriginalStart: null })
            {
                removed.Add(read.Id);
            }
            else
            {
                events.Add(read);
            }
        }

        return new CalendarContent(
            calendarId,
            GoogleEventReader.Text(root, "summary", string.Empty, CalendarLimits.Line),
            zone?.Id,
            GoogleEventReader.Text(root, "accessRole", string.Empty, 40),
            events,
            removed);
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException exception)
        {
            throw new AgentException(
                ErrorCodes.InvalidRequest,
                $"The body is not valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}).",
                innerException: exception);
        }
    }
}
