namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Dates with a day number: ISO dates and weeks, "3 November 2026", "Nov 3rd", "Oct 28-30", "03/04/2026", "28.10.", "the 21st".</summary>
internal static class WrittenDateGrammar
{
    private static readonly string[] RangeWords = ["-", "to", "until", "through", "and"];

    public static bool TryParse(ref TokenCursor cursor, bool isHinted, out DatePart? part, out bool isStrong)
    {
        var at = cursor;
        part = null;
        isStrong = true;
        if (at.Current is { Kind: TokenKind.Number, Glued: true } && at.Peek(-1).Kind == TokenKind.Word)
        {
            return false;
        }

        if (TryIso(ref at, out part) || TryNumeric(ref at, isHinted, out part, out isStrong) || TryDayMonth(ref at, out part) || TryMonthDay(ref at, out part)
            || TryMonth(ref at, out part, out isStrong) || TryOrdinal(ref at, out part))
        {
            cursor = at;
            return true;
        }

        return false;
    }

    /// <summary>A year of four digits that is not the start of something else.</summary>
    public static bool TryYear(ref TokenCursor cursor, out int year)
    {
        year = cursor.Current.Value;
        if (cursor.Current is not { Kind: TokenKind.Number, Width: 4 } || year is < 1900 or > 2999 || cursor.Peek(1) is { Glued: true, Text: ":" or "/" })
        {
            return false;
        }

        cursor.Move();
        return true;
    }

    // 2026-11-05, 2026/11/05, 2026-11, 2026-W45, 2026-W45-2, 20261105
    private static bool TryIso(ref TokenCursor cursor, out DatePart? part)
    {
        part = null;
        var year = cursor.Current;
        if (year is { Kind: TokenKind.Number, Width: 8 } && CalendarMath.Date(year.Value / 10_000, year.Value / 100 % 100, year.Value % 100) is { Year: >= 1900 and < 3000 } compact)
        {
            cursor.Move();
            part = new DatePart.Known(DateSpan.Day(compact));
            return true;
        }

        if (year.Width != 4 || !year.IsNumber(1900, 2999) || !cursor.IsAny(["-", "/"], 1) || !cursor.Peek(1).Glued || !cursor.Peek(2).Glued)
        {
            return false;
        }

        var separator = cursor.Peek(1).Text;
        if (cursor.Is("w", 2) && cursor.Peek(3) is { Glued: true, Width: 2 } week)
        {
            if (CalendarMath.IsoWeek(year.Value, week.Value) is not { } monday)
            {
                return false;
            }

            cursor.Move(4);
            part = new DatePart.Known(DateSpan.Week(monday));
            if (cursor.Is("-") && cursor.Current.Glued && cursor.Peek(1) is { Glued: true, Width: 1 } weekday && weekday.IsNumber(1, 7))
            {
                cursor.Move(2);
                part = new DatePart.Known(DateSpan.Day(monday.PlusDays(weekday.Value - 1)));
            }

            return true;
        }

        var month = cursor.Peek(2);
        if (!month.IsNumber(1, 12))
        {
            return false;
        }

        if (cursor.Is(separator, 3) && cursor.Peek(3).Glued && cursor.Peek(4) is { Glued: true, Kind: TokenKind.Number } day)
        {
            if (CalendarMath.Date(year.Value, month.Value, day.Value) is not { } date)
            {
                return false;
            }

            cursor.Move(5);
            part = new DatePart.Known(DateSpan.Day(date));
            return true;
        }

        if (month.Width != 2)
        {
            return false;
        }

        cursor.Move(3);
        part = new DatePart.Known(DateSpan.Month(year.Value, month.Value));
        return true;
    }

