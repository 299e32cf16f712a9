using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Composing;
using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Adds things to a scene: beside it, on it, around it, or as a part of it.</summary>
/// <param name="facts">What is there.</param>
/// <param name="lexicon">The words.</param>
/// <param name="composer">Draws what is new.</param>
/// <param name="measure">The box of a program; null when it cannot be expanded.</param>
internal sealed class AdditionComposer(SceneFacts facts, Lexicon lexicon, SceneComposer composer, Func<BuildProgram, CellBox?>? measure)
{
    /// <summary>The side a word names.</summary>
    public static AnchorRelation? SideOf(Tag tag) => (tag.Value(WordClass.Relation), tag.Value(WordClass.Side)) switch
    {
        ("left", _) or (_, "left") => AnchorRelation.LeftOf,
        ("right", _) or (_, "right") => AnchorRelation.RightOf,
        ("front", _) or (_, "front") => AnchorRelation.InFrontOf,
        ("behind", _) or (_, "back") => AnchorRelation.Behind,
        ("on", _) or (_, "top" or "up") => AnchorRelation.OnTopOf,
        ("above" or "over", _) => AnchorRelation.Above,
        ("under", _) or (_, "bottom" or "down") => AnchorRelation.Under,
        ("around", _) => AnchorRelation.Around,
        ("inside" or "middle", _) => AnchorRelation.Inside,
        ("beside" or "touching" or "both", _) => AnchorRelation.RightOf,
        _ => null,
    };

    /// <summary>How far a copy of a part goes to stand beside the whole, two cells apart.</summary>
    public static Cell Beside(CellBox whole, CellBox part, AnchorRelation side) => side switch
    {
        AnchorRelation.LeftOf => new Cell(whole.Min.X - 3 - part.Max.X, 0, 0),
        AnchorRelation.InFrontOf => new Cell(0, 0, whole.Max.Z + 3 - part.Min.Z),
        AnchorRelation.Behind => new Cell(0, 0, whole.Min.Z - 3 - part.Max.Z),
        AnchorRelation.OnTopOf => new Cell(0, whole.Max.Y + 1 - part.Min.Y, 0),
        AnchorRelation.Above => new Cell(0, whole.Max.Y + 4 - part.Min.Y, 0),
        _ => new Cell(whole.Max.X + 3 - part.Min.X, 0, 0),
    };

    /// <summary>Reads one addition to the end of its clause; null when nothing that can be drawn was named.</summary>
    public EditResult? Read(TagReader reader, string verb)
    {
        var (subject, after) = Cut(reader);
        var side = verb == "surround" ? AnchorRelation.Around : verb == "cover" ? AnchorRelation.OnTopOf : (AnchorRelation?)null;
        var reference = facts.Box;
        if (after.Count > 0)
        {
            side = SideOf(after[0]) ?? side;
            var rest = new TargetReader(new TagReader([.. after.Skip(1)]), facts);
            if (rest.Read(out _) is { Part: { } part } && facts.Find(part) is { } box)
            {
                reference = box;
            }
        }

        // "put it on a grass platform": what follows is new, and goes below.
        if (subject.Any(tag => tag.Is(WordClass.Pronoun) || tag.Is(WordClass.All)) && !subject.Any(TagReader.IsNoun) && after.Count > 1)
        {
            subject = [.. after.Skip(1)];
            side = side is AnchorRelation.OnTopOf ? AnchorRelation.Under : side;
        }

        return Draw(subject, side, reference);
    }

    /// <summary>Draws a new thing where an old one was.</summary>
    public IReadOnlyList<BuildOperation>? DrawAt(TagReader reader, CellBox place)
    {
        var (subject, _) = Cut(reader);
        var request = SceneParser.Parse(subject, lexicon);
        return request.Things.Count == 0 ? null : [Place("new", request, _ => place.BaseCenter)];
    }

    // The clause, parted at the relation: what is added, and where.
    private static (List<Tag> Subject, List<Tag> After) Cut(TagReader reader)
    {
        var (subject, after) = (new List<Tag>(), new List<Tag>());
        while (!reader.IsAtEnd && reader.Next.Kind != TokenKind.Stop && !reader.Next.Is(WordClass.Then))
        {
            var tag = reader.Next;
            if ((tag.Is(WordClass.And) || tag.Kind == TokenKind.Comma) && reader.Peek(1) is var next
                && (next.Is(WordClass.Edit) || next.Is(WordClass.A) || next.Is(WordClass.Then)) && subject.Count > 0)
            {
                break;
            }

            if (after.Count > 0 || (subject.Count > 0 && SideOf(tag) is not null && !TagReader.IsNoun(tag) && !tag.Is(WordClass.Part)
                && (tag.Is(WordClass.Relation) || !reader.IsNounAhead(1))))
            {
                after.Add(tag);
            }
            else
            {
                subject.Add(tag);
            }

            reader.At++;
        }

        return (subject, after);
    }

