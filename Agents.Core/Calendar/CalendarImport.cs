namespace Agents.Core.Calendar;

/// <summary>What goes into one calendar.</summary>
/// <param name="Calendar">Its description. When it is primary, no other calendar of the caller stays so.</param>
/// <param name="Events">Added, or put in the place of those with the same id. An id that occurs twice: the later one stays.</param>
/// <param name="Removed">Ids of events to remove; a series with its exceptions.</param>
public sealed record CalendarImport(CalendarInfo Calendar, IReadOnlyList<CalendarEvent> Events, IReadOnlyList<string> Removed);
