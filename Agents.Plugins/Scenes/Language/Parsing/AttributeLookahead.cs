using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Tells whether what stands some places on describes the thing that was just named, rather than the next one or its place.</summary>
internal static class AttributeLookahead
{
    /// <summary>Tells whether a colour, measure or pattern stands there without a noun after it.</summary>
    /// <param name="reader">The tags.</param>
    /// <param name="ahead">How many tags on.</param>
    /// <param name="isPlural">Whether several were named, so that a number of blocks is not their size.</param>
    public static bool IsAttribute(TagReader reader, int ahead, bool isPlural)
    {
        if (reader.Peek(ahead).Is(WordClass.A) && (reader.Peek(ahead + 1).Is(WordClass.Measure) || reader.Peek(ahead + 1).Kind == TokenKind.Number))
        {
            ahead++;
        }

        var tag = reader.Peek(ahead);
        if (tag.Kind == TokenKind.Dimensions)
        {
            return !reader.Peek(ahead + 1).Is(WordClass.Arrange);
        }

        if (tag.Is(WordClass.Measure) && (reader.Peek(ahead + 1).Kind == TokenKind.Number || reader.Peek(ahead + 2).Kind == TokenKind.Number))
        {
            return true;
        }

        if (reader.IsDistanceAt(ahead))
        {
            return false;
        }

        if (tag.Kind == TokenKind.Number)
        {
            var next = reader.Peek(ahead + 1);
            return (next.Is(WordClass.Measure) && !TagReader.IsNoun(next))
                || (next.Is(WordClass.Unit) && (reader.IsUnitAt(ahead + 1) || !isPlural))
                || next.Kind is TokenKind.Stop;
        }

        return TagReader.IsAdjective(tag) && !reader.IsNounAhead(ahead) && !IsPartAhead(reader, ahead);
    }

    /// <summary>Tells whether half of the thing is given a colour there: "half red", "the left half blue".</summary>
    public static bool IsColoredHalf(TagReader reader, int ahead)
    {
        ahead += reader.Peek(ahead).Is(WordClass.The) ? 1 : 0;
        ahead += reader.Peek(ahead).Is(WordClass.Side) ? 1 : 0;
        return reader.Peek(ahead).Is(WordClass.Share, "half") && TagReader.IsColorLike(reader.Peek(ahead + 1));
    }

    private static bool IsPartAhead(TagReader reader, int ahead)
    {
        for (var count = 0; count < 6; count++)
        {
            var tag = reader.Peek(ahead + count);
            if (tag.Is(WordClass.Part) && !TagReader.IsColorLike(tag) && !tag.Is(WordClass.Pattern))
            {
                return true;
            }

            if (!TagReader.IsAdjective(tag) && !tag.Is(WordClass.And))
            {
                return false;
            }
        }

        return false;
    }
}
