using Agents.Core.Scenes.Objects;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Reads what follows the noun and still describes it: <c>5 wide</c>, <c>in a row</c>, <c>made of glass</c>, <c>, half red</c>.</summary>
/// <param name="reader">The tags.</param>
/// <param name="phrase">The phrase that is read; its thing has a noun.</param>
/// <param name="findKind">Finds a kind of the library.</param>
internal sealed class AfterNounReader(TagReader reader, NounPhrase phrase, Func<string, ObjectKind?> findKind)
{
    private readonly Thing _thing = phrase.Thing;

    /// <summary>Reads the next description; false when what follows says nothing of the thing itself.</summary>
    public bool TryRead()
    {
        var tag = reader.Next;
        if (tag.Kind == TokenKind.Stop)
        {
            return false;
        }

        if (tag.Kind == TokenKind.Comma || tag.Is(WordClass.And))
        {
            return TryContinueAfterComma();
        }

        if (tag.Value(WordClass.Arrange) is { } arrange && !(reader.Peek(1).Is(WordClass.Of) && TagReader.IsNoun(reader.Peek(2))))
        {
            AttributeReader.ApplyArrangement(arrange, _thing);
            _thing.Contiguous |= _thing.Arrangement == Arrangement.Stack;
            reader.At++;
            return true;
        }

        if (IsColorNoun(tag))
        {
            return false;
        }

        if (TryReadDetail(tag))
        {
            return true;
        }

        if (reader.IsDistanceAt(0))
        {
            return false;
        }

        if ((TagReader.IsAdjective(tag) || tag.Kind is TokenKind.Number or TokenKind.Dimensions || tag.Is(WordClass.Measure)) && !reader.IsNounAhead())
        {
            return MeasureReader.TryRead(reader, _thing, isAfterNoun: true) || TryApplyNext();
        }

        if (tag.Kind is TokenKind.Dimensions || (tag.Kind == TokenKind.Number && reader.Peek(1).Is(WordClass.Measure) && !TagReader.IsNoun(reader.Peek(1))))
        {
            return MeasureReader.TryRead(reader, _thing, isAfterNoun: true);
        }

        return TrySkipToAttribute(tag) || TryReadArea() || TryReadGrid(tag);
    }

    private bool TryReadDetail(Tag tag)
    {
        if (tag.Value(WordClass.Text) is { } text)
        {
            _thing.Text = text;
            reader.At++;
            return true;
        }

        // "10 steps high"
        if (tag.Kind == TokenKind.Number && reader.Peek(1).Is(WordClass.Shape, "stairs") && reader.Peek(2).Is(WordClass.Measure, "height"))
        {
            _thing.Measures["height"] = (int)Math.Clamp(tag.Number, 1, 100_000);
            reader.At += 3;
            return true;
        }

        if (DetailReader.TryReadHalf(reader, _thing) || DetailReader.TryReadFactor(reader, _thing, phrase.Antecedent)
            || (tag.Is(WordClass.Pose) && PatternReader.TryRead(reader, _thing)))
        {
            return true;
        }

        if (tag.Is(WordClass.Pattern, "gradient"))
        {
            reader.At++;
            _thing.Pattern = ObjectPattern.Gradient;
            DetailReader.TryReadGradient(reader, _thing);
            return true;
        }

        return (tag.Is(WordClass.From) && DetailReader.TryReadGradient(reader, _thing)) || TryReadMakeup(tag);
    }

    // "of 8 layers", "with 4 walls"; "the house with …" is about its parts.
    private bool TryReadMakeup(Tag tag)
    {
        if (!(tag.Is(WordClass.Of) || tag.Is(WordClass.With)) || phrase.IsDefinite)
        {
            return false;
        }

        if (tag.Is(WordClass.With) && _thing.Shape is not null && DetailReader.TryReadSide(reader, _thing))
        {
            return true;
        }

        if (tag.Is(WordClass.Of) && DetailReader.TryReadBlocks(reader, _thing))
        {
            return true;
        }

        reader.At++;
        if (DetailReader.TryReadLayers(reader, _thing) || (tag.Is(WordClass.With) && _thing.Shape is not (null or "wall") && DetailReader.TryReadWalls(reader, _thing)))
        {
            return true;
        }

        reader.At--;
        return false;
    }

