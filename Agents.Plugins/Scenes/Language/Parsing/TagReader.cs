using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>A place in a list of tags, and the questions the parsers ask about what follows.</summary>
internal sealed class TagReader(IReadOnlyList<Tag> tags)
{
    // No noun phrase is longer; keeps looking ahead cheap in hostile texts.
    private const int Horizon = 24;
    private static readonly Tag End = new(TokenKind.Stop, "", []);

    /// <summary>Gets or sets the index of the next tag.</summary>
    public int At { get; set; }

    /// <summary>Gets whether all was read.</summary>
    public bool IsAtEnd => At >= tags.Count;

    /// <summary>Gets the next tag; a stop at the end.</summary>
    public Tag Next => Peek(0);

    /// <summary>The tag some places on; a stop beyond the ends.</summary>
    public Tag Peek(int ahead) => At + ahead >= 0 && At + ahead < tags.Count ? tags[At + ahead] : End;

    /// <summary>Reads the next tag if it can play the part.</summary>
    public bool TryTake(WordClass wordClass)
    {
        if (!Next.Is(wordClass))
        {
            return false;
        }

        At++;
        return true;
    }

    /// <summary>Tells whether the tag is a noun that can stand for a thing.</summary>
    public static bool IsNoun(Tag tag) => (tag.Is(WordClass.Shape) || tag.Is(WordClass.Object)) && !tag.Is(WordClass.Color) && !tag.Is(WordClass.Material);

    /// <summary>Tells whether the tag describes a noun.</summary>
    public static bool IsAdjective(Tag tag) =>
        tag.Kind == TokenKind.Hex || tag.Is(WordClass.Color) || tag.Is(WordClass.Material) || tag.Is(WordClass.Size) || tag.Is(WordClass.Pattern)
        || tag.Is(WordClass.Filling) || tag.Is(WordClass.Pose) || tag.Is(WordClass.Shade) || tag.Is(WordClass.Compare);

    /// <summary>Tells whether the tag says where a thing is and is no thing itself.</summary>
    public static bool IsRelation(Tag tag) => tag.Is(WordClass.Relation) && !tag.Is(WordClass.Object);

    /// <summary>Tells whether a noun follows before the phrase ends; numbers, sizes, adjectives and unknown words may stand before it.</summary>
    public bool IsNounAhead(int from = 0)
    {
        from += HalfLength(from);
        for (var ahead = from; ahead < from + Horizon; ahead++)
        {
            var tag = Peek(ahead);
            if (tag.Kind == TokenKind.Stop)
            {
                return false;
            }

            if (IsNoun(tag) && !IsUnitAt(ahead))
            {
                return true;
            }

            if (tag.Is(WordClass.One) && ahead > from)
            {
                return true;
            }

            var joinsAdjectives = (tag.Is(WordClass.And) || tag.Is(WordClass.To) || tag.Kind == TokenKind.Comma) && ahead > from
                && IsColorLike(Peek(ahead - 1)) && (IsColorLike(Peek(ahead + 1)) || Peek(ahead + 1).Is(WordClass.Share, "half"));
            joinsAdjectives |= tag.Is(WordClass.Share, "half") && IsColorLike(Peek(ahead + 1));
            var continues = tag.Kind is TokenKind.Number or TokenKind.Dimensions or TokenKind.Hex || IsAdjective(tag) || tag.Is(WordClass.Unit)
                || tag.Is(WordClass.Measure) || tag.IsUnknown || tag.Is(WordClass.Object) || joinsAdjectives || tag.Is(WordClass.Arrange, "alternate")
                || (ahead == from && (tag.Is(WordClass.A) || tag.Is(WordClass.The) || tag.Is(WordClass.One) || tag.Is(WordClass.Each)));
            if (!continues)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>How many tags say that half of the following thing is meant: "half" before an article, "half of"; 0 when none do.</summary>
    public int HalfLength(int from = 0)
    {
        if (!Peek(from).Is(WordClass.Share, "half") || Peek(from).Word is not ("half" or "halfte" or "haelfte" or "moitie" or "mitad"))
        {
            return 0;
        }

        return Peek(from + 1).Is(WordClass.Of) ? 2 : Peek(from + 1).Is(WordClass.A) && !Peek(from + 1).Is(WordClass.The) ? 1 : 0;
    }

    /// <summary>Tells whether "blocks" some places on is a unit: a number before it, and a measure, a stop or another noun after it.</summary>
    public bool IsUnitAt(int ahead)
    {
        var tag = Peek(ahead);
        if (!tag.Is(WordClass.Unit))
        {
            return false;
        }

        var before = Peek(ahead - 1);
        var after = Peek(ahead + 1);
        return before.Kind is TokenKind.Number or TokenKind.Dimensions
            && (after.Is(WordClass.Measure) || after.Is(WordClass.Side) || after.Is(WordClass.Shape)
                || after.Is(WordClass.Object) || after.Is(WordClass.Size)
                || ((after.Is(WordClass.In) || after.Is(WordClass.Of)) && Peek(ahead + 2).Is(WordClass.Measure)));
    }

    /// <summary>Tells whether "3 blocks" some places on is the distance of a relation: "3 blocks to the right of".</summary>
    public bool IsDistanceAt(int ahead)
    {
        var isUnit = Peek(ahead + 1).Is(WordClass.Unit);
        var after = Peek(ahead + (isUnit ? 2 : 1));
        return Peek(ahead).Kind == TokenKind.Number && after.Is(WordClass.Relation) && !after.Is(WordClass.Object) && !after.Is(WordClass.Measure)
            && after.Value(WordClass.Relation) is not ("around" or "between" or "inside" or "with");
    }

    /// <summary>Tells whether the tag is a colour or a material.</summary>
    public static bool IsColorLike(Tag tag) => tag.Is(WordClass.Color) || tag.Is(WordClass.Material);
}
