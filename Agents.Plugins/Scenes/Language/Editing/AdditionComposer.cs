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
    /// <param name="reader">Stands before what is added.</param>
    /// <param name="verb">The kind of edit: add, surround, cover or fill.</param>
    /// <param name="given">What it is added to, when the words for it came first; null when they follow, or nothing says it.</param>
    public EditResult? Read(TagReader reader, string verb, CellBox? given = null)
    {
        var (subject, after) = Cut(reader);
        var side = verb == "surround" ? AnchorRelation.Around : verb == "cover" ? AnchorRelation.OnTopOf : (AnchorRelation?)null;
        var place = new Site(given ?? facts.Box, given is { } known ? [known] : []);
        if (after.Count > 0)
        {
            side = SideOf(after[0]) ?? side;
            place = FindSite(after) ?? place;
        }

        if (verb == "fill")
        {
            return FillerOf(subject) is { } filler ? new EditResult(Interior.Fill(filler, place.Box, isFloor: after.Count == 0 && given is not null), [$"filled it with {filler}"]) : null;
        }

        // "put it on a grass platform", "put the house on a field": what follows is new, and goes below.
        var isMeant = subject.Exists(tag => tag.Is(WordClass.Pronoun) || tag.Is(WordClass.All)) && !subject.Exists(TagReader.IsNoun);
        var isThere = subject.Count > 0 && subject[0].Is(WordClass.The) && !subject[0].Is(WordClass.A) && subject.Exists(tag => IsThere(tag));
        if ((isMeant || (isThere && side is AnchorRelation.OnTopOf && after.Exists(tag => tag.Is(WordClass.A)))) && after.Count > 1)
        {
            subject = [.. after.Skip(1)];
            side = side is AnchorRelation.OnTopOf ? AnchorRelation.Under : side;
            place = new Site(facts.Box, []);
        }

        return Draw(subject, side, place, after.Count > 0 && after[0].Is(WordClass.Relation, "between"));
    }

    private bool IsThere(Tag tag) => (TagReader.IsNoun(tag) || tag.Is(WordClass.Object)) && facts.Find(TargetReader.Word(tag)) is not null;

    private static string? FillerOf(List<Tag> subject) => subject.Select(tag => tag.Value(WordClass.Material) ?? tag.Value(WordClass.Color)).FirstOrDefault(found => found is not null);

    // What the words after the relation mean: one thing or several, or two joined by "and".
    private Site? FindSite(List<Tag> after)
    {
        var reader = new TagReader([.. after.Skip(1)]);
        var targets = new TargetReader(reader, facts);
        var boxes = new List<CellBox>();
        CellBox? whole = null;
        for (var several = 0; several < 2; several++)
        {
            if (targets.Read(out _) is { } target && (target.Part is { } part ? facts.Find(part) : target.Type is { } type ? facts.Find(type) : null) is { } box)
            {
                var each = target.Part is { } name ? facts.FindEach(name) : [];
                boxes.AddRange(each.Count > 0 ? each.Select(one => one.Box) : [box]);
                whole = whole?.Union(box) ?? box;
            }

            if (!reader.TryTake(WordClass.And))
            {
                break;
            }
        }

        return whole is { } found ? new Site(found, boxes) : null;
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

            if (after.Count > 0 || (subject.Count > 0 && (tag.Is(WordClass.To) || tag.Is(WordClass.Relation, "between")))
                || (subject.Count > 0 && SideOf(tag) is not null && !TagReader.IsNoun(tag) && !tag.Is(WordClass.Part)
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

    private EditResult? Draw(List<Tag> subject, AnchorRelation? side, Site site, bool isBetween)
    {
        var reference = site.Box;
        var request = SceneParser.Parse(subject, lexicon);
        var noun = subject.FindLast(tag => tag.Is(WordClass.Part) || tag.Is(WordClass.Object) || tag.Is(WordClass.Shape))
            ?? subject.FindLast(tag => tag.IsUnknown || tag.Is(WordClass.Measure, "storeys"));
        var count = (int)Math.Clamp(subject.Find(tag => tag.Kind == TokenKind.Number)?.Number ?? 1, 1, 100);
        var word = noun is null ? null : noun.Value(WordClass.Part) ?? noun.Value(WordClass.Object) ?? noun.Word;
        var type = subject.Select(tag => tag.Value(WordClass.Color) ?? tag.Value(WordClass.Material)).FirstOrDefault(found => found is not null);
        if (word is not null && noun is not null && (PartDrawer.Draw(word, type, count, facts, site) ?? AttachmentDrawer.Draw(noun.Word, word, type, count, facts, site)) is { } part)
        {
            return new EditResult(part, [$"added a {word}"]);
        }

        // "a second tower", "a fourth cube": like the last one of those that stand there.
        if (noun is not null && !isBetween && (type is null || noun.Is(WordClass.Shape)) && !subject.Exists(tag => tag.Is(WordClass.Size)) && TagReader.IsNoun(noun)
            && facts.FindEach(noun.Word) is { Count: > 0 } known && (type is null || known[^1].Type == type)
            && side is null or AnchorRelation.LeftOf or AnchorRelation.RightOf or AnchorRelation.InFrontOf or AnchorRelation.Behind)
        {
            var one = side == AnchorRelation.LeftOf ? known[0].Box : known[^1].Box;
            var by = side is null && known.Count > 1 ? known[^1].Box.BaseCenter - known[^2].Box.BaseCenter : Beside(facts.Box, one, side ?? AnchorRelation.RightOf);
            var target = known.Count > 1 ? new Target { Min = one.Min, Max = one.Max } : new Target { Part = noun.Word };
            return new EditResult([new CopyOperation { Target = target, Count = count, By = by }], [$"added another {noun.Word}"]);
        }

        var ground = subject.Select(tag => tag.Value(WordClass.Material)).FirstOrDefault(found => found is not null);
        if (request.Things.Count == 0)
        {
            return ground is null ? null : new EditResult(Layer(ground, reference, site), [$"added a layer of {ground}"]);
        }

        var thing = request.Things[0];

        // "snow on the roof" and "a snow layer on it" lie there; "a snow field" stands beside.
        var isLayer = subject.Exists(tag => tag.Is(WordClass.Share, "layer")) || (noun!.Is(WordClass.Material) && !subject.Exists(tag => tag.Is(WordClass.A)));
        if (isLayer && ground is not null && side is null or AnchorRelation.OnTopOf or AnchorRelation.Above)
        {
            return new EditResult(Layer(ground, reference, site), [$"added a layer of {ground}"]);
        }

        if (thing.Shape == "ground" && side is null or AnchorRelation.OnTopOf && (thing.Material ?? ground) is { } material)
        {
            return new EditResult(Layer(material, reference, site), [$"added a layer of {material}"]);
        }

        if (isBetween && site.Each is [var left, .., var right])
        {
            var room = Math.Max(right.Min.X - left.Max.X, right.Min.Z - left.Max.Z) - 1;
            if (room > 0 && thing.Scale is null && !ShapeSizer.IsFixed(thing))
            {
                thing.Measures["size"] = thing.Shape is null ? room : Math.Max(1, Math.Min(room - (room > 4 ? 2 : 0), 9));
            }

            return new EditResult([Place(thing.Kind ?? thing.Shape ?? "new", request, _ => Middle(left, right))], [$"added {Understanding.Name(thing)}"]);
        }

        return new EditResult(Lay(request, thing, side ?? AnchorRelation.RightOf, reference), [$"added {Understanding.Name(thing)}"]);
    }

    private static Cell Middle(CellBox left, CellBox right)
    {
        var center = new Cell((left.Min.X + left.Max.X + right.Min.X + right.Max.X) / 4, Math.Min(left.Min.Y, right.Min.Y), (left.Min.Z + left.Max.Z + right.Min.Z + right.Max.Z) / 4);
        return center;
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

    // Snow lies on whatever has a free cell above it: a copy one higher, of another type, fills only those.
    private static IReadOnlyList<BuildOperation> Layer(string type, CellBox box, Site site) =>
        [new CopyOperation { Target = site.Each.Count == 0 ? null : new Target { Min = box.Min, Max = box.Max }, By = new Cell(0, 1, 0), Type = type }];
}
