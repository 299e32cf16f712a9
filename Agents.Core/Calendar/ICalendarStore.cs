using NodaTime;

namespace Agents.Core.Calendar;

/// <summary>
/// Where callers keep their local calendars. Safe for concurrent use; a write is on disk once its task has completed. Nobody sees or changes
/// what is another owner's.
/// </summary>
public interface ICalendarStore
{
    /// <summary>The caller's calendars, the primary one first, then by id.</summary>
    Task<IReadOnlyList<CalendarInfo>> ListCalendarsAsync(string owner, CancellationToken cancellationToken);

    /// <summary>Adds or replaces a calendar's description and events, all or nothing.</summary>
    /// <returns>What was done.</returns>
    /// <exception cref="Errors.AgentException"><c>too_large</c>: more calendars or events than <see cref="CalendarLimits"/> allow.</exception>
    Task<CalendarImportResult> ImportAsync(string owner, CalendarImport import, CancellationToken cancellationToken);

    /// <summary>What may take place in an interval: single events, masters, and for each master all its exceptions.</summary>
    /// <remarks>A little more than what overlaps: a date stands for its day in every zone. <see cref="OccurrenceExpander"/> decides.</remarks>
    /// <param name="owner">The caller.</param>
    /// <param name="window">Half-open, with both ends.</param>
    /// <param name="cancellationToken">The caller left.</param>
    Task<IReadOnlyList<CalendarEvent>> FindInWindowAsync(string owner, Interval window, CancellationToken cancellationToken);

    /// <summary>One event as stored; null when there is none.</summary>
    Task<CalendarEvent?> FindAsync(string owner, string calendarId, string eventId, CancellationToken cancellationToken);

    /// <summary>A master and all its exceptions, the master first; empty when there is no such series.</summary>
    Task<IReadOnlyList<CalendarEvent>> FindSeriesAsync(string owner, string calendarId, string masterId, CancellationToken cancellationToken);

    /// <summary>All events of a calendar as stored, in the order they came.</summary>
    Task<IReadOnlyList<CalendarEvent>> ListEventsAsync(string owner, string calendarId, CancellationToken cancellationToken);

    /// <summary>Makes changes in their order, all or none: none when one of them does not find what it expects.</summary>
    /// <exception cref="Errors.AgentException"><c>invalid_request</c>: a series' rules make no sense; <c>too_large</c>: the calendar is full.</exception>
    Task<CalendarWriteResult> WriteAsync(string owner, IReadOnlyList<CalendarChange> changes, CancellationToken cancellationToken);

    /// <summary>Removes all calendars of a caller with their events.</summary>
    /// <returns>How many events there were.</returns>
    Task<int> ClearAsync(string owner, CancellationToken cancellationToken);
}
