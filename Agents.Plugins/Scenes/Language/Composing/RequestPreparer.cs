using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Settles before drawing what relations say about the things themselves: rooms to be inside of, ground to stand on, parts of terrain.</summary>
internal sealed class RequestPreparer(Func<string, ObjectKind?> findKind)
{
    private static readonly string[] Waters = ["river", "lake", "pond", "pool", "stream", "water", "sea", "ocean"];

    /// <summary>The request with things adjusted and with fewer things where one turned out to be a part of another.</summary>
    public SceneRequest Prepare(SceneRequest request)
    {
        var things = request.Things.ToList();
        var relations = request.Relations.ToList();
        foreach (var thing in things)
        {
            Simplify(thing);
        }

        foreach (var edge in request.Relations)
        {
            if (TrySurround(edge))
            {
                things.Remove(edge.Reference);
                relations = [.. relations.Where(other => other != edge).Select(other => Redirect(other, edge.Reference, edge.Subject)).Where(other => other.Subject != other.Reference)];
                continue;
            }

            if (TryMakePart(edge))
            {
                things.Remove(edge.Subject);
                relations.RemoveAll(other => other.Subject == edge.Subject || other.Reference == edge.Subject || other.Second == edge.Subject);
                continue;
            }

            Adjust(edge);
        }

        foreach (var thing in things.Where(thing => thing.Kind is not null && findKind(thing.Kind)?.Category == "terrain"))
        {
            Naturalize(thing);
        }

        return request with { Things = things, Relations = relations };
    }

    /// <summary>Tells whether a thing is water that lies in the ground.</summary>
    public static bool IsWater(Thing thing) =>
        Waters.Contains(thing.Kind ?? "") || thing is { Shape: "ground", Material: "water" or "lava" or "ice" };

    /// <summary>Tells whether other things stand on it here and there rather than in its middle.</summary>
    public bool IsGround(Thing thing) =>
        thing.Shape is "ground" or "floor" or "square" or "checkerboard" or "disc"
        || (thing.Kind is not null && findKind(thing.Kind)?.Category == "terrain");

    private static SceneRelation Redirect(SceneRelation edge, Thing from, Thing to) => edge with
    {
        Subject = edge.Subject == from ? to : edge.Subject,
        Reference = edge.Reference == from ? to : edge.Reference,
        Second = edge.Second == from ? to : edge.Second,
    };

    // "an oasis in the desert", "an iceberg in the sea", "a valley between mountains": it draws what lies around it itself.
    private static bool TrySurround(SceneRelation edge)
    {
        var (subject, reference) = (edge.Subject, edge.Reference);
        var isInside = edge.Relation is Relation.Inside or Relation.On or Relation.Middle or Relation.Under;
        var isBetween = edge.Relation == Relation.Between && edge.Second is null or { Kind: "mountain" or "mountain range" or "hill" or "hills" };
        switch (subject.Kind, reference.Kind ?? reference.Material)
        {
            case ("oasis", "desert" or "sand") when isInside:
            case ("iceberg" or "island", "sea" or "lake" or "water") when isInside:
            case ("swamp", "forest") when isInside:
                return true;
            case ("waterfall", "lake" or "pond" or "river") when isInside:
                return true;
            case ("cave", "hill" or "hills" or "mountain" or "mountain range" or "cliff") when isInside || edge.Relation == Relation.With:
                subject.Scale ??= reference.Scale;
                subject.Parts.Add(new PartSetting { Part = "grass", Type = reference.Kind is "hill" or "hills" ? TypeChooser.Main(reference) : "stone" });
                return true;
            case ("valley" or "canyon", "mountain" or "mountain range" or "hill" or "hills") when isBetween && edge.Second is null:
                if (reference.Kind is "mountain" or "mountain range")
                {
                    subject.Parts.Add(new PartSetting { Part = "rock" });
                    subject.Measures.TryAdd("height", 18);
                }

                return true;
            default:
                return false;
        }
    }

