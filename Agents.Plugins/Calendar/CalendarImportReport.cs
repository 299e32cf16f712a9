namespace Agents.Plugins.Calendar;

/// <summary>What an import did to one calendar.</summary>
/// <param name="CalendarId">The calendar.</param>
/// <param name="Added">Events that were new.</param>
/// <param name="Replaced">Events that were there before.</param>
/// <param name="Removed">Events that are gone, exceptions included.</param>
public sealed record CalendarImportReport(string CalendarId, int Added, int Replaced, int Removed);
