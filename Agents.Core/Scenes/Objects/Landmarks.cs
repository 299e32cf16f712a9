using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects;

/// <summary>Towers and holy places: what one steers by.</summary>
internal static class Landmarks
{
    public static IEnumerable<ObjectKind> Kinds =>
    [
        new("lighthouse", "building", ["light house", "beacon"], ["tower", "base", "gallery", "lamp", "roof", "door", "window", "stripe"], Lighthouse) { Usual = new Cell(9, 24, 9) },
        new("windmill", "building", ["mill", "dutch windmill"], ["tower", "cap", "blade", "hub", "door", "window"], Windmill) { Usual = new Cell(15, 22, 10) },
        new("wind turbine", "building", ["turbine"], ["tower", "blade", "hub"], Turbine) { Usual = new Cell(17, 26, 4) },
        new("church", "building", ["chapel", "cathedral"], ["wall", "roof", "steeple", "spire", "cross", "door", "window", "floor"], Church) { Usual = new Cell(9, 22, 19) },
        new("temple", "building", ["greek temple", "roman temple", "parthenon", "shrine", "pantheon"], ["base", "column", "roof", "beam"], Temple) { Usual = new Cell(17, 13, 13) },
        new("step pyramid", "building", ["stepped pyramid", "ziggurat", "egyptian pyramid", "aztec temple", "mayan pyramid", "mayan temple", "aztec pyramid"], ["body", "stair", "top", "door"], StepPyramid) { Usual = new Cell(21, 11, 21) },
        new("pagoda", "building", ["japanese temple", "chinese temple", "japanese pagoda"], ["wall", "roof", "door", "spire", "floor", "base"], Pagoda) { Usual = new Cell(13, 21, 13) },
        new("clock tower", "building", ["bell tower", "big ben", "belfry"], ["wall", "clock", "hand", "roof", "door"], ClockTower) { Usual = new Cell(7, 24, 7) },
        new("obelisk", "building", ["monolith", "washington monument"], ["body", "tip", "base"], Obelisk) { Usual = new Cell(5, 17, 5) },
        new("column", "building", ["pillar", "greek column", "roman column"], ["shaft", "base", "capital"], Column) { Usual = new Cell(5, 13, 5) },
    ];

    private static void Lighthouse(ObjectBrush brush)
    {
        int height = brush.Height(24, 11), width = brush.Width(9, 5), depth = brush.Spec.Depth ?? width;
        var cap = Math.Max(2, height / 10);
        var lamp = Math.Max(2, height / 8);
        var gallery = height - cap - lamp - 1;
        var hasBase = brush.Has("base");
        var isStriped = brush.Spec.Main is null && brush.Has("stripe");
        var band = Math.Max(2, gallery / 6);
        var main = brush.MainType("tower", "white");
        var stripe = brush.Spec.PartTypes.GetValueOrDefault("stripe", ObjectBrush.Named("red"));
        for (var y = 0; y < gallery; y++)
        {
            var shrink = 2 * (int)(y * (width * 0.3) / Math.Max(1, gallery) / 1.0 / 2) + (hasBase && y > 0 ? 2 : 0);
            int wide = Math.Max(3, width - shrink), deep = Math.Max(3, depth - shrink);
            var isStripe = (isStriped || brush.Spec.PartTypes.ContainsKey("stripe")) && ((y / band) % 2 == 0);
            if (y == 0 && hasBase)
            {
                brush.Part("base").Solid(ShapeKind.Cylinder, Cell.Zero, width, 1, depth, brush.Type("base", "stone"));
                continue;
            }

            brush.Part(isStripe ? "stripe" : "tower").Solid(ShapeKind.Cylinder, new Cell(0, y, 0), wide, 1, deep, isStripe ? stripe : main);
            if (wide >= 5 && deep >= 5 && y < gallery - 1)
            {
                brush.Canvas.Solid(ShapeKind.Cylinder, new Cell(0, y, 0), wide - 2, 1, deep - 2, 0);
            }
        }

        var top = Math.Max(3, width - 2);
        var room = Math.Max(3, top - 2);
        brush.Part("gallery").Solid(ShapeKind.Cylinder, new Cell(0, gallery, 0), top, 1, Math.Max(3, depth - 2), brush.Type("gallery", "gray"));
        brush.Part("window").Solid(ShapeKind.Cylinder, new Cell(0, gallery + 1, 0), room, lamp, room, brush.Type("window", "glass"));
        var core = Math.Max(1, room - 2);
        brush.Part("lamp").Solid(ShapeKind.Cylinder, new Cell(0, gallery + 1, 0), core, lamp, core, brush.Type("lamp", "light"));
        brush.Part("roof").Solid(ShapeKind.Cone, new Cell(0, height - cap, 0), room + (room < top ? 2 : 0), cap, room + (room < top ? 2 : 0), brush.Type("roof", "red"));
        if (brush.Has("door"))
        {
            var inset = hasBase ? 2 : 0;
            var box = Drafting.Stand(Math.Max(3, width - inset), 1, Math.Max(3, depth - inset));
            var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
            brush.Part("door").Box(low, hasBase ? 1 : 0, box.Max.Z, high, 2, box.Max.Z, brush.Type("door", "log"));
        }
    }

