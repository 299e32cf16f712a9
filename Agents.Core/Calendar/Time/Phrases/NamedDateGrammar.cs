using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Days by name: "today", "the day after tomorrow", "next Friday", "Friday week", "the Monday after next", "Christmas Eve".</summary>
internal static class NamedDateGrammar
{
    public static bool TryParse(ref TokenCursor cursor, out DatePart? part, out bool isStrong)
    {
        isStrong = true;
        return TryDay(ref cursor, out part) || TryClockChange(ref cursor, out part) || TryFeast(ref cursor, out part) || TryWeekday(ref cursor, out part, out isStrong);
    }

    private static bool TryDay(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        part = null;
        var today = at.Context.Today;
        int? offset = null;
        if (at.AcceptAll("the", "day", "after", "tomorrow") || at.AcceptAll("day", "after", "tomorrow") || at.Accept("overmorrow"))
        {
            offset = 2;
        }
        else if (at.AcceptAll("the", "day", "before", "yesterday") || at.AcceptAll("day", "before", "yesterday"))
        {
            offset = -2;
        }
        else if (at.Accept("today") || at.AcceptAll("this", "day"))
        {
            offset = 0;
        }
        else if (at.Accept("tomorrow") || at.AcceptAll("the", "next", "day"))
        {
            offset = 1;
        }
        else if (at.Accept("yesterday"))
        {
            offset = -1;
        }
        else if (at.AcceptAll("the", "next") || at.Accept("next"))
        {
            if (!at.AcceptAll("working", "day") && !at.AcceptAll("business", "day") && !at.Accept("workday") && !at.Accept("weekday"))
            {
                return false;
            }

            part = new DatePart.Known(DateSpan.Day(LengthGrammar.Of(1, TimeUnit.WorkingDay).Shift(today, 1)));
            cursor = at;
            return true;
        }

        if (offset is null)
        {
            return false;
        }

        part = new DatePart.Known(DateSpan.Day(today.PlusDays(offset.Value + WeeksMore(ref at))));
        cursor = at;
        return true;
    }

    private static bool TryFeast(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        if (!DateWords.TryFeast(ref at, out part))
        {
            return false;
        }

        if (part is DatePart.MonthDays days && WrittenDateGrammar.TryYear(ref at, out var year))
        {
            part = new DatePart.Known(DateSpan.Day(new LocalDate(year, days.Month, days.First)));
        }

        cursor = at;
        return true;
    }

    // "Friday week" and "tomorrow week" are a week later.
    private static int WeeksMore(ref TokenCursor at)
    {
        if (at.Is("week") && !at.Peek(1).IsNumber(1, 53) && !at.IsAny(["of", "after", "before"], 1))
        {
            at.Move();
            return 7;
        }

        return at.Accept("fortnight") ? 14 : 0;
    }

    // "the night the clocks go back", "the day the clocks change"
    private static bool TryClockChange(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        part = null;
        at.Accept("the");
        var isWeekend = at.Is("weekend");
        if (!at.AcceptAny("night", "day", "morning", "weekend", "sunday"))
        {
            at.Accept("when");
        }

        at.AcceptAny("that", "when");
        at.Accept("the");
        if (!at.Accept("clock") || !at.AcceptAny("go", "goes", "change", "changes", "spring", "fall", "move", "turn", "are", "is"))
        {
            return false;
        }

        at.AcceptAny("turned", "put", "set");
        int? sign = at.AcceptAny("back", "backward", "backwards") ? -1 : at.AcceptAny("forward", "forwards", "ahead") ? 1 : null;
        if (at.Context.Zone.GetZoneInterval(at.Context.Now) is not { HasEnd: true } interval)
        {
            return false;
        }

        for (var tries = 0; tries < 4; tries++)
        {
            var next = at.Context.Zone.GetZoneInterval(interval.End);
            if (sign is null || Math.Sign(next.WallOffset.Seconds - interval.WallOffset.Seconds) == sign)
            {
                var date = interval.End.WithOffset(interval.WallOffset).Date;
                part = new DatePart.Known(isWeekend ? DateSpan.Weekend(date) : DateSpan.Day(date));
                cursor = at;
                return true;
            }

            if (!next.HasEnd)
            {
                return false;
            }

            interval = next;
        }

        return false;
    }