    // "a river through a valley": the valley draws its river itself.
    private bool TryMakePart(SceneRelation edge)
    {
        if (edge.Reference.Kind is not { } host || findKind(host) is not { } kind
            || (edge.Relation == Relation.Around && !(IsWater(edge.Reference) && kind.Category == "terrain"))
            || edge.Relation is not (Relation.Around or Relation.With or Relation.Through or Relation.Middle or Relation.Inside or Relation.On or Relation.Over))
        {
            return false;
        }

        var name = edge.Subject.Kind ?? (edge.Subject.Shape == "ground" ? edge.Subject.Material : null);
        var part = name is null ? null
            : kind.Parts.Contains(name) ? name
            : host == "forest" && findKind(name)?.Category == "nature" ? name
            : edge.Relation is Relation.With or Relation.Through && IsWater(edge.Subject) && kind.Parts.Contains("water") ? "water"
            : null;
        if (part is null || (edge.Relation is Relation.On or Relation.Over or Relation.Inside && kind.Category != "terrain"))
        {
            return false;
        }

        edge.Reference.Parts.Add(new PartSetting { Part = part, Count = edge.Subject.Count ?? (edge.Relation == Relation.Around ? 8 : edge.Subject is { IsOne: true, Plural: false, Kind: { } own } && findKind(own)?.Category != "terrain" ? 1 : null), Type = edge.Subject.Shape is null ? TypeChooser.Main(edge.Subject) : null });
        return true;
    }

    // What the library only has upright or closed is drawn as the plain shape.
    private static void Simplify(Thing thing)
    {
        if (thing is { Kind: "plus", Pose: "flat" or "lying" })
        {
            (thing.Kind, thing.Shape) = (null, "plus");
        }
        else if (thing is { Kind: "crate" or "box", IsOpen: true })
        {
            (thing.Kind, thing.Shape) = (null, "box");
        }
    }

    private void Adjust(SceneRelation edge)
    {
        var (subject, reference) = (edge.Subject, edge.Reference);
        if (edge.Relation is Relation.On && reference is { Number: 4, Arrangement: Arrangement.None, Shape: "pillar" or "rod" or "cylinder" })
        {
            // Four that carry something stand like the legs of a table.
            reference.Arrangement = Arrangement.Corners;
        }

        if (edge.Relation == Relation.Inside && reference.Shape is not null && !IsGround(reference))
        {
            reference.Hollow ??= true;
            if (!ShapeSizer.IsFixed(reference) && reference.Scale is null or ObjectScale.Medium or ObjectScale.Small or ObjectScale.Tiny)
            {
                reference.Scale = ObjectScale.Large;
            }

            if (!ShapeSizer.IsFixed(subject) && subject.Scale is null or ObjectScale.Medium or ObjectScale.Large or ObjectScale.Huge)
            {
                subject.Scale = subject.Shape is null ? ObjectScale.Tiny : ObjectScale.Small;
            }
        }
        else if (edge.Relation == Relation.Inside && reference.Kind is not null && subject.Scale is null && !IsGround(reference))
        {
            subject.Scale = ObjectScale.Tiny;
            reference.Scale ??= ObjectScale.Large;
        }
        else if (edge.Relation == Relation.Under && reference.Kind is not null && subject is { Shape: not "ground" } && !ShapeSizer.IsFixed(subject))
        {
            subject.Scale ??= ObjectScale.Tiny;
            reference.Scale ??= ObjectScale.Large;
        }
    }

    // Green land is grass and blue water is water, so that terrain keeps its own look.
    private static void Naturalize(Thing thing)
    {
        if (thing.Colors is ["green"] && !IsWater(thing))
        {
            thing.Colors[0] = "grass";
        }
        else if (thing.Colors is ["blue"] && IsWater(thing))
        {
            thing.Colors.Clear();
        }
    }
}
