namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Days counted from another: "in three weeks", "two days ago", "a week from Tuesday", "the next 5 days", "a week today".</summary>
internal static class RelativeDateGrammar
{
    public static bool TryParse(ref TokenCursor cursor, out DatePart? part) =>
        TryWindow(ref cursor, out part) || TryCounted(ref cursor, out part);

    // "the next 5 days": from today; "the past two weeks": up to today.
    private static bool TryWindow(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        part = null;
        if (!TryWindowLength(ref at, out var isPast, out var length) || length.IsExact)
        {
            return false;
        }

        var today = at.Context.Today;
        var first = isPast ? length.Shift(today, -1) : today;
        var end = isPast ? today : length.Shift(today, 1);
        if (first == end)
        {
            return false;
        }

        // Whether today counts is said in three ways; whole days from today are preferred.
        var other = new DateSpan(first.PlusDays(1), end.PlusDays(1), TimeGrain.Interval);
        part = new DatePart.Known(new DateChoice(new DateSpan(first, end, TimeGrain.Interval), other));
        cursor = at;
        return true;
    }

    /// <summary>"the next 90 minutes", "the past week", "the last 3 days", "the coming fortnight".</summary>
    public static bool TryWindowLength(ref TokenCursor cursor, out bool isPast, out PhraseLength length)
    {
        var at = cursor;
        length = default;
        var hasArticle = at.Accept("the");
        var word = at.Current.Text;
        isPast = word is "last" or "past";
        if (!at.AcceptAny("next", "last", "past", "coming", "following"))
        {
            return false;
        }

        // "the past week" has no number; "next week" is a calendar week.
        if (TryBare(ref at, word, hasArticle, out length) || LengthGrammar.TryParse(ref at, out length) || TryVague(ref at, out length))
        {
            cursor = at;
            return true;
        }

        return false;
    }

    private static bool TryBare(ref TokenCursor cursor, string word, bool hasArticle, out PhraseLength length)
    {
        var at = cursor;
        length = default;
        if (!LengthGrammar.TryUnit(ref at, out var unit, out var factor) || unit == TimeUnit.Weekend)
        {
            return false;
        }

        var isClockUnit = unit <= TimeUnit.Hour;
        if (!isClockUnit && factor == 1 && !(word == "past" && unit is not TimeUnit.Day) && !(hasArticle && word == "coming"))
        {
            return false;
        }

        length = LengthGrammar.Of(factor, unit);
        cursor = at;
        return true;
    }

    // "the next few days", "the next couple of weeks"
    private static bool TryVague(ref TokenCursor cursor, out PhraseLength length)
    {
        var at = cursor;
        length = default;
        var amount = at.Accept("few") ? 3 : at.Accept("couple") ? 2 : 0;
        at.Accept("of");
        if (amount == 0 || !LengthGrammar.TryUnit(ref at, out var unit, out var factor) || unit == TimeUnit.Weekend)
        {
            return false;
        }

        length = LengthGrammar.Of(amount * factor, unit);
        cursor = at;
        return true;
    }

    private static bool TryCounted(ref TokenCursor cursor, out DatePart? part)
    {
        var at = cursor;
        part = null;
        var isAhead = at.Accept("in");
        at.AcceptAny("exactly", "around");
        if (!LengthGrammar.TryParse(ref at, out var length) || length.IsExact)
        {
            return false;
        }

        var today = at.Context.Today;
        var holdsWeekday = length.Unit is TimeUnit.Week;
        if (isAhead)
        {
            at.Accept("time");
            part = Day(length, today, 1, holdsWeekday);
        }
        else if (at.AcceptAny("ago", "earlier") || at.AcceptAll("before", "today") || at.AcceptAll("before", "now"))
        {
            part = Day(length, today, -1, holdsWeekday);
        }
        else if (at.AcceptAll("from", "now") || at.AcceptAny("hence", "later") || at.AcceptAll("from", "today") || at.AcceptAll("after", "today"))
        {
            part = Day(length, today, 1, holdsWeekday);
        }
        else if (at.IsAny(["from", "after", "before", "on"]) || at.IsAny(["today", "tomorrow"]))
        {
            // "a week on Tuesday" and "a week today" are British.
            var sign = at.Is("before") ? -1 : 1;
            at.AcceptAny("from", "after", "before", "on");
            if (!DateGrammar.TryParse(ref at, isHinted: true, out var origin, out _) || DateResolver.Resolve([origin!], today) is not { } choice)
            {
                return false;
            }

            part = new DatePart.Known(DateChoice.Of(choice.Others.Prepend(choice.First).Select(span => DateSpan.Day(length.Shift(sign < 0 || span.IsDay ? span.Start : span.End.PlusDays(-1), sign)))));
        }

        if (part is null)
        {
            return false;
        }

        cursor = at;
        return true;
    }

    private static DatePart.Known Day(PhraseLength length, NodaTime.LocalDate today, int sign, bool holdsWeekday) =>
        new(new DateChoice(DateSpan.Day(length.Shift(today, sign))), holdsWeekday);
}
