using System.Collections.Frozen;
using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Names of weekdays, months and days that have the same date every year.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, IsoDayOfWeek> Weekdays = Enum.GetValues<IsoDayOfWeek>()
        .Where(day => day != IsoDayOfWeek.None).ToFrozenDictionary(day => day.ToString().ToLowerInvariant());

    private static readonly FrozenDictionary<string, int> Months = new[]
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    }.Select((name, index) => (name, Number: index + 1)).ToFrozenDictionary(pair => pair.name, pair => pair.Number);

    public static bool TryWeekday(ref TokenCursor cursor, out IsoDayOfWeek day)
    {
        day = IsoDayOfWeek.None;
        if (cursor.Current.Kind != TokenKind.Word || !Weekdays.TryGetValue(cursor.Current.Text, out day))
        {
            return false;
        }

        MovePastShortForm(ref cursor);
        return true;
    }

    public static bool TryMonth(ref TokenCursor cursor, out int month)
    {
        month = 0;
        if (cursor.Current.Kind != TokenKind.Word || !Months.TryGetValue(cursor.Current.Text, out month))
        {
            return false;
        }

        MovePastShortForm(ref cursor);
        return true;
    }

    /// <summary>"sat", "sun", "may", "march" in small letters are often other words.</summary>
    public static bool IsDoubtful(PhraseToken token) => !token.Capital && (token.Width < token.Text.Length || token.Text is "may" or "march" or "august");

    /// <summary>"Christmas Eve", "New Year's Day", "Halloween".</summary>
    public static bool TryFeast(ref TokenCursor cursor, out DatePart? part)
    {
        part = null;
        if (cursor.Accept("christmas"))
        {
            part = cursor.Accept("eve") ? Day(12, 24) : Day(12, 25);
            cursor.Accept("day");
        }
        else if (cursor.AcceptAll("boxing", "day"))
        {
            part = Day(12, 26);
        }
        else if (cursor.AcceptAll("new", "year", "eve") || cursor.Accept("nye"))
        {
            part = Day(12, 31);
        }
        else if (cursor.AcceptAll("new", "year", "day") || cursor.AcceptAll("new", "year"))
        {
            part = Day(1, 1);
        }
        else if (cursor.Accept("halloween"))
        {
            part = Day(10, 31);
        }
        else if (cursor.AcceptAll("valentine", "day"))
        {
            part = Day(2, 14);
        }

        return part is not null;
    }

    private static DatePart.MonthDays Day(int month, int day) => new(month, day, day);

    // "Oct." and "Fri."; the stop of a sentence comes after a whole name.
    private static void MovePastShortForm(ref TokenCursor cursor)
    {
        var isShort = cursor.Current.Width < cursor.Current.Text.Length;
        cursor.Move();
        if (isShort && cursor.Is(".") && cursor.Current.Glued && cursor.Peek(1).Kind == TokenKind.Number)
        {
            cursor.Move();
        }
    }
}
