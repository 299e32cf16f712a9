using Agents.Core.Scenes.Objects;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Reads what takes more than one word to say of a body: halves, gradients, walls, what blocks it is made of, how many layers it has.</summary>
internal static class DetailReader
{
    private const int Horizon = 6;

    /// <summary>Reads "half red", "the left half is blue".</summary>
    public static bool TryReadHalf(TagReader reader, Thing thing)
    {
        var ahead = reader.Next.Is(WordClass.The) ? 1 : 0;
        var side = reader.Peek(ahead).Value(WordClass.Side);
        ahead += side is null ? 0 : 1;
        if (!reader.Peek(ahead).Is(WordClass.Share, "half") || !TagReader.IsColorLike(reader.Peek(ahead + 1)))
        {
            return false;
        }

        reader.At += ahead + 1;
        var isFirst = thing.Colors.Count == 0;
        AttributeReader.TryApply(reader.Next, thing);
        reader.At++;
        thing.Pattern = side is "left" or "right" ? ObjectPattern.VerticalStripes : ObjectPattern.Gradient;
        thing.IsHalved = true;
        if (side is "bottom" or "left" && !isFirst)
        {
            thing.Colors.Reverse();
        }

        return true;
    }

    /// <summary>Reads the colours after "gradient": "from blue at the bottom to white at the top".</summary>
    public static bool TryReadGradient(TagReader reader, Thing thing)
    {
        var start = reader.At;
        reader.TryTake(WordClass.From);
        reader.TryTake(WordClass.Of);
        var colors = new List<string>();
        var startsAtTop = false;
        while (TagReader.IsColorLike(reader.Next) && !reader.IsNounAhead(1))
        {
            colors.Add(reader.Next.Value(WordClass.Color) ?? reader.Next.Value(WordClass.Material)!);
            reader.At++;
            startsAtTop |= SkipPlace(reader) && colors.Count == 1;
            if (!(reader.Next.Is(WordClass.To) || reader.Next.Is(WordClass.And) || reader.Next.Kind == TokenKind.Comma) || !TagReader.IsColorLike(reader.Peek(1)))
            {
                break;
            }

            reader.At++;
        }

        if (colors.Count < 2)
        {
            reader.At = start;
            return false;
        }

        if (startsAtTop)
        {
            colors.Reverse();
        }

        thing.Pattern = ObjectPattern.Gradient;
        thing.Colors.Clear();
        thing.Colors.AddRange(colors);
        return true;
    }

    /// <summary>Reads "walls 2 blocks thick", "1 block thick walls" of a hollow body.</summary>
    public static bool TryReadWalls(TagReader reader, Thing thing)
    {
        var (ahead, thickness, isWall) = (0, (int?)null, false);
        for (; ahead < Horizon; ahead++)
        {
            var tag = reader.Peek(ahead);
            if (tag.Is(WordClass.Shape, "wall"))
            {
                isWall = true;
            }
            else if (tag.Kind == TokenKind.Number)
            {
                thickness = (int)Math.Clamp(tag.Number, 1, 1000);
            }
            else if (!(tag.Is(WordClass.Unit) || tag.Is(WordClass.Measure, "thickness") || tag.Is(WordClass.Of) || tag.Is(WordClass.A) || tag.Is(WordClass.Compare)))
            {
                break;
            }
        }

        if (!isWall)
        {
            return false;
        }

        thing.Hollow ??= true;
        if (thickness is { } cells)
        {
            thing.Measures["thickness"] = cells;
        }

        reader.At += ahead;
        return true;
    }

    /// <summary>Reads "with a blue top", "with a green bottom": the outermost layer of a shape.</summary>
    public static bool TryReadSide(TagReader reader, Thing thing)
    {
        var ahead = reader.Peek(1).Is(WordClass.A) || reader.Peek(1).Is(WordClass.The) ? 2 : 1;
        var color = reader.Peek(ahead).Value(WordClass.Color) ?? reader.Peek(ahead).Value(WordClass.Material);
        var side = reader.Peek(ahead + 1).Word switch
        {
            "top" or "tip" or "lid" => "top",
            "bottom" or "base" or "foot" => "bottom",
            _ => null,
        };
        if (color is null || side is null || reader.IsNounAhead(ahead + 2))
        {
            return false;
        }

        thing.Sides[side] = color;
        reader.At += ahead + 2;
        return true;
    }

