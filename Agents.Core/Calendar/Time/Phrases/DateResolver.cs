using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Settles what is open in the pieces of a date: the year, the month, which Friday.</summary>
internal static class DateResolver
{
    // The 29th of February comes at the latest after eight years, a Friday the 13th within fourteen months.
    private const int YearsToSearch = 9;
    private const int MonthsToSearch = 36;

    /// <summary>Gives the days that the pieces mean together; null when they contradict each other.</summary>
    /// <param name="parts">One piece, or several that belong together such as "Tuesday" and "27 October".</param>
    /// <param name="today">The caller's today.</param>
    /// <param name="isPast">What is open is looked for before today, as for "since Monday".</param>
    /// <param name="notBefore">The start of the range that this date ends.</param>
    public static DateChoice? Resolve(IReadOnlyList<DatePart> parts, LocalDate today, bool isPast = false, LocalDate? notBefore = null)
    {
        var weekday = parts.OfType<DatePart.Weekday>().FirstOrDefault();
        var others = parts.Where(part => part is not DatePart.Weekday).ToArray();
        if (others.Length == 2 && others.OfType<DatePart.DayOfMonth>().FirstOrDefault() is { } day && others.Any(part => part is DatePart.Known or DatePart.WholeMonth))
        {
            var month = Single(others.First(part => part is DatePart.Known or DatePart.WholeMonth), today, isPast, notBefore);
            return month is { First.Grain: TimeGrain.Month } ? Days(month.First.Start, day) : null;
        }

        if (others.Length > 1 || parts.Count(part => part is DatePart.Weekday) > 1)
        {
            return null;
        }

        if (weekday is null)
        {
            return others.Length == 0 ? null : Single(others[0], today, isPast, notBefore);
        }

        if (others.Length == 0)
        {
            return Single(weekday, today, isPast, notBefore);
        }

        return others[0] is DatePart.DayOfMonth ordinal && ordinal.First == ordinal.Last
            ? WeekdayAndOrdinal(weekday.Day, ordinal.First, today)
            : WeekdayWith(weekday.Day, others[0], Single(others[0], today, isPast, notBefore), today);
    }

    private static DateChoice? Single(DatePart part, LocalDate today, bool isPast, LocalDate? notBefore) => part switch
    {
        DatePart.Known known => known.Choice,
        DatePart.Weekday weekday => new(DateSpan.Day(
            isPast ? CalendarMath.OnOrBefore(today.PlusDays(-1), weekday.Day) : CalendarMath.OnOrAfter(notBefore ?? today.PlusDays(1), weekday.Day))),
        DatePart.MonthDays days => Years(today, isPast, notBefore, year => CalendarMath.Date(year, days.Month, days.First) is { } first
            && CalendarMath.Date(year, days.Month, days.Last) is { } last && last >= first ? DateSpan.Days(first, last) : null),
        DatePart.WholeMonth month => Years(today, isPast, notBefore, year => DateSpan.Month(year, month.Month)) is { } choice ? new(choice.First) : null,
        DatePart.DayOfMonth days => Ordinal(days, isPast ? today.PlusMonths(-1) : notBefore ?? today),
        DatePart.Within within => Within(within, today, isPast, notBefore),
        _ => null,
    };

    // The first one that does not lie in the past; the last one is the other reading when it is nearer.
    private static DateChoice? Years(LocalDate today, bool isPast, LocalDate? notBefore, Func<int, DateSpan?> ofYear)
    {
        var from = notBefore ?? today;
        if (isPast)
        {
            return Enumerable.Range(0, YearsToSearch).Select(back => ofYear(today.Year - back)).FirstOrDefault(span => span?.Start <= today) is { } past ? new(past) : null;
        }

        var next = Enumerable.Range(from.Year, YearsToSearch).Select(ofYear).FirstOrDefault(span => span?.End > from);
        if (next is null)
        {
            return null;
        }

        return notBefore is null && next.Value.Start.Year > today.Year && ofYear(today.Year) is { } passed
            && Period.DaysBetween(passed.Start, today) < Period.DaysBetween(today, next.Value.Start) ? new(next.Value, passed) : new(next.Value);
    }

    private static DateChoice? Ordinal(DatePart.DayOfMonth days, LocalDate from)
    {
        var month = new LocalDate(from.Year, from.Month, 1);
        for (var i = 0; i < MonthsToSearch; i++, month = month.PlusMonths(1))
        {
            if (Days(month, days) is { } choice && choice.First.Start >= from)
            {
                return choice;
            }
        }

        return null;
    }

    private static DateChoice? Days(LocalDate month, DatePart.DayOfMonth days) =>
        CalendarMath.Date(month.Year, month.Month, days.First) is { } first && CalendarMath.Date(month.Year, month.Month, days.Last) is { } last && last >= first
            ? new(DateSpan.Days(first, last))
            : null;

    private static DateChoice? Within(DatePart.Within within, LocalDate today, bool isPast, LocalDate? notBefore)
    {
        if (Single(within.Outer, today, isPast, notBefore) is not { } outer || within.Pick(outer.First) is not { } picked)
        {
            return null;
        }

        // "the first Monday of October", said after it: next year's, or this one.
        if (within.Outer is DatePart.WholeMonth month && !isPast && picked.First.End <= today && within.Pick(DateSpan.Month(outer.First.Start.Year + 1, month.Month)) is { } later)
        {
            return DateChoice.Of([later.First, picked.First]);
        }

        return DateChoice.Of([picked.First, .. picked.Others, .. outer.Others.Select(within.Pick).OfType<DateChoice>().Select(choice => choice.First)]);
    }

    // "Friday the 13th": the next month in which they fall together.
    private static DateChoice? WeekdayAndOrdinal(IsoDayOfWeek weekday, int day, LocalDate today)
    {
        var month = new LocalDate(today.Year, today.Month, 1);
        for (var i = 0; i < MonthsToSearch; i++, month = month.PlusMonths(1))
        {
            if (CalendarMath.Date(month.Year, month.Month, day) is { } date && date >= today && date.DayOfWeek == weekday)
            {
                return new(DateSpan.Day(date));
            }
        }

        return null;
    }

    private static DateChoice? WeekdayWith(IsoDayOfWeek weekday, DatePart part, DateChoice? choice, LocalDate today)
    {
        if (choice is null)
        {
            return null;
        }

        var span = choice.First;
        if (span.Grain == TimeGrain.Week || part is DatePart.Known { HoldsWeekday: true })
        {
            return DateChoice.Of(choice.Others.Prepend(span).Select(week => DateSpan.Day(CalendarMath.OnOrAfter(CalendarMath.Monday(week.Start), weekday))));
        }

        if (!span.IsDay)
        {
            return null;
        }

        if (span.Start.DayOfWeek == weekday)
        {
            return new(span);
        }

        // One of them is a slip. Another year may settle it; else the date wins, and the weekday is offered.
        var fitting = choice.Others.Where(other => other.IsDay && other.Start.DayOfWeek == weekday).ToArray();
        return DateChoice.Of([.. fitting, span, DateSpan.Day(CalendarMath.OnOrAfter(today.PlusDays(1), weekday))]);
    }
}
