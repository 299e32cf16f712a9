using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>One time or interval of any order of pieces: date, part of the day, clock time or times, zone, length.</summary>
internal static class MomentGrammar
{
    private const int MaxPieces = 10;

    /// <summary>Reads as many pieces as fit together.</summary>
    /// <param name="cursor">Where it may begin.</param>
    /// <param name="isHinted">A word before it ("by", "from") makes a bare number a time.</param>
    /// <param name="draft">The pieces.</param>
    public static bool TryParse(ref TokenCursor cursor, bool isHinted, out MomentDraft draft)
    {
        draft = new MomentDraft();
        var at = cursor;
        if (at.AcceptAll("right", "now") || at.Accept("now") || at.AcceptAll("at", "the", "moment"))
        {
            draft.Exact = at.Context.Now;
            draft.IsStrong = at.Peek(-1).Text == "now";
            TryLength(ref at, draft);
            cursor = at;
            return true;
        }

        for (var pieces = 0; pieces < MaxPieces; pieces++)
        {
            var next = at;
            if (!draft.IsEmpty)
            {
                next.Accept(",");
            }

            if (!TryPiece(ref next, draft, isHinted && draft.IsEmpty))
            {
                break;
            }

            at = next;
        }

        if (draft.IsEmpty)
        {
            return false;
        }

        cursor = at;
        return true;
    }

    private static bool TryPiece(ref TokenCursor cursor, MomentDraft draft, bool isHinted)
    {
        var at = cursor;
        SkipFillers(ref at);
        if (TryLength(ref at, draft) || TryExact(ref at, draft) || TryThisTime(ref at, draft) || TryDaypart(ref at, draft) || TryClocks(ref at, draft, isHinted, datesFirst: true)
            || TryDate(ref at, draft, isHinted) || TryClocks(ref at, draft, isHinted, datesFirst: false))
        {
            SkipTrailers(ref at);
            cursor = at;
            return true;
        }

        return false;
    }

    private static void SkipFillers(ref TokenCursor at)
    {
        if (at.AcceptAll("all", "day") || at.AcceptAll("the", "whole", "day") || at.AcceptAll("the", "entire", "day") || at.AcceptAll("any", "time") || at.AcceptAll("some", "time"))
        {
            at.Accept("on");
        }
        else if (at.AcceptAny("sometime", "anytime", "only", "just") || at.AcceptAll("as", "of"))
        {
            at.AcceptAny("on", "in");
        }
        else if (at.AcceptAll("the", "whole") || at.AcceptAll("the", "entire") || at.AcceptAll("all", "of") || at.AcceptAny("all", "whole"))
        {
            at.Accept("of");
        }
    }

    private static void SkipTrailers(ref TokenCursor at)
    {
        if (at.AcceptAll("all", "day") || at.AcceptAll("local", "time") || at.AcceptAll("my", "time"))
        {
            // Says nothing more.
        }
    }

    // "for 45 minutes", "for an hour"
    private static bool TryLength(ref TokenCursor cursor, MomentDraft draft)
    {
        var at = cursor;
        if (draft.IsEmpty || draft.Length is not null || !at.Accept("for") || !LengthGrammar.TryParse(ref at, out var length))
        {
            return false;
        }

        draft.Length = length;
        cursor = at;
        return true;
    }

    // "in two hours", "an hour ago", "90 minutes from now"
    private static bool TryExact(ref TokenCursor cursor, MomentDraft draft)
    {
        var at = cursor;
        if (!draft.IsEmpty)
        {
            return false;
        }

        var isAhead = at.Accept("in");
        at.AcceptAny("exactly", "around");
        if (!LengthGrammar.TryParse(ref at, out var length) || !length.IsExact)
        {
            return false;
        }

        int sign;
        if (at.AcceptAny("ago", "earlier") && !isAhead)
        {
            sign = -1;
        }
        else if (isAhead || at.AcceptAll("from", "now") || at.AcceptAny("hence", "later"))
        {
            sign = 1;
            at.Accept("time");
            at.AcceptAll("from", "now");
        }
        else
        {
            return false;
        }

        draft.Exact = length.Shift(at.Context.Now, at.Context.Zone, sign);
        draft.IsStrong = true;
        cursor = at;
        return true;
    }

    // "this time tomorrow", "the same time next Tuesday"
    private static bool TryThisTime(ref TokenCursor cursor, MomentDraft draft)
    {
        var at = cursor;
        at.Accept("at");
        at.Accept("the");
        if (draft.HasTime || !at.AcceptAny("this", "same") || !at.Accept("time") || !DateGrammar.TryParse(ref at, isHinted: true, out var date, out _))
        {
            return false;
        }

        if (date is DatePart.Known { Choice.First: { Grain: TimeGrain.Week } week } && draft.Dates.Count == 0)
        {
            var today = at.Context.Today;
            date = new DatePart.Known(DateSpan.Day(week.Start.PlusDays(Period.DaysBetween(CalendarMath.Monday(today), today))));
        }

        if (!Fits(draft, date!, at.Context))
        {
            return false;
        }

        draft.Dates.Add(date!);
        draft.Clock = new ClockTime((int)(at.Context.LocalNow.TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond), ClockForm.Definite);
        draft.IsStrong = true;
        cursor = at;
        return true;
    }