    private static void Windmill(ObjectBrush brush)
    {
        int height = brush.Height(22, 11), width = brush.Width(15, 9), depth = brush.Depth(10, 6);
        var foot = Math.Clamp(Math.Min(depth - 2, (width * 9) / 15), 4, depth);
        foot += (foot + 1) % 2 == 0 ? 0 : -1;
        var reach = Math.Max(3, (width - 1) / 2);
        var hub = height - 1 - reach;
        var body = Math.Max(3, hub + 1);
        var main = brush.MainType("tower", "white");
        var upper = foot;
        for (var y = 0; y < body; y++)
        {
            upper = Math.Max(3, foot - (2 * (y * foot / 3 / body / 2)) - (y * 2 > body && foot > 5 ? 2 : 0));
            brush.Part("tower").Solid(ShapeKind.Cylinder, new Cell(0, y, 0), upper, 1, upper, main);
            if (upper >= 5 && y > 0)
            {
                brush.Canvas.Solid(ShapeKind.Cylinder, new Cell(0, y, 0), upper - 2, 1, upper - 2, 0);
            }
        }

        var cap = Math.Max(2, Math.Min(4, reach - 1));
        brush.Part("cap").Solid(ShapeKind.Cone, new Cell(0, body, 0), upper, cap, upper, brush.Type("cap", "brick"));
        var plane = (upper / 2) + 1;
        brush.Part("hub").Box(0, hub, 0, 0, hub, plane, brush.Type("hub", "log"));
        var front = Drafting.Stand(foot, 1, foot);
        brush.Part("door").Box(0, 0, front.Max.Z, 0, 1, front.Max.Z, brush.Type("door", "log"));
        if (brush.Has("window") && hub >= 6)
        {
            var middle = Math.Max(3, hub / 2);
            for (var z = front.Max.Z; z > 0; z--)
            {
                if (brush.Canvas[new Cell(0, middle, z)] != 0)
                {
                    brush.Part("window").Set(0, middle, z, brush.Type("window", "glass"));
                    break;
                }
            }
        }

        Blades(brush, new Cell(0, hub, plane), reach, brush.Type("blade", "planks"), "hub", sail: reach >= 5 ? 1 : 0);
    }

    private static void Turbine(ObjectBrush brush)
    {
        int height = brush.Height(26, 10), width = brush.Width(17, 7);
        var reach = Math.Max(3, (width - 1) / 2);
        var hub = Math.Max(3, height - 1 - reach);
        brush.Part("tower").Box(0, 0, 0, 0, hub, 0, brush.MainType("tower", "white"));
        brush.Part("tower").Solid(ShapeKind.Cylinder, Cell.Zero, 3, Math.Max(1, hub / 2), 3, brush.MainType("tower", "white"));
        brush.Part("hub").Box(0, hub, -1, 0, hub, 2, brush.Type("hub", "light_gray"));
        Blades(brush, new Cell(0, hub, 2), reach, brush.Type("blade", "white"), "hub", sail: 0, usual: 3);
    }

