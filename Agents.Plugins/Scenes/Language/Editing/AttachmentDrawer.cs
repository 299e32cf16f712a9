using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Composing;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Draws what is put on figures and buildings: hats, eyes, battlements, railings, paths, storeys.</summary>
internal static class AttachmentDrawer
{
    private const int MostHosts = 20;

    /// <summary>Draws the attachment; null when the word names none, or there is nothing to attach it to.</summary>
    public static IReadOnlyList<BuildOperation>? Draw(string word, string part, string? type, int count, SceneFacts facts, Site site) => (word, part) switch
    {
        (_, "hat" or "cap" or "helmet") or ("hat" or "cap" or "helmet" or "top hat", _) => Hat(type ?? "black", Head(facts, site)),
        (_, "eye") or ("eye" or "eyes", _) => Eyes(type ?? "black", count, Head(facts, site)),
        (_, "nose") or ("nose" or "carrot", _) => Nose(type ?? "orange", Head(facts, site)),
        (_, "mouth") or ("mouth" or "smile", _) => Mouth(type ?? "black", Head(facts, site)),
        (_, "antenna") or ("antenna" or "aerial", _) => Antenna(type ?? "red", Head(facts, site)),
        (_, "battlement" or "merlon") or ("battlement" or "battlements" or "crenellation" or "crenellations" or "merlon", _) => Battlements(type, facts, site),
        (_, "railing") or ("railing" or "railings" or "handrail" or "handrails", _) => Railings(type, facts, site),
        ("path" or "garden path" or "road" or "walkway" or "driveway", _) => site.Each.Count > 0 ? Path(type ?? "stone", facts, site.Box) : null,
        ("floor" or "storey" or "story" or "level" or "upper floor" or "floors", _) => Storey(count, facts),
        _ => null,
    };

    // What the scene calls head, else the upper third of what is meant.
    private static CellBox Head(SceneFacts facts, Site site)
    {
        var host = site.Box;
        if (facts.Find("head") is { } head && head.Overlaps(host))
        {
            return head;
        }

        var height = Math.Max(1, host.Height / 3);
        var wide = Math.Min(host.Width, Math.Max(2, height + (host.Width % 2 == height % 2 ? 0 : 1)));
        var deep = Math.Min(host.Depth, Math.Max(2, height + (host.Depth % 2 == height % 2 ? 0 : 1)));
        return CellBox.FromBaseCenter(host.BaseCenter with { Y = host.Max.Y - height + 1 }, new Cell(wide, height, deep));
    }

    private static BuildOperation[] Hat(string type, CellBox head)
    {
        var size = new Cell(head.Width, 1, head.Depth);
        var on = head.BaseCenter with { Y = head.Max.Y + 1 };
        var brim = CellBox.FromBaseCenter(on, size + new Cell(2, 0, 2));
        var crown = CellBox.FromBaseCenter(on + new Cell(0, 1, 0), new Cell(size.X, Math.Clamp(head.Height - 1, 2, 6), size.Z));
        return [Enclosure.Box("hat", type, brim), Enclosure.Box("hat", type, crown)];
    }

    private static BuildOperation[] Eyes(string type, int count, CellBox head)
    {
        var y = head.Min.Y + (head.Height * 2 / 3);
        var (z, middle) = (head.Max.Z, head.Min.X + head.Max.X);
        if (count == 1 || head.Width < 2)
        {
            return [Dot("eye", type, new Cell(head.BaseCenter.X, y, z))];
        }

        var away = Math.Max(1, (head.Width - 1) / 4);
        var left = ((middle + 1) / 2) - away - (middle % 2 == 0 ? 0 : 1) + (away > 1 && middle % 2 != 0 ? 1 : 0);
        return [Dot("left eye", type, new Cell(left, y, z)), Dot("right eye", type, new Cell(middle - left, y, z))];
    }

    private static BuildOperation[] Nose(string type, CellBox head) =>
        [Enclosure.Box("nose", type, new CellBox(
            new Cell(head.BaseCenter.X, head.Min.Y + (head.Height / 2), head.Max.Z + 1),
            new Cell(head.BaseCenter.X, head.Min.Y + (head.Height / 2), head.Max.Z + 2)))];

    private static BuildOperation[] Mouth(string type, CellBox head)
    {
        var half = Math.Max(0, (head.Width - 2) / 3);
        var y = head.Min.Y + (head.Height / 4);
        return [Enclosure.Box("mouth", type, new CellBox(new Cell(head.BaseCenter.X - half, y, head.Max.Z), new Cell(head.BaseCenter.X + half, y, head.Max.Z)))];
    }

    private static BuildOperation[] Antenna(string type, CellBox head)
    {
        var foot = head.BaseCenter with { Y = head.Max.Y + 1 };
        return [Enclosure.Box("antenna", "gray", new CellBox(foot, foot + new Cell(0, 1, 0))), Dot("antenna tip", type, foot + new Cell(0, 2, 0))];
    }

