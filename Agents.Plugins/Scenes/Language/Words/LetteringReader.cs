using System.Globalization;
using Agents.Plugins.Scenes.Language.Text;

namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>Finds the letters that are to be written: "the letter A", "the word HELLO", "a sign saying HI", "an L shape".</summary>
internal static class LetteringReader
{
    private const int MostLetters = 24;
    private static readonly string[] Letters = ["letter", "letters", "buchstabe", "buchstaben", "lettre", "letra"];
    private static readonly string[] Words = ["word", "text", "wort", "schriftzug", "mot", "palabra", "name"];
    private static readonly string[] Numbers = ["number", "digit", "numeral", "figure", "zahl", "ziffer", "chiffre", "numero"];
    private static readonly string[] Verbs = ["saying", "says", "spelling", "spells", "reading"];
    private static readonly string[] Links = ["saying", "says", "reading", "called", "of", "in"];

    /// <summary>Adds the tags of a lettering that begins here, and gives the number of tokens it took; 0 when there is none.</summary>
    public static int TryRead(IReadOnlyList<Token> tokens, int at, List<Tag> tags, Lexicon lexicon)
    {
        var word = tokens[at].Text;
        if (word.Length == 1 && at + 1 < tokens.Count && tokens[at + 1].Text == "shape" && word is not "a")
        {
            Add(tags, lexicon, "letter", word);
            return 2;
        }

        // "a red X"
        if (word.Length == 1 && word is not "a" && at + 1 == tokens.Count && tags.Count > 0 && (tags[^1].Is(WordClass.A) || tags[^1].Is(WordClass.Color)))
        {
            Add(tags, lexicon, "letter", word);
            return 1;
        }

        if (Array.Exists(Letters, word.Equals))
        {
            return at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Word, Text.Length: 1 or 2 or 3 } next && (next.Text.Length == 1 || word.EndsWith('s'))
                ? Take("letter", 1, 1)
                : 0;
        }

        if (Array.Exists(Numbers, word.Equals))
        {
            return at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Number ? Take("number", 1, 1) : 0;
        }

        if (Array.Exists(Words, word.Equals) && at + 1 < tokens.Count && tokens[at + 1].Kind is TokenKind.Word)
        {
            var skip = Array.Exists(Links, tokens[at + 1].Text.Equals) ? 0 : 1;
            return skip == 0 ? 0 : Take("text", 1, 1);
        }

        if (Array.Exists(Verbs, word.Equals) && tags.Count > 0 && tags[^1].Is(WordClass.Object))
        {
            return Take(null, 1, 2);
        }

        return 0;

        int Take(string? kind, int from, int most)
        {
            var texts = tokens.Skip(at + from).Take(most)
                .TakeWhile(token => token.Kind is TokenKind.Word or TokenKind.Number)
                .Select(token => token.Kind == TokenKind.Number ? token.Number.ToString(CultureInfo.InvariantCulture) : token.Text)
                .ToList();
            if (texts.Count == 0)
            {
                return 0;
            }

            Add(tags, lexicon, kind, string.Join(' ', texts));
            return from + texts.Count;
        }
    }

    private static void Add(List<Tag> tags, Lexicon lexicon, string? kind, string text)
    {
        if (kind is not null && lexicon.FindKind(kind) is { } known)
        {
            tags.Add(new Tag(TokenKind.Word, kind, [new Meaning(WordClass.Object, known.Name)]));
        }

        var upper = text.ToUpperInvariant();
        tags.Add(new Tag(TokenKind.Word, text, [new Meaning(WordClass.Text, upper[..Math.Min(MostLetters, upper.Length)])]));
    }
}
