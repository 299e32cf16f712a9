using NodaTime;

namespace Agents.Core.Calendar.Recurrence;

/// <summary>The periods of a rule, numbered from the one that holds the start, and the dates in each.</summary>
/// <param name="rule">The rule.</param>
/// <param name="start">The series' first date; it gives what the rule leaves open.</param>
internal sealed class RecurrencePeriods(RecurrenceRule rule, LocalDate start)
{
    private static readonly LocalDate Epoch = new(1, 1, 1);

    private readonly List<LocalDate> _dates = [];

    /// <summary>Gets how many dates each whole period has; null where that differs.</summary>
    public int? DatesPerPeriod { get; } =
        rule.ByMonth.Count + rule.ByMonthDay.Count + rule.BySetPosition.Count > 0 ? null
        : rule.Frequency == RecurrenceFrequency.Daily && rule.ByDay.Count == 0 ? 1
        : rule.Frequency == RecurrenceFrequency.Weekly ? Math.Max(1, rule.ByDay.Count)
        : null;

    /// <summary>The number of the last period that begins on this date or before it; 0 before the start.</summary>
    public long IndexOf(LocalDate date)
    {
        if (date <= start)
        {
            return 0;
        }

        var distance = rule.Frequency switch
        {
            RecurrenceFrequency.Daily => DayNumber(date) - DayNumber(start),
            RecurrenceFrequency.Weekly => (DayNumber(WeekOf(date)) - DayNumber(WeekOf(start))) / 7,
            RecurrenceFrequency.Monthly => MonthNumber(date) - MonthNumber(start),
            _ => date.Year - start.Year,
        };
        return distance / rule.Interval;
    }

    /// <summary>Whether a period begins after this date, so that it and all later ones hold nothing up to it.</summary>
    public bool BeginsAfter(long index, LocalDate date)
    {
        var steps = index * rule.Interval;
        return rule.Frequency switch
        {
            RecurrenceFrequency.Daily => DayNumber(start) + steps > DayNumber(date),
            RecurrenceFrequency.Weekly => DayNumber(WeekOf(start)) + (7 * steps) > DayNumber(date),
            RecurrenceFrequency.Monthly => MonthNumber(start) + steps > MonthNumber(date),
            _ => start.Year + steps > date.Year,
        };
    }

    /// <summary>The dates of a period in order, none twice. The list is good until the next call.</summary>
    /// <param name="index">A period that begins within the years of <see cref="CalendarLimits"/>.</param>
    public List<LocalDate> DatesOf(long index)
    {
        _dates.Clear();
        var steps = (int)(index * rule.Interval);
        switch (rule.Frequency)
        {
            case RecurrenceFrequency.Daily:
                AddDay(start.PlusDays(steps));
                break;
            case RecurrenceFrequency.Weekly:
                AddWeek(WeekOf(start).PlusDays(7 * steps));
                break;
            case RecurrenceFrequency.Monthly:
                var month = MonthNumber(start) + steps;
                AddMonth((int)(month / 12), (int)(month % 12) + 1, ordinalsInYear: false);
                break;
            default:
                AddYear(start.Year + steps);
                break;
        }

        Order();
        return _dates;
    }

    private static long DayNumber(LocalDate date) => Period.DaysBetween(Epoch, date);

    private static long MonthNumber(LocalDate date) => (date.Year * 12L) + date.Month - 1;

    private LocalDate WeekOf(LocalDate date) => date.PlusDays(-(((int)date.DayOfWeek - (int)rule.WeekStart + 7) % 7));

    private void AddDay(LocalDate date)
    {
        if (IsMonthTaken(date.Month) && IsMonthDayTaken(date) && (rule.ByDay.Count == 0 || IsWeekdayTaken(date.DayOfWeek)))
        {
            _dates.Add(date);
        }
    }

    private void AddWeek(LocalDate first)
    {
        for (var day = 0; day < 7; day++)
        {
            var date = first.PlusDays(day);
            if (IsMonthTaken(date.Month) && (rule.ByDay.Count == 0 ? date.DayOfWeek == start.DayOfWeek : IsWeekdayTaken(date.DayOfWeek)))
            {
                _dates.Add(date);
            }
        }
    }