    private EditResult? Draw(List<Tag> subject, AnchorRelation? side, CellBox reference)
    {
        var request = SceneParser.Parse(subject, lexicon);
        var noun = subject.FindLast(tag => tag.Is(WordClass.Part) || tag.Is(WordClass.Object) || tag.Is(WordClass.Shape));
        var count = (int)Math.Clamp(subject.Find(tag => tag.Kind == TokenKind.Number)?.Number ?? 1, 1, 100);
        var word = noun is null ? null : noun.Value(WordClass.Part) ?? noun.Value(WordClass.Object) ?? noun.Word;
        var type = subject.Select(tag => tag.Value(WordClass.Color) ?? tag.Value(WordClass.Material)).FirstOrDefault(found => found is not null);
        if (word is not null && PartDrawer.Draw(word, type, count, facts) is { } part)
        {
            return new EditResult(part, [$"added a {word}"]);
        }

        // "a second tower": like the one that stands there.
        if (noun is not null && type is null && noun.Is(WordClass.Object) && facts.Find(noun.Word) is { } known
            && side is null or AnchorRelation.LeftOf or AnchorRelation.RightOf or AnchorRelation.InFrontOf or AnchorRelation.Behind)
        {
            var by = Beside(facts.Box, known, side ?? AnchorRelation.RightOf);
            return new EditResult([new CopyOperation { Target = new Target { Part = noun.Word }, Count = count, By = by }], [$"added another {noun.Word}"]);
        }

        if (request.Things.Count == 0)
        {
            var ground = subject.Select(tag => tag.Value(WordClass.Material)).FirstOrDefault(found => found is not null);
            return ground is null ? null : new EditResult(Layer(ground, reference), [$"added a layer of {ground}"]);
        }

        var thing = request.Things[0];
        if (thing is { Shape: "ground", Material: { } material } && side is null or AnchorRelation.OnTopOf)
        {
            return new EditResult(Layer(material, reference), [$"added a layer of {material}"]);
        }

        return new EditResult(Lay(request, thing, side ?? AnchorRelation.RightOf, reference), [$"added {Understanding.Name(thing)}"]);
    }

    private IReadOnlyList<BuildOperation> Lay(SceneRequest request, Thing thing, AnchorRelation side, CellBox reference)
    {
        if (side == AnchorRelation.Around && Enclosure.Encloses(thing))
        {
            return Enclosure.Draw(thing, reference).Operations;
        }

        if (side == AnchorRelation.Under)
        {
            var under = new CellBox(reference.Min - new Cell(3, 1, 3), new Cell(reference.Max.X + 3, reference.Min.Y - 1, reference.Max.Z + 3));
            return [Enclosure.Box(thing.Kind ?? thing.Shape, TypeChooser.Main(thing) ?? "grass", under)];
        }

        return [Place(thing.Kind ?? thing.Shape ?? "new", request, size => Center(size, side, reference))];
    }

    private PartOperation Place(string name, SceneRequest request, Func<Cell, Cell> where)
    {
        var program = composer.Compose(request);
        var box = measure?.Invoke(program) ?? CellBox.FromBaseCenter(Cell.Zero, new Cell(7, 7, 7));
        var at = where(new Cell(box.Width, box.Height, box.Depth)) - box.BaseCenter + program.Offset;
        return new PartOperation { Name = name, At = new Placement { Position = at }, Operations = program.Operations };
    }

    private Cell Center(Cell size, AnchorRelation side, CellBox reference)
    {
        var center = reference.BaseCenter;
        var gap = Math.Max(2, size.X / 4);
        return side switch
        {
            AnchorRelation.LeftOf => center with { X = facts.Box.Min.X - gap - ((size.X + 1) / 2) },
            AnchorRelation.InFrontOf => center with { Z = reference.Max.Z + gap + 1 + (size.Z / 2) },
            AnchorRelation.Behind => center with { Z = reference.Min.Z - gap - ((size.Z + 1) / 2) },
            AnchorRelation.OnTopOf => center with { Y = (facts.TopAt?.Invoke(center.X, center.Z) is { } top && top >= reference.Max.Y - 2 ? top : reference.Max.Y) + 1 },
            AnchorRelation.Above => center with { Y = reference.Max.Y + 4 },
            AnchorRelation.Inside => center + new Cell(0, 1, 0),
            _ => center with { X = facts.Box.Max.X + gap + 1 + (size.X / 2) },
        };
    }

    // Snow lies on every column it falls on; without their heights it lies on the box.
    private IReadOnlyList<BuildOperation> Layer(string type, CellBox box)
    {
        if (facts.TopAt is null || (long)box.Width * box.Depth > 4096)
        {
            return [Enclosure.Box(type, type, new CellBox(new Cell(box.Min.X, box.Max.Y + 1, box.Min.Z), new Cell(box.Max.X, box.Max.Y + 1, box.Max.Z)))];
        }

        var cells = new List<TypedCell>();
        for (var x = box.Min.X; x <= box.Max.X; x++)
        {
            for (var z = box.Min.Z; z <= box.Max.Z; z++)
            {
                if (facts.TopAt(x, z) is { } top)
                {
                    cells.Add(new TypedCell { X = x, Y = top + 1, Z = z, Type = type });
                }
            }
        }

        return [new VoxelsOperation { Name = type, Voxels = cells }];
    }
}
