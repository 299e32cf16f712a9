using System.Text;
using Agents.Core.Calendar;
using Agents.Core.Errors;
using Agents.Plugins.Calendar.Files;
using Agents.Plugins.Calendar.Google;
using NodaTime;

namespace Agents.Plugins.Calendar;

/// <summary>The calendars a caller keeps here: import, export, and what takes place when. Safe for concurrent use.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="timeProvider">Stamps exported files.</param>
public sealed class LocalCalendar(ICalendarStore store, TimeProvider timeProvider)
{
    /// <summary>The longest interval that can be asked for.</summary>
    public static readonly Duration MaxWindow = Duration.FromDays(3660);

    /// <summary>Adds a file's events to a calendar, or replaces those with the same id.</summary>
    /// <param name="owner">The caller.</param>
    /// <param name="file">An ICS file, or the JSON of Google's <c>events.list</c>, in UTF-8.</param>
    /// <param name="calendarId">
    /// The calendar, which is made when it is new; <c>primary</c> is the main one. Null: those that an ICS file of ours names, else the main one.
    /// </param>
    /// <param name="primary">Whether it becomes the main calendar; null keeps what it is, and makes a first one the main one.</param>
    /// <param name="cancellationToken">The caller left.</param>
    /// <returns>One report for each calendar.</returns>
    /// <exception cref="AgentException"><c>invalid_request</c>: the message names the line or member; <c>too_large</c>: a limit is reached.</exception>
    public async Task<IReadOnlyList<CalendarImportReport>> ImportAsync(
        string owner, ReadOnlyMemory<byte> file, string? calendarId, bool? primary, CancellationToken cancellationToken)
    {
        var known = await store.ListCalendarsAsync(owner, cancellationToken);
        var main = known.FirstOrDefault(calendar => calendar.IsPrimary);
        if (calendarId == CalendarInfo.PrimaryAlias)
        {
            calendarId = main?.Id ?? calendarId;
        }

        CheckId(calendarId);
        var reports = new List<CalendarImportReport>();
        foreach (var content in Read(file, calendarId, ZoneOf(known.FirstOrDefault(calendar => calendar.Id == calendarId) ?? main)))
        {
            var id = calendarId ?? content.Id ?? main?.Id ?? CalendarInfo.PrimaryAlias;
            CheckId(id);
            var old = known.FirstOrDefault(calendar => calendar.Id == id);
            var description = new CalendarInfo(
                id,
                content.Summary ?? old?.Summary ?? id,
                content.TimeZone ?? old?.TimeZone ?? main?.TimeZone ?? "UTC",
                content.AccessRole ?? old?.AccessRole ?? "owner",
                IsMain(primary, old, isFirst: reports.Count == 0, hasMain: main is not null));
            var events = content.Events.Select(entry => entry with { CalendarId = id }).ToList();
            var result = await store.ImportAsync(owner, new CalendarImport(description, events, content.Removed), cancellationToken);
            reports.Add(new CalendarImportReport(id, result.Added, result.Replaced, result.Removed));
        }

        return reports;
    }

    /// <summary>Calendars as one ICS file, which an import gives back as they are.</summary>
    /// <param name="owner">The caller.</param>
    /// <param name="calendarId">One calendar; null: all.</param>
    /// <param name="cancellationToken">The caller left.</param>
    /// <exception cref="AgentException"><c>not_found</c>: there is no such calendar.</exception>
    public async Task<byte[]> ExportAsync(string owner, string? calendarId, CancellationToken cancellationToken)
    {
        var calendars = await store.ListCalendarsAsync(owner, cancellationToken);
        if (calendarId is not null)
        {
            calendars = [.. calendars.Where(calendar => calendar.Id == calendarId || (calendarId == CalendarInfo.PrimaryAlias && calendar.IsPrimary))];
            if (calendars.Count == 0)
            {
                throw new AgentException(ErrorCodes.NotFound, "There is no such calendar.", "calendarId");
            }
        }

        var writer = new IcsWriter(Instant.FromDateTimeOffset(timeProvider.GetUtcNow()), calendars);
        foreach (var calendar in calendars)
        {
            foreach (var entry in await store.ListEventsAsync(owner, calendar.Id, cancellationToken))
            {
                writer.Write(entry);
            }
        }

        return Encoding.UTF8.GetBytes(writer.Finish());
    }

