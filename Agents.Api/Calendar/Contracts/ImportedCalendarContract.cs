namespace Agents.Api.Calendar.Contracts;

/// <summary>What an import did to a calendar.</summary>
/// <param name="CalendarId">The calendar.</param>
/// <param name="Added">Events that were new.</param>
/// <param name="Replaced">Events that were there before.</param>
/// <param name="Removed">Events that are gone.</param>
internal sealed record ImportedCalendarContract(string CalendarId, int Added, int Replaced, int Removed);
