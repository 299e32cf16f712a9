namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>One piece of a date, in whatever way it is said.</summary>
internal static class DateGrammar
{
    // "a week after the Friday before Christmas" needs three; a text made to nest deeper is nonsense.
    private const int MaxDepth = 4;

    /// <summary>Reads the longest piece that begins here.</summary>
    /// <param name="cursor">Where it may begin.</param>
    /// <param name="isHinted">A preposition stands before it, so a doubtful word is a date.</param>
    /// <param name="part">The piece.</param>
    /// <param name="isStrong">It is a date even without a hint; "may" and "1/2" are not.</param>
    public static bool TryParse(ref TokenCursor cursor, bool isHinted, out DatePart? part, out bool isStrong)
    {
        (part, isStrong) = (null, false);
        if (cursor.Depth >= MaxDepth)
        {
            return false;
        }

        var start = cursor.Nested();
        TokenCursor? best = null;
        var at = start;
        if (RelativeDateGrammar.TryParse(ref at, out var found))
        {
            (best, part, isStrong) = (at, found, true);
        }

        at = start;
        if (PeriodGrammar.TryParse(ref at, isHinted, out found, out var strong) && at.Position > (best?.Position ?? 0))
        {
            (best, part, isStrong) = (at, found, strong);
        }

        at = start;
        if (NamedDateGrammar.TryParse(ref at, out found, out strong) && at.Position > (best?.Position ?? 0))
        {
            (best, part, isStrong) = (at, found, strong);
        }

        at = start;
        if (WrittenDateGrammar.TryParse(ref at, isHinted, out found, out strong) && at.Position > (best?.Position ?? 0))
        {
            (best, part, isStrong) = (at, found, strong);
        }

        if (best is not { } end)
        {
            return false;
        }

        cursor.Move(end.Position - cursor.Position);
        isStrong |= isHinted;
        return true;
    }
}
