using Agents.Core.Calendar;
using NodaTime;
using NodaTime.Text;

namespace Agents.Tests.Calendar;

/// <summary>Events in few words.</summary>
internal static class SampleEvents
{
    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    /// <summary>A date (2026-10-21), or a wall time in a zone (2026-10-21T11:00).</summary>
    public static EventTime Time(string text, string zone) => text.Contains('T', StringComparison.Ordinal)
        ? EventTime.At(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value.InZoneLeniently(Zone(zone)))
        : EventTime.On(LocalDatePattern.Iso.Parse(text).Value);

    public static CalendarEvent Event(string id, string start, string end, string zone = "Europe/Zurich", params string[] recurrence) => new()
    {
        CalendarId = "work",
        Id = id,
        Summary = id,
        Start = Time(start, zone),
        End = Time(end, zone),
        Recurrence = recurrence,
    };

    public static CalendarEvent Exception(CalendarEvent master, string original, string? start, string? end, string zone = "Europe/Zurich") => new()
    {
        CalendarId = master.CalendarId,
        Id = EventIds.Occurrence(master.Id, Time(original, zone)),
        RecurringEventId = master.Id,
        OriginalStart = Time(original, zone),
        Status = start is null ? EventStatus.Cancelled : EventStatus.Confirmed,
        Start = start is null ? null : Time(start, zone),
        End = end is null ? null : Time(end, zone),
    };

    public static Interval Window(string start, string end, string zone = "Europe/Zurich") =>
        new(Time(start, zone).ToInstant(Zone(zone)), Time(end, zone).ToInstant(Zone(zone)));

    /// <summary>Ids with start and end, as a reader in the zone sees them.</summary>
    public static string[] Show(IEnumerable<EventOccurrence> occurrences, string zone = "Europe/Zurich") =>
        [.. occurrences.Select(occurrence => $"{occurrence.Id} {occurrence.Start.ToIso(Zone(zone))} {occurrence.End.ToIso(Zone(zone))}")];

    public static string[] Expand(IReadOnlyCollection<CalendarEvent> events, string start, string end, string zone = "Europe/Zurich") =>
        Show(OccurrenceExpander.Expand(events, Window(start, end, zone), Zone(zone), CancellationToken.None), zone);
}
