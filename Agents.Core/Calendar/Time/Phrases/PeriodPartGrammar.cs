using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>A piece of a period: its end, start, middle or rest, its first Monday, its last working day, its last week.</summary>
internal static class PeriodPartGrammar
{
    public static bool TryParse(ref TokenCursor cursor, out DatePart? part) =>
        TryShort(ref cursor, out part) || TryEdge(ref cursor, out part) || TryCounted(ref cursor, out part);

    private static bool TryShort(ref TokenCursor cursor, out DatePart? part)
    {
        var today = cursor.Context.Today;
        part = cursor.Current.Text switch
        {
            "eow" => new DatePart.Known(End(DateSpan.Week(today))),
            "eom" => new DatePart.Known(End(DateSpan.Month(today.Year, today.Month))),
            "eoq" => new DatePart.Known(End(DateSpan.Quarter(today))),
            "eoy" => new DatePart.Known(End(DateSpan.Year(today.Year))),
            "midweek" => new DatePart.Known(DateSpan.Day(CalendarMath.Monday(today).PlusDays(2))),
            _ => null,
        };
        if (part is not null)
        {
            cursor.Move();
        }

        return part is not null;
    }

    private static bool TryEdge(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        part = null;
        at.Accept("the");
        at.Accept("very");
        Func<DateSpan, DateChoice?>? pick = null;
        var needsOf = true;
        if (at.Accept("end"))
        {
            pick = span => End(span);
        }
        else if (at.Accept("start"))
        {
            pick = span => span.IsDay ? null : new DateChoice(DateSpan.Day(span.Start));
        }
        else if (at.Accept("middle"))
        {
            (pick, needsOf) = (span => Middle(span), false);
        }
        else if (at.Accept("early") || at.AcceptAll("early", "in"))
        {
            (pick, needsOf) = (span => Third(span, 0), false);
        }
        else if (at.Accept("late"))
        {
            (pick, needsOf) = (span => Third(span, 2), false);
        }
        else if (at.AcceptAll("first", "half"))
        {
            pick = span => Half(span, isFirst: true);
        }
        else if (at.AcceptAll("second", "half") || at.AcceptAll("last", "half") || at.AcceptAll("latter", "half"))
        {
            pick = span => Half(span, isFirst: false);
        }
        else if (at.AcceptAny("rest", "remainder"))
        {
            return TryRest(ref cursor, at, 0, out part);
        }
        else if (at.Accept("later"))
        {
            return !at.Is("today") ? TryRest(ref cursor, at, 1, out part) : TryRest(ref cursor, at, 0, out part);
        }

        if (pick is null || (needsOf && !at.Is("of") && !at.IsAny(["next", "this", "last"])))
        {
            return false;
        }

        at.Accept("-");
        if (!PeriodGrammar.TryInner(ref at, out var outer))
        {
            return false;
        }

        part = new DatePart.Within(outer!, span => span.IsDay ? null : pick(span));
        cursor = at;
        return true;
    }

    // "the rest of the week" begins now, "later this week" tomorrow.
    private static bool TryRest(ref TokenCursor cursor, TokenCursor at, int daysAhead, out DatePart? part)
    {
        part = null;
        var today = at.Context.Today;
        DateSpan span;
        if (at.Accept("today") || at.AcceptAll("of", "today") || at.AcceptAll("of", "the", "day"))
        {
            span = DateSpan.Day(today);
        }
        else if (PeriodGrammar.TryInner(ref at, out var outer) && DateResolver.Resolve([outer!], today) is { } choice)
        {
            span = choice.First;
        }
        else
        {
            return false;
        }

        var first = today.PlusDays(daysAhead);
        if (span.End <= first)
        {
            return false;
        }

        part = span.Start >= first
            ? new DatePart.Known(span)
            : new DatePart.Known(new DateChoice(span with { Start = first, Grain = TimeGrain.Interval }), HoldsWeekday: false, FromNow: daysAhead == 0);
        if (span.IsDay && daysAhead == 0)
        {
            part = new DatePart.Known(new DateChoice(span with { Grain = TimeGrain.Interval }), HoldsWeekday: false, FromNow: true);
        }

        cursor = at;
        return true;
    }

