using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Weeks, weekends, months, quarters and years, and parts of them: "next week", "week 45", "Q1 2027", "the end of next month", "first Monday of November".</summary>
internal static class PeriodGrammar
{
    public static bool TryParse(ref TokenCursor cursor, bool isHinted, out DatePart? part, out bool isStrong)
    {
        isStrong = true;
        return PeriodPartGrammar.TryParse(ref cursor, out part) || TryWhole(ref cursor, isHinted, out part, out isStrong);
    }

    /// <summary>The period in "the end of …": also "the month" for this one, a month and a year.</summary>
    public static bool TryInner(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        at.AcceptAny("of", "in");
        var bare = at;
        bare.AcceptAny("the", "this", "current");
        if (TryUnitSpan(ref bare, 0, out var span))
        {
            part = new DatePart.Known(span);
            cursor = bare;
            return true;
        }

        if (TryWhole(ref at, isHinted: true, out part, out _))
        {
            cursor = at;
            return true;
        }

        at.AcceptAny("the", "-");
        if (WrittenDateGrammar.TryParse(ref at, isHinted: true, out part, out _) && (part is DatePart.WholeMonth || part is DatePart.Known { Choice.First.Grain: TimeGrain.Month }))
        {
            cursor = at;
            return true;
        }

        return false;
    }

    private static bool TryWhole(ref TokenCursor cursor, bool isHinted, out DatePart? part, out bool isStrong)
    {
        isStrong = true;
        return TryQualified(ref cursor, out part) || TryWeekOf(ref cursor, out part) || TryWeekNumber(ref cursor, out part) || TryQuarter(ref cursor, isHinted, out part, out isStrong)
            || TryYear(ref cursor, isHinted, out part, out isStrong) || TryWeekend(ref cursor, out part);
    }

    // "this week", "next month", "last November", "the week after next"
    private static bool TryQualified(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        part = null;
        at.Accept("the");
        var afterNext = at;
        if (TryUnitSpan(ref afterNext, 2, out var later) && afterNext.AcceptAll("after", "next"))
        {
            part = new DatePart.Known(later);
            cursor = afterNext;
            return true;
        }

        var beforeLast = at;
        if (TryUnitSpan(ref beforeLast, -2, out var earlier) && beforeLast.AcceptAll("before", "last"))
        {
            part = new DatePart.Known(earlier);
            cursor = beforeLast;
            return true;
        }

        int? offset = at.AcceptAny("this", "current") ? 0 : at.AcceptAny("next", "coming", "following") ? 1 : at.Accept("last") ? -1 : null;
        if (offset is null)
        {
            return false;
        }

        if (offset == 0)
        {
            offset = at.Accept("coming") ? 1 : at.AcceptAny("past", "last") ? -1 : 0;
            if (offset == 1 && at.Is("weekend"))
            {
                offset = 0;
            }
        }

        if (at.Is("weekend"))
        {
            at.Move();
            part = new DatePart.Known(Weekend(offset.Value, at.Context.Today));
        }
        else if (TryUnitSpan(ref at, offset.Value, out var span))
        {
            part = new DatePart.Known(span);
        }
        else if (DateWords.TryMonth(ref at, out var month) && !at.Current.IsNumber(1, 31))
        {
            part = new DatePart.Known(Month(offset.Value, month, at.Context.Today));
        }

        cursor = at;
        return part is not null;
    }

    // A weekend that has begun is "this weekend".
    private static DateChoice Weekend(int offset, LocalDate today)
    {
        var current = DateSpan.Weekend(today);
        DateSpan Shifted(int weeks) => current with { Start = current.Start.PlusWeeks(weeks), End = current.End.PlusWeeks(weeks) };
        return offset switch
        {
            0 => new(current),
            1 when today < current.Start => new(Shifted(1), current),
            1 => new(Shifted(1)),
            _ => new(Shifted(offset)),
        };
    }

    private static DateChoice Month(int offset, int month, LocalDate today)
    {
        var current = DateSpan.Month(today.Year, month);
        var following = DateSpan.Month(today.Year + 1, month);
        return offset switch
        {
            0 => new(current),
            1 when current.Start > today => new(current, following),
            1 => new(following),
            _ => current.End <= today ? new(current) : new(DateSpan.Month(today.Year - 1, month)),
        };
    }

    private static bool TryUnitSpan(ref TokenCursor cursor, int offset, out DateSpan span)
    {
        var today = cursor.Context.Today;
        span = default;
        switch (cursor.Current.Text)
        {
            case "week":
                span = DateSpan.Week(today.PlusWeeks(offset));
                break;
            case "weekend":
                span = DateSpan.Weekend(today.PlusWeeks(offset));
                break;
            case "fortnight" when offset >= 0:
                span = new DateSpan(CalendarMath.Monday(today).PlusWeeks(2 * offset), CalendarMath.Monday(today).PlusWeeks((2 * offset) + 2), TimeGrain.Interval);
                break;
            case "month":
                var month = today.PlusMonths(offset);
                span = DateSpan.Month(month.Year, month.Month);
                break;
            case "quarter":
                span = DateSpan.Quarter(DateSpan.Quarter(today).Start.PlusMonths(3 * offset));
                break;
            case "year":
                span = DateSpan.Year(today.Year + offset);
                break;
            default:
                return false;
        }

        cursor.Move();
        return true;
    }

