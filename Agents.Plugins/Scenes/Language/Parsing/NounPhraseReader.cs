using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Reads one thing: article, number, describing words, noun, and what follows the noun.</summary>
internal sealed class NounPhraseReader(TagReader reader, List<string> unknown, Func<string, ObjectKind?> findKind)
{
    private const int MostUnknown = 10;

    // Materials that lie about as things of their own: "over water", "on grass".
    private static readonly string[] Grounds = ["water", "lava", "grass", "sand", "snow", "ice", "dirt", "stone"];

    private Thing _thing = new();
    private int? _groups;
    private bool _hasArticle;

    /// <summary>Gets whether the phrase began with "the" or the like.</summary>
    public bool IsDefinite { get; private set; }

    /// <summary>Gets or sets what "one" stands for.</summary>
    public Thing? Antecedent { get; set; }

    /// <summary>Reads a phrase. The result has no noun when the phrase had none; null when nothing was read.</summary>
    public Thing? Read(bool mayBeGround)
    {
        (_thing, _groups, _hasArticle, IsDefinite) = (new Thing(), null, false, false);
        var start = reader.At;
        var goesOn = true;
        while (goesOn)
        {
            goesOn = ReadBeforeNoun(mayBeGround);
        }

        if (_thing.HasHead)
        {
            goesOn = true;
            while (goesOn)
            {
                goesOn = ReadAfterNoun();
            }

            Finish();
        }

        return reader.At > start ? _thing : null;
    }

    /// <summary>Notes a word that was not understood.</summary>
    public void Note(string word)
    {
        if (unknown.Count < MostUnknown && word.Length is > 1 and <= 24 && !unknown.Contains(word))
        {
            unknown.Add(word);
        }
    }

    private bool ReadBeforeNoun(bool mayBeGround)
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

        if (DetailReader.TryReadHalf(reader, _thing))
        {
            return true;
        }

        if (TryReadHalfOf(tag))
        {
            return true;
        }

        if (tag.Is(WordClass.One) && TryReadOne())
        {
            return true;
        }

