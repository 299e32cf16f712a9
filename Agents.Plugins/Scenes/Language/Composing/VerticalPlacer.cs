using Agents.Core.Scenes;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Places things over and under others.</summary>
/// <param name="layout">Takes the places.</param>
/// <param name="arranger">Draws what gets another size.</param>
/// <param name="grounds">Is told when the ground moves.</param>
internal sealed class VerticalPlacer(Layout layout, Arranger arranger, GroundPlacer grounds)
{
    /// <summary>Places a thing over another: a bridge stands in the water it is over and spans anything else; other things float.</summary>
    public void PlaceOver(Thing subject, Thing reference, Drawing drawing)
    {
        var host = layout[reference];
        if (RequestPreparer.IsWater(reference) || reference.Shape == "ground")
        {
            // A bridge stands in the water; the water fills what the bridge leaves free.
            var type = TypeChooser.Main(reference) is { } given && reference.Shape == "ground" ? given : "water";
            var box = drawing.MoveTo(Cell.Zero).Box;
            var water = new CellBox(box.Min - new Cell(2, 0, 4), new Cell(box.Max.X + 2, box.Min.Y, box.Max.Z + 4));
            layout.Put(subject, drawing.MoveTo(Cell.Zero), isFirst: true);
            layout.Put(reference, new Drawing { Operations = [Enclosure.Box(reference.Kind ?? type, type, water)], Box = water });
            return;
        }

        if (Joint.IsCrossing(subject) && !ShapeSizer.IsFixed(subject))
        {
            subject.Measures["width"] = host.Box.Width + Math.Max(8, host.Box.Width / 2);
            subject.Measures["height"] = host.Box.Height + Math.Max(5, host.Box.Height / 2);
            var wide = arranger.Draw(subject).MoveTo(host.Box.BaseCenter);
            if (wide.Relief?.IsFree(host.Box) == true)
            {
                layout.Put(subject, wide);
                return;
            }

            layout.Put(subject, wide.MoveTo(host.Box.BaseCenter with { Z = host.Box.Min.Z - wide.Box.Depth - 1 }));
            return;
        }

        layout.Put(subject, Standing.Above(drawing, host, 2));
    }

    /// <summary>Places a thing under another: ground below it, anything else between its legs or, without room there, where it stood.</summary>
    public void PlaceUnder(Thing subject, Thing reference, Drawing drawing)
    {
        var host = layout[reference];
        if (subject.Shape == "ground" || RequestPreparer.IsWater(subject))
        {
            var floor = new CellBox(host.Box.Min - new Cell(3, 1, 3), new Cell(host.Box.Max.X + 3, host.Box.Min.Y - 1, host.Box.Max.Z + 3));
            var type = TypeChooser.Main(subject) ?? (RequestPreparer.IsWater(subject) ? "water" : "grass");
            layout.Put(subject, new Drawing { Operations = [Enclosure.Box(subject.Kind ?? type, type, floor)], Box = floor });
            return;
        }

        var standing = drawing.MoveTo(host.Box.BaseCenter);
        if (host.Relief?.IsFree(standing.Box) == true && standing.Box.Max.Y < host.Box.Max.Y)
        {
            layout.Put(subject, standing, isFirst: true);
            return;
        }

        // No room below: all that stands is lifted onto it.
        layout.Translate(new Cell(0, drawing.Box.Height, 0));
        grounds.Forget();
        layout.Put(subject, standing);
    }
}
