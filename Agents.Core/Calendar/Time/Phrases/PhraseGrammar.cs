namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Whole expressions: a time, a range, a deadline, a window of the next hours, a bare length. The longest that begins at a place wins.</summary>
internal static class PhraseGrammar
{
    public static bool TryParse(ref TokenCursor cursor, bool joinsRanges, out PhraseMeaning? meaning)
    {
        var start = cursor;
        meaning = null;
        if (start.AcceptAny("for", "during", "within", "over", "in", "on", "at"))
        {
            var inner = start;
            if (TryAny(ref inner, joinsRanges, out meaning) && TryAnyIsBetter(cursor, inner, joinsRanges, ref meaning, out var direct))
            {
                cursor = direct;
                return true;
            }
        }

        start = cursor;
        if (TryAny(ref start, joinsRanges, out meaning))
        {
            cursor = start;
            return true;
        }

        return false;
    }

    // The word may belong to the expression ("in two hours") or only lead to it ("for the next two hours").
    private static bool TryAnyIsBetter(TokenCursor start, TokenCursor inner, bool joinsRanges, ref PhraseMeaning? meaning, out TokenCursor end)
    {
        var direct = start;
        if (TryAny(ref direct, joinsRanges, out var own) && direct.Position >= inner.Position)
        {
            (meaning, end) = (own, direct);
        }
        else
        {
            meaning = meaning! with { IsStrong = meaning.IsStrong || meaning.Readings.Count > 0 };
            end = inner;
        }

        return true;
    }

    private static bool TryAny(ref TokenCursor cursor, bool joinsRanges, out PhraseMeaning? meaning)
    {
        TokenCursor? best = null;
        meaning = null;
        var at = cursor;
        if (TryWindow(ref at, out var found))
        {
            (best, meaning) = (at, found);
        }

        at = cursor;
        if (RangeGrammar.TryParse(ref at, joinsRanges, out found) && at.Position > (best?.Position ?? 0))
        {
            (best, meaning) = (at, found);
        }

        at = cursor;
        if (DeadlineGrammar.TryParse(ref at, out found) && at.Position > (best?.Position ?? 0))
        {
            (best, meaning) = (at, found);
        }

        at = cursor;
        if (TryShifted(ref at, out found) && at.Position > (best?.Position ?? 0))
        {
            (best, meaning) = (at, found);
        }

        at = cursor;
        if (TryLength(ref at, out found) && at.Position > (best?.Position ?? 0))
        {
            (best, meaning) = (at, found);
        }

        if (best is not { } end)
        {
            return false;
        }

        cursor = end;
        return true;
    }

    // "the next 90 minutes", "the past hour": elapsed time from now.
    private static bool TryWindow(ref TokenCursor cursor, out PhraseMeaning? meaning)
    {
        var at = cursor;
        meaning = null;
        var hasWord = at.AcceptAny("within", "in", "for");
        if (!RelativeDateGrammar.TryWindowLength(ref at, out var isPast, out var length))
        {
            // "within 90 minutes", "within two days"
            if (!hasWord || !at.Is("within", -1) || !LengthGrammar.TryParse(ref at, out length))
            {
                return false;
            }
        }
        else if (!length.IsExact)
        {
            return false;
        }

        var context = at.Context;
        var (start, end) = isPast ? (length.Shift(context.Now, context.Zone, -1), context.Now) : (context.Now, length.Shift(context.Now, context.Zone, 1));
        meaning = new PhraseMeaning([new Reading(start, end, TimeGrain.Interval, context.Today)], IsStrong: true) { Length = length };
        cursor = at;
        return true;
    }

    // "two hours before noon", "30 minutes after 3pm tomorrow"
    private static bool TryShifted(ref TokenCursor cursor, out PhraseMeaning? meaning)
    {
        var at = cursor;
        meaning = null;
        if (!LengthGrammar.TryParse(ref at, out var length) || !length.IsExact || !at.IsAny(["before", "after", "from"]))
        {
            return false;
        }

        var sign = at.Is("before") ? -1 : 1;
        at.Move();
        if (!MomentGrammar.TryParse(ref at, isHinted: true, out var draft) || (!draft.HasTime && draft.Exact is null))
        {
            return false;
        }

        var context = at.Context;
        var readings = MomentResolver.Resolve(draft, context)
            .ConvertAll(reading => reading with { Start = length.Shift(sign < 0 ? reading.Start : reading.End ?? reading.Start, context.Zone, sign), End = null, Grain = TimeGrain.Instant });
        if (readings.Count == 0)
        {
            return false;
        }

        meaning = new PhraseMeaning(readings, IsStrong: true) { Zone = draft.Zone?.Zone };
        cursor = at;
        return true;
    }

    private static bool TryLength(ref TokenCursor cursor, out PhraseMeaning? meaning)
    {
        var at = cursor;
        meaning = null;
        var isFromNow = at.Accept("for");
        if (!LengthGrammar.TryParse(ref at, out var length))
        {
            return false;
        }

        // "for an hour" as the whole phrase is from now on; within a text it is the length of something else.
        var context = at.Context;
        Reading[] readings = isFromNow && at.IsWholePhrase
            ? [new Reading(context.Now, length.Shift(context.Now, context.Zone, 1), TimeGrain.Interval, context.Today)]
            : [];
        meaning = new PhraseMeaning(readings, IsStrong: true) { Length = length };
        cursor = at;
        return true;
    }
}
