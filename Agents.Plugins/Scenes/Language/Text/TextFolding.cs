using System.Text;

namespace Agents.Plugins.Scenes.Language.Text;

/// <summary>Lower case without accents, so that <c>Würfel</c>, <c>würfel</c> and <c>wurfel</c> are one word. Needs no culture data.</summary>
internal static class TextFolding
{
    // Latin-1 from U+00E0 on; a space keeps the character as it is.
    private const string Latin1 = "aaaaaa ceeeeiiii nooooo  uuuuy y";

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
