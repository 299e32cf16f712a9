using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Reads what an edit applies to: <c>it</c>, <c>the red roof</c>, <c>the left half</c>, <c>the top layer</c>, <c>all green blocks</c>.</summary>
internal sealed class TargetReader(TagReader reader, SceneFacts facts)
{
    // What "the right one" is one of.
    private string? _noun;

    /// <summary>Gets the words of the target as people would say them.</summary>
    public string Spoken { get; private set; } = "everything";

    /// <summary>Gets the number of things that were named, e.g. 2 of "the two towers"; null when none was.</summary>
    public int? Number { get; private set; }

    /// <summary>Reads a target; null is the whole scene. The reader stops behind it.</summary>
    /// <param name="found">Whether anything was read.</param>
    public Target? Read(out bool found)
    {
        (Spoken, Number) = ("everything", null);
        var start = reader.At;
        var words = new List<string>();
        string? type = null;
        string? side = null;
        var isLayer = false;
        var isBlocks = false;
        var isHalf = false;
        var isFace = false;
        while (reader.Next is { Kind: not (TokenKind.Stop or TokenKind.Comma) } tag)
        {
            if (words.Count > 0 && IsWhereabouts(tag))
            {
                side = tag.Value(WordClass.Relation) is "behind" ? "back" : tag.Value(WordClass.Relation);
                reader.At++;
                continue;
            }

            if (IsNewState(tag, words.Count > 0 || isBlocks || isLayer || side is not null || reader.Peek(-1).Is(WordClass.Pronoun) || reader.Peek(-1).Is(WordClass.All)))
            {
                break;
            }

            if (tag.Is(WordClass.Share) && (side is not null || tag.Word is "layer" or "surface" or "topmost layer"))
            {
                isLayer = tag.Value(WordClass.Share) == "layer";
                isFace |= tag.Word is "side";
                isHalf |= !isLayer && tag.Word is not "side";
                side ??= "top";
            }
            else if (tag.Is(WordClass.Side) && (!tag.Is(WordClass.Part) || reader.Peek(1).Is(WordClass.Share)))
            {
                side = tag.Value(WordClass.Side);
                isFace |= tag.Word.EndsWith(" side", StringComparison.Ordinal);
            }
            else if (tag.Is(WordClass.One) && words.Count == 0 && side is not null && _noun is not null)
            {
                words.Add(_noun);
            }
            else if (tag.Is(WordClass.Of) && words.Count > 0)
            {
                words.Add("of");
            }
            else if (tag.Is(WordClass.Unit) || (tag.Is(WordClass.Shape, "block") && type is not null))
            {
                isBlocks = true;
            }
            else if (tag.Is(WordClass.Part) || TagReader.IsNoun(tag) || (tag.Is(WordClass.Object) && !reader.Peek(1).Is(WordClass.Part)))
            {
                words.Add(Word(tag));
            }
            else if (TagReader.IsColorLike(tag))
            {
                type = tag.Value(WordClass.Color) ?? tag.Value(WordClass.Material);
            }
            else if (tag.Kind == TokenKind.Number)
            {
                Number = (int)Math.Min(tag.Number, 1000);
            }
            else if (tag.IsUnknown && (reader.Peek(-1).Is(WordClass.The) || words.Count > 0 || reader.Peek(1).Is(WordClass.To)))
            {
                words.Add(tag.Word);
            }
            else if (!(tag.Is(WordClass.The) || tag.Is(WordClass.All) || tag.Is(WordClass.Pronoun) || tag.Is(WordClass.Each) || tag.Is(WordClass.Of)
                || tag.Is(WordClass.A) || tag.Is(WordClass.Size) || tag.Is(WordClass.Share) || (tag.Is(WordClass.One) && words.Count == 0)))
            {
                break;
            }

            reader.At++;
        }

        found = reader.At > start;
        _noun = words.Count > 0 ? words[^1] : _noun;
        return words.Count == 0 && type is null && isFace && !isHalf && !isLayer && Face(side) is { } face ? face
            : Create(words, type, side, isLayer, isBlocks, isHalf);
    }

    // "the cube on the right", but not "the cube to the right", which is a way to go.
    private static bool IsWhereabouts(Tag tag) =>
        tag.Value(WordClass.Relation) is "left" or "right" or "front" or "behind" && RelationWords.NeedsNoReference(tag.Word)
        && !tag.Word.StartsWith("to ", StringComparison.Ordinal);

