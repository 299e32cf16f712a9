using Agents.Core.Scenes.Objects;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Reads a phrase up to its noun: article, number, arrangement, describing words.</summary>
/// <param name="reader">The tags.</param>
/// <param name="phrase">The phrase that is read.</param>
/// <param name="unknown">Takes the words between the others that were not understood.</param>
/// <param name="findKind">Finds a kind of the library.</param>
internal sealed class BeforeNounReader(TagReader reader, NounPhrase phrase, UnknownWords unknown, Func<string, ObjectKind?> findKind)
{
    private readonly Thing _thing = phrase.Thing;
    private readonly NounReader _nouns = new(reader, phrase, findKind);

    /// <summary>Reads the next word or group of words; false once the noun is read, or when what follows is no part of the phrase.</summary>
    /// <param name="mayBeGround">Whether the phrase stands where ground may be named.</param>
    public bool TryRead(bool mayBeGround)
    {
        var tag = reader.Next;
        if (_thing.HasHead || tag.Kind == TokenKind.Stop)
        {
            return false;
        }

        if (tag.Kind == TokenKind.Comma || tag.Is(WordClass.And) || tag.Is(WordClass.To))
        {
            return TrySkipBetweenColors();
        }

        if (DetailReader.TryReadHalf(reader, _thing) || TryReadHalfOf(tag) || (tag.Is(WordClass.One) && TryReadOne())
            || MeasureReader.TryRead(reader, _thing, isAfterNoun: false))
        {
            return true;
        }

        if (tag.Kind == TokenKind.Number)
        {
            return TryReadSteps(tag) || TryReadCount(tag);
        }

        // "vertical red and white stripes": the direction is that of the pattern.
        if (tag.Is(WordClass.Pose) && PatternReader.TryRead(reader, _thing))
        {
            return true;
        }

        if (tag.Value(WordClass.Arrange) is { } arrange && (reader.Peek(1).Is(WordClass.Of) || reader.IsNounAhead(1) || arrange is "alternate"))
        {
            ReadArrangement(tag, arrange);
            return true;
        }

        if (TagReader.IsNoun(tag))
        {
            _nouns.Read(tag);
            return true;
        }

        return (TagReader.IsColorLike(tag) && !reader.IsNounAhead(1) && _nouns.TryReadColorWord(tag, mayBeGround)) || TryReadDescription(tag);
    }

    private bool TryReadDescription(Tag tag)
    {
        if (tag.Is(WordClass.A) || tag.Is(WordClass.The) || tag.Is(WordClass.Each))
        {
            return TryReadArticle(tag);
        }

        if (AttributeReader.TryApply(tag, _thing))
        {
            reader.At++;
            return true;
        }

        if (tag.IsUnknown && reader.IsNounAhead(1))
        {
            unknown.Note(tag.Word);
            reader.At++;
            return true;
        }

        return false;
    }

    // "half a sphere", "half of a glass sphere", "a half cube"
    private bool TryReadHalfOf(Tag tag)
    {
        var length = reader.HalfLength();
        if (length == 0 && tag.Is(WordClass.Share, "half") && tag.Word == "half" && reader.Peek(1).Is(WordClass.Shape) && TagReader.IsNoun(reader.Peek(1)))
        {
            length = 1;
        }

        if (length == 0 || !reader.IsNounAhead(length))
        {
            return false;
        }

        // "a half of a sphere": the second article belongs to the same thing.
        phrase.HasArticle = false;
        _thing.IsHalf = true;
        reader.At += length;
        return true;
    }

    private bool TryReadArticle(Tag tag)
    {
        // "a red and a blue cube": the second article begins another thing.
        if (phrase.HasArticle || _thing.Colors.Count > 0)
        {
            return false;
        }

        phrase.HasArticle = true;
        _thing.IsOne = tag.Is(WordClass.A);
        phrase.IsDefinite |= tag.Is(WordClass.The) && !tag.Is(WordClass.A);
        reader.At++;
        return true;
    }

