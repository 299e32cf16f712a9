namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Cuts text into words, numbers and signs in one pass. "3pm" is two tokens, the second glued to the first.</summary>
internal static class PhraseTokenizer
{
    // Longer rows of digits are ids or phone numbers.
    private const int MaxDigits = 8;

    public static PhraseToken[] Split(string text)
    {
        var tokens = new List<PhraseToken>();
        var position = 0;
        var spaced = true;
        while (position < text.Length)
        {
            var start = position;
            var first = text[position];
            if (char.IsLetter(first))
            {
                position = EndOfWord(text, position);
                var word = text[start..position];
                tokens.Add(new PhraseToken(TokenKind.Word, Spelling.Usual(word), 0, start, position, !spaced, char.IsUpper(first)));
            }
            else if (char.IsAsciiDigit(first))
            {
                while (position < text.Length && char.IsAsciiDigit(text[position]))
                {
                    position++;
                }

                var isNumber = position - start <= MaxDigits;
                tokens.Add(new PhraseToken(
                    isNumber ? TokenKind.Number : TokenKind.Word, text[start..position], isNumber ? int.Parse(text[start..position]) : 0, start, position, !spaced, Capital: false));
            }
            else
            {
                position++;
                if (IsBlank(first))
                {
                    spaced = true;
                    continue;
                }

                tokens.Add(new PhraseToken(TokenKind.Symbol, IsDash(first) ? "-" : first.ToString(), 0, start, position, !spaced, Capital: false));
            }

            spaced = false;
        }

        return [.. tokens];
    }

    private static int EndOfWord(string text, int start)
    {
        if (EndOfDottedMeridiem(text, start) is { } dotted)
        {
            return dotted;
        }

        var position = start;
        while (position < text.Length
            && (char.IsLetter(text[position]) || (IsApostrophe(text[position]) && position + 1 < text.Length && char.IsLetter(text[position + 1]))))
        {
            position++;
        }

        return position;
    }

    // "a.m." and "p.m." would otherwise fall apart into letters.
    private static int? EndOfDottedMeridiem(string text, int start)
    {
        if (start + 2 >= text.Length || char.ToLowerInvariant(text[start]) is not ('a' or 'p') || text[start + 1] != '.' || char.ToLowerInvariant(text[start + 2]) != 'm')
        {
            return null;
        }

        var end = start + 3;
        if (end < text.Length && text[end] == '.')
        {
            end++;
        }

        return end < text.Length && char.IsLetterOrDigit(text[end]) ? null : end;
    }

    private static bool IsApostrophe(char value) => value is '\'' or '\u2019' or '\u02bc';

    private static bool IsDash(char value) => value is '-' or >= '\u2010' and <= '\u2015' or '\u2212';

    private static bool IsBlank(char value) => char.IsWhiteSpace(value) || char.IsControl(value) || char.GetUnicodeCategory(value) == System.Globalization.UnicodeCategory.Format;
}