    private static void Blades(ObjectBrush brush, Cell hub, int reach, byte type, string center, int sail, int usual = 4)
    {
        var blades = Math.Min(12, brush.Has("blade") ? brush.Count("blade", usual) : 0);
        var start = blades == 4 ? Math.PI / 4 : Math.PI / 2;
        var length = blades == 4 ? reach * Math.Sqrt(2) : reach;
        for (var blade = 0; blade < blades; blade++)
        {
            var angle = start + (2 * Math.PI * blade / blades);
            var tip = hub + new Cell(Round(Math.Cos(angle) * length), Round(Math.Sin(angle) * length), 0);
            brush.Part("blade").Line(hub, tip, type);
            if (sail > 0)
            {
                // The sail lies on the side of the arm that looks outwards, so left and right are alike.
                var offset = new Cell(Math.Sign(hub.X - tip.X), 0, 0);
                var inner = hub + new Cell((tip.X - hub.X) / 3, (tip.Y - hub.Y) / 3, 0);
                brush.Canvas.Line(inner + offset, tip + offset, type);
            }
        }

        brush.Part(center).Set(hub, brush.Type("hub", "log"));

        static int Round(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
    }

    private static void Church(ObjectBrush brush)
    {
        int width = brush.Width(9, 7), height = brush.Height(22, 14), depth = brush.Depth(19, 11);
        var box = Drafting.Stand(width, height, depth);
        var hasCross = brush.Has("cross");
        var cross = hasCross ? 4 : 0;
        var slope = (width + 1) / 2;
        var walls = Math.Max(4, (height / 3) - 1);
        var tower = Math.Max(3, (width / 2) + (width % 2 == 0 ? 0 : 1));
        tower += tower % 2 == width % 2 ? 0 : 1;
        var nave = box with { Max = box.Max with { Z = box.Max.Z - (tower / 2) } };
        var main = brush.MainType("wall", "white");
        brush.Part("wall").Walls(nave.Between(0, walls - 1), main);
        brush.Part("floor").Fill(nave.Inset(1).Between(0, 0), brush.Type("floor", "planks"));
        var roof = brush.Type("roof", "brick");
        for (var level = 0; level < slope; level++)
        {
            brush.Part("roof").Box(nave.Min.X + level, walls + level, nave.Min.Z, nave.Max.X - level, walls + level, nave.Max.Z, roof);
        }

        // Left hollow: the steps of the slope are one cell thick.
        for (var level = 0; level < slope - 2; level++)
        {
            brush.Canvas.Box(nave.Min.X + level + 2, walls + level, nave.Min.Z + 1, nave.Max.X - level - 2, walls + level, nave.Max.Z - 1, 0);
        }

        var pointed = (tower + 1) / 2 * 2;
        var top = Math.Max(walls + 3, height - cross - pointed);
        var mid = nave.Min.X + ((width - tower) / 2);
        var steeple = new CellBox(new Cell(mid, 0, box.Max.Z - tower + 1), new Cell(mid + tower - 1, 0, box.Max.Z));
        var steepleType = brush.Spec.PartTypes.GetValueOrDefault("steeple", main);
        brush.Part("steeple").Walls(steeple.Between(0, top - 1), steepleType);
        brush.Canvas.Fill(steeple.Inset(1).Between(1, top - 1), 0);
        brush.Part("steeple").Fill(steeple.Between(top - 1, top - 1), steepleType);
        var y = top;
        for (var ring = 0; ring < (tower + 1) / 2; ring++, y += 2)
        {
            brush.Part("spire").Fill(steeple.Inset(ring).Between(y, y + 1), brush.Spec.PartTypes.GetValueOrDefault("spire", roof));
        }

        var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
        var z = box.Max.Z - (tower / 2);
        if (hasCross)
        {
            var type = brush.Type("cross", "gold");
            brush.Part("cross").Box(low, y, z, high, y + 3, z, type);
            brush.Part("cross").Box(low - 1, y + 2, z, high + 1, y + 2, z, type);
        }

        HouseFront.Windows(brush, nave, walls, 1, hasFront: false);
        brush.Part("window").Box(low, Math.Min(top - 3, walls + 2), box.Max.Z, high, Math.Min(top - 3, walls + 2), box.Max.Z, brush.Type("window", "glass"));
        HouseFront.Door(brush, steeple, walls + 2, "log", isWide: false);
    }

    private static void Temple(ObjectBrush brush)
    {
        int width = brush.Width(17, 9), height = brush.Height(13, 8), depth = brush.Depth(13, 7);
        var box = Drafting.Stand(width, height, depth);
        var main = brush.MainType("column", "white");
        var rest = brush.Spec.Main is null ? "light_gray" : "white";
        var foundation = brush.Spec.PartTypes.ContainsKey("base") || brush.Spec.Main is null ? brush.Type("base", rest) : main;
        brush.Part("base").Fill(box.Between(0, 0), foundation);
        brush.Part("base").Fill(box.Inset(1).Between(1, 1), foundation);
        var hall = box.Inset(2);
        var gable = Math.Max(2, Math.Min((width - 1) / 3, height / 3));
        var beam = height - gable - 1;
        var shown = brush.Has("column") ? brush.Count("column", 0) : -1;
        foreach (var (x, z) in shown == 0 ? Colonnade(hall) : Rows(hall, Math.Max(0, shown)))
        {
            brush.Part("column").Box(x, 2, z, x, beam - 1, z, main);
        }

        brush.Part("beam").Fill(box.Inset(1).Between(beam, beam), brush.Type("beam", rest));
        for (var level = 0; level < gable; level++)
        {
            var shrink = level * (width / 2) / gable;
            brush.Part("roof").Box(box.Min.X + shrink, beam + 1 + level, box.Min.Z, box.Max.X - shrink, beam + 1 + level, box.Max.Z, brush.Type("roof", "light_gray"));
        }
    }

    private static IEnumerable<(int X, int Z)> Colonnade(CellBox hall)
    {
        foreach (var x in Spaced(hall.Min.X, hall.Max.X, Math.Max(2, (hall.Width + 2) / 3)))
        {
            yield return (x, hall.Min.Z);
            yield return (x, hall.Max.Z);
        }

        foreach (var z in Spaced(hall.Min.Z, hall.Max.Z, Math.Max(2, (hall.Depth + 2) / 3)))
        {
            yield return (hall.Min.X, z);
            yield return (hall.Max.X, z);
        }
    }

    private static IEnumerable<(int X, int Z)> Rows(CellBox hall, int columns) =>
        Spaced(hall.Min.X, hall.Max.X, (columns + 1) / 2).Select(x => (x, hall.Max.Z))
            .Concat(Spaced(hall.Min.X, hall.Max.X, columns / 2).Select(x => (x, hall.Min.Z)));

    private static IEnumerable<int> Spaced(int min, int max, int count) =>
        count <= 1 ? Enumerable.Repeat((min + max) / 2, Math.Max(0, count))
        : Enumerable.Range(0, count).Select(index => min + (int)Math.Round((double)index * (max - min) / (count - 1))).Distinct();

    private static void StepPyramid(ObjectBrush brush)
    {
        int width = brush.Width(21, 9), height = brush.Height(11, 5), depth = brush.Depth(21, 9);
        var box = Drafting.Stand(width, height, depth);
        var steps = brush.Has("step", usual: false) ? Math.Clamp(brush.Count("step", height), 1, height) : height;
        var main = brush.MainType("body", "sand");
        var inset = 0;
        for (var y = 0; y < height; y++)
        {
            var step = y * steps / height;
            inset = Math.Min(step * ((Math.Min(width, depth) - 1) / 2) / Math.Max(1, steps - 1), (Math.Min(width, depth) - 1) / 2);
            brush.Part("body").Fill(box.Inset(inset).Between(y, y), main);
        }

        var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
        if (brush.Has("stair", usual: false))
        {
            for (var y = 0; y < height - 1; y++)
            {
                var edge = box.Max.Z - (y * ((Math.Min(width, depth) - 1) / 2) / Math.Max(1, height - 1));
                brush.Part("stair").Box(low - 1, y, edge, high + 1, y, edge, brush.Type("stair", "stone"));
            }
        }

        if (brush.Has("top", usual: false))
        {
            var tip = box.Inset(inset);
            brush.Part("top").Fill(tip.Between(height - 1, height - 1), brush.Type("top", "gold"));
        }

        if (brush.Has("door", usual: false))
        {
            brush.Part("door").Box(low, 0, box.Max.Z, high, 0, box.Max.Z, brush.Type("door", "black"));
        }
    }

    private static void Pagoda(ObjectBrush brush)
    {
        int width = brush.Width(13, 9), height = brush.Height(21, 10), depth = brush.Depth(13, 9);
        var box = Drafting.Stand(width, height, depth);
        var tiers = brush.Has("roof") && brush.Count("roof", 0) > 0 ? Math.Clamp(brush.Count("roof", 3), 1, (height - 3) / 2) : brush.IsNamed("storey") ? Math.Clamp(brush.Count("storey", 3), 1, (height - 3) / 2) : Math.Max(2, (height - 3) / 6);
        brush.Part("base").Fill(box.Between(0, 0), brush.Type("base", "stone"));
        var spire = Math.Max(1, height / 8);
        var wall = brush.MainType("wall", "red");
        var y = 1;
        for (var tier = 0; tier < tiers; tier++)
        {
            var inset = Math.Min(2 + (tier * (Math.Min(width, depth) - 6) / 2 / tiers), (Math.Min(width, depth) - 3) / 2);
            var top = 1 + ((tier + 1) * (height - spire - 1) / tiers);
            var room = box.Inset(inset);
            brush.Part("wall").Walls(room.Between(y, top - 2), wall);
            if (tier == 0)
            {
                HouseFront.Door(brush, room.Between(0, 0), 3, "log", isWide: false);
                brush.Part("door").Box(0, 1, room.Max.Z, 0, Math.Max(1, Math.Min(2, top - 3)), room.Max.Z, brush.Type("door", "log"));
                brush.Part("floor").Fill(room.Inset(1).Between(1, 1), brush.Type("floor", "planks"));
            }

            var eaves = room.Inset(-2);
            brush.Part("roof").Fill(eaves.Between(top - 1, top - 1), brush.Type("roof", "green"));
            brush.Part("roof").Posts(eaves.Between(top - 1, top - 1), brush.Type("roof", "green"));
            y = top;
        }

        brush.Part("spire").Box(0, y, 0, 0, height - 1, 0, brush.Type("spire", "gold"));
    }

    private static void ClockTower(ObjectBrush brush)
    {
        int width = brush.Width(7, 5), height = brush.Height(24, 12), depth = brush.Spec.Depth ?? width;
        var box = Drafting.Stand(width, height, depth);
        var slope = Math.Min((Math.Min(width, depth) + 1) / 2, height / 4);
        var top = height - slope;
        brush.Part("wall").Walls(box.Between(0, top - 1), brush.MainType("wall", "brick"));
        brush.Part("wall").Fill(box.Between(0, 0), brush.MainType("wall", "brick"));
        brush.Part("roof").HipRoof(box, top, slope, brush.Type("roof", "gray"));
        var half = Math.Max(1, (width - 3) / 2);
        var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
        var center = top - 2 - half;
        foreach (var z in new[] { box.Min.Z, box.Max.Z })
        {
            brush.Part("clock").Box(low - half, center - half, z, high + half, center + half, z, brush.Type("clock", "white"));
            brush.Part("hand").Box(low, center, z, high, center + half, z, brush.Type("hand", "black"));
            brush.Part("hand").Box(low, center, z, high + half, center, z, brush.Type("hand", "black"));
        }

        HouseFront.Door(brush, box, 6, "log", isWide: false);
    }

    private static void Obelisk(ObjectBrush brush)
    {
        int width = brush.Width(5, 3), height = brush.Height(17, 5), depth = brush.Spec.Depth ?? width;
        var box = Drafting.Stand(width, height, depth);
        brush.Part("base").Fill(box.Between(0, 0), brush.Type("base", "stone"));
        var shaft = width >= 5 && depth >= 5 ? box.Inset(1) : box;
        var slope = Math.Min((Math.Min(shaft.Width, shaft.Depth) + 1) / 2, height - 2);
        brush.Part("body").Fill(shaft.Between(1, height - 1 - slope), brush.MainType("body", "sand"));
        brush.Part("tip").HipRoof(shaft, height - slope, slope, brush.Type("tip", "gold"));
    }

    private static void Column(ObjectBrush brush)
    {
        int height = brush.Height(13, 3), width = brush.Width(5, 1), depth = brush.Spec.Depth ?? width;
        var main = brush.MainType("shaft", "white");
        var box = Drafting.Stand(width, height, depth);
        var isWide = width >= 3 && depth >= 3;
        brush.Part("shaft").Solid(ShapeKind.Cylinder, Cell.Zero, isWide ? width - 2 : width, height, isWide ? depth - 2 : depth, main);
        brush.Part("base").Fill(box.Between(0, 0), brush.Spec.PartTypes.GetValueOrDefault("base", main));
        brush.Part("capital").Fill(box.Between(height - 1, height - 1), brush.Spec.PartTypes.GetValueOrDefault("capital", main));
    }
}
