using Agents.Core.Calendar;
using Agents.Core.Errors;
using NodaTime;

namespace Agents.Plugins.Calendar.Files;

/// <summary>The outline of an ICS file: its events, and what it says about the whole.</summary>
internal sealed class IcsDocument
{
    private readonly Dictionary<string, DateTimeZone> _zones = new(StringComparer.Ordinal);

    /// <summary>Gets the events in the order of the file.</summary>
    public List<IcsComponent> Events { get; } = [];

    /// <summary>Gets the name (X-WR-CALNAME); null without one.</summary>
    public string? Name { get; private set; }

    /// <summary>Gets the zone of wall times (X-WR-TIMEZONE); null without a known one.</summary>
    public DateTimeZone? Zone { get; private set; }

    /// <summary>Gets the calendars that a file of ours describes, events aside, in its order.</summary>
    public List<CalendarContent> Calendars { get; } = [];

    public static IcsDocument Parse(string text)
    {
        var document = new IcsDocument();
        var open = new Stack<(string Name, int Line)>();
        List<IcsLine>? lines = null;
        var isCancelled = false;
        (string? Id, string? Location) zone = default;
        var last = 0;
        foreach (var line in IcsLexer.Read(text))
        {
            last = line.Number;
            if (line.Name == "BEGIN")
            {
                var name = line.Value.Trim().ToUpperInvariant();
                if (open.Count == 0 != (name == "VCALENDAR") || open.Count > 8)
                {
                    throw IcsLexer.Invalid(line.Number, "a file is one or more VCALENDAR, with the components inside");
                }

                lines = name == "VEVENT" && open.Count == 1 ? [] : lines;
                zone = name == "VTIMEZONE" ? default : zone;
                isCancelled = name != "VCALENDAR" && isCancelled;
                open.Push((name, line.Number));
                continue;
            }

            if (open.Count == 0)
            {
                throw IcsLexer.Invalid(line.Number, "it stands outside of BEGIN:VCALENDAR and END:VCALENDAR");
            }

            var inside = open.Peek().Name;
            switch (line.Name, inside)
            {
                case ("END", _):
                    Close(open, line);
                    if (inside == "VEVENT" && lines is not null && open.Count == 1)
                    {
                        document.AddEvent(new IcsComponent(lines.Count > 0 ? lines[0].Number : line.Number, lines, isCancelled));
                        lines = null;
                    }
                    else if (inside == "VTIMEZONE")
                    {
                        document.AddZone(zone.Id, zone.Location);
                    }

                    break;
                case ("METHOD", "VCALENDAR"):
                    isCancelled = line.Value.Trim().Equals("CANCEL", StringComparison.OrdinalIgnoreCase);
                    break;
                case ("X-WR-CALNAME", "VCALENDAR"):
                    document.Name = CalendarLimits.Cut(IcsLexer.Unescape(line.Value), CalendarLimits.Line);
                    break;
                case ("X-WR-TIMEZONE", "VCALENDAR"):
                    document.Zone = EventZones.TryFind(line.Value, out var known) ? known : null;
                    break;
                case (IcsNames.CalendarInfo, "VCALENDAR"):
                    document.AddCalendar(line);
                    break;
                case ("TZID", "VTIMEZONE"):
                    zone.Id = line.Value.Trim();
                    break;
                case ("X-LIC-LOCATION", "VTIMEZONE"):
                    zone.Location = line.Value.Trim();
                    break;
                case (_, "VEVENT"):
                    lines?.Add(line);
                    break;
                default:
                    break;
            }
        }

        return open.Count == 0 ? document : throw IcsLexer.Invalid(last, $"the file ends inside {open.Peek().Name} (line {open.Peek().Line})");
    }

    /// <summary>The zone that a TZID of this file means: by its own name first, else by what its VTIMEZONE says it is.</summary>
    public DateTimeZone FindZone(string id, int line) =>
        EventZones.TryFind(id, out var zone) || _zones.TryGetValue(id, out zone)
            ? zone
            : throw IcsLexer.Invalid(line, $"the zone '{(id.Length <= 60 ? id : id[..60] + "…")}' is unknown; use an IANA name such as Europe/Zurich");

    private static void Close(Stack<(string Name, int Line)> open, IcsLine line)
    {
        var (name, begun) = open.Pop();
        if (!line.Value.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            throw IcsLexer.Invalid(line.Number, $"END:{name} was expected, for the BEGIN in line {begun}");
        }
    }

    private void AddEvent(IcsComponent component)
    {
        if (Events.Count == CalendarLimits.EventsPerCalendar)
        {
            throw new AgentException(ErrorCodes.TooLarge, $"One import may have {CalendarLimits.EventsPerCalendar} events.");
        }

        Events.Add(component);
    }

    private void AddCalendar(IcsLine line)
    {
        if (Calendars.Count == CalendarLimits.Calendars)
        {
            throw new AgentException(ErrorCodes.TooLarge, $"One import may have {CalendarLimits.Calendars} calendars.");
        }

        if (line.Parameter(IcsNames.InfoId) is { Length: > 0 and <= CalendarLimits.Id } id)
        {
            Calendars.Add(new CalendarContent(
                id,
                CalendarLimits.Cut(IcsLexer.Unescape(line.Value), CalendarLimits.Line),
                EventZones.TryFind(line.Parameter(IcsNames.InfoZone), out var zone) ? zone.Id : null,
                CalendarLimits.Cut(line.Parameter(IcsNames.InfoRole), 40),
                [],
                []));
        }
    }

    private void AddZone(string? id, string? location)
    {
        if (id is not null && EventZones.TryFind(location, out var zone))
        {
            _zones[id] = zone;
        }
    }
}
