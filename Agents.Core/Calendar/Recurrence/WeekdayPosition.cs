using NodaTime;

namespace Agents.Core.Calendar.Recurrence;

/// <summary>A member of <c>BYDAY</c>.</summary>
/// <param name="Ordinal">Which one of the month or year: 1 the first, -1 the last; 0 every one.</param>
/// <param name="Day">The day of the week.</param>
public readonly record struct WeekdayPosition(int Ordinal, IsoDayOfWeek Day);