    // "the front side" of one thing is its outermost sheet; of several things it is the half at that side.
    private Target? Face(string? side)
    {
        var box = facts.Box;
        if (facts.Things.Take(2).Count() > 1 || side is not ("left" or "right" or "front" or "back"))
        {
            return null;
        }

        Spoken = $"the {side} side";
        return side switch
        {
            "left" => new Target { Min = box.Min, Max = box.Max with { X = box.Min.X } },
            "right" => new Target { Min = box.Min with { X = box.Max.X }, Max = box.Max },
            "back" => new Target { Min = box.Min, Max = box.Max with { Z = box.Min.Z } },
            _ => new Target { Min = box.Min with { Z = box.Max.Z }, Max = box.Max },
        };
    }

    // What describes the state after the edit ends the target: "the roof blue", "it taller", "it twice as big".
    private bool IsNewState(Tag tag, bool hasTarget)
    {
        // "the table a glass top" are two, and "the house but keep the tree" ends before the verb.
        if ((tag.Is(WordClass.A) && hasTarget && !tag.Is(WordClass.The)) || tag.Is(WordClass.Edit, "keep"))
        {
            return true;
        }

        if (tag.Is(WordClass.To) || tag.Is(WordClass.By) || tag.Is(WordClass.Compare) || tag.Is(WordClass.Factor) || tag.Is(WordClass.With) || tag.Is(WordClass.And)
            || tag.Is(WordClass.From) || tag.Is(WordClass.Then) || tag.Is(WordClass.Angle) || tag.Is(WordClass.Turn) && hasTarget && !reader.IsNounAhead(1))
        {
            return !(tag.Is(WordClass.Factor) && tag.Is(WordClass.Share));
        }

        var isState = TagReader.IsColorLike(tag) || tag.Is(WordClass.Pattern) || tag.Is(WordClass.Filling) || tag.Is(WordClass.Size) || tag.Is(WordClass.In)
            || (tag.Is(WordClass.Side) && !tag.Is(WordClass.Part) && !(reader.Peek(1).Is(WordClass.Share) || reader.Peek(1).Is(WordClass.Part)))
            || tag.Is(WordClass.Relation) || tag.Kind == TokenKind.Number;
        return hasTarget && isState && (!IsNounNext() || tag.Kind == TokenKind.Number);
    }

    private bool IsNounNext()
    {
        var next = reader.Peek(1);
        return (TagReader.IsNoun(next) && !next.Is(WordClass.Unit)) || (next.Is(WordClass.Part) && !TagReader.IsColorLike(next));
    }

    private Target? Create(List<string> words, string? type, string? side, bool isLayer, bool isBlocks, bool isHalf)
    {
        // "the left tower" is one of several towers; "the left half" is a side of all.
        var part = words.Count == 0 ? null : string.Join(' ', words[^1] == "of" ? words.SkipLast(1) : words);
        if (part is not null && side is not null && !isLayer && !isHalf && (side is "left" or "right" or "front" or "back" || facts.Find(part) is null))
        {
            part = $"{side} {part}";
            side = null;
        }

        if (part is not null && type is not null && facts.Find($"{type} {part}") is not null)
        {
            part = $"{type} {part}";
            type = null;
        }

        TargetSide? half = (side, isLayer) switch
        {
            (null, _) => null,
            ("bottom", true) => TargetSide.BottomLayer,
            (_, true) => TargetSide.TopLayer,
            ("left", _) => TargetSide.Left,
            ("right", _) => TargetSide.Right,
            ("front", _) => TargetSide.Front,
            ("back", _) => TargetSide.Back,
            ("bottom" or "down", _) => TargetSide.Bottom,
            _ => TargetSide.Top,
        };
        if (part is null && type is null && half is null)
        {
            return null;
        }

        Spoken = $"the {string.Join(' ', new[] { Words(half), type, (part is "top" or "bottom" && isLayer ? "" : part) ?? (isBlocks || half is null ? "blocks" : isLayer ? "" : "side") }.OfType<string>().Where(word => word.Length > 0))}";
        return new Target { Part = part, Type = type, Side = half };
    }

    private static string? Words(TargetSide? side) => side switch
    {
        TargetSide.TopLayer => "top layer",
        TargetSide.BottomLayer => "bottom layer",
        _ => side?.ToString().ToLowerInvariant(),
    };

    /// <summary>What a noun is looked for as.</summary>
    public static string Word(Tag tag) => tag.Value(WordClass.Part) ?? (tag.Value(WordClass.Object) is { } kind && kind != tag.Word ? kind : tag.Word);
}
