using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Draws what joins two things that stand beside each other: a wall from the ground up, anything else as a bridge at half their height.</summary>
internal static class Joint
{
    private const int Usual = 9;
    private const int Longest = 1000;
    private static readonly string[] Crossings = ["bridge", "arch", "rainbow"];

    /// <summary>Tells whether a thing reaches from one side to the other of what it is placed by.</summary>
    public static bool IsCrossing(Thing thing) => Crossings.Contains(thing.Kind ?? thing.Shape);

    /// <summary>How far apart the two stand, in cells.</summary>
    /// <param name="thing">What joins them.</param>
    /// <param name="first">The first of the two.</param>
    public static int Length(Thing thing, CellBox first)
    {
        foreach (var measure in (ReadOnlySpan<string>)["length", "size", "edge"])
        {
            if (thing.Measures.TryGetValue(measure, out var value))
            {
                return Math.Clamp(value, 1, Longest);
            }
        }

        return thing.Sizes is [var length, ..] ? Math.Clamp(length, 1, Longest) : Math.Max(Usual, first.Width);
    }

    /// <summary>Draws it from the one to the other; their middles lie in one line along x.</summary>
    /// <param name="thing">What joins them.</param>
    /// <param name="reference">The first of the two; a wall is of the same where nothing else was said.</param>
    /// <param name="left">One of the two, at its place.</param>
    /// <param name="right">The other one, at its place.</param>
    public static Drawing Draw(Thing thing, Thing reference, Drawing left, Drawing right)
    {
        if (left.Box.Min.X > right.Box.Min.X)
        {
            (left, right) = (right, left);
        }

        var name = thing.Kind ?? thing.Shape ?? "bridge";
        var lowest = Math.Min(left.Box.Height, right.Box.Height);
        var ground = Math.Max(left.Box.Min.Y, right.Box.Min.Y);
        var middle = (left.Box.BaseCenter.Z + right.Box.BaseCenter.Z) / 2;
        var isWall = thing.Shape == "wall" || thing.Kind is "wall" or "fence" or "hedge";
        var type = TypeChooser.Main(thing) ?? (isWall ? TypeChooser.Main(reference) ?? "stone" : "planks");
        var across = Math.Clamp(thing.Measures.GetValueOrDefault(isWall ? "thickness" : "width", isWall ? 1 : 3), 1, Math.Max(1, Math.Min(left.Box.Depth, right.Box.Depth)));
        var bottom = isWall ? ground : ground + Math.Max(1, lowest / 2);
        var top = isWall ? ground + Math.Clamp(thing.Measures.GetValueOrDefault("height", Math.Max(2, lowest / 2)), 1, lowest) - 1 : bottom;
        var (near, far) = (middle - (across / 2), middle - (across / 2) + across - 1);
        var from = Reach(left, new CellBox(new Cell(left.Box.Max.X, bottom, near), new Cell(left.Box.Max.X, top, far)), -1);
        var to = Reach(right, new CellBox(new Cell(right.Box.Min.X, bottom, near), new Cell(right.Box.Min.X, top, far)), 1);
        var body = new CellBox(new Cell(from, bottom, near), new Cell(to, top, far));
        var operations = new List<BuildOperation> { Enclosure.Box(null, type, body) };
        if (!isWall && across >= 3)
        {
            // Rails on both sides.
            operations.Add(Enclosure.Box(null, type, body with { Min = body.Min with { Y = top + 1 }, Max = new Cell(to, top + 1, near) }));
            operations.Add(Enclosure.Box(null, type, new CellBox(new Cell(from, top + 1, far), new Cell(to, top + 1, far))));
        }

        return new Drawing { Operations = [new PartOperation { Name = name, Operations = operations }], Box = body with { Max = body.Max with { Y = top + (operations.Count > 1 ? 1 : 0) } } };
    }

    // Round and narrowing things are thinner there than their box: on until something is met, at most to the middle.
    private static int Reach(Drawing host, CellBox edge, int step)
    {
        var x = edge.Min.X;
        var end = host.Box.BaseCenter.X;
        if (host.Relief is null)
        {
            // A shape is solid enough to hide the end.
            return end;
        }

        while (x != end && host.Relief.IsFree(edge with { Min = edge.Min with { X = x }, Max = edge.Max with { X = x } }))
        {
            x += step;
        }

        return x - step;
    }
}