    /// <summary>What takes place in an interval, in all calendars, cancelled events left out; by start, end and id.</summary>
    /// <param name="owner">The caller.</param>
    /// <param name="window">Half-open, with both ends, at most <see cref="MaxWindow"/> long.</param>
    /// <param name="zone">The reader's zone: an all-day event fills its days there.</param>
    /// <param name="cancellationToken">The caller left.</param>
    /// <exception cref="AgentException"><c>invalid_request</c>: the interval is too long; <c>too_large</c>: too much takes place in it.</exception>
    public async Task<IReadOnlyList<EventOccurrence>> FindAsync(
        string owner, Interval window, DateTimeZone zone, CancellationToken cancellationToken)
    {
        if (window.Duration > MaxWindow)
        {
            throw new AgentException(ErrorCodes.InvalidRequest, $"The interval may be at most {MaxWindow.Days} days long.", "end");
        }

        var stored = await store.FindInWindowAsync(owner, window, cancellationToken);
        return OccurrenceExpander.Expand(stored, window, zone, cancellationToken);
    }

    /// <summary>The calendars, the main one first.</summary>
    /// <param name="owner">The caller.</param>
    /// <param name="cancellationToken">The caller left.</param>
    public Task<IReadOnlyList<CalendarInfo>> ListCalendarsAsync(string owner, CancellationToken cancellationToken) =>
        store.ListCalendarsAsync(owner, cancellationToken);

    /// <summary>Removes all calendars of a caller.</summary>
    /// <param name="owner">The caller.</param>
    /// <param name="cancellationToken">The caller left.</param>
    /// <returns>How many events there were.</returns>
    public Task<int> ClearAsync(string owner, CancellationToken cancellationToken) => store.ClearAsync(owner, cancellationToken);

    // Of a file with several calendars only the first becomes the main one.
    private static bool IsMain(bool? asked, CalendarInfo? old, bool isFirst, bool hasMain) =>
        asked is { } wish ? wish && isFirst : old?.IsPrimary ?? (isFirst && !hasMain);

    private static IReadOnlyList<CalendarContent> Read(ReadOnlyMemory<byte> file, string? calendarId, DateTimeZone zone)
    {
        var text = file.Span;
        if (text.StartsWith(Encoding.UTF8.Preamble))
        {
            file = file[Encoding.UTF8.Preamble.Length..];
            text = file.Span;
        }

        return text.TrimStart(" \t\r\n"u8) switch
        {
            [(byte)'{', ..] => [GoogleEventList.Read(file, calendarId, zone)],
            [(byte)'B' or (byte)'b', ..] => IcsReader.Read(file.Span, calendarId, zone),
            _ => throw new AgentException(
                ErrorCodes.InvalidRequest, "The body is neither an ICS file (it begins with BEGIN:VCALENDAR) nor the JSON of Google's events.list."),
        };
    }

    private static DateTimeZone ZoneOf(CalendarInfo? calendar) =>
        EventZones.TryFind(calendar?.TimeZone, out var zone) ? zone : DateTimeZone.Utc;

    private static void CheckId(string? id)
    {
        if (id is not null && (id.Length is 0 or > CalendarLimits.Id || id.Any(char.IsControl)))
        {
            throw new AgentException(
                ErrorCodes.InvalidRequest, $"\"calendarId\" must have 1 to {CalendarLimits.Id} characters, none of them a control character.", "calendarId");
        }
    }
}