        if (MeasureReader.TryRead(reader, _thing, isAfterNoun: false))
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
            ReadNoun(tag);
            return true;
        }

        if (TagReader.IsColorLike(tag) && !reader.IsNounAhead(1) && TryReadOrange(tag, mayBeGround))
        {
            return true;
        }

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
            Note(tag.Word);
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
        _hasArticle = false;
        _thing.IsHalf = true;
        reader.At += length;
        return true;
    }

    private bool TryReadArticle(Tag tag)
    {
        // "a red and a blue cube": the second article begins another thing.
        if (_hasArticle || _thing.Colors.Count > 0)
        {
            return false;
        }

        _hasArticle = true;
        _thing.IsOne = tag.Is(WordClass.A);
        IsDefinite |= tag.Is(WordClass.The) && !tag.Is(WordClass.A);
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
        if (IsHalfAt(skip))
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
        if (reader.IsNounAhead(1) && !_hasArticle && !_thing.HasHead && _thing.Colors.Count == 0 && _thing.Scale is null)
        {
            _thing.Count = 1;
            reader.At++;
            return true;
        }

        if (Antecedent is null || (Antecedent.Number > 1 && !_hasArticle && TagReader.IsColorLike(reader.Peek(1)) && !reader.IsNounAhead(2)))
        {
            // "two cubes, one red and one blue": the colours of what was counted.
            reader.At++;
            return true;
        }

        _thing.TakeHead(Antecedent);
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
        var isSize = _hasArticle && reader.Peek(1).Is(WordClass.Unit) && TagReader.IsNoun(reader.Peek(2));
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
            (_groups, _thing.Count) = (groups, null);
        }

        _thing.Contiguous |= tag.Word.StartsWith("line", StringComparison.Ordinal) || tag.Word.StartsWith("a line", StringComparison.Ordinal);
        _thing.Contiguous |= _thing.Arrangement == Arrangement.Stack;
        reader.At++;
        while (reader.Next.Is(WordClass.Of) || reader.Next.Is(WordClass.A))
        {
            reader.At++;
        }
    }

    private void ReadNoun(Tag tag)
    {
        reader.At++;

        // "a checkerboard floor": the first noun is the pattern of the second.
        if (tag.Is(WordClass.Shape, "checkerboard") && reader.Next.Value(WordClass.Shape) is "floor" or "square" or "wall" or "cube" or "box")
        {
            _thing.Pattern = Agents.Core.Scenes.Objects.ObjectPattern.Checkered;
            return;
        }

        // "oak tree", "glass block tower": the last noun is the thing.
        if (TagReader.IsNoun(reader.Next) && !reader.IsUnitAt(0) && !tag.Plural)
        {
            if (tag.Is(WordClass.Shape, "plank"))
            {
                _thing.Material ??= "planks";
            }

            // A pine forest is one of pines.
            if (reader.Next.Value(WordClass.Object) is "forest" && tag.Value(WordClass.Object) is { } wood && findKind(wood)?.Category == "nature")
            {
                _thing.Parts.Add(new PartSetting { Part = wood });
            }

            return;
        }

        if (TryReadGroup(tag))
        {
            return;
        }

        // A number of rings, walls or pyramids is a primitive; the library's kind is for what primitives are not.
        _thing.Shape = tag.Value(WordClass.Shape);
        _thing.Kind = _thing.Shape is null || IsBetterAsKind(tag) ? tag.Value(WordClass.Object) : null;
        _thing.Shape = _thing.Kind is null ? _thing.Shape : null;
        _thing.Plural = tag.Plural;
    }

    // An arch or a field of the library looks better than the bare shape.
    private static bool IsBetterAsKind(Tag tag) => tag.Is(WordClass.Object) && tag.Value(WordClass.Shape) is "arch" or "ground";

    // "a tower of 5 cubes", "a column of blue and red blocks", "a circle of stones".
    private bool TryReadGroup(Tag tag)
    {
        if (!reader.Next.Is(WordClass.Of)
            || !(reader.Peek(1).Kind == TokenKind.Number || reader.Peek(1).Is(WordClass.Arrange, "alternate"))
            || !reader.IsNounAhead(2))
        {
            return false;
        }

        var arrangement = (tag.Value(WordClass.Shape) ?? tag.Value(WordClass.Object)) switch
        {
            "tower" or "pillar" => Arrangement.Stack,
            "disc" or "torus" => Arrangement.Circle,
            "square" => Arrangement.Corners,
            "line" or "wall" => Arrangement.Row,
            "pyramid" => Arrangement.Heap,
            _ => Arrangement.None,
        };
        if (arrangement == Arrangement.None)
        {
            return false;
        }

        if (arrangement == Arrangement.Corners && reader.Peek(1).Number > 4)
        {
            arrangement = Arrangement.Grid;
            _thing.Contiguous = reader.Peek(2).Is(WordClass.Unit) || reader.Peek(3).Is(WordClass.Unit);
        }

        _thing.Arrangement = arrangement;
        _thing.Contiguous |= arrangement is Arrangement.Stack or Arrangement.Row or Arrangement.Heap;
        reader.At++;
        return true;
    }

    private bool TryReadOrange(Tag tag, bool mayBeGround)
    {
        if (tag.Value(WordClass.Object) is { } kind && (_hasArticle || _thing.Count is not null || tag.Plural || mayBeGround)
            && !(tag.Is(WordClass.Material) && mayBeGround && !_hasArticle && !tag.Plural))
        {
            _thing.Kind = kind;
        }
        else if (mayBeGround && tag.Value(WordClass.Material) is { } material && Grounds.Contains(material))
        {
            _thing.Shape = "ground";
            _thing.Material = material;
        }
        else
        {
            return false;
        }

        _thing.Plural = tag.Plural;
        reader.At++;
        return true;
    }

    private bool ReadAfterNoun()
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

        if ((tag.Is(WordClass.In) || tag.Is(WordClass.Of) || tag.Is(WordClass.With) || tag.Is(WordClass.By)) && IsAttributeAt(1)
            && !(tag.Is(WordClass.With) && IsOwnPart(reader.Peek(1))))
        {
            reader.At++;
            reader.TryTake(WordClass.A);
            return true;
        }

        if (TryReadArea())
        {
            return true;
        }

        if (tag.Is(WordClass.In) && reader.Peek(1).Is(WordClass.A) && reader.Peek(2).Is(WordClass.Arrange))
        {
            reader.At += 2;
            return true;
        }

        if (tag.Is(WordClass.In) && reader.Peek(1).Kind == TokenKind.Dimensions && reader.Peek(2).Is(WordClass.Arrange, "grid"))
        {
            ReadGridAfterNoun(1);
            return true;
        }

        if (tag.Is(WordClass.In) && reader.Peek(1).Is(WordClass.A) && reader.Peek(2).Kind == TokenKind.Dimensions && reader.Peek(3).Is(WordClass.Arrange, "grid"))
        {
            ReadGridAfterNoun(2);
            return true;
        }

        return false;
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

        if (DetailReader.TryReadHalf(reader, _thing) || DetailReader.TryReadFactor(reader, _thing, Antecedent))
        {
            return true;
        }

        if (tag.Is(WordClass.Pose) && PatternReader.TryRead(reader, _thing))
        {
            return true;
        }

        if (tag.Is(WordClass.Pattern, "gradient"))
        {
            reader.At++;
            _thing.Pattern = Agents.Core.Scenes.Objects.ObjectPattern.Gradient;
            DetailReader.TryReadGradient(reader, _thing);
            return true;
        }

        if (tag.Is(WordClass.From) && DetailReader.TryReadGradient(reader, _thing))
        {
            return true;
        }

        if (!(tag.Is(WordClass.Of) || tag.Is(WordClass.With)) || IsDefinite)
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

    private void ReadGridAfterNoun(int ahead)
    {
        var sizes = reader.Peek(ahead).Sizes;
        _thing.Arrangement = Arrangement.Grid;
        _thing.Grid = (sizes[0], sizes[1]);
        reader.At += ahead + 2;
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

        ReadGridAfterNoun(ahead);
        _thing.Contiguous = _thing.Shape == "block";
        return true;
    }

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

        if (IsHalfAt(skip))
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

    private bool IsPartOwned() => _thing.Colors.Count > 0 && TagReader.IsColorLike(reader.Peek(2)) && reader.Peek(2).Is(WordClass.Color);

    private bool IsHalfAt(int ahead)
    {
        ahead += reader.Peek(ahead).Is(WordClass.The) ? 1 : 0;
        ahead += reader.Peek(ahead).Is(WordClass.Side) ? 1 : 0;
        return reader.Peek(ahead).Is(WordClass.Share, "half") && TagReader.IsColorLike(reader.Peek(ahead + 1));
    }

    // What describes and is not followed by a noun: colours, measures, patterns.
    private bool IsAttributeAt(int ahead)
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
                || (next.Is(WordClass.Unit) && (reader.IsUnitAt(ahead + 1) || !_thing.Plural))
                || next.Kind is TokenKind.Stop;
        }

        return TagReader.IsAdjective(tag) && !reader.IsNounAhead(ahead) && !IsPartAhead(ahead);
    }

    private bool IsPartAhead(int ahead)
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

    private void MakeDome()
    {
        (_thing.Shape, _thing.IsHalf) = ("dome", false);
        if (_thing.Sizes is [var width, var height, var depth])
        {
            _thing.Sizes = [width, (height + 1) / 2, depth];
        }
    }

    private void Finish()
    {
        if (_thing.IsHalf && _thing.Shape is "sphere" or "ellipsoid")
        {
            MakeDome();
        }

        if (_thing is { Shape: "block", Count: null, Arrangement: Arrangement.Circle })
        {
            // A ring of so many blocks has that many; a ring of blocks is one line without gaps.
            (_thing.Shape, _thing.Arrangement, _thing.Plural) = ("ring", Arrangement.None, false);
        }

        if (_groups is { } rows)
        {
            _thing.Grid = (_thing.Count ?? 3, Math.Max(1, rows));
            _thing.Arrangement = Arrangement.Grid;
        }

        if (_thing is { Contiguous: true, Pose: "standing", Arrangement: Arrangement.Row })
        {
            _thing.Arrangement = Arrangement.Stack;
        }

        if (_thing.Arrangement == Arrangement.Grid && _thing.Grid is null && _thing.Sizes is { Length: 2 } sizes)
        {
            _thing.Grid = (sizes[0], sizes[1]);
            _thing.Sizes = null;
        }
    }
}
