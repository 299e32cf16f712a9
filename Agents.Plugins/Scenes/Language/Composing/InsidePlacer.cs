using Agents.Core.Scenes;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Places things inside others.</summary>
/// <param name="layout">Takes the places.</param>
/// <param name="arranger">Draws what gets another size to fit.</param>
internal sealed class InsidePlacer(Layout layout, Arranger arranger)
{
    /// <summary>Places a thing inside another: at the lowest free height of an object, on the floor or in the middle of a shape.</summary>
    public void Place(Thing subject, Thing reference, Drawing drawing)
    {
        var host = layout[reference];
        if (host.Relief is null)
        {
            PlaceInShape(subject, reference, drawing, host);
            return;
        }

        for (var y = host.Box.Min.Y; y + drawing.Box.Height - 1 <= host.Box.Max.Y; y++)
        {
            var standing = drawing.MoveTo(host.Box.BaseCenter with { Y = y });
            if (host.Relief.IsFree(standing.Box))
            {
                layout.Put(subject, standing, isFirst: true);
                return;
            }
        }

        layout.Put(subject, drawing.MoveTo(host.Box.BaseCenter + new Cell(0, 1, 0)), isFirst: true);
    }

    private void PlaceInShape(Thing subject, Thing reference, Drawing drawing, Drawing host)
    {
        var isRound = reference.Shape is not ("cube" or "box" or "frame" or "block");
        var needed = Math.Max(drawing.Box.Width, Math.Max(drawing.Box.Height, drawing.Box.Depth)) * (isRound ? 2 : 1);
        var room = Math.Min(host.Box.Width, Math.Min(host.Box.Height, host.Box.Depth)) - 4;
        if (needed > room && !ShapeSizer.IsFixed(reference))
        {
            reference.Measures["size"] = Math.Min(100_000, needed + 6) | 1;
            host = arranger.Draw(reference).MoveTo(host.Box.BaseCenter);
            layout.Put(reference, host);
        }
        else if (needed > room && subject.Shape is not null && !ShapeSizer.IsFixed(subject))
        {
            subject.Measures["size"] = Math.Max(1, isRound ? room / 2 : room);
            drawing = arranger.Draw(subject);
        }

        var floor = isRound && reference.Shape is not ("cylinder" or "dome" or "pillar" or "tube")
            ? (host.Box.Height - drawing.Box.Height) / 2
            : reference.Shape == "frame" ? 1 : Math.Max(1, reference.Measures.GetValueOrDefault("thickness", 1));
        layout.Put(subject, drawing.MoveTo(host.Box.BaseCenter + new Cell(0, floor, 0)), isFirst: true);
    }
}
