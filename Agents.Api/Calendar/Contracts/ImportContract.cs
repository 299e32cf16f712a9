namespace Agents.Api.Calendar.Contracts;

/// <summary>What an import did.</summary>
/// <param name="Calendars">One entry for each calendar that was in the body.</param>
internal sealed record ImportContract(IReadOnlyList<ImportedCalendarContract> Calendars);
