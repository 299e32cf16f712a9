namespace Agents.Core.Calendar;

/// <summary>What an import did.</summary>
/// <param name="Added">Events that were new.</param>
/// <param name="Replaced">Events that were there before.</param>
/// <param name="Removed">Events that are gone, exceptions included.</param>
public sealed record CalendarImportResult(int Added, int Replaced, int Removed);
