using Agents.Plugins.Scenes.Language.Text;

namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>Joins what belongs together after the look-up: "twenty five", "dark red"; drops fillers.</summary>
internal static class TagJoiner
{
    private const int LongestNegation = 5;

    /// <summary>Joins and drops; the order stays.</summary>
    public static IReadOnlyList<Tag> Join(List<Tag> tags)
    {
        var joined = new List<Tag>(tags.Count);
        var next = 0;
        while (next < tags.Count)
        {
            var at = next++;
            var tag = tags[at];

            // "not red but green": what it is not says nothing of what it is.
            if (tag.Word == "not" && at + 2 < tags.Count && tags[at + 1].Is(WordClass.Color) && (tags[at + 2].Word == "but" || tags[at + 2].Kind == TokenKind.Comma))
            {
                next += 2;
                continue;
            }

            if (tag.Word == "not" && NegatedLength(tags, at) is var negated and > 0)
            {
                next += negated;
                continue;
            }

            if (tag.Meanings.Count > 0 && tag.Meanings.All(meaning => meaning.Class == WordClass.Filler))
            {
                continue;
            }

            // "one block thick": where a measure follows, it is the number.
            if (tag.Is(WordClass.One) && Ahead(tags, at, tags.ElementAtOrDefault(at + 1)?.Is(WordClass.Unit) == true ? 2 : 1) is { } measured
                && measured.Is(WordClass.Measure) && !measured.Is(WordClass.Relation) && !measured.Is(WordClass.Shape) && !measured.Is(WordClass.Object)
                && !(measured.Is(WordClass.Size) && Ahead(tags, at, 2) is { } noun && (noun.Is(WordClass.Shape) || noun.Is(WordClass.Object))))
            {
                joined.Add(new Tag(TokenKind.Number, tag.Word, [new Meaning(WordClass.Number, "1")]) { Number = 1 });
                continue;
            }

            var last = joined.Count > 0 ? joined[^1] : null;
            if (last is not null && TryJoin(last, tag) is { } both)
            {
                joined[^1] = both;
            }
            else
            {
                joined.Add(tag);
            }
        }

        return joined;
    }

    // "not a sphere but a cube", "not a red one": how many tags after "not" go with it.
    private static int NegatedLength(List<Tag> tags, int at)
    {
        for (var ahead = 1; ahead <= LongestNegation && Ahead(tags, at, ahead) is { } tag && tag.Kind is TokenKind.Word or TokenKind.Hex; ahead++)
        {
            if (tag.Word == "but" || (tag.Is(WordClass.One) && ahead > 1))
            {
                return ahead;
            }

            if (!tag.Is(WordClass.A) && !tag.Is(WordClass.Color) && !tag.Is(WordClass.Material) && !tag.Is(WordClass.Size) && !tag.Is(WordClass.Shape) && !tag.Is(WordClass.Object))
            {
                return 0;
            }
        }

        return 0;
    }

    private static Tag? Ahead(List<Tag> tags, int at, int ahead) => at + ahead < tags.Count ? tags[at + ahead] : null;

    private static Tag? TryJoin(Tag last, Tag tag)
    {
        if (last is { Kind: TokenKind.Number, Number: >= 20 and < 100 } && last.Number % 10 == 0 && tag is { Kind: TokenKind.Number, Number: > 0 and < 10 }
            && last.Meanings.Count > 0 && tag.Meanings.Count > 0)
        {
            return last with { Number = last.Number + tag.Number };
        }

        if (last is { Kind: TokenKind.Number, Number: > 0 } && tag is { Kind: TokenKind.Number, Number: 12 or 100 or 1000 } && tag.Meanings.Count > 0)
        {
            return last with { Number = last.Number * tag.Number };
        }

        if (last.Value(WordClass.Shade) is { } shade && tag.Value(WordClass.Color) is { } color)
        {
            return new Tag(TokenKind.Word, tag.Word, [new Meaning(WordClass.Color, ColorMixer.Shade(color, shade))]);
        }

        return null;
    }
}
