using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Draws what goes all around something in one piece: a fence, a wall, a moat, a path.</summary>
internal static class Enclosure
{
    private static readonly Dictionary<string, (string Type, int Height, int Width)> Kinds = new(StringComparer.Ordinal)
    {
        ["fence"] = ("planks", 2, 1),
        ["hedge"] = ("leaves", 2, 1),
        ["wall"] = ("stone", 4, 1),
        ["moat"] = ("water", 1, 3),
        ["water"] = ("water", 1, 4),
        ["sea"] = ("water", 1, 6),
        ["ocean"] = ("water", 1, 6),
        ["river"] = ("water", 1, 3),
        ["lake"] = ("water", 1, 5),
        ["path"] = ("stone", 1, 2),
        ["road"] = ("gray", 1, 3),
        ["square"] = ("stone", 1, 1),
        ["frame"] = ("planks", 1, 1),
        ["garden"] = ("grass", 1, 3),
        ["lawn"] = ("grass", 1, 4),
        ["beach"] = ("sand", 1, 3),
    };

    /// <summary>Tells whether a single such thing goes around something as a closed band.</summary>
    public static bool Encloses(Thing thing) => thing.Number == 1 && Describe(thing) is not null;

    /// <summary>The band around a box, one free cell away (a fence two).</summary>
    public static Drawing Draw(Thing thing, CellBox inner)
    {
        var (usual, height, width) = Describe(thing)!.Value;
        var type = TypeChooser.Main(thing) ?? usual;
        height = thing.Measures.TryGetValue("height", out var given) ? Math.Clamp(given, 1, 1000) : height;
        var margin = height == 1 ? 0 : 2;
        var (x1, x2) = (inner.Min.X - margin - 1, inner.Max.X + margin + 1);
        var (z1, z2) = (inner.Min.Z - margin - 1, inner.Max.Z + margin + 1);
        var outer = new CellBox(new Cell(x1 - width + 1, inner.Min.Y, z1 - width + 1), new Cell(x2 + width - 1, inner.Min.Y + height - 1, z2 + width - 1));
        var operations = new List<BuildOperation>
        {
            Box("around front", type, new CellBox(new Cell(outer.Min.X, outer.Min.Y, z2), outer.Max)),
            Box("around back", type, new CellBox(outer.Min, new Cell(outer.Max.X, outer.Max.Y, z1))),
            Box("around left", type, new CellBox(new Cell(outer.Min.X, outer.Min.Y, z1 + 1), new Cell(x1, outer.Max.Y, z2 - 1))),
            Box("around right", type, new CellBox(new Cell(x2, outer.Min.Y, z1 + 1), new Cell(outer.Max.X, outer.Max.Y, z2 - 1))),
        };
        return new Drawing { Operations = operations, Box = outer };
    }

    /// <summary>A box as an operation at its place.</summary>
    public static ShapeOperation Box(string? name, string type, CellBox box) => new()
    {
        Name = name,
        Shape = ShapeKind.Box,
        Type = type,
        Size = new Cell(box.Width, box.Height, box.Depth),
        At = new Placement { Position = box.BaseCenter },
    };

    private static (string Type, int Height, int Width)? Describe(Thing thing)
    {
        if (thing.Shape == "ground")
        {
            return (thing.Material ?? "grass", 1, 4);
        }

        return Kinds.TryGetValue(thing.Kind ?? thing.Shape ?? "", out var found) ? found : null;
    }
}