    // 03/04/2026, 3/4, 28.10.2026, 28.10., 5-11-2026
    private static bool TryNumeric(ref TokenCursor cursor, bool isHinted, out DatePart? part, out bool isStrong)
    {
        part = null;
        isStrong = true;
        var (first, sign, second) = (cursor.Current, cursor.Peek(1), cursor.Peek(2));
        if (!first.IsNumber(1, 31) || sign is not { Glued: true, Text: "/" or "." or "-" } || second is not { Glued: true } || !second.IsNumber(1, 31) || second.Width > 2 || first.Width > 2)
        {
            return false;
        }

        var hasSecondSign = cursor.Is(sign.Text, 3) && cursor.Peek(3).Glued;
        var third = hasSecondSign && cursor.Peek(4) is { Glued: true, Kind: TokenKind.Number, Width: 2 or 4 } number ? number : null;
        int? year = third is null ? null : third.Width == 2 ? 2000 + third.Value : third.Value;
        if (hasSecondSign && third is null && cursor.Peek(4) is { Glued: true, Kind: TokenKind.Number or TokenKind.Word })
        {
            // "1.2.3" is a version.
            return false;
        }

        var isDotted = sign.Text == "." && (hasSecondSign || (isHinted && second.Value <= 12 && second.Value % 5 != 0) || (cursor.IsWholePhrase && second.Value <= 12 && second.Value % 5 != 0));
        if (year is < 1900 or > 2999 || (sign.Text == "-" && year is null) || (sign.Text == "." && !isDotted))
        {
            return false;
        }

        isStrong = year is not null || isDotted || isHinted || cursor.IsWholePhrase;
        var isMonthFirst = sign.Text != "." && WritesMonthFirst(cursor.Context.Zone.Id);
        var readings = new List<DatePart>();
        foreach (var (day, month) in isMonthFirst ? ((int, int)[])[(second.Value, first.Value), (first.Value, second.Value)] : [(first.Value, second.Value), (second.Value, first.Value)])
        {
            // Only in months of eleven signs does the order matter: 13/04 can be read in one way.
            if ((readings.Count == 0 || sign.Text != ".") && month <= 12 && day <= 31 && CalendarMath.Date(year ?? 2024, month, day) is { } date)
            {
                readings.Add(year is null ? new DatePart.MonthDays(month, day, day) : new DatePart.Known(DateSpan.Day(date)));
            }
        }

        if (readings.Count == 0)
        {
            return false;
        }

        var today = cursor.Context.Today;
        part = readings.Count == 1
            ? readings[0]
            : new DatePart.Known(DateChoice.Of(readings.Select(reading => DateResolver.Resolve([reading], today)).OfType<DateChoice>().Select(choice => choice.First)));
        cursor.Move(third is not null ? 5 : hasSecondSign && sign.Text == "." ? 4 : 3);
        return true;
    }

    // Zones of the United States; everybody else writes the day first.
    private static bool WritesMonthFirst(string zone) => zone.StartsWith("US/", StringComparison.Ordinal) || zone.StartsWith("America/Indiana/", StringComparison.Ordinal)
        || zone is "America/New_York" or "America/Chicago" or "America/Denver" or "America/Los_Angeles" or "America/Phoenix" or "America/Detroit" or "America/Anchorage"
            or "America/Boise" or "Pacific/Honolulu";

    // "3 November", "3rd of November 2026", "28 to 30 October", "the fifth of November"
    private static bool TryDayMonth(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        part = null;
        at.Accept("the");
        if (!TryDay(ref at, out var first))
        {
            return false;
        }

        var last = first;
        var rest = at;
        if (rest.AcceptAny(RangeWords))
        {
            rest.Accept("the");
            if (TryDay(ref rest, out last) && last > first)
            {
                at = rest;
            }
            else
            {
                last = first;
            }
        }

        at.AcceptAny("of", "-", ".");
        if (!DateWords.TryMonth(ref at, out var month))
        {
            return false;
        }

        return TryFinish(ref cursor, at, month, first, last, out part);
    }

