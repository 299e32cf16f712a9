using System.Collections.Frozen;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Numbers and ordinals as people write them.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
        "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly FrozenDictionary<string, int> Cardinal =
        Small.Select((word, index) => (word, Value: index)).Concat(Tens.Select((word, index) => (word, Value: 20 + (10 * index))))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Value);

    private static readonly FrozenDictionary<string, int> Ordinal =
        Ordinals.Select((word, index) => (word, Value: index + 1)).Append(("thirtieth", 30)).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>"12", "three", "twenty-five", "a hundred". No sign, no fraction.</summary>
    public static bool TryCardinal(ref TokenCursor cursor, out int value)
    {
        var current = cursor.Current;
        if (current.Kind == TokenKind.Number)
        {
            value = current.Value;
            cursor.Move();
            return true;
        }

        if (current.Kind != TokenKind.Word || !Cardinal.TryGetValue(current.Text, out value))
        {
            value = 0;
            return false;
        }

        cursor.Move();
        if (value >= 20)
        {
            var rest = cursor;
            rest.Accept("-");
            if (rest.Current.Kind == TokenKind.Word && Cardinal.TryGetValue(rest.Current.Text, out var unit) && unit is >= 1 and <= 9)
            {
                rest.Move();
                value += unit;
                cursor = rest;
            }
        }

        return true;
    }

    /// <summary>"3rd", "third", "twenty-first"; 1 to 99.</summary>
    public static bool TryOrdinal(ref TokenCursor cursor, out int value)
    {
        var current = cursor.Current;
        if (current.IsNumber(1, 99))
        {
            value = current.Value;
            var suffix = cursor.Peek(1);
            if (suffix is { Glued: true, Text: "st" or "nd" or "rd" or "th" })
            {
                cursor.Move(2);
                return true;
            }

            return false;
        }

        value = 0;
        if (current.Kind != TokenKind.Word)
        {
            return false;
        }

        if (Ordinal.TryGetValue(current.Text, out value))
        {
            cursor.Move();
            return true;
        }

        var rest = cursor;
        if (!Cardinal.TryGetValue(current.Text, out var tens) || tens is not (20 or 30))
        {
            return false;
        }

        rest.Move();
        rest.Accept("-");
        if (rest.Current.Kind != TokenKind.Word || !Ordinal.TryGetValue(rest.Current.Text, out var unit) || unit > 9)
        {
            return false;
        }

        rest.Move();
        value = tens + unit;
        cursor = rest;
        return true;
    }
}
