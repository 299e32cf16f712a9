using System.Text;

namespace Agents.Core.Words;

/// <summary>Lower case without accents, so that <c>Würfel</c>, <c>würfel</c> and <c>wurfel</c> are one word. Needs no culture data.</summary>
public static class TextFolding
{
    // Latin-1 from U+00E0 on; a space keeps the character as it is.
    private const string Latin1 = "aaaaaa ceeeeiiii nooooo  uuuuy y";

    // Latin Extended-A, U+0100 to U+017F, upper and lower case in turn.
    private const string Extended = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkk llllllllllnnnnnn   oooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz ";

    /// <summary>Appends the folded character: none for a combining mark, two for a ligature.</summary>
    public static void Append(StringBuilder text, char character)
    {
        var lower = char.ToLowerInvariant(character);
        switch (lower)
        {
            case >= '\u0300' and <= '\u036f':
                return;
            case 'ß':
                text.Append("ss");
                return;
            case 'œ':
                text.Append("oe");
                return;
            case 'æ':
                text.Append("ae");
                return;
            case 'ø':
                text.Append('o');
                return;
            case >= '\u00e0' and <= '\u00ff' when Latin1[lower - '\u00e0'] != ' ':
                text.Append(Latin1[lower - '\u00e0']);
                return;
            case >= '\u0100' and <= '\u017f' when Extended[lower - '\u0100'] != ' ':
                text.Append(Extended[lower - '\u0100']);
                return;
            default:
                text.Append(lower);
                return;
        }
    }

    /// <summary>Folds a whole word.</summary>
    public static string Fold(string word)
    {
        var text = new StringBuilder(word.Length);
        foreach (var character in word)
        {
            Append(text, character);
        }

        return text.ToString();
    }
}