    private static bool TryWeekday(ref TokenCursor cursor, out DatePart? part, out bool isStrong)
    {
        var at = cursor;
        part = null;
        var hasArticle = at.Accept("the");
        var word = at.Current.Text;
        var isQualified = at.AcceptAny("this", "next", "last", "coming", "following", "past");
        if (word is "this" or "next")
        {
            // "this coming Friday" is the next one, as "coming Friday" is.
            if (at.AcceptAny("coming", "following"))
            {
                word = "coming";
            }
            else if (word == "this" && at.AcceptAny("past", "last"))
            {
                word = "past";
            }
        }

        var name = at.Current;
        isStrong = isQualified || !DateWords.IsDoubtful(name);

        // "in the sun"
        if ((hasArticle && !isStrong && !at.IsWholePhrase) || !DateWords.TryWeekday(ref at, out var day))
        {
            return false;
        }

        var today = at.Context.Today;
        if (isQualified)
        {
            part = new DatePart.Known(Qualified(word, day, today));
        }
        else if (at.AcceptAll("after", "next"))
        {
            var coming = CalendarMath.OnOrAfter(today.PlusDays(1), day);
            var ofNextWeek = CalendarMath.OnOrAfter(CalendarMath.Monday(today).PlusWeeks(1), day);
            part = new DatePart.Known(DateChoice.Of([DateSpan.Day(ofNextWeek.PlusWeeks(1)), DateSpan.Day(coming.PlusWeeks(1))]));
        }
        else if (at.AcceptAll("before", "last"))
        {
            part = new DatePart.Known(DateSpan.Day(CalendarMath.OnOrBefore(today.PlusDays(-1), day).PlusWeeks(-1)));
        }
        else if (at.Is("after") || at.Is("before"))
        {
            part = (DatePart?)BesideDate(ref at, day) ?? new DatePart.Weekday(day);
        }
        else
        {
            var more = WeeksMore(ref at);
            part = more == 0 ? new DatePart.Weekday(day) : new DatePart.Known(DateSpan.Day(CalendarMath.OnOrAfter(today.PlusDays(1), day).PlusDays(more)));
        }

        cursor = at;
        return true;
    }

    // "the Friday before Christmas"
    private static DatePart.Known? BesideDate(ref TokenCursor cursor, IsoDayOfWeek day)
    {
        var at = cursor;
        var isAfter = at.Is("after");
        at.Move();
        if (!DateGrammar.TryParse(ref at, isHinted: true, out var other, out _) || DateResolver.Resolve([other!], at.Context.Today) is not { First: var span })
        {
            return null;
        }

        cursor = at;
        return new DatePart.Known(DateSpan.Day(isAfter ? CalendarMath.OnOrAfter(span.End, day) : CalendarMath.OnOrBefore(span.Start.PlusDays(-1), day)));
    }

    // "next Friday" is the one of next week or the coming one, "last Monday" the latest or the one of last week; often they are the same.
    private static DateChoice Qualified(string word, IsoDayOfWeek day, LocalDate today)
    {
        var monday = CalendarMath.Monday(today);
        var coming = CalendarMath.OnOrAfter(today.PlusDays(1), day);
        var latest = CalendarMath.OnOrBefore(today.PlusDays(-1), day);
        var ofThisWeek = CalendarMath.OnOrAfter(monday, day);
        LocalDate[] dates = word switch
        {
            "this" => ofThisWeek >= today ? [ofThisWeek] : [coming, ofThisWeek],
            "next" => [CalendarMath.OnOrAfter(monday.PlusWeeks(1), day), coming],
            "last" => [latest, CalendarMath.OnOrAfter(monday.PlusWeeks(-1), day)],
            "past" => [latest],
            _ => [coming],
        };
        return DateChoice.Of(dates.Select(DateSpan.Day));
    }
}
