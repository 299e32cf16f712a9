using NodaTime;
using NodaTime.Calendars;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Dates counted by week and month. Weeks start on Monday.</summary>
internal static class CalendarMath
{
    public static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    /// <summary>The first such weekday that is not before a date.</summary>
    public static LocalDate OnOrAfter(LocalDate date, IsoDayOfWeek day) => date.PlusDays(((int)day - (int)date.DayOfWeek + 7) % 7);

    public static LocalDate OnOrBefore(LocalDate date, IsoDayOfWeek day) => date.PlusDays(-(((int)date.DayOfWeek - (int)day + 7) % 7));

    public static bool IsWorkingDay(LocalDate date) => date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    /// <summary>Null when that month has no such day.</summary>
    public static LocalDate? Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;

    /// <summary>Monday of a week of ISO 8601; null when the year has no such week.</summary>
    public static LocalDate? IsoWeek(int year, int week) =>
        week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year) ? WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday) : null;

    public static int IsoWeekYear(LocalDate date) => WeekYearRules.Iso.GetWeekYear(date);
}