    // "first Monday of next month", "last working day of the month", "the last 3 days of November", "first week in December"
    private static bool TryCounted(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        part = null;
        at.Accept("the");
        int number;
        if (at.Accept("last") || at.Accept("final"))
        {
            number = -1;
        }
        else if (at.AcceptAll("second", "to", "last") || at.AcceptAll("second", "last") || at.AcceptAny("penultimate") || at.AcceptAll("next", "to", "last"))
        {
            number = -2;
        }
        else if (!NumberWords.TryOrdinal(ref at, out number))
        {
            return false;
        }

        Func<DateSpan, DateChoice?> pick;
        var many = at;
        if (number is 1 or -1 && NumberWords.TryCardinal(ref many, out var count) && count is > 1 and < 366 && many.Accept("day"))
        {
            at = many;
            pick = span => span.Start.PlusDays(count) > span.End ? null : new DateChoice(number == 1
                ? new DateSpan(span.Start, span.Start.PlusDays(count), TimeGrain.Interval)
                : new DateSpan(span.End.PlusDays(-count), span.End, TimeGrain.Interval));
        }
        else if (DateWords.TryWeekday(ref at, out var weekday))
        {
            pick = span => Nth(span, number, date => date.DayOfWeek == weekday);
        }
        else if (at.AcceptAll("working", "day") || at.AcceptAll("business", "day") || at.Accept("weekday") || at.Accept("workday"))
        {
            pick = span => Nth(span, number, CalendarMath.IsWorkingDay);
        }
        else if (at.Accept("day"))
        {
            pick = span => Nth(span, number, _ => true);
        }
        else if (at.Accept("weekend"))
        {
            pick = span => Nth(span, number, date => date.DayOfWeek == IsoDayOfWeek.Saturday) is { } saturday ? new DateChoice(DateSpan.Weekend(saturday.First.Start)) : null;
        }
        else if (at.Accept("week"))
        {
            pick = span => WeekOf(span, number);
        }
        else
        {
            return false;
        }

        if (!at.IsAny(["of", "in"]) || !PeriodGrammar.TryInner(ref at, out var outer))
        {
            return false;
        }

        part = new DatePart.Within(outer!, pick);
        cursor = at;
        return true;
    }

    private static DateChoice? Nth(DateSpan span, int number, Func<LocalDate, bool> counts)
    {
        var date = number > 0 ? span.Start : span.End.PlusDays(-1);
        for (var left = Math.Abs(number); date >= span.Start && date < span.End; date = date.PlusDays(Math.Sign(number)))
        {
            if (counts(date) && --left == 0)
            {
                return new DateChoice(DateSpan.Day(date));
            }
        }

        return null;
    }

    // A week belongs to the month that holds its Thursday, as ISO 8601 does with years; the part inside of the month is the other reading.
    private static DateChoice? WeekOf(DateSpan span, int number)
    {
        if (Nth(span, number, date => date.DayOfWeek == IsoDayOfWeek.Thursday) is not { } thursday)
        {
            return null;
        }

        var week = DateSpan.Week(thursday.First.Start);
        var cut = new DateSpan(LocalDate.Max(week.Start, span.Start), LocalDate.Min(week.End, span.End), TimeGrain.Interval);
        var counted = number > 0
            ? new DateSpan(span.Start.PlusWeeks(number - 1), span.Start.PlusWeeks(number), TimeGrain.Interval)
            : new DateSpan(span.End.PlusWeeks(number), span.End.PlusWeeks(number + 1), TimeGrain.Interval);
        return cut with { Grain = TimeGrain.Week } == week ? new DateChoice(week) : new DateChoice(week, cut, counted);
    }

    // The last day; of a week Friday, or Sunday.
    private static DateChoice End(DateSpan span) => span.Grain == TimeGrain.Week
        ? new DateChoice(DateSpan.Day(span.Start.PlusDays(4)), DateSpan.Day(span.End.PlusDays(-1)))
        : new DateChoice(DateSpan.Day(span.End.PlusDays(-1)));

    private static DateChoice? Middle(DateSpan span) => span.Grain switch
    {
        TimeGrain.Week => new DateChoice(DateSpan.Day(span.Start.PlusDays(2))),
        TimeGrain.Month => new DateChoice(Interval(span.Start.PlusDays(10), span.Start.PlusDays(20)), DateSpan.Day(span.Start.PlusDays(14))),
        _ => Third(span, 1),
    };

    private static DateChoice? Third(DateSpan span, int which)
    {
        var start = span.Start;
        return span.Grain switch
        {
            TimeGrain.Week => new DateChoice(which == 0 ? Interval(start, start.PlusDays(2)) : Interval(start.PlusDays(3), start.PlusDays(5))),
            TimeGrain.Month => new DateChoice(which == 0 ? Interval(start, start.PlusDays(10)) : Interval(start.PlusDays(20), span.End)),
            TimeGrain.Year => new DateChoice(Interval(start.PlusMonths(4 * which), start.PlusMonths(4 * (which + 1)))),
            _ when span.Start.PlusMonths(3) == span.End => new DateChoice(Interval(start.PlusMonths(which), start.PlusMonths(which + 1))),
            _ => null,
        };
    }

    private static DateChoice? Half(DateSpan span, bool isFirst)
    {
        LocalDate? middle = span.Grain switch
        {
            TimeGrain.Year => span.Start.PlusMonths(6),
            TimeGrain.Month => span.Start.PlusDays(15),
            TimeGrain.Week => span.Start.PlusDays(3),
            _ => null,
        };
        return middle is not { } cut ? null : new DateChoice(isFirst ? Interval(span.Start, cut) : Interval(cut, span.End));
    }

    private static DateSpan Interval(LocalDate start, LocalDate end) => new(start, end, TimeGrain.Interval);
}
