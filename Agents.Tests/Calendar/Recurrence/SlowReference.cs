using Agents.Core.Calendar.Recurrence;
using NodaTime;

namespace Agents.Tests.Calendar.Recurrence;

/// <summary>The dates of a rule, found by asking each day whether it belongs: slow and easy to check against RFC 5545, 3.3.10.</summary>
internal static class SlowReference
{
    public static List<LocalDate> Dates(RecurrenceRule rule, LocalDate start, LocalDate last)
    {
        var found = new List<LocalDate>();
        var count = 0;
        foreach (var period in Days(BeginOfPeriod(rule, start), last.PlusDays(400)).GroupBy(day => Key(rule, start, day)))
        {
            if (period.Key % rule.Interval != 0)
            {
                continue;
            }

            var days = period.Where(day => Belongs(rule, start, day)).ToList();
            if (rule.BySetPosition.Count > 0)
            {
                days = [.. days.Where((_, index) => rule.BySetPosition.Contains(index + 1) || rule.BySetPosition.Contains(index - days.Count))];
            }

            foreach (var day in days.Where(day => day >= start))
            {
                if (rule.Count is { } most && count == most)
                {
                    return found;
                }

                count++;
                if (day <= last && (rule.Until is null || day <= rule.Until.Local.Date))
                {
                    found.Add(day);
                }
            }
        }

        return found;
    }

    private static IEnumerable<LocalDate> Days(LocalDate first, LocalDate last)
    {
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    private static LocalDate BeginOfWeek(RecurrenceRule rule, LocalDate day)
    {
        while (day.DayOfWeek != rule.WeekStart)
        {
            day = day.PlusDays(-1);
        }

        return day;
    }

    private static LocalDate BeginOfPeriod(RecurrenceRule rule, LocalDate day) => rule.Frequency switch
    {
        RecurrenceFrequency.Daily => day,
        RecurrenceFrequency.Weekly => BeginOfWeek(rule, day),
        RecurrenceFrequency.Monthly => new LocalDate(day.Year, day.Month, 1),
        _ => new LocalDate(day.Year, 1, 1),
    };

    private static int Key(RecurrenceRule rule, LocalDate start, LocalDate day) => rule.Frequency switch
    {
        RecurrenceFrequency.Daily => Period.DaysBetween(start, day),
        RecurrenceFrequency.Weekly => Period.DaysBetween(BeginOfWeek(rule, start), BeginOfWeek(rule, day)) / 7,
        RecurrenceFrequency.Monthly => ((day.Year - start.Year) * 12) + day.Month - start.Month,
        _ => day.Year - start.Year,
    };

    private static bool Belongs(RecurrenceRule rule, LocalDate start, LocalDate day)
    {
        if (rule.ByMonth.Count > 0 && !rule.ByMonth.Contains(day.Month))
        {
            return false;
        }

        var toEnd = CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month) - day.Day + 1;
        if (rule.ByMonthDay.Count > 0 && !rule.ByMonthDay.Contains(day.Day) && !rule.ByMonthDay.Contains(-toEnd))
        {
            return false;
        }

        var isYear = rule.Frequency == RecurrenceFrequency.Yearly && rule.ByMonth.Count == 0;
        if (rule.ByDay.Count > 0)
        {
            return rule.ByDay.Any(position => position.Day == day.DayOfWeek && IsNumber(position.Ordinal, day, isYear));
        }

        return rule.Frequency switch
        {
            RecurrenceFrequency.Weekly => day.DayOfWeek == start.DayOfWeek,
            RecurrenceFrequency.Monthly => rule.ByMonthDay.Count > 0 || day.Day == start.Day,
            RecurrenceFrequency.Yearly => rule.ByMonthDay.Count > 0 || (day.Day == start.Day && (rule.ByMonth.Count > 0 || day.Month == start.Month)),
            _ => true,
        };
    }

    // Counts the same weekdays of the month or year, from either end.
    private static bool IsNumber(int ordinal, LocalDate day, bool isYear)
    {
        if (ordinal == 0)
        {
            return true;
        }

        bool IsSameScope(LocalDate other) => other.Year == day.Year && (isYear || other.Month == day.Month);
        var number = 1;
        var step = ordinal > 0 ? -7 : 7;
        for (var other = day.PlusDays(step); IsSameScope(other); other = other.PlusDays(step))
        {
            number++;
        }

        return number == Math.Abs(ordinal);
    }
}
