using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Places things on ground and water in it.</summary>
/// <param name="request">Says what is placed how.</param>
/// <param name="layout">Takes the places.</param>
internal sealed class GroundPlacer(SceneRequest request, Layout layout)
{
    private readonly Dictionary<Thing, Landing> _landings = [];

    /// <summary>Sets a thing down on the ground.</summary>
    /// <param name="subject">The thing.</param>
    /// <param name="ground">The ground, which was placed.</param>
    /// <param name="drawing">The thing, drawn.</param>
    /// <param name="isCentral">Whether it belongs in the middle rather than somewhere on the ground; only for a single one.</param>
    public void Land(Thing subject, Thing ground, Drawing drawing, bool isCentral)
    {
        if (drawing.Items.Count > 1 && subject.Arrangement is not (Arrangement.None or Arrangement.Scatter))
        {
            layout.Put(subject, Standing.OnTop(drawing, layout[ground]));
            return;
        }

        if (!_landings.TryGetValue(ground, out var landing))
        {
            var avoidsWater = !RequestPreparer.IsWater(ground) && request.PlacingOf(subject)?.Relation != Relation.Middle;
            _landings[ground] = landing = new Landing(layout[ground], avoidsWater);
        }

        layout.Put(subject, Drawing.Join([.. drawing.Items.Select(item => landing.Place(item, isCentral && drawing.Items.Count == 1))]));
    }

    /// <summary>Lets water into the ground, in the place of its surface.</summary>
    /// <param name="subject">The water.</param>
    /// <param name="ground">The ground, which was placed.</param>
    /// <param name="isThrough">Whether it runs through from front to back, like a river.</param>
    public void Embed(Thing subject, Thing ground, bool isThrough)
    {
        var host = layout[ground];
        var center = host.Box.BaseCenter;
        var level = host.TopAt(center.X, center.Z) ?? host.Box.Max.Y;
        var across = Math.Max(3, Math.Min(host.Box.Width, host.Box.Depth) * (isThrough ? 2 : 5) / 12) | 1;
        var size = isThrough ? new Cell(Math.Max(3, across / 2 | 1), 1, host.Box.Depth) : new Cell(across, 1, across);
        var type = TypeChooser.Main(subject) ?? "water";
        var water = new ShapeOperation
        {
            Name = subject.Kind ?? type,
            Shape = isThrough ? ShapeKind.Box : ShapeKind.Cylinder,
            Type = type is "blue" ? "water" : type,
            Size = size,
            At = new Placement { Position = new Cell(center.X, level, center.Z) },
        };
        var operations = new List<BuildOperation>(host.Operations);
        if (host.Box.Max.Y > level)
        {
            operations.Add(new CarveOperation
            {
                Shape = water.Shape,
                Size = size with { Y = host.Box.Max.Y - level },
                At = new Placement { Position = new Cell(center.X, level + 1, center.Z) },
            });
        }

        operations.Add(water);
        var part = new PartOperation { Name = ground.Kind ?? "ground", Operations = operations };
        layout.Put(ground, new Drawing { Operations = [part], Box = host.Box, Relief = host.Relief });
        var pond = CellBox.FromBaseCenter(new Cell(center.X, level, center.Z), size);
        layout.Put(subject, new Drawing { Operations = [], Box = pond });
    }

    /// <summary>Forgets which places are taken; for when the ground itself has moved.</summary>
    public void Forget() => _landings.Clear();
}
