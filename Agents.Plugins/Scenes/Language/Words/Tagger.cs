using Agents.Plugins.Scenes.Language.Text;

namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>Looks up words and phrases, the longest first, in the language of the prompt, then in the others; corrects misspelt words.</summary>
internal sealed class Tagger(Lexicon lexicon)
{
    // Beyond this many different unknown words a text is no description but noise; correcting it would only cost time.
    private const int MostCorrections = 48;
    private const int LongestPhrase = 9;

    private static readonly (string Prefix, string Material)[] GermanMaterials =
    [
        ("holz", "planks"), ("backstein", "brick"), ("stein", "stone"), ("glas", "glass"), ("gold", "gold"), ("metall", "metal"),
        ("stahl", "metal"), ("eisen", "metal"), ("ziegel", "brick"), ("schnee", "snow"), ("sand", "sand"), ("eis", "ice"), ("gras", "grass"),
    ];

    /// <summary>Tags the tokens; fillers are dropped, unknown words stay as tags without meaning.</summary>
    public IReadOnlyList<Tag> Read(IReadOnlyList<Token> tokens, out Tongue tongue)
    {
        tongue = Detect(tokens);
        Tongue[] order = tongue == Tongue.English
            ? [Tongue.English, Tongue.German, Tongue.French, Tongue.Spanish]
            : [tongue, Tongue.English, .. Enum.GetValues<Tongue>().Except([tongue, Tongue.English])];
        var known = new Dictionary<string, Tag>(StringComparer.Ordinal);
        var corrections = MostCorrections;
        var tags = new List<Tag>();
        for (var at = 0; at < tokens.Count;)
        {
            var token = tokens[at];
            if (token.Kind != TokenKind.Word)
            {
                tags.Add(Convert(token));
                at++;
                continue;
            }

            if (LetteringReader.TryRead(tokens, at, tags, lexicon) is var read and > 0)
            {
                at += read;
                continue;
            }

            if (FindPhrase(tokens, at, order, out var length) is not { } tag)
            {
                length = 1;
                if (!known.TryGetValue(token.Text, out tag))
                {
                    known[token.Text] = tag = FindAnyhow(token.Text, order, tags, ref corrections);
                }
            }

            tags.Add(tag);
            at += length;
        }

        return TagJoiner.Join(tags);
    }

    private static Tag Convert(Token token) => token.Kind switch
    {
        TokenKind.Hex => new Tag(TokenKind.Hex, "", [new Meaning(WordClass.Color, token.Text)]),
        _ => new Tag(token.Kind, "", []) { Number = token.Number, Sizes = token.Sizes ?? [] },
    };

    private Tongue Detect(IReadOnlyList<Token> tokens)
    {
        Span<int> hits = stackalloc int[4];
        foreach (var word in tokens.Where(token => token.Kind == TokenKind.Word).Take(200).Select(token => token.Text))
        {
            foreach (var tongue in Enum.GetValues<Tongue>())
            {
                if (lexicon.Find(word, tongue) is not null
                    || WordForms.Stems(word, tongue).Any(stem => lexicon.Find(stem, tongue) is not null)
                    || (tongue == Tongue.English && CommonWords.Contains(word)))
                {
                    hits[(int)tongue]++;
                }
            }
        }

        var best = Tongue.English;
        for (var tongue = 1; tongue < hits.Length; tongue++)
        {
            best = hits[tongue] > hits[(int)best] ? (Tongue)tongue : best;
        }

        return best;
    }