    private static bool TryDaypart(ref TokenCursor cursor, MomentDraft draft)
    {
        if (draft.Part is not null)
        {
            return false;
        }

        var at = cursor;
        int? day = null;
        Daypart? part;
        if (at.Accept("tonight"))
        {
            (day, part) = (0, Night());
        }
        else if (TryAround(ref at, draft, out part))
        {
            cursor = at;
            draft.Part = part;
            return true;
        }
        else if (at.AcceptAll("late", "tonight"))
        {
            (day, part) = (0, Night() with { Start = 21 * ClockTime.Hour });
        }
        else if (at.Accept("overnight"))
        {
            part = new Daypart(22 * ClockTime.Hour, 30 * ClockTime.Hour, DaypartKind.Night);
        }
        else if (at.IsAny(["this", "last", "earlier", "later"]))
        {
            day = at.Is("last") ? -1 : 0;
            var isVague = at.AcceptAny("earlier", "later");
            if (!at.AcceptAny("this", "last") || (!isVague && at.Peek(-1).Text is not ("this" or "last")))
            {
                return false;
            }

            if (!TryShort(ref at, out part))
            {
                return false;
            }
        }
        else if (!DaypartGrammar.TryParse(ref at, out part))
        {
            return false;
        }

        if (day is { } offset)
        {
            var date = new DatePart.Known(DateSpan.Day(at.Context.Today.PlusDays(offset)));
            if (draft.Dates.Count > 0)
            {
                return false;
            }

            draft.Dates.Add(date);
        }

        // "in the morning" is a time wherever it stands; "morning" alone may be a greeting.
        draft.IsStrong |= day is not null || draft.Dates.Count > 0 || cursor.IsAny(["in", "during", "at", "over", "overnight"]) || part!.Kind == DaypartKind.Working;
        draft.Part = part;
        cursor = at;
        return true;
    }

    // "late tomorrow afternoon", "early on Friday morning"
    private static bool TryAround(ref TokenCursor cursor, MomentDraft draft, out Daypart? part)
    {
        var at = cursor;
        part = null;
        var isEarly = at.Is("early");
        if (draft.Dates.Count > 0 || !at.AcceptAny("early", "late"))
        {
            return false;
        }

        at.Accept("on");
        DatePart? date = new DatePart.Known(DateSpan.Day(at.Context.Today));
        if ((!at.Accept("this") && !NamedDateGrammar.TryParse(ref at, out date, out _)) || !DaypartGrammar.TryName(ref at, out var whole))
        {
            return false;
        }

        var half = (whole.End - whole.Start) / 2;
        part = isEarly ? whole with { End = whole.Start + half } : whole with { Start = whole.Start + half };
        draft.Dates.Add(date!);
        draft.IsStrong = true;
        cursor = at;
        return true;
    }

    private static bool TryShort(ref TokenCursor at, out Daypart? part)
    {
        var isNamed = DaypartGrammar.TryName(ref at, out var named);
        part = isNamed ? named : null;
        return isNamed;
    }

    private static Daypart Night() => new(18 * ClockTime.Hour, ClockTime.Day, DaypartKind.Night);

    private static bool TryClocks(ref TokenCursor cursor, MomentDraft draft, bool isHinted, bool datesFirst)
    {
        if (draft.Clock is not null)
        {
            return false;
        }

        var at = cursor;
        var isBetween = at.Accept("between");
        var isRangeWord = isBetween || at.AcceptAny("from", "for");
        var isPointWord = at.AcceptAny("at", "around", "@", "~");
        if (isPointWord)
        {
            at.AcceptAny("around", "exactly", "the");
        }

        // Without such a word "3/4" or "2 to 4 November" is tried as a date first.
        if (datesFirst && !isRangeWord && !isPointWord && !at.IsAny(["noon", "midnight", "half", "quarter"]))
        {
            return false;
        }

        if (datesFirst && isRangeWord && WrittenDateGrammar.TryParse(ref at, isHinted: false, out _, out _))
        {
            return false;
        }

        var start = at;
        if (TryRange(ref at, draft, isBetween, isRangeWord || isHinted))
        {
            cursor = at;
            return true;
        }

        at = start;
        if (isRangeWord)
        {
            return false;
        }

        var isStart = cursor.IsWholePhrase && draft.IsEmpty;
        if (!ClockGrammar.TryParse(ref at, isHinted || isPointWord || isStart, out var clock))
        {
            return false;
        }

        draft.Clock = clock;
        draft.IsStrong |= isPointWord || isHinted || clock.Form is not ClockForm.Open || clock.HasMinutes;
        TryZone(ref at, draft);
        cursor = at;
        return true;
    }

