namespace Agents.Api.Calendar.Contracts;

/// <summary>A calendar.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Summary">Its name.</param>
/// <param name="TimeZone">Its IANA zone.</param>
/// <param name="AccessRole">`owner`, `writer` or `reader`.</param>
/// <param name="Primary">Whether it is the main one.</param>
/// <param name="Events">Events as stored: a series counts once, and each of its exceptions.</param>
internal sealed record CalendarContract(string Id, string Summary, string TimeZone, string AccessRole, bool Primary, int Events);