    private Tag? FindPhrase(IReadOnlyList<Token> tokens, int at, Tongue[] order, out int length)
    {
        foreach (var tongue in order)
        {
            var most = Math.Min(LongestPhrase, lexicon.LongestFrom(tokens[at].Text, tongue));

            // In another language than the prompt's own only single words are taken, and none that English uses for something else.
            if (tongue != order[0] && tongue != Tongue.English)
            {
                most = tokens[at].Text.Length > 2 && !CommonWords.Contains(tokens[at].Text) ? Math.Min(most, 1) : 0;
            }

            for (length = Count(tokens, at, most); length > 0; length--)
            {
                if (FindExactly(tokens, at, length, tongue) is { } tag)
                {
                    return tag;
                }
            }

            if (most == 0 && (tongue == order[0] || tongue == Tongue.English) && FindExactly(tokens, at, 1, tongue) is { } single)
            {
                length = 1;
                return single;
            }
        }

        length = 1;
        return null;
    }

    private static int Count(IReadOnlyList<Token> tokens, int at, int most)
    {
        var count = 0;
        while (count < most && at + count < tokens.Count && tokens[at + count].Kind == TokenKind.Word)
        {
            count++;
        }

        return count;
    }

    private Tag? FindExactly(IReadOnlyList<Token> tokens, int at, int length, Tongue tongue)
    {
        var start = length == 1 ? "" : string.Join(' ', Enumerable.Range(at, length - 1).Select(index => tokens[index].Text)) + " ";
        var last = tokens[at + length - 1].Text;
        if (lexicon.Find(start + last, tongue) is { } meanings)
        {
            return Create(start + last, meanings, plural: false);
        }

        foreach (var stem in WordForms.Stems(last, tongue))
        {
            if (lexicon.Find(start + stem, tongue) is { } found)
            {
                return Create(start + stem, found, plural: tongue != Tongue.German || !found.Any(meaning => meaning.Class == WordClass.Color));
            }
        }

        return null;
    }

    private Tag FindAnyhow(string word, Tongue[] order, List<Tag> tags, ref int corrections)
    {
        if (CommonWords.Contains(word))
        {
            return new Tag(TokenKind.Word, word, [new Meaning(WordClass.Filler, "-")]);
        }

        if (FindCompound(word, tags) is { } compound)
        {
            return compound;
        }

        if (corrections-- > 0)
        {
            foreach (var tongue in order[0] == Tongue.English ? [Tongue.English] : new[] { order[0], Tongue.English })
            {
                if (lexicon.Speller.Correct(word, tongue) is { } corrected)
                {
                    return Create(corrected, lexicon.Find(corrected, tongue)!, plural: word.EndsWith('s') && !corrected.EndsWith('s'));
                }

                foreach (var stem in WordForms.Stems(word, tongue).Take(1))
                {
                    if (lexicon.Speller.Correct(stem, tongue) is { } correctedStem)
                    {
                        return Create(correctedStem, lexicon.Find(correctedStem, tongue)!, plural: true);
                    }
                }
            }
        }

        return new Tag(TokenKind.Word, word, []);
    }

    // Holzhaus is a house of wood: the material goes before the thing, as its own tag.
    private Tag? FindCompound(string word, List<Tag> tags)
    {
        foreach (var (prefix, material) in GermanMaterials)
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal) || word.Length < prefix.Length + 3)
            {
                continue;
            }

            var rest = word[prefix.Length..];
            foreach (var noun in WordForms.Stems(rest, Tongue.German).Prepend(rest))
            {
                if (lexicon.Find(noun, Tongue.German) is { } meanings && meanings.Any(meaning => meaning.Class is WordClass.Shape or WordClass.Object))
                {
                    tags.Add(new Tag(TokenKind.Word, prefix, [new Meaning(WordClass.Material, material)]));
                    return Create(noun, meanings, plural: false);
                }
            }
        }

        return null;
    }

    private static Tag Create(string word, IReadOnlyList<Meaning> meanings, bool plural)
    {
        var number = meanings.FirstOrDefault(meaning => meaning.Class == WordClass.Number);
        return new Tag(number is null ? TokenKind.Word : TokenKind.Number, word, meanings)
        {
            Number = number is null ? 0 : double.Parse(number.Value),
            Plural = plural,
        };
    }
}
