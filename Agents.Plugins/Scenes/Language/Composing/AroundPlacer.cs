using Agents.Core.Scenes;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Places several around one: in a circle, on both sides, at the corners.</summary>
/// <param name="layout">Takes the places.</param>
/// <param name="arranger">Draws a ring as wide as it must be.</param>
internal sealed class AroundPlacer(Layout layout, Arranger arranger)
{
    /// <summary>Places the items in a circle around the host; a single ring goes around its middle.</summary>
    public void PlaceCircle(Thing subject, Drawing drawing, Drawing host)
    {
        if (subject.Shape == "torus" && drawing.Items.Count == 1)
        {
            // The hole must let the host through.
            var across = (int)((Math.Max(host.Box.Width, host.Box.Depth) + 4) * 1.75);
            subject.Measures["width"] = across;
            subject.Measures["height"] = Math.Max(1, across / 8);
            var ring = arranger.Draw(subject);
            layout.Put(subject, ring.MoveTo(host.Box.BaseCenter + new Cell(0, Math.Max(0, (host.Box.Height - ring.Box.Height) / 2), 0)));
            return;
        }

        var items = drawing.Items;
        var wide = items.Max(item => Math.Max(item.Box.Width, item.Box.Depth));
        var inner = Math.Sqrt(Math.Pow(host.Box.Width / 2.0, 2) + Math.Pow(host.Box.Depth / 2.0, 2));
        var radius = Math.Max(inner + (wide / 2.0) + 2, items.Count * (wide + 2) / (2 * Math.PI));
        var center = host.Box.BaseCenter;
        layout.Put(subject, Drawing.Join([.. items.Select((item, index) =>
        {
            var angle = (index * 2 * Math.PI / items.Count) + (Math.PI / (items.Count == 4 ? 4 : 2));
            return item.MoveTo(center + new Cell((int)Math.Round(radius * Math.Cos(angle)), 0, (int)Math.Round(radius * Math.Sin(angle))));
        })]));
    }

    /// <summary>Places the items left and right of the host by turns; a single one on both sides.</summary>
    public void PlaceBoth(Thing subject, Drawing drawing, Drawing host)
    {
        if (drawing.Items.Count == 1)
        {
            drawing = new Drawing { Operations = drawing.Operations, Box = drawing.Box, Relief = drawing.Relief, Items = [drawing, drawing.Translate(Cell.Zero)] };
        }

        var left = (Drawing?)null;
        var right = (Drawing?)null;
        var all = new List<Drawing>();
        for (var index = 0; index < drawing.Items.Count; index++)
        {
            var isLeft = index % 2 == 0;
            var placed = layout.Beside(drawing.Items[index], (isLeft ? left : right) ?? host, isLeft ? Relation.Left : Relation.Right);
            all.Add(placed);
            (left, right) = isLeft ? (placed, right) : (left, placed);
        }

        layout.Put(subject, Drawing.Join(all));
    }

    /// <summary>Places the first item at the corners of the host: on it when it is flat, else beside it.</summary>
    public void PlaceAtCorners(Thing subject, Drawing drawing, Drawing host)
    {
        var item = drawing.Items[0];
        var (w, d) = (item.Box.Width / 2, item.Box.Depth / 2);
        var isFlat = host.Box.Height <= 2;
        var (dx, dz) = isFlat ? (-w, -d) : (w + 2, d + 2);
        var y = isFlat ? host.Box.Max.Y + 1 : host.Box.Min.Y;
        Cell[] corners =
        [
            new(host.Box.Min.X - dx, y, host.Box.Max.Z + dz), new(host.Box.Max.X + dx, y, host.Box.Max.Z + dz),
            new(host.Box.Min.X - dx, y, host.Box.Min.Z - dz), new(host.Box.Max.X + dx, y, host.Box.Min.Z - dz),
        ];
        layout.Put(subject, Drawing.Join([.. corners.Take(subject.Count ?? 4).Select(corner => item.MoveTo(corner))]));
    }
}