    // "the weekend", "at the weekend", "the weekend of 7 November"
    private static bool TryWeekend(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        part = null;
        at.AcceptAny("the", "a");
        if (!at.Accept("weekend"))
        {
            return false;
        }

        part = new DatePart.Known(DateSpan.Weekend(at.Context.Today));
        cursor = at;
        return true;
    }

    // "the week of 2 November", "week commencing Monday", "the weekend of the 7th"
    private static bool TryWeekOf(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        part = null;
        at.Accept("the");
        var isWeekend = at.Is("weekend");
        if (!at.AcceptAny("week", "weekend") || !at.AcceptAny("of", "commencing", "start", "starting", "containing", "from", "with"))
        {
            return false;
        }

        if (!DateGrammar.TryParse(ref at, isHinted: true, out var inner, out _) || DateResolver.Resolve([inner!], at.Context.Today) is not { First.IsDay: true } choice)
        {
            return false;
        }

        part = new DatePart.Known(DateChoice.Of(choice.Others.Where(span => span.IsDay).Prepend(choice.First).Select(day => isWeekend ? DateSpan.Weekend(day.Start) : DateSpan.Week(day.Start))));
        cursor = at;
        return true;
    }

    // "week 45", "calendar week 45 of 2027", "KW 45"
    private static bool TryWeekNumber(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        part = null;
        at.AcceptAny("calendar", "iso");
        if (!at.AcceptAny("week", "kw", "cw"))
        {
            return false;
        }

        at.AcceptAny("number", "no", "#");
        at.Accept(".");
        if (!at.Current.IsNumber(1, 53) || at.Peek(1) is { Glued: true, Kind: TokenKind.Word or TokenKind.Number } || at.Is(":", 1))
        {
            return false;
        }

        var week = at.Current.Value;
        at.Move();
        var rest = at;
        rest.AcceptAny("of", "in", ",", "/");
        if (WrittenDateGrammar.TryYear(ref rest, out var year))
        {
            at = rest;
        }
        else
        {
            year = CalendarMath.IsoWeekYear(at.Context.Today);
            if (CalendarMath.IsoWeek(year, week) is not { } soon || soon.PlusWeeks(1) <= at.Context.Today)
            {
                year++;
            }
        }

        if (CalendarMath.IsoWeek(year, week) is not { } monday)
        {
            return false;
        }

        part = new DatePart.Known(DateSpan.Week(monday));
        cursor = at;
        return true;
    }

    // "Q4", "Q1 2027", "the first quarter of next year"
    private static bool TryQuarter(ref TokenCursor cursor, bool isHinted, out DatePart? part, out bool isStrong)
    {
        var at = cursor;
        part = null;
        isStrong = true;
        at.Accept("the");
        int quarter;
        var isSign = at.Is("q") && at.Peek(1) is { Glued: true } sign && sign.IsNumber(1, 4);
        if (isSign)
        {
            quarter = at.Peek(1).Value;
            at.Move(2);
        }
        else if (at.Is("last"))
        {
            quarter = 4;
            at.Move();
            if (!at.Accept("quarter") || !at.Is("of"))
            {
                return false;
            }
        }
        else if (!NumberWords.TryOrdinal(ref at, out quarter) || quarter > 4 || !at.Accept("quarter"))
        {
            return false;
        }

        var today = at.Context.Today;
        var rest = at;
        rest.AcceptAny("of", "in");
        int? year = WrittenDateGrammar.TryYear(ref rest, out var written) ? written
            : rest.AcceptAll("next", "year") ? today.Year + 1
            : rest.AcceptAll("last", "year") ? today.Year - 1
            : rest.AcceptAll("this", "year") || rest.AcceptAll("the", "year") ? today.Year : null;
        if (year is not null)
        {
            at = rest;
        }

        // "the Q4 budget review" is a title.
        isStrong = year is not null || !isSign || (isHinted && !cursor.Is("the"));
        var span = DateSpan.Quarter(new LocalDate(year ?? today.Year, (quarter * 3) - 2, 1));
        part = new DatePart.Known(year is null && span.End <= today ? DateSpan.Quarter(span.Start.PlusYears(1)) : span);
        cursor = at;
        return true;
    }

    private static bool TryYear(ref TokenCursor cursor, bool isHinted, out DatePart? part, out bool isStrong)
    {
        var at = cursor;
        part = null;
        var isNamed = at.AcceptAll("the", "year") || at.Accept("year");
        isStrong = isNamed || isHinted || at.IsWholePhrase;
        if (!isStrong || (at.Current.Glued && at.Position > 0) || !WrittenDateGrammar.TryYear(ref at, out var year) || at.Is("-"))
        {
            return false;
        }

        part = new DatePart.Known(DateSpan.Year(year));
        cursor = at;
        return true;
    }
}