    private void AddYear(int year)
    {
        if (rule.ByMonth.Count > 0)
        {
            foreach (var month in rule.ByMonth)
            {
                AddMonth(year, month, ordinalsInYear: false);
            }
        }
        else if (rule.ByMonthDay.Count > 0)
        {
            for (var month = 1; month <= 12; month++)
            {
                AddMonth(year, month, ordinalsInYear: true);
            }
        }
        else if (rule.ByDay.Count > 0)
        {
            AddWeekdays(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        }
        else
        {
            AddIfReal(year, start.Month, start.Day);
        }
    }

    private void AddMonth(int year, int month, bool ordinalsInYear)
    {
        if (!IsMonthTaken(month))
        {
            return;
        }

        if (rule.ByMonthDay.Count > 0)
        {
            var length = CalendarSystem.Iso.GetDaysInMonth(year, month);
            foreach (var day in rule.ByMonthDay)
            {
                var number = day > 0 ? day : length + 1 + day;
                if (number >= 1 && number <= length && IsPositionTaken(new LocalDate(year, month, number), ordinalsInYear))
                {
                    _dates.Add(new LocalDate(year, month, number));
                }
            }
        }
        else if (rule.ByDay.Count > 0)
        {
            var first = new LocalDate(year, month, 1);
            AddWeekdays(first, first.With(DateAdjusters.EndOfMonth));
        }
        else
        {
            AddIfReal(year, month, start.Day);
        }
    }

    private void AddWeekdays(LocalDate first, LocalDate last)
    {
        foreach (var (ordinal, day) in rule.ByDay)
        {
            var earliest = first.PlusDays(((int)day - (int)first.DayOfWeek + 7) % 7);
            var latest = last.PlusDays(-(((int)last.DayOfWeek - (int)day + 7) % 7));
            if (ordinal != 0)
            {
                var date = ordinal > 0 ? earliest.PlusDays(7 * (ordinal - 1)) : latest.PlusDays(7 * (ordinal + 1));
                if (date >= first && date <= last)
                {
                    _dates.Add(date);
                }

                continue;
            }

            for (var date = earliest; date <= latest; date = date.PlusDays(7))
            {
                _dates.Add(date);
            }
        }
    }

    private void AddIfReal(int year, int month, int day)
    {
        if (day <= CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            _dates.Add(new LocalDate(year, month, day));
        }
    }

    private bool IsMonthTaken(int month) => rule.ByMonth.Count == 0 || rule.ByMonth.Contains(month);

    private bool IsMonthDayTaken(LocalDate date) => rule.ByMonthDay.Count == 0 || rule.ByMonthDay.Contains(date.Day) ||
        rule.ByMonthDay.Contains(date.Day - 1 - CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month));

    private bool IsWeekdayTaken(IsoDayOfWeek day)
    {
        foreach (var position in rule.ByDay)
        {
            if (position.Day == day)
            {
                return true;
            }
        }

        return false;
    }

    // BYDAY beside BYMONTHDAY restricts; its numbers then count within the month or the year.
    private bool IsPositionTaken(LocalDate date, bool ordinalsInYear)
    {
        var (number, length) = ordinalsInYear
            ? (date.DayOfYear, CalendarSystem.Iso.GetDaysInYear(date.Year))
            : (date.Day, CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month));
        var fromStart = ((number - 1) / 7) + 1;
        var fromEnd = -(((length - number) / 7) + 1);
        return rule.ByDay.Count == 0 ||
               rule.ByDay.Any(position => position.Day == date.DayOfWeek && (position.Ordinal == 0 || position.Ordinal == fromStart || position.Ordinal == fromEnd));
    }

    private void Order()
    {
        if (_dates.Count > 1)
        {
            _dates.Sort();
            var kept = 1;
            for (var index = 1; index < _dates.Count; index++)
            {
                if (_dates[index] != _dates[kept - 1])
                {
                    _dates[kept++] = _dates[index];
                }
            }

            _dates.RemoveRange(kept, _dates.Count - kept);
        }

        if (rule.BySetPosition.Count > 0 && _dates.Count > 0)
        {
            var count = _dates.Count;
            var chosen = rule.BySetPosition
                .Select(position => position > 0 ? position - 1 : count + position)
                .Where(position => position >= 0 && position < count)
                .Distinct().Order().Select(position => _dates[position]).ToList();
            _dates.Clear();
            _dates.AddRange(chosen);
        }
    }
}
