using Agents.Core.Scenes;
using Agents.Core.Scenes.Objects;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>
/// Places one thing and all that is related to it, from the reference outwards: decides what each relation means here and hands the thing
/// to the placer for it.
/// </summary>
internal sealed class GroupPlacer
{
    private static readonly string[] Tables = ["table", "desk", "shelf", "plate", "bench", "counter"];

    private readonly SceneRequest _request;
    private readonly RequestPreparer _preparer;
    private readonly Arranger _arranger;
    private readonly GroundSizer _sizer;
    private readonly Layout _layout = new();
    private readonly GroundPlacer _grounds;
    private readonly VerticalPlacer _verticals;
    private readonly PairPlacer _pairs;
    private readonly InsidePlacer _insides;
    private readonly AroundPlacer _arounds;

    /// <summary>Begins a group.</summary>
    /// <param name="request">All things and relations, the group's among them.</param>
    /// <param name="drawer">Draws single things.</param>
    /// <param name="findKind">Finds a kind of the library.</param>
    public GroupPlacer(SceneRequest request, ThingDrawer drawer, Func<string, ObjectKind?> findKind)
    {
        _request = request;
        _preparer = new RequestPreparer(findKind);
        _arranger = new Arranger(drawer);
        _sizer = new GroundSizer(request, _preparer, _arranger);
        _grounds = new GroundPlacer(request, _layout);
        _verticals = new VerticalPlacer(_layout, _arranger, _grounds);
        _pairs = new PairPlacer(_layout, _arranger, _sizer, Follow);
        _insides = new InsidePlacer(_layout, _arranger);
        _arounds = new AroundPlacer(_layout, _arranger);
    }

    /// <summary>Places the thing at the origin and the others by it.</summary>
    public Drawing Place(Thing root)
    {
        _layout.Put(root, Draw(root).MoveTo(Cell.Zero));
        Follow(root);
        return _layout.Join();
    }

    private Drawing Draw(Thing thing) => _arranger.Draw(_sizer.Fit(thing));

    private void Follow(Thing reference)
    {
        foreach (var edge in _request.Relations.Where(edge => edge.Reference == reference && !_layout.Has(edge.Subject)).ToList())
        {
            PlaceBy(edge);
            Follow(edge.Subject);
        }
    }

    private void PlaceBy(SceneRelation edge)
    {
        var subject = edge.Subject;
        var host = _layout[edge.Reference];
        var relation = Refine(edge);
        if (relation == Relation.Around && Enclosure.Encloses(subject))
        {
            _layout.Put(subject, Enclosure.Draw(subject, host.Box));
        }
        else if (relation is Relation.Through or Relation.With or Relation.Middle or Relation.Inside && RequestPreparer.IsWater(subject) && _preparer.IsGround(edge.Reference))
        {
            _grounds.Embed(subject, edge.Reference, isThrough: relation == Relation.Through || subject.Kind is "river" or "stream");
        }
        else
        {
            Adjust(subject, relation, host);
            Place(edge, relation, Draw(subject), host);
        }
    }

    // What the place says of number and size.
    private static void Adjust(Thing subject, Relation relation, Drawing host)
    {
        if (relation == Relation.Around && subject.Count is null && subject.Number is 1 or 3)
        {
            subject.Count = subject.Number == 1 && subject.Shape == "torus" ? 1 : 8;
        }

        if (relation == Relation.On && host.Items.Count > 1 && subject.Shape is "floor" or "square" or "disc" or "box" && !ShapeSizer.IsFixed(subject))
        {
            // What rests on several reaches over all of them.
            subject.Measures["width"] = host.Box.Width;
            subject.Measures["depth"] = host.Box.Depth;
        }
    }

    private void Place(SceneRelation edge, Relation relation, Drawing drawing, Drawing host)
    {
        var (subject, reference) = (edge.Subject, edge.Reference);
        switch (relation)
        {
            case Relation.On or Relation.Middle when _preparer.IsGround(reference):
                _grounds.Land(subject, reference, drawing, relation == Relation.Middle || (drawing.Items.Count == 1 && !HasSeveral(reference)));
                break;
            case Relation.LeftEnd or Relation.RightEnd:
                _layout.Put(subject, Standing.AtEnd(drawing, host, relation == Relation.RightEnd));
                break;
            case Relation.On:
                _layout.Put(subject, Standing.OnTop(drawing, host));
                break;
            case Relation.Above:
                _layout.Put(subject, Standing.Above(drawing, host, edge.Gap ?? Math.Max(3, drawing.Box.Height / 3)));
                break;
            case Relation.Over:
                _verticals.PlaceOver(subject, reference, drawing);
                break;
            case Relation.Under:
                _verticals.PlaceUnder(subject, reference, drawing);
                break;
            case Relation.Joined:
                _pairs.PlaceJoining(edge);
                break;
            case Relation.Between:
                _pairs.PlaceBetween(edge, drawing);
                break;
            case Relation.Inside:
                _insides.Place(subject, reference, drawing);
                break;
            case Relation.Middle:
                _layout.Put(subject, drawing.MoveTo(host.Box.BaseCenter), isFirst: true);
                break;
            case Relation.Around:
                _arounds.PlaceCircle(subject, drawing, host);
                break;
            case Relation.Both:
                _arounds.PlaceBoth(subject, drawing, host);
                break;
            case Relation.AtCorners:
                _arounds.PlaceAtCorners(subject, drawing, host);
                break;
            default:
                // Land goes on without a gap.
                var isLand = relation is not Relation.Beside && subject.Kind is not null && reference.Kind is not null && _preparer.IsGround(subject) && _preparer.IsGround(reference);
                _layout.Put(subject, _layout.Beside(drawing, host, relation, isLand ? 0 : edge.Gap));
                break;
        }
    }

    // "With" says nothing of where: on the ground, on the table, around the table, else beside.
    private Relation Refine(SceneRelation edge)
    {
        if (edge.Relation is not (Relation.With or Relation.Through))
        {
            return edge.Relation == Relation.Inside && _preparer.IsGround(edge.Reference) ? Relation.On : edge.Relation;
        }

        if (RequestPreparer.IsWater(edge.Subject))
        {
            return edge.Relation;
        }

        if (_preparer.IsGround(edge.Reference))
        {
            return Relation.On;
        }

        if (Tables.Contains(edge.Reference.Kind))
        {
            return edge.Subject.Kind is "chair" or "stool" or "bench" ? Relation.Around : Relation.On;
        }

        return Enclosure.Encloses(edge.Subject) && edge.Subject.Kind is "fence" or "moat" or "hedge" ? Relation.Around : Relation.Beside;
    }

    private bool HasSeveral(Thing ground) => _request.Relations.Count(edge => edge.Reference == ground) > 1;
}
