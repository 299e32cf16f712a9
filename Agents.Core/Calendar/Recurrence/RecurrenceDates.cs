using NodaTime;

namespace Agents.Core.Calendar.Recurrence;

/// <summary>The dates of a rule, in order.</summary>
internal static class RecurrenceDates
{
    /// <summary>The dates from one to another, both inclusive. Work is proportional to that span, unless a <c>COUNT</c> must be counted.</summary>
    /// <param name="rule">Its <c>UNTIL</c> is the caller's to apply: it may need a zone.</param>
    /// <param name="start">The series' first date; nothing lies before it.</param>
    /// <param name="from">The first date asked for.</param>
    /// <param name="to">The last date asked for.</param>
    /// <param name="budget">Pays for each period.</param>
    public static IEnumerable<LocalDate> Between(RecurrenceRule rule, LocalDate start, LocalDate from, LocalDate to, ExpansionBudget budget)
    {
        var periods = new RecurrencePeriods(rule, start);
        var index = FirstPeriod(rule, periods, start, from, out var left);
        for (; left > 0 && !periods.BeginsAfter(index, to); index++)
        {
            budget.Step();
            foreach (var date in periods.DatesOf(index))
            {
                if (date < start)
                {
                    continue;
                }

                if (date > to || left == 0)
                {
                    yield break;
                }

                left--;
                if (date >= from)
                {
                    yield return date;
                }
            }
        }
    }

    /// <summary>The date a <c>COUNT</c> ends with; null when it has none, or finding it takes more work than the budget.</summary>
    public static LocalDate? LastOf(RecurrenceRule rule, LocalDate start, LocalDate limit, ExpansionBudget budget)
    {
        var periods = new RecurrencePeriods(rule, start);
        LocalDate? last = null;
        var left = rule.Count ?? long.MaxValue;
        for (long index = 0; left > 0 && !periods.BeginsAfter(index, limit); index++)
        {
            if (!budget.TryStep())
            {
                return null;
            }

            foreach (var date in periods.DatesOf(index).Where(date => date >= start).Take((int)Math.Min(left, int.MaxValue)))
            {
                last = date;
                left--;
            }
        }

        return left == 0 ? last : null;
    }

    private static long FirstPeriod(RecurrenceRule rule, RecurrencePeriods periods, LocalDate start, LocalDate from, out long left)
    {
        left = rule.Count ?? long.MaxValue;
        var index = periods.IndexOf(from);
        if (rule.Count is null || index == 0)
        {
            return index;
        }

        if (periods.DatesPerPeriod is not { } perPeriod)
        {
            return 0;
        }

        // The first period may be cut by the start; each one after it has the same number of dates.
        left -= periods.DatesOf(0).Count(date => date >= start) + ((index - 1) * perPeriod);
        return index;
    }
}
