namespace Agents.Core.Calendar.Time.Phrases;

internal enum DaypartKind
{
    Morning,
    Lunch,
    Afternoon,
    Evening,
    Night,
    Working,
}
