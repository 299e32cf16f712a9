using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects;

/// <summary>Trees: a trunk that stands on one foot, and a crown that is wider.</summary>
internal static class Trees
{
    private static readonly string[] Parts = ["trunk", "crown"];

    public static IEnumerable<ObjectKind> Kinds =>
    [
        new("tree", "nature", ["oak", "oak tree", "maple", "maple tree", "deciduous tree", "leafy tree", "autumn tree", "elm", "linden", "beech"], [.. Parts, "fruit", "branch"], brush => Leafy(brush, "log", "leaves")) { Usual = new Cell(7, 10, 7) },
        new("apple tree", "nature", ["fruit tree", "pear tree", "cherry fruit tree"], [.. Parts, "fruit"], brush => Leafy(brush, "log", "leaves", fruit: "red")) { Usual = new Cell(7, 10, 7) },
        new("orange tree", "nature", ["lemon tree", "peach tree"], [.. Parts, "fruit"], brush => Leafy(brush, "log", "leaves", fruit: "orange")) { Usual = new Cell(7, 10, 7) },
        new("cherry tree", "nature", ["cherry blossom", "cherry blossom tree", "sakura", "blossom tree", "blossoming tree"], [.. Parts, "fruit"], brush => Leafy(brush, "log", "pink")) { Usual = new Cell(9, 10, 9) },
        new("birch", "nature", ["birch tree", "aspen", "poplar"], [.. Parts, "fruit"], Birch) { Usual = new Cell(5, 12, 5) },
        new("pine", "nature", ["pine tree", "fir", "fir tree", "spruce", "conifer", "evergreen", "evergreen tree", "christmas tree", "xmas tree"], [.. Parts, "star", "ornament", "snow"], Pine) { Usual = new Cell(7, 12, 7) },
        new("palm", "nature", ["palm tree", "coconut tree", "coconut palm", "date palm"], [.. Parts, "fruit"], Palm) { Usual = new Cell(9, 11, 9) },
        new("willow", "nature", ["weeping willow", "willow tree"], Parts, Willow) { Usual = new Cell(11, 11, 11) },
        new("dead tree", "nature", ["bare tree", "leafless tree", "winter tree"], ["trunk", "branch"], Dead) { Usual = new Cell(7, 10, 5) },
        new("bush", "nature", ["shrub", "hedge bush", "berry bush"], ["leaf", "fruit", "flower"], Bush) { Usual = new Cell(5, 4, 5) },
        new("hedge", "nature", ["green hedge"], ["leaf", "flower"], Hedge) { Usual = new Cell(13, 4, 2) },
    ];

    /// <summary>Draws a round crown on a trunk.</summary>
    private static void Leafy(ObjectBrush brush, string wood, string leaves, string? fruit = null)
    {
        int width = Odd(brush.Spec.Width, brush.Width(7, 5)), height = brush.Height(10, 5), depth = Odd(brush.Spec.Depth, brush.Spec.Depth ?? width);
        var crown = Math.Clamp((height * 11) / 20, 3, Math.Max(3, height - 2));
        var bare = height - crown;
        var thick = Thickness(width);
        var type = brush.Spec.PartTypes.GetValueOrDefault("leaf", brush.MainType("crown", leaves));
        var box = CellBox.FromBaseCenter(new Cell(0, bare, 0), new Cell(width, crown, depth));
        brush.Part("crown").Solid(ShapeKind.Ellipsoid, new Cell(0, bare, 0), width, crown, depth, type);
        if (brush.Has("branch", usual: false))
        {
            brush.Part("branch").Box(-thick, bare - 1, 0, thick, bare - 1, 0, brush.Type("branch", wood));
        }

        // The trunk ends below the middle of the crown, so that no wood shows on top.
        brush.Part("trunk").Box(-(thick / 2), 0, -(thick / 2), -(thick / 2) + thick - 1, bare + Math.Max(0, (crown / 2) - 1), -(thick / 2) + thick - 1, brush.Type("trunk", wood));
        if (fruit is not null || brush.IsNamed("fruit"))
        {
            Fruit(brush, box, fruit ?? "red");
        }
    }