    /// <summary>Reads "of 8 steps", "with 6 layers" of a body that consists of them.</summary>
    public static bool TryReadLayers(TagReader reader, Thing thing)
    {
        var next = reader.Peek(1);
        if (reader.Next.Kind != TokenKind.Number || (thing.Shape ?? thing.Kind ?? "").Split(' ').All(word => word is not ("stairs" or "staircase" or "ramp" or "pyramid" or "cone" or "dome"))
            || !(next.Is(WordClass.Shape, "stairs") || next.Is(WordClass.Measure, "storeys") || next.Is(WordClass.Share, "layer") || next.Word is "layers" or "tiers"))
        {
            return false;
        }

        thing.Measures["height"] = (int)Math.Clamp(reader.Next.Number, 1, 100_000);
        reader.At += 2;
        return true;
    }

    /// <summary>Reads "of red and white blocks", "made of 27 orange blocks" after the noun: the blocks are no things of their own.</summary>
    public static bool TryReadBlocks(TagReader reader, Thing thing)
    {
        var ahead = 1;
        var number = reader.Peek(ahead).Kind == TokenKind.Number ? reader.Peek(ahead++).Number : 0;
        var described = new Thing();
        var isTile = false;
        while (ahead < Horizon + 2)
        {
            var tag = reader.Peek(ahead);
            isTile = tag.Plural && tag.Word == "tile";
            if ((tag.Is(WordClass.Unit) && TagReader.IsNoun(tag)) || isTile)
            {
                break;
            }

            var isJoint = tag.Is(WordClass.And) || tag.Kind == TokenKind.Comma;
            if (!(TagReader.IsColorLike(tag) || tag.Is(WordClass.Size) || tag.Kind == TokenKind.Dimensions || (isJoint && described.Colors.Count > 0)))
            {
                return false;
            }

            if (TagReader.IsColorLike(tag))
            {
                AttributeReader.TryApply(tag, described);
            }

            ahead++;
        }

        var isOutline = number == 0 && !isTile && thing.Shape is "square" or "disc" or "torus";
        if (!(isTile || reader.Peek(ahead).Is(WordClass.Unit)) || (number > 0 && thing.Shape is not ("cube" or "sphere")) || (number == 0 && ahead == 1 && !isOutline))
        {
            return false;
        }

        thing.Colors.AddRange(described.Colors.Where(color => !thing.Colors.Contains(color)));
        thing.Material ??= described.Material;
        if (isOutline)
        {
            // "a square of blocks", "a circle of red blocks": the blocks make its line.
            thing.Shape = thing.Shape == "square" ? "outline" : "ring";
        }

        if (number > 0)
        {
            // "a cube of 27 blocks" counts them all, "a cube of 5 blocks" one edge.
            var root = (int)Math.Round(Math.Cbrt(number));
            thing.Measures["size"] = thing.Shape == "cube" && root >= 3 && root * root * root == (int)number ? root : (int)Math.Clamp(Math.Round(number, MidpointRounding.AwayFromZero), 1, 100_000);
        }

        reader.At += ahead + 1;
        return true;
    }

    /// <summary>Reads "twice as tall", "half the size" by what was named before.</summary>
    public static bool TryReadFactor(TagReader reader, Thing thing, Thing? antecedent)
    {
        var (factor, ahead) = reader.Next.Kind == TokenKind.Number && reader.Peek(1).Is(WordClass.Times)
            ? (reader.Next.Number, 2)
            : (double.Parse(reader.Next.Value(WordClass.Factor) ?? "0", System.Globalization.CultureInfo.InvariantCulture), 1);
        ahead += reader.Peek(ahead).Is(WordClass.Than) || reader.Peek(ahead).Is(WordClass.The) ? 1 : 0;
        var tag = reader.Peek(ahead);
        var measure = tag.Value(WordClass.Compare) switch
        {
            "height" or "taller" or "shorter" => "height",
            "width" or "wider" or "narrower" => "width",
            "size" or "bigger" or "smaller" => "size",
            _ => tag.Value(WordClass.Measure) ?? (tag.Is(WordClass.Size) ? "size" : null),
        };
        if (factor <= 0 || measure is null)
        {
            return false;
        }

        reader.At += ahead + 1;
        thing.RelativeSize = (antecedent ?? thing, measure, factor);

        return true;
    }

    // "at the top", "on the left": gives whether it names the upper end.
    private static bool SkipPlace(TagReader reader)
    {
        var isTop = false;
        while (reader.Next is var tag && !tag.Is(WordClass.To) && (tag.Is(WordClass.The) || tag.Is(WordClass.Side) || (tag.Is(WordClass.Relation) && RelationWords.NeedsNoReference(tag.Word))))
        {
            isTop |= tag.Is(WordClass.Side, "top") || tag.Word == "at the top";
            reader.At++;
        }

        return isTop;
    }
}
