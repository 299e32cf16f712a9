namespace Agents.Core.Calendar;

/// <summary>How changes ended.</summary>
/// <param name="Outcome">Written, or why nothing was.</param>
/// <param name="FailedIndex">The change that did not find what it expected; -1 when all were made.</param>
/// <param name="Events">When written: for each change the event as it now is, with its ETag; for a deletion as it was.</param>
public sealed record CalendarWriteResult(CalendarWriteOutcome Outcome, int FailedIndex, IReadOnlyList<CalendarEvent> Events);
