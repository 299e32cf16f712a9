namespace Agents.Plugins.Calendar.Google.Protocol;

/// <summary>A page of <c>calendarList</c>.</summary>
internal sealed record GoogleCalendarPage(string? NextPageToken, IReadOnlyList<GoogleCalendarEntry>? Items);
