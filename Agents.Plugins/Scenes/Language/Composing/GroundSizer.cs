using Agents.Core.Scenes;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Makes ground wide enough for what it carries.</summary>
/// <param name="request">Says what stands on what.</param>
/// <param name="preparer">Knows what is ground.</param>
/// <param name="arranger">Draws what is carried, to know its size.</param>
internal sealed class GroundSizer(SceneRequest request, RequestPreparer preparer, Arranger arranger)
{
    /// <summary>Gives ground that carries things the width they need; leaves everything else, and a size that was asked for.</summary>
    /// <returns>The same thing.</returns>
    public Thing Fit(Thing thing)
    {
        if (!preparer.IsGround(thing) || ShapeSizer.IsFixed(thing))
        {
            return thing;
        }

        var carried = request.Relations
            .Where(edge => edge.Reference == thing && edge.Relation is Relation.On or Relation.LeftEnd or Relation.RightEnd or Relation.Middle or Relation.With or Relation.Inside && !RequestPreparer.IsWater(edge.Subject))
            .Select(edge => arranger.Draw(edge.Subject))
            .ToList();
        var atCorners = request.Relations.Where(edge => edge.Reference == thing && edge.Relation == Relation.AtCorners).Select(edge => arranger.Draw(edge.Subject).Items[0]).ToList();
        carried.AddRange(atCorners.Select(item => Drawing.Join([item, item, item, item])));
        if (carried.Count == 0)
        {
            return thing;
        }

        var widest = carried.Max(item => item.Items.Max(one => Math.Max(one.Box.Width, one.Box.Depth)));
        var number = carried.Sum(item => item.Items.Count);
        var needed = number == 1 ? widest + Math.Max(4, widest / 2) : (int)((widest + 3) * Math.Ceiling(Math.Sqrt(number)) * 1.3) + 2;
        var usual = thing.Shape is not null ? ShapeSizer.Size(thing) : arranger.Draw(thing).Box is var box ? new Cell(box.Width, box.Height, box.Depth) : default;
        if (thing.Kind is not null)
        {
            // Slopes carry less than they cover.
            needed += needed / 2;
        }

        if (Math.Min(usual.X, usual.Z) < needed)
        {
            thing.Measures["width"] = needed | 1;
            thing.Measures["depth"] = needed | 1;
        }

        return thing;
    }
}
