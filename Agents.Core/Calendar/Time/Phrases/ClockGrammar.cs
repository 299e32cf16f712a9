namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Clock times: "7pm", "19:00", "7.30", "15h30", "half past seven", "quarter to 8", "9 o'clock", "noon", "1530".</summary>
internal static class ClockGrammar
{
    /// <summary>Reads a time of day.</summary>
    /// <param name="cursor">Where it may begin.</param>
    /// <param name="hinted">Words before it ("at", "from") make a bare number a time.</param>
    /// <param name="clock">The time.</param>
    public static bool TryParse(ref TokenCursor cursor, bool hinted, out ClockTime clock)
    {
        var at = cursor;
        if (!TryNamed(ref at, out clock) && !TryPast(ref at, out clock) && !TryDigits(ref at, hinted, out clock) && !TryWord(ref at, hinted, out clock))
        {
            return false;
        }

        at.AcceptAny("sharp", "exactly");
        cursor = at;
        return true;
    }

    private static bool TryNamed(ref TokenCursor cursor, out ClockTime clock)
    {
        clock = default;
        if (cursor.Accept("noon"))
        {
            clock = ClockTime.Noon;
        }
        else if (cursor.Accept("midnight"))
        {
            clock = ClockTime.Midnight;
        }
        else if (cursor.AcceptAny("eod", "cob", "eob") || cursor.AcceptAll("close", "of", "business") || cursor.AcceptAll("end", "of", "business")
            || cursor.AcceptAll("close", "of", "play") || cursor.AcceptAll("end", "of", "play") || cursor.AcceptAll("end", "of", "the", "working", "day")
            || cursor.AcceptAll("end", "of", "the", "business", "day") || cursor.AcceptAll("end", "of", "the", "day") || cursor.AcceptAll("end", "of", "day"))
        {
            clock = ClockTime.DayEnd;
        }
        else if (cursor.Is("end") && cursor.Is("of", 1) && IsDay(cursor))
        {
            cursor.Move(2);
            clock = ClockTime.DayEnd;
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool IsDay(TokenCursor at)
    {
        at.Move(2);
        return at.IsAny(["today", "tomorrow"]) || DateWords.TryWeekday(ref at, out _);
    }

    // "half past seven", "half seven", "quarter to 8", "ten past nine", "20 minutes to noon"
    private static bool TryPast(ref TokenCursor cursor, out ClockTime clock)
    {
        var at = cursor;
        clock = default;
        at.AcceptAny("a");
        int minutes;
        var isHalf = false;
        if (at.Accept("half"))
        {
            (minutes, isHalf) = (30, true);
        }
        else if (at.Accept("quarter"))
        {
            minutes = 15;
        }
        else if (NumberWords.TryCardinal(ref at, out minutes) && minutes is >= 1 and <= 59)
        {
            // "5 to 6pm" is an hour, "five to six" and "20 to 6" are a time.
            var isSmallNumber = at.Peek(-1).Kind == TokenKind.Number && minutes <= 12;
            var hasUnit = at.Accept("minute");
            if (!hasUnit && (minutes % 5 != 0 || at.Current.Text is "after" or "before" or "of" || (isSmallNumber && at.Is("to"))))
            {
                return false;
            }
        }
        else
        {
            return false;
        }

        var sign = at.AcceptAny("past", "after") ? 1 : at.AcceptAny("to", "before", "of") ? -1 : 0;
        if (sign == 0 && !isHalf)
        {
            return false;
        }

        if (TryNamed(ref at, out var named) && named.Form != ClockForm.EndOfDay)
        {
            clock = new ClockTime((named.Seconds + (60 * sign * minutes)) % ClockTime.Day, ClockForm.Definite);
        }
        else if (NumberWords.TryCardinal(ref at, out var hour) && hour is >= 1 and <= 23 && !at.IsAny([":", "minute", "hour", "day", "week"]))
        {
            at.Accept("o'clock");
            var seconds = (hour * ClockTime.Hour) + (60 * (sign == 0 ? 1 : sign) * minutes);
            clock = hour > 12 ? new ClockTime(seconds, ClockForm.TwentyFour) : WithMeridiem(ref at, seconds % ClockTime.Day, hasMinutes: false);
        }
        else
        {
            return false;
        }

        cursor = at;
        return true;
    }

    private static bool TryDigits(ref TokenCursor cursor, bool hinted, out ClockTime clock)
    {
        var at = cursor;
        clock = default;
        var first = at.Current;

        // "PR4821" is a name.
        if (first.Kind != TokenKind.Number || (first.Glued && at.Peek(-1).Kind is TokenKind.Word))
        {
            return false;
        }

        at.Move();
        if (first.Width == 4)
        {
            return TryFourDigits(ref cursor, at, first, hinted, out clock);
        }

        if (first.Width > 2 || first.Value > 24)
        {
            return false;
        }

        var (minute, second, hasMinutes) = ReadMinutes(ref at);
        if (minute > 59 || second > 59 || (first.Value == 24 && minute + second > 0))
        {
            return false;
        }

        at.AcceptGlued("ish");
        if (at.Is("-") && at.Is("ish", 1))
        {
            at.Move(2);
        }

        var isMarked = hasMinutes || at.Accept("o'clock");
        if (!hasMinutes && at.Is("hour") && (at.Current.Glued || hinted) && at.Current.Width <= 3)
        {
            // "15h", "at 15 hrs"
            at.Move();
            (isMarked, hasMinutes) = (true, true);
        }

        var seconds = (first.Value * ClockTime.Hour) + (minute * 60) + second;
        var isMeridiem = IsMeridiem(at);
        if (isMeridiem)
        {
            if (first.Value == 0 && !hasMinutes)
            {
                return false;
            }

            clock = WithMeridiem(ref at, seconds, hasMinutes);
        }
        else if (first.Value > 12 || first.Value == 0 || (first.Width == 2 && first.Text[0] == '0'))
        {
            clock = new ClockTime(seconds, ClockForm.TwentyFour, hasMinutes);
        }
        else
        {
            clock = new ClockTime(seconds, ClockForm.Open, hasMinutes);
        }

        var isPartOfName = at.Current is { Glued: true, Kind: TokenKind.Word or TokenKind.Number } || at.Is("%");
        if (isPartOfName || (!isMeridiem && !isMarked && (!hinted || !EndsNumber(at))))
        {
            return false;
        }

        cursor = at;
        return true;
    }

    // "1530", "0900 hrs": only with a hint, else it is a year or an id.
    private static bool TryFourDigits(ref TokenCursor cursor, TokenCursor at, PhraseToken token, bool hinted, out ClockTime clock)
    {
        clock = new ClockTime((token.Value / 100 * ClockTime.Hour) + (token.Value % 100 * 60), ClockForm.TwentyFour, HasMinutes: true);
        var hasUnit = at.Is("hour");
        if (hasUnit)
        {
            at.Move();
        }

        var isYear = token.Value is >= 1900 and < 2100;
        if (token.Value % 100 > 59 || token.Value >= 2400 || (!hasUnit && (!hinted || isYear) && token.Text[0] != '0'))
        {
            return false;
        }

        cursor = at;
        return true;
    }

    private static (int Minute, int Second, bool HasMinutes) ReadMinutes(ref TokenCursor at)
    {
        if (at.IsAny([":", ".", "hour"]) && at.Current is { Glued: true, Width: 1 } && at.Peek(1) is { Kind: TokenKind.Number, Glued: true, Width: 2 } minute)
        {
            at.Move(2);
            var second = 0;
            if (at.Is(":") && at.Peek(1) is { Kind: TokenKind.Number, Glued: true, Width: 2 } seconds)
            {
                second = seconds.Value;
                at.Move(2);
            }

            return (minute.Value, second, true);
        }

        return (0, 0, false);
    }

    // "at seven", "three pm", "seven thirty"
    private static bool TryWord(ref TokenCursor cursor, bool hinted, out ClockTime clock)
    {
        var at = cursor;
        clock = default;
        if (at.Current.Kind != TokenKind.Word || !NumberWords.TryCardinal(ref at, out var hour) || hour is < 1 or > 12)
        {
            return false;
        }

        var minutes = 0;
        var more = at;
        if (more.Current.Kind == TokenKind.Word && NumberWords.TryCardinal(ref more, out var spoken) && spoken is >= 10 and <= 59)
        {
            minutes = spoken;
            at = more;
        }

        var isMarked = at.Accept("o'clock") || (minutes > 0 && hinted);
        var isMeridiem = IsMeridiem(at);
        clock = WithMeridiem(ref at, (hour * ClockTime.Hour) + (minutes * 60), hasMinutes: false);
        if (!isMarked && !isMeridiem && (!hinted || !EndsNumber(at)))
        {
            return false;
        }

        cursor = at;
        return true;
    }

    private static bool IsMeridiem(TokenCursor at) => at.IsAny(["am", "pm"]) || (at.IsAny(["a", "p"]) && at.Current.Glued);

    private static ClockTime WithMeridiem(ref TokenCursor at, int seconds, bool hasMinutes)
    {
        if (!IsMeridiem(at))
        {
            return new ClockTime(seconds, ClockForm.Open, hasMinutes);
        }

        var isEvening = at.Current.Text[0] == 'p';
        at.Move();

        // "15:00 pm" says it twice.
        return seconds >= 13 * ClockTime.Hour
            ? new ClockTime(seconds, ClockForm.TwentyFour, hasMinutes)
            : new ClockTime((seconds % ClockTime.HalfDay) + (isEvening ? ClockTime.HalfDay : 0), ClockForm.Definite, hasMinutes);
    }

    // "at 3 with Tom" is a time, "at 3 sites" is not.
    private static bool EndsNumber(TokenCursor at) => at.Current switch
    {
        { Kind: TokenKind.End } => true,
        { Kind: TokenKind.Symbol, Text: "%" or "$" or "€" or "/" or "+" or ":" } => false,
        { Kind: TokenKind.Symbol } => true,
        { Kind: TokenKind.Number } => false,
        { Glued: true } => false,
        _ => at.IsWholePhrase || FunctionWords.Contains(at.Current.Text),
    };
}
