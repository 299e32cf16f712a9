using Agents.Core.Calendar;

namespace Agents.Plugins.Calendar;

/// <summary>One calendar as a file or an answer of Google describes it, before the caller's wishes are applied.</summary>
/// <param name="Id">Its id; null when the content names none.</param>
/// <param name="Summary">Its name; null when the content has none.</param>
/// <param name="TimeZone">IANA id; null when the content has none.</param>
/// <param name="AccessRole">The access role; null when the content has none.</param>
/// <param name="Events">The events; their <see cref="CalendarEvent.CalendarId"/> is <paramref name="Id"/>, or empty.</param>
/// <param name="Removed">Ids that the content says are gone.</param>
public sealed record CalendarContent(
    string? Id, string? Summary, string? TimeZone, string? AccessRole, IReadOnlyList<CalendarEvent> Events, IReadOnlyList<string> Removed);
