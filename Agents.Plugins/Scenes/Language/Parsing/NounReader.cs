using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Reads the noun of a phrase: a kind of the library or a shape, or what the nouns before the last one say of it.</summary>
/// <param name="reader">The tags.</param>
/// <param name="phrase">The phrase it belongs to.</param>
/// <param name="findKind">Finds a kind of the library.</param>
internal sealed class NounReader(TagReader reader, NounPhrase phrase, Func<string, ObjectKind?> findKind)
{
    // Materials that lie about as things of their own: "over water", "on grass".
    private static readonly string[] Grounds = ["water", "lava", "grass", "sand", "snow", "ice", "dirt", "stone"];

    private readonly Thing _thing = phrase.Thing;

    /// <summary>Reads the next tag, a noun that is no colour or material.</summary>
    public void Read(Tag tag)
    {
        reader.At++;

        // "a checkerboard floor": the first noun is the pattern of the second.
        if (tag.Is(WordClass.Shape, "checkerboard") && reader.Next.Value(WordClass.Shape) is "floor" or "square" or "wall" or "cube" or "box")
        {
            _thing.Pattern = ObjectPattern.Checkered;
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

    /// <summary>Reads a colour or material that is meant as a thing: "an orange", "over water".</summary>
    /// <param name="tag">The next tag.</param>
    /// <param name="mayBeGround">Whether the phrase stands where ground may be named.</param>
    public bool TryReadColorWord(Tag tag, bool mayBeGround)
    {
        if (tag.Value(WordClass.Object) is { } kind && (phrase.HasArticle || _thing.Count is not null || tag.Plural || mayBeGround)
            && !(tag.Is(WordClass.Material) && mayBeGround && !phrase.HasArticle && !tag.Plural))
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
}