    // "November 3rd, 2026", "Oct 28-30"
    private static bool TryMonthDay(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        part = null;
        if (!DateWords.TryMonth(ref at, out var month))
        {
            return false;
        }

        at.AcceptAny("the", "-");
        if (!TryDay(ref at, out var first) || IsClock(at))
        {
            return false;
        }

        var last = first;
        var rest = at;
        if (rest.AcceptAny(RangeWords))
        {
            rest.Accept("the");
            if (TryDay(ref rest, out var end) && end > first && !IsClock(rest) && !IsMonth(rest))
            {
                (at, last) = (rest, end);
            }
        }

        return TryFinish(ref cursor, at, month, first, last, out part);
    }

    private static bool TryFinish(ref TokenCursor cursor, TokenCursor at, int month, int first, int last, out DatePart? part)
    {
        var year = at;
        if (year.Accept(","))
        {
            // A comma before anything else belongs to the sentence.
        }
        else
        {
            year.Accept("-");
        }

        if (TryYear(ref year, out var written))
        {
            part = CalendarMath.Date(written, month, first) is { } from && CalendarMath.Date(written, month, last) is { } to ? new DatePart.Known(DateSpan.Days(from, to)) : null;
            at = year;
        }
        else
        {
            // 2024 is a leap year: 29 February may be meant.
            part = CalendarMath.Date(2024, month, first) is not null && CalendarMath.Date(2024, month, last) is not null ? new DatePart.MonthDays(month, first, last) : null;
        }

        cursor = at;
        return part is not null;
    }

    private static bool TryDay(ref TokenCursor cursor, out int day)
    {
        if (NumberWords.TryOrdinal(ref cursor, out day))
        {
            return day is >= 1 and <= 31;
        }

        day = cursor.Current.Value;
        if (!cursor.Current.IsNumber(1, 31) || cursor.Current.Width > 2)
        {
            return false;
        }

        cursor.Move();
        return true;
    }

    private static bool IsClock(TokenCursor at) => at.IsAny([":", "am", "pm", "o'clock"]) || at.Is("hour");

    private static bool IsMonth(TokenCursor at)
    {
        at.Accept("of");
        return DateWords.TryMonth(ref at, out _);
    }

    // "November 2027", "November"
    private static bool TryMonth(ref TokenCursor cursor, out DatePart? part, out bool isStrong)
    {
        part = null;
        var token = cursor.Current;
        isStrong = false;
        if (!DateWords.TryMonth(ref cursor, out var month))
        {
            return false;
        }

        var rest = cursor;
        rest.AcceptAny("of", ",");
        if (TryYear(ref rest, out var year))
        {
            cursor = rest;
            part = new DatePart.Known(DateSpan.Month(year, month));
            isStrong = true;
            return true;
        }

        part = new DatePart.WholeMonth(month);
        isStrong = !DateWords.IsDoubtful(token) && cursor.IsWholePhrase;
        return true;
    }

    // "the 28th", "the 3rd to the 5th", "28th"
    private static bool TryOrdinal(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        part = null;
        var hasArticle = at.Accept("the");
        var isWord = at.Current.Kind == TokenKind.Word;
        if (!NumberWords.TryOrdinal(ref at, out var first) || first > 31 || (isWord && !cursor.IsWholePhrase) || (isWord && !hasArticle))
        {
            return false;
        }

        // "the 3rd meeting" counts meetings.
        if (!cursor.IsWholePhrase && at.Current.Kind == TokenKind.Word && !FunctionWords.Contains(at.Current.Text) && at.Current.Text is not ("morning" or "afternoon" or "evening"))
        {
            return false;
        }

        var last = first;
        var rest = at;
        if (rest.AcceptAny(RangeWords))
        {
            rest.Accept("the");
            if (NumberWords.TryOrdinal(ref rest, out var end) && end > first && end <= 31)
            {
                (at, last) = (rest, end);
            }
        }

        part = new DatePart.DayOfMonth(first, last);
        cursor = at;
        return true;
    }
}