    private static void Fruit(ObjectBrush brush, CellBox crown, string usual)
    {
        var shape = new Shape(ShapeKind.Ellipsoid, new Cell(crown.Width, crown.Height, crown.Depth));
        var skin = new List<Cell>();
        for (var y = 0; y < crown.Height; y++)
        {
            for (var z = 0; z < crown.Depth; z++)
            {
                for (var x = 0; x < crown.Width; x++)
                {
                    // Only where it shows from the side, so that it is seen; never next to the top.
                    if (shape.Contains(x, y, z) && y < crown.Height - 1 && !(shape.Contains(x - 1, y, z) && shape.Contains(x + 1, y, z) && shape.Contains(x, y, z - 1) && shape.Contains(x, y, z + 1)))
                    {
                        skin.Add(crown.Min + new Cell(x, y, z));
                    }
                }
            }
        }

        var wanted = Math.Min(skin.Count, brush.Count("fruit", Math.Max(6, skin.Count / 9)));
        var type = brush.Type("fruit", usual);
        var taken = new List<Cell>();
        foreach (var cell in skin.OrderBy(_ => brush.Random.Next()).ToList())
        {
            if (taken.Count >= wanted)
            {
                break;
            }

            // Apart from each other, so that they can be counted.
            if (taken.TrueForAll(other => Math.Max(Math.Abs(other.X - cell.X), Math.Max(Math.Abs(other.Y - cell.Y), Math.Abs(other.Z - cell.Z))) > 1))
            {
                taken.Add(cell);
                brush.Part("fruit").Set(cell, type);
            }
        }
    }

    private static void Birch(ObjectBrush brush)
    {
        Leafy(brush, "white", "lime");
        var trunk = brush.Canvas.Cells.Where(pair => string.Equals(brush.Canvas.PartAt(pair.Key), "trunk", StringComparison.Ordinal)).Select(pair => pair.Key).ToList();
        foreach (var cell in trunk.Where(cell => cell.Y % 3 == 1 && !brush.Spec.PartTypes.ContainsKey("trunk")))
        {
            brush.Part("trunk").Set(cell, ObjectBrush.Named("black"));
        }
    }

    private static void Pine(ObjectBrush brush)
    {
        int width = Odd(brush.Spec.Width, brush.Width(7, 5)), height = brush.Height(12, 6), depth = Odd(brush.Spec.Depth, brush.Spec.Depth ?? width);
        var hasStar = brush.Has("star", usual: false);
        var bare = Math.Max(1, height / 6);
        var top = height - (hasStar ? 1 : 0);
        var thick = width >= 13 ? 3 : 1;
        var type = brush.Spec.PartTypes.GetValueOrDefault("leaf", brush.MainType("crown", "leaves"));
        var snow = brush.Type("snow", "snow");
        var hasSnow = brush.Has("snow", usual: false);
        for (var y = bare; y < top; y++)
        {
            var t = (double)(y - bare) / Math.Max(1, top - 1 - bare);
            var wide = 1 + (2 * (int)Math.Round((width - 1) / 2.0 * (1 - t)));
            var deep = 1 + (2 * (int)Math.Round((depth - 1) / 2.0 * (1 - t)));
            brush.Part(hasSnow && y > top - Math.Max(2, height / 3) ? "snow" : "crown").Solid(ShapeKind.Cylinder, new Cell(0, y, 0), wide, 1, deep, hasSnow && y > top - Math.Max(2, height / 3) ? snow : type);
        }

        brush.Part("trunk").Box(-(thick / 2), 0, -(thick / 2), thick / 2, bare, thick / 2, brush.Type("trunk", "log"));
        if (brush.Has("ornament", usual: false))
        {
            byte[] balls = [ObjectBrush.Named("red"), ObjectBrush.Named("gold"), ObjectBrush.Named("blue")];
            var index = 0;
            for (var y = bare + 1; y < top - 1; y += 2, index++)
            {
                var reach = (int)Math.Round((width - 1) / 2.0 * (1 - ((double)(y - bare) / Math.Max(1, top - 1 - bare))));
                var ball = brush.Spec.PartTypes.GetValueOrDefault("ornament", balls[index % balls.Length]);
                brush.Part("ornament").Set(index % 2 == 0 ? new Cell(reach, y, 0) : new Cell(0, y, reach), ball);
                brush.Part("ornament").Set(index % 2 == 0 ? new Cell(-reach, y, 0) : new Cell(0, y, -reach), ball);
            }
        }

        if (hasStar)
        {
            brush.Part("star").Set(0, height - 1, 0, brush.Type("star", "gold"));
        }
    }

    private static void Palm(ObjectBrush brush)
    {
        int width = Odd(brush.Spec.Width, brush.Width(9, 7)), height = brush.Height(11, 5);
        var reach = width / 2;
        var top = height - 1;
        var type = brush.Spec.PartTypes.GetValueOrDefault("leaf", brush.MainType("crown", "leaves"));
        brush.Part("trunk").Box(0, 0, 0, 0, top - 1, 0, brush.Type("trunk", "log"));
        brush.Part("crown").Box(-1, top, -1, 1, top, 1, type);
        foreach (var (x, z) in new[] { (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1) })
        {
            var length = x != 0 && z != 0 ? Math.Max(2, reach - 1) : reach;
            for (var step = 1; step <= length; step++)
            {
                var droop = step <= reach / 2 ? 0 : 1;
                brush.Part("crown").Set(x * step, Math.Max(2, top - droop), z * step, type);
            }
        }

        if (brush.Has("fruit"))
        {
            brush.Part("fruit").Set(1, top - 1, 0, brush.Type("fruit", "brown"));
            brush.Part("fruit").Set(-1, top - 1, 0, brush.Type("fruit", "brown"));
        }
    }

