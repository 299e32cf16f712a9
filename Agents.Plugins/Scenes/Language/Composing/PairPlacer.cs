using Agents.Core.Scenes;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Places what lies between two things or joins them, and makes room for it.</summary>
/// <param name="layout">Takes the places.</param>
/// <param name="arranger">Draws the second of the two.</param>
/// <param name="sizer">Makes the second wide enough when it is ground.</param>
/// <param name="follow">Places all that is related to a thing which was placed.</param>
internal sealed class PairPlacer(Layout layout, Arranger arranger, GroundSizer sizer, Action<Thing> follow)
{
    /// <summary>Places the subject between reference and second, or between the first two of several.</summary>
    /// <param name="edge">What lies between what.</param>
    /// <param name="drawing">The subject, drawn.</param>
    public void PlaceBetween(SceneRelation edge, Drawing drawing)
    {
        var first = layout[edge.Reference];
        var gap = Joint.IsCrossing(edge.Subject) ? 0 : Math.Max(2, drawing.Box.Width / 4);
        if (edge.Second is { } other && !layout.Has(other))
        {
            var second = arranger.Draw(sizer.Fit(other)).MoveTo(first.Box.BaseCenter);
            var right = first.Box.Max.X + 1 + drawing.Box.Width + (2 * gap);
            layout.Put(other, second.Translate(new Cell(right - second.Box.Min.X, 0, 0)));
            layout.Put(edge.Subject, Middle(drawing, first.Box, layout[other].Box));
            follow(other);
        }
        else if (edge.Second is { } known)
        {
            layout.Put(edge.Subject, Middle(drawing, first.Box, layout[known].Box));
        }
        else if (first.Items.Count >= 2)
        {
            // "between two trees": the row is opened to make room.
            var left = first.Items[0];
            var second = first.Items[1].MoveTo(left.Box.BaseCenter);
            second = second.Translate(new Cell(left.Box.Max.X + 1 + drawing.Box.Width + (2 * gap) - second.Box.Min.X, 0, 0));
            layout.Put(edge.Reference, Drawing.Join([left, second, .. first.Items.Skip(2).Select(item => item.Translate(new Cell(drawing.Box.Width + (2 * gap), 0, 0)))]));
            layout.Put(edge.Subject, Middle(drawing, left.Box, second.Box));
        }
        else
        {
            layout.Put(edge.Subject, layout.Beside(drawing, first, Relation.Right));
        }
    }

    /// <summary>Places what joins reference and second, or several in a row; it is as long as the room between them.</summary>
    public void PlaceJoining(SceneRelation edge)
    {
        var first = layout[edge.Reference];
        var room = Joint.Length(edge.Subject, first.Items[0].Box);
        var joined = new List<Drawing>();
        if (edge.Second is { } other)
        {
            if (!layout.Has(other))
            {
                var second = arranger.Draw(sizer.Fit(other)).MoveTo(first.Box.BaseCenter);
                layout.Put(other, second.Translate(new Cell(first.Box.Max.X + 1 + room - second.Box.Min.X, 0, 0)));
                follow(other);
            }

            joined.AddRange([first, layout[other]]);
        }
        else
        {
            foreach (var item in first.Items)
            {
                var standing = item.MoveTo(first.Items[0].Box.BaseCenter);
                joined.Add(joined.Count == 0 ? item : standing.Translate(new Cell(joined[^1].Box.Max.X + 1 + room - standing.Box.Min.X, 0, 0)));
            }

            layout.Put(edge.Reference, Drawing.Join([.. joined]));
        }

        var links = joined.Zip(joined.Skip(1), (left, right) => Joint.Draw(edge.Subject, edge.Reference, left, right)).ToList();
        if (links.Count > 0)
        {
            // What stands there already keeps its cells where the bridge reaches into it.
            layout.Put(edge.Subject, Drawing.Join([.. links]), isFirst: true);
        }
        else
        {
            layout.Put(edge.Subject, layout.Beside(arranger.Draw(edge.Subject), first, Relation.Touching));
        }
    }

    private static Drawing Middle(Drawing drawing, CellBox left, CellBox right)
    {
        if (left.Min.X > right.Min.X)
        {
            (left, right) = (right, left);
        }

        var x = (left.Max.X + right.Min.X + 1) / 2;
        return drawing.MoveTo(new Cell(x, left.Min.Y, (left.BaseCenter.Z + right.BaseCenter.Z) / 2));
    }
}
