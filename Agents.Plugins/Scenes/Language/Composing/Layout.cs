using Agents.Core.Scenes;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Where the things of a group stand so far, in the order they are drawn.</summary>
internal sealed class Layout
{
    private readonly Dictionary<Thing, Drawing> _placed = [];
    private readonly List<Thing> _order = [];

    /// <summary>Gets a thing at its place; it must have been placed.</summary>
    public Drawing this[Thing thing] => _placed[thing];

    /// <summary>Tells whether a thing has its place.</summary>
    public bool Has(Thing thing) => _placed.ContainsKey(thing);

    /// <summary>Puts a thing at its place, which replaces the one it had.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="drawing">It, at its place.</param>
    /// <param name="isFirst">Whether it is drawn before the others, which then keep their cells; only for one that is new.</param>
    public void Put(Thing thing, Drawing drawing, bool isFirst = false)
    {
        if (_placed.TryAdd(thing, drawing))
        {
            _order.Insert(isFirst ? 0 : _order.Count, thing);
        }
        else
        {
            _placed[thing] = drawing;
        }
    }

    /// <summary>Moves all that was placed.</summary>
    public void Translate(Cell by)
    {
        foreach (var thing in _order)
        {
            _placed[thing] = _placed[thing].Translate(by);
        }
    }

    /// <summary>All that was placed as one drawing.</summary>
    public Drawing Join() => Drawing.Join([.. _order.Select(thing => _placed[thing])]);

    /// <summary>A drawing away from its host, far enough that nothing is in the way.</summary>
    /// <param name="drawing">What is moved.</param>
    /// <param name="host">What it stands beside.</param>
    /// <param name="relation">On which side; the right one when it says none.</param>
    /// <param name="distance">The free cells between the two, whatever is in the way; null for the usual distance.</param>
    public Drawing Beside(Drawing drawing, Drawing host, Relation relation, int? distance = null)
    {
        var gap = distance ?? (relation == Relation.Touching ? 0 : Math.Max(2, Math.Min(drawing.Box.Width, host.Box.Width) / 4));
        var here = drawing.MoveTo(host.Box.BaseCenter);
        for (var tries = 0; tries < 40; tries++)
        {
            var extra = gap + (tries * 2);
            var placed = here.Translate(relation switch
            {
                Relation.Left => new Cell(host.Box.Min.X - 1 - extra - here.Box.Max.X, 0, 0),
                Relation.Front => new Cell(0, 0, host.Box.Max.Z + 1 + extra - here.Box.Min.Z),
                Relation.Behind => new Cell(0, 0, host.Box.Min.Z - 1 - extra - here.Box.Max.Z),
                _ => new Cell(host.Box.Max.X + 1 + extra - here.Box.Min.X, 0, 0),
            });
            if (relation == Relation.Touching || distance is not null || !_placed.Values.Any(other => other != host && Overlaps(other.Box, placed.Box)))
            {
                return placed;
            }
        }

        return here.Translate(new Cell(_placed.Values.Max(other => other.Box.Max.X) + 3 - here.Box.Min.X, 0, 0));
    }

    private static bool Overlaps(CellBox a, CellBox b) =>
        a.Min.X - 1 <= b.Max.X && b.Min.X - 1 <= a.Max.X && a.Min.Y <= b.Max.Y && b.Min.Y <= a.Max.Y && a.Min.Z - 1 <= b.Max.Z && b.Min.Z - 1 <= a.Max.Z;
}