    private static void Willow(ObjectBrush brush)
    {
        int width = Odd(brush.Spec.Width, brush.Width(11, 7)), height = brush.Height(11, 6);
        var crown = Math.Max(3, height / 2);
        var type = brush.Spec.PartTypes.GetValueOrDefault("leaf", brush.MainType("crown", "leaves"));
        brush.Part("crown").Solid(ShapeKind.Ellipsoid, new Cell(0, height - crown, 0), width, crown, width, type);
        var half = width / 2;
        for (var x = -half; x <= half; x++)
        {
            for (var z = -half; z <= half; z++)
            {
                var edge = Math.Sqrt((x * x) + (z * z));
                var hangs = height - 1 - (crown / 2);
                if (edge >= half - 1.2 && edge <= half + 0.4 && brush.Canvas[new Cell(x, hangs, z)] != 0 && (x + z) % 2 == 0)
                {
                    brush.Part("crown").Box(x, Math.Max(1, height / 4), z, x, hangs, z, type);
                }
            }
        }

        brush.Part("trunk").Box(0, 0, 0, 0, height - (crown / 2) - 1, 0, brush.Type("trunk", "log"));
    }

    private static void Dead(ObjectBrush brush)
    {
        int width = Odd(brush.Spec.Width, brush.Width(7, 5)), height = brush.Height(10, 5);
        var reach = width / 2;
        var type = brush.MainType("trunk", "log");
        brush.Part("trunk").Box(0, 0, 0, 0, height - 2, 0, type);
        var branch = brush.Spec.PartTypes.GetValueOrDefault("branch", type);
        var fork = Math.Max(1, height - 1 - reach);
        brush.Part("branch").Line(new Cell(1, fork, 0), new Cell(reach, height - 1, 0), branch);
        brush.Canvas.Line(new Cell(-1, fork, 0), new Cell(-reach, height - 1, 0), branch);
        brush.Canvas.Line(new Cell(0, fork + 1, 1), new Cell(0, height - 1, Math.Max(1, reach - 1)), branch);
        brush.Canvas.Line(new Cell(0, fork + 1, -1), new Cell(0, height - 1, -Math.Max(1, reach - 1)), branch);
    }

    private static void Bush(ObjectBrush brush)
    {
        int width = Odd(brush.Spec.Width, brush.Width(5, 3)), height = brush.Height(4, 2), depth = Odd(brush.Spec.Depth, brush.Spec.Depth ?? width);
        brush.Part("leaf").Solid(ShapeKind.Dome, Cell.Zero, width, height, depth, brush.MainType("leaf", "leaves"));
        var box = Drafting.Stand(width, height, depth);
        if (brush.Has("fruit", usual: false))
        {
            Spots(brush, box, "fruit", "red");
        }

        if (brush.Has("flower", usual: false))
        {
            Spots(brush, box, "flower", "pink");
        }
    }

    private static void Spots(ObjectBrush brush, CellBox box, string part, string usual)
    {
        var skin = brush.Canvas.Cells.Select(pair => pair.Key)
            .Where(cell => brush.Canvas[cell + new Cell(0, 1, 0)] == 0 || brush.Canvas[cell + new Cell(0, 0, 1)] == 0)
            .OrderBy(cell => (cell.X * 7) + (cell.Y * 13) + (cell.Z * 5)).ThenBy(cell => cell.X).ThenBy(cell => cell.Z).ToList();
        var wanted = Math.Min(skin.Count, brush.Count(part, Math.Max(3, box.Width)));
        for (var index = 0; index < wanted; index++)
        {
            brush.Part(part).Set(skin[index * skin.Count / wanted], brush.Type(part, usual));
        }
    }

    private static void Hedge(ObjectBrush brush)
    {
        var box = Drafting.Stand(brush.Width(13, 3), brush.Height(4, 2), brush.Depth(2));
        brush.Part("leaf").Fill(box, brush.MainType("leaf", "leaves"));
        if (brush.Has("flower", usual: false))
        {
            Spots(brush, box, "flower", "pink");
        }
    }

    // An odd width has a middle for the trunk; a number that was asked for is kept.
    private static int Odd(int? wanted, int value) => wanted ?? (value % 2 == 0 ? value + 1 : value);

    private static int Thickness(int width) => width >= 21 ? 3 : width % 2 == 0 && width >= 8 ? 2 : 1;
}
