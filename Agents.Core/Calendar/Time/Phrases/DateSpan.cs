using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Whole days.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The day after the last one.</param>
/// <param name="Grain">Day, week, month, year, or interval.</param>
internal readonly record struct DateSpan(LocalDate Start, LocalDate End, TimeGrain Grain)
{
    public bool IsDay => Start.PlusDays(1) == End;

    public static DateSpan Day(LocalDate date) => new(date, date.PlusDays(1), TimeGrain.Day);

    public static DateSpan Days(LocalDate first, LocalDate last) => first == last ? Day(first) : new(first, last.PlusDays(1), TimeGrain.Interval);

    public static DateSpan Week(LocalDate inside)
    {
        var monday = CalendarMath.Monday(inside);
        return new(monday, monday.PlusWeeks(1), TimeGrain.Week);
    }

    public static DateSpan Weekend(LocalDate inside)
    {
        var saturday = CalendarMath.Monday(inside).PlusDays(5);
        return new(saturday, saturday.PlusDays(2), TimeGrain.Interval);
    }

    public static DateSpan Month(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return new(first, first.PlusMonths(1), TimeGrain.Month);
    }

    public static DateSpan Quarter(LocalDate inside)
    {
        var first = new LocalDate(inside.Year, (((inside.Month - 1) / 3) * 3) + 1, 1);
        return new(first, first.PlusMonths(3), TimeGrain.Interval);
    }

    public static DateSpan Year(int year) => new(new LocalDate(year, 1, 1), new LocalDate(year + 1, 1, 1), TimeGrain.Year);
}