    private bool TrySkipBetweenColors()
    {
        if (!TagReader.IsColorLike(reader.Peek(-1)) || _thing.Colors.Count + (_thing.Material is null ? 0 : 1) == 0)
        {
            return false;
        }

        var skip = reader.Peek(1).Is(WordClass.And) ? 2 : 1;
        if (AttributeLookahead.IsColoredHalf(reader, skip))
        {
            reader.At += skip;
            return true;
        }

        if (!TagReader.IsColorLike(reader.Peek(skip)) || !reader.IsNounAhead(skip))
        {
            return false;
        }

        reader.At += skip;
        return true;
    }

    private bool TryReadOne()
    {
        if (reader.IsNounAhead(1) && !phrase.HasArticle && !_thing.HasHead && _thing.Colors.Count == 0 && _thing.Scale is null)
        {
            _thing.Count = 1;
            reader.At++;
            return true;
        }

        if (phrase.Antecedent is null || (phrase.Antecedent.Number > 1 && !phrase.HasArticle && TagReader.IsColorLike(reader.Peek(1)) && !reader.IsNounAhead(2)))
        {
            // "two cubes, one red and one blue": the colours of what was counted.
            reader.At++;
            return true;
        }

        _thing.TakeHead(phrase.Antecedent);
        _thing.Plural = reader.Next.Plural;
        reader.At++;
        return true;
    }

    // "an 8 step staircase"
    private bool TryReadSteps(Tag tag)
    {
        if (!reader.Peek(1).Is(WordClass.Shape, "stairs") || !(reader.Peek(2).Is(WordClass.Shape, "stairs") || reader.Peek(2).Is(WordClass.Shape, "pyramid")))
        {
            return false;
        }

        _thing.Measures["height"] = (int)Math.Clamp(tag.Number, 1, 100_000);
        reader.At += 2;
        return true;
    }

    private bool TryReadCount(Tag tag)
    {
        // "3 red, 2 green and 1 blue cube": each number waits for the noun with its colour.
        var isListed = (TagReader.IsColorLike(reader.Peek(1)) || (reader.Peek(1).Is(WordClass.Size) && reader.Peek(3).Kind == TokenKind.Number)) && (reader.Peek(2).Kind == TokenKind.Comma || reader.Peek(2).Is(WordClass.And));
        if (!isListed && !reader.IsNounAhead(1) && !reader.Peek(1).Is(WordClass.Arrange))
        {
            return false;
        }

        // "a 5 block cube": an article before the number makes it a size.
        var isSize = phrase.HasArticle && reader.Peek(1).Is(WordClass.Unit) && TagReader.IsNoun(reader.Peek(2));
        if (isSize)
        {
            _thing.Measures["size"] = (int)Math.Clamp(tag.Number, 0, 100_000);
            reader.At += 2;
            return true;
        }

        _thing.Count = (int)Math.Clamp(tag.Number, 0, 1_000_000);
        reader.At++;
        reader.TryTake(WordClass.Times);
        reader.TryTake(WordClass.Of);
        return true;
    }

    private void ReadArrangement(Tag tag, string arrange)
    {
        AttributeReader.ApplyArrangement(arrange, _thing);
        if (_thing.Arrangement == Arrangement.Grid && _thing.Sizes is { Length: 2 } sizes)
        {
            _thing.Grid = (sizes[0], sizes[1]);
            _thing.Sizes = null;
        }
        else if (_thing.Arrangement == Arrangement.Grid && _thing.Sizes is { Length: 3 } cube)
        {
            (_thing.Grid, _thing.Layers, _thing.Sizes) = ((cube[0], cube[2]), cube[1], null);
        }
        else if (_thing.Count is { } stacks && arrange == "stack" && reader.Peek(1).Kind == TokenKind.Number)
        {
            (_thing.Groups, _thing.Count) = (stacks, null);
        }
        else if (_thing.Count is { } groups && arrange == "row")
        {
            (phrase.Rows, _thing.Count) = (groups, null);
        }

        _thing.Contiguous |= tag.Word.StartsWith("line", StringComparison.Ordinal) || tag.Word.StartsWith("a line", StringComparison.Ordinal);
        _thing.Contiguous |= _thing.Arrangement == Arrangement.Stack;
        reader.At++;
        while (reader.Next.Is(WordClass.Of) || reader.Next.Is(WordClass.A))
        {
            reader.At++;
        }
    }
}