    private static bool TryRange(ref TokenCursor cursor, MomentDraft draft, bool isBetween, bool isRangeWord)
    {
        var at = cursor;
        if (!ClockGrammar.TryParse(ref at, hinted: true, out var first))
        {
            return false;
        }

        TryZone(ref at, draft);
        var hasWord = isBetween ? at.AcceptAny("and", "-", "to") : at.AcceptAny("-", "to", "until", "through");
        if (!hasWord || !ClockGrammar.TryParse(ref at, hinted: true, out var last))
        {
            return false;
        }

        // "2 to 4" alone may count something; "between 2 and 4", "2 to 4pm", "9:00-10:00" do not.
        var ends = at.Current.Kind is TokenKind.End or TokenKind.Symbol;
        var isMarked = isRangeWord || draft.Dates.Count > 0 || first.Form != ClockForm.Open || last.Form != ClockForm.Open || (first.HasMinutes && last.HasMinutes);
        if (!isMarked && !ends)
        {
            return false;
        }

        TryZone(ref at, draft);
        (draft.Clock, draft.ClockEnd) = (first, last);
        draft.IsStrong = true;
        cursor = at;
        return true;
    }

    private static void TryZone(ref TokenCursor at, MomentDraft draft)
    {
        var rest = at;
        if (rest.Accept("("))
        {
            if (ZoneGrammar.TryParse(ref rest, out var inBrackets) && rest.Accept(")"))
            {
                draft.Zone = inBrackets;
                at = rest;
            }
        }
        else if (ZoneGrammar.TryParse(ref at, out var zone))
        {
            draft.Zone = zone;
        }
    }

    private static bool TryDate(ref TokenCursor cursor, MomentDraft draft, bool isHinted)
    {
        var at = cursor;
        if (draft.Exact is not null)
        {
            return false;
        }

        var hasWord = at.AcceptAny("on", "during", "over", "for", "within", "at");
        hasWord |= (at.Is("in") && !at.Peek(1).IsNumber(0, 31) && !at.IsAny(["a", "an"], 1)) && TakeIn(ref at);
        if (draft.Dates.Count > 0 || draft.HasTime)
        {
            hasWord |= at.AcceptAny("of", "(");
        }

        if (!DateGrammar.TryParse(ref at, hasWord || isHinted, out var date, out var isStrong) || !Fits(draft, date!, at.Context))
        {
            return false;
        }

        draft.IsDateLast |= draft.ClockEnd is not null && draft.Dates.Count == 0;
        draft.Dates.Add(date!);
        draft.IsStrong |= isStrong || draft.Dates.Count > 1;
        TryIsoTime(ref at, draft);
        cursor = at;
        return true;
    }

    // "in three days" is a piece of its own grammar, which wants to see the word.
    private static bool TakeIn(ref TokenCursor at)
    {
        var rest = at.Nested();
        if (RelativeDateGrammar.TryParse(ref rest, out _))
        {
            return false;
        }

        at.Move();
        return true;
    }

    private static bool Fits(MomentDraft draft, DatePart date, TimeContext context) =>
        draft.Dates.Count == 0 || (draft.Dates.Count < 3 && DateResolver.Resolve([.. draft.Dates, date], context.Today) is not null);

    // The time glued to an ISO date: "2026-11-05T14:00:00.5+01:00".
    private static void TryIsoTime(ref TokenCursor cursor, MomentDraft draft)
    {
        var at = cursor;
        if (!at.AcceptGlued("t") || at.Current is not { Kind: TokenKind.Number, Glued: true, Width: 2 or 4 } || draft.HasTime)
        {
            return;
        }

        var hour = at.Current;
        var (minute, second) = (hour.Width == 4 ? hour.Value % 100 : 0, 0);
        var hours = hour.Width == 4 ? hour.Value / 100 : hour.Value;
        at.Move();
        if (at.Is(":") && at.Peek(1) is { Glued: true, Width: 2 } minutes)
        {
            minute = minutes.Value;
            at.Move(2);
            if (at.Is(":") && at.Peek(1) is { Glued: true, Width: 2 } seconds)
            {
                second = seconds.Value;
                at.Move(2);
                if (at.Is(".") && at.Peek(1) is { Glued: true, Kind: not TokenKind.Symbol })
                {
                    at.Move(2);
                }
            }
        }

        var total = (hours * ClockTime.Hour) + (minute * 60) + second;
        if (hours > 24 || minute > 59 || second > 59 || total > ClockTime.Day)
        {
            return;
        }

        draft.Clock = new ClockTime(total, ClockForm.TwentyFour, HasMinutes: true);
        TryIsoOffset(ref at, draft);
        cursor = at;
    }

    private static void TryIsoOffset(ref TokenCursor at, MomentDraft draft)
    {
        if (at.AcceptGlued("z"))
        {
            draft.Zone = new NamedZone(DateTimeZone.Utc);
        }
        else if (at.IsAny(["+", "-"]) && at.Peek(1) is { Glued: true, Width: 2 } hours && hours.IsNumber(0, 18) && at.Is(":", 2) && at.Peek(3).IsNumber(0, 59))
        {
            var seconds = ((hours.Value * 60) + at.Peek(3).Value) * 60;
            draft.Zone = new NamedZone(DateTimeZone.ForOffset(Offset.FromSeconds(at.Is("-") ? -seconds : seconds)));
            at.Move(4);
        }
    }
}