    // "in red", "of glass", "with a width of 5"
    private bool TrySkipToAttribute(Tag tag)
    {
        if (!(tag.Is(WordClass.In) || tag.Is(WordClass.Of) || tag.Is(WordClass.With) || tag.Is(WordClass.By)) || !IsAttributeAt(1)
            || (tag.Is(WordClass.With) && IsOwnPart(reader.Peek(1))))
        {
            return false;
        }

        reader.At++;
        reader.TryTake(WordClass.A);
        return true;
    }

    // "100 blocks in a 10x10 square"
    private bool TryReadArea()
    {
        var ahead = reader.Peek(1).Is(WordClass.A) ? 2 : 1;
        if (!reader.Next.Is(WordClass.In) || reader.Peek(ahead).Kind != TokenKind.Dimensions
            || !(reader.Peek(ahead + 1).Value(WordClass.Shape) is "square" or "floor" or "ground" || reader.Peek(ahead + 1).Is(WordClass.Arrange)))
        {
            return false;
        }

        TakeGrid(ahead);
        _thing.Contiguous = _thing.Shape == "block";
        return true;
    }

    // "in a row", "in a 3x3 grid"
    private bool TryReadGrid(Tag tag)
    {
        if (!tag.Is(WordClass.In))
        {
            return false;
        }

        if (reader.Peek(1).Is(WordClass.A) && reader.Peek(2).Is(WordClass.Arrange))
        {
            reader.At += 2;
            return true;
        }

        var ahead = reader.Peek(1).Is(WordClass.A) ? 2 : 1;
        if (reader.Peek(ahead).Kind != TokenKind.Dimensions || !reader.Peek(ahead + 1).Is(WordClass.Arrange, "grid"))
        {
            return false;
        }

        TakeGrid(ahead);
        return true;
    }

    private void TakeGrid(int ahead)
    {
        var sizes = reader.Peek(ahead).Sizes;
        _thing.Arrangement = Arrangement.Grid;
        _thing.Grid = (sizes[0], sizes[1]);
        reader.At += ahead + 2;
    }

    private bool TryContinueAfterComma()
    {
        var skip = reader.Peek(1).Is(WordClass.And) || reader.Peek(1).Is(WordClass.With) ? 2 : 1;
        if (reader.Peek(skip).Is(WordClass.Arrange) && !reader.Peek(skip + 1).Is(WordClass.Of) && !reader.IsNounAhead(skip))
        {
            reader.At += skip;
            return true;
        }

        // "…, made of snow", "…, with a gradient"
        if ((reader.Peek(skip).Is(WordClass.Of) || reader.Peek(skip).Is(WordClass.In)) && skip == 1 && IsAttributeAt(2) && !IsPartOwned())
        {
            reader.At += 2;
            return true;
        }

        if (AttributeLookahead.IsColoredHalf(reader, skip))
        {
            reader.At += skip;
            return true;
        }

        if ((reader.Peek(skip).Is(WordClass.A) || reader.Peek(skip).Is(WordClass.Of)) && reader.Peek(skip + 1).Is(WordClass.Measure))
        {
            skip++;
        }

        if (!IsAttributeAt(skip) || reader.Peek(skip).Is(WordClass.A))
        {
            return false;
        }

        reader.At += skip;
        return true;
    }

    private bool IsAttributeAt(int ahead) => AttributeLookahead.IsAttribute(reader, ahead, _thing.Plural);

    private bool IsPartOwned() => _thing.Colors.Count > 0 && TagReader.IsColorLike(reader.Peek(2)) && reader.Peek(2).Is(WordClass.Color);

    // An orange or water of its own after the noun.
    private bool IsColorNoun(Tag tag) => tag.Is(WordClass.Object) && TagReader.IsColorLike(tag) && reader.Peek(-1).Is(WordClass.A);

    // "a volcano with lava" has some and is not made of it.
    private bool IsOwnPart(Tag tag) =>
        _thing.Kind is { } kind && tag.Value(WordClass.Part) is { } part && findKind(kind)?.Parts.Contains(part) == true;

    private bool TryApplyNext()
    {
        if (!AttributeReader.TryApply(reader.Next, _thing))
        {
            return false;
        }

        reader.At++;
        return true;
    }
}