    private static ShapeOperation Dot(string name, string type, Cell cell) => Enclosure.Box(name, type, new CellBox(cell, cell));

    // Merlons on every other cell of the rim: of each tower, and of the walls when they are known apart from the towers.
    private static List<BuildOperation>? Battlements(string? type, SceneFacts facts, Site site)
    {
        var towers = facts.FindEach("tower").Where(tower => tower.Box.Overlaps(site.Box)).ToList();
        var hosts = towers.Count > 0 ? towers : site.Each.Count > 0 ? [.. site.Each.Select(box => (Box: box, Type: type ?? facts.MainType))] : [(facts.Box, facts.MainType)];
        var merlons = hosts.Take(MostHosts).Select(BuildOperation (host) => new PartOperation
        {
            Name = "battlement",
            Operations = [.. Rim(host.Box).Where((_, index) => index % 2 == 0).Take(400).Select(cell => Dot("merlon", type ?? host.Type, cell))],
        }).ToList();
        return merlons.Count == 0 ? null : merlons;
    }

    // The cells above the outer edge of a box, in a circle.
    private static IEnumerable<Cell> Rim(CellBox box)
    {
        var y = box.Max.Y + 1;
        for (var x = box.Min.X; x < box.Max.X; x++)
        {
            yield return new Cell(x, y, box.Min.Z);
        }

        for (var z = box.Min.Z; z < box.Max.Z; z++)
        {
            yield return new Cell(box.Max.X, y, z);
        }

        for (var x = box.Max.X; x > box.Min.X; x--)
        {
            yield return new Cell(x, y, box.Max.Z);
        }

        for (var z = box.Max.Z; z > box.Min.Z; z--)
        {
            yield return new Cell(box.Min.X, y, z);
        }
    }

    private static BuildOperation[] Railings(string? type, SceneFacts facts, Site site)
    {
        var deck = facts.Find("deck") ?? site.Box;
        var y = deck.Max.Y + 1;
        var material = type ?? (site.Each.Count > 0 ? facts.FindEach("bridge").Select(found => found.Type).FirstOrDefault() : null) ?? facts.MainType;
        if (material is "water")
        {
            material = "stone";
        }

        return deck.Width >= deck.Depth
            ?
            [
                Enclosure.Box("railing", material, new CellBox(new Cell(deck.Min.X, y, deck.Min.Z), new Cell(deck.Max.X, y, deck.Min.Z))),
                Enclosure.Box("railing", material, new CellBox(new Cell(deck.Min.X, y, deck.Max.Z), new Cell(deck.Max.X, y, deck.Max.Z))),
            ]
            :
            [
                Enclosure.Box("railing", material, new CellBox(new Cell(deck.Min.X, y, deck.Min.Z), new Cell(deck.Min.X, y, deck.Max.Z))),
                Enclosure.Box("railing", material, new CellBox(new Cell(deck.Max.X, y, deck.Min.Z), new Cell(deck.Max.X, y, deck.Max.Z))),
            ];
    }

    // From the door outwards, in the ground when there is one.
    private static BuildOperation[] Path(string type, SceneFacts facts, CellBox from)
    {
        var half = Math.Clamp(from.Width, 1, 3) / 2;
        var y = facts.Find("ground") is { } ground && ground.Max.Y < from.Min.Y ? ground.Max.Y : from.Min.Y;
        var end = Math.Max(from.Max.Z + 6, facts.Box.Max.Z + 2);
        return [Enclosure.Box("path", type, new CellBox(new Cell(from.BaseCenter.X - half, y, from.Max.Z + 1), new Cell(from.BaseCenter.X + half, y, end)))];
    }

    // The roof goes up, the walls and the windows are repeated below it, and the old door stays the only one.
    private static List<BuildOperation>? Storey(int count, SceneFacts facts)
    {
        if (facts.Find("walls") is not { } walls || facts.Find("roof") is not { } roof)
        {
            return null;
        }

        count = Math.Clamp(count, 1, 20);
        var height = Math.Max(1, Math.Min(walls.Max.Y + 1, roof.Min.Y) - walls.Min.Y);
        var up = new Cell(0, height, 0);
        var type = facts.FindEach("walls")[0].Type;
        var above = new Cell(roof.Max.X, facts.Box.Max.Y, roof.Max.Z);
        var operations = new List<BuildOperation>
        {
            new MoveOperation { Target = new Target { Min = roof.Min, Max = above }, By = new Cell(0, height * count, 0) },
        };
        if (facts.Find("door") is { } door)
        {
            for (var storey = 1; storey <= count; storey++)
            {
                operations.Add(Enclosure.Box("walls", type, door.Translate(new Cell(0, height * storey, 0))));
            }
        }

        var lower = new Target { Min = walls.Min, Max = walls.Max with { Y = walls.Min.Y + height - 1 } };
        operations.Add(new CopyOperation { Target = lower, Count = count, By = up });
        return operations;
    }
}
