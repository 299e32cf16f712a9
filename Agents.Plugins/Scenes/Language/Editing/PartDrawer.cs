using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Composing;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Draws parts that belong at one place of what stands there: a chimney on the roof, a door in the front wall.</summary>
internal static class PartDrawer
{
    /// <summary>Draws the part; null when it has no place of its own, so that it is drawn as a thing.</summary>
    public static IReadOnlyList<BuildOperation>? Draw(string part, string? type, int count, SceneFacts facts, Site site) => part switch
    {
        "chimney" => [Chimney(type ?? "brick", facts)],
        "door" or "gate" or "entrance" => [Door(type ?? "brown", facts)],
        "window" => Windows(type ?? "glass", Math.Max(count, 1), facts),
        "roof" => Roofs(type ?? "brick", facts, site),
        "flag" => Flag(type ?? "red", facts, site),
        _ => null,
    };

    private static ShapeOperation Chimney(string type, SceneFacts facts)
    {
        var roof = facts.Find("roof") ?? facts.Box;
        var wide = roof.Width >= 10 ? 2 : 1;
        var x = roof.BaseCenter.X + Math.Max(1, roof.Width / 4);
        var z = roof.BaseCenter.Z;
        var floor = (facts.TopAt?.Invoke(x, z) ?? roof.Max.Y) + 1;
        var top = Math.Max(floor + 2, roof.Max.Y + 2);
        return Enclosure.Box("chimney", type, new CellBox(new Cell(x, floor, z), new Cell(x + wide - 1, top, z + wide - 1)));
    }

    private static ShapeOperation Door(string type, SceneFacts facts)
    {
        var walls = facts.Find("walls") ?? facts.Box;
        var half = walls.Width >= 11 ? 1 : 0;
        var x = walls.BaseCenter.X;
        var height = Math.Clamp(walls.Height / 2, 2, 3);
        return Enclosure.Box("door", type, new CellBox(
            new Cell(x - half, walls.Min.Y, walls.Max.Z), new Cell(x, walls.Min.Y + height - 1, walls.Max.Z)));
    }

    private static List<BuildOperation> Windows(string type, int count, SceneFacts facts)
    {
        var walls = facts.Find("walls") ?? facts.Box;
        var y = walls.Min.Y + Math.Max(1, walls.Height / 2) - (walls.Height >= 5 ? 1 : 0);
        var windows = new List<BuildOperation>();
        for (var index = 0; index < Math.Min(count, 20); index++)
        {
            // Evenly along the front, the middle left free for the door.
            var share = count == 1 ? 0.25 : (index + 0.5) / count;
            var x = walls.Min.X + (int)(share * walls.Width);
            var cell = new Cell(Math.Clamp(x, walls.Min.X, walls.Max.X), y, walls.Max.Z);
            windows.Add(Enclosure.Box("window", type, new CellBox(cell, cell with { Y = y + (walls.Height >= 6 ? 1 : 0) })));
        }

        return windows;
    }

    // A tower has a pointed roof, each of several its own.
    private static List<BuildOperation> Roofs(string type, SceneFacts facts, Site site)
    {
        var hosts = site.Each.Count > 0 ? site.Each : [facts.Find("walls") ?? facts.Box];
        return hosts.Take(20).Select(BuildOperation (host) => host.Height * 4 >= Math.Max(host.Width, host.Depth) * 5 ? Spire(type, host) : Roof(type, host)).ToList();
    }

    private static ShapeOperation Spire(string type, CellBox tower) => new()
    {
        Name = "roof",
        Shape = ShapeKind.Pyramid,
        Type = type,
        Size = new Cell(tower.Width + 2, Math.Max(3, (Math.Max(tower.Width, tower.Depth) + 3) / 2), tower.Depth + 2),
        At = new Placement { Position = tower.BaseCenter with { Y = tower.Max.Y + 1 } },
    };

    private static ShapeOperation Roof(string type, CellBox walls) => new()
    {
        Name = "roof",
        Shape = ShapeKind.Wedge,
        Type = type,
        Size = new Cell(walls.Width + 2, Math.Max(2, (walls.Depth + 3) / 2), walls.Depth + 2),
        Axis = Axis.X,
        At = new Placement { Position = walls.BaseCenter with { Y = walls.Max.Y + 1 } },
    };

    private static BuildOperation[] Flag(string type, SceneFacts facts, Site site)
    {
        var box = site.Each.Count > 0 ? site.Each[0] : facts.Find("tower") is not null ? facts.FindEach("tower")[0].Box : facts.Box;
        var foot = box.BaseCenter with { Y = (facts.TopAt?.Invoke(box.BaseCenter.X, box.BaseCenter.Z) ?? box.Max.Y) + 1 };
        return
        [
            Enclosure.Box("flag pole", "planks", new CellBox(foot, foot + new Cell(0, 4, 0))),
            Enclosure.Box("flag", type, new CellBox(foot + new Cell(1, 3, 0), foot + new Cell(3, 4, 0))),
        ];
    }
}
