namespace Agents.Core.Scenes.Objects;

/// <summary>Buildings of four walls, a door in front and a roof.</summary>
internal static class Houses
{
    // Floor to floor, in cells.
    private const int Storey = 4;

    // More than these do not fit into one storey of the usual house with walls between them.
    private const int WindowsOfStorey = 8;

    private static readonly string[] HouseParts = ["wall", "roof", "door", "window", "floor", "chimney", "storey", "porch", "corner"];

    private static readonly string[] PlainParts = ["wall", "roof", "door", "window", "floor"];

    public static IEnumerable<ObjectKind> Kinds =>
    [
        new("house", "building", ["home", "building", "villa", "mansion", "cottage", "family house", "farmhouse", "school", "inn"], HouseParts, House)
        {
            Usual = new Cell(11, 11, 9),
            Bound = spec => Grown(spec, new Cell(11, 11, 9)),
        },
        new("cabin", "building", ["hut", "log cabin", "wooden hut", "shack", "shed", "lodge"], HouseParts, Cabin)
        {
            Usual = new Cell(9, 9, 9),
            Bound = spec => Grown(spec, new Cell(9, 9, 9)),
        },
        new("barn", "building", ["stable", "farm building"], HouseParts, Barn)
        {
            Usual = new Cell(15, 13, 11),
            Bound = spec => Grown(spec, new Cell(15, 13, 11)),
        },
        new("garage", "building", ["carport"], PlainParts, Garage) { Usual = new Cell(9, 6, 9), Bound = spec => Grown(spec, new Cell(9, 6, 9)) },
        new("shop", "building", ["store", "market", "bakery", "cafe", "restaurant", "kiosk"], [.. PlainParts, "awning", "sign"], Shop)
        {
            Usual = new Cell(11, 8, 10),
            Bound = spec => Grown(spec, new Cell(11, 8, 10)),
        },
        new("skyscraper", "building", ["office building", "apartment building", "high-rise", "tower block", "hotel", "office tower", "apartment block", "hospital"], ["wall", "window", "door", "roof", "floor", "storey", "antenna"], Skyscraper)
        {
            Usual = new Cell(11, 33, 11),
            Bound = spec => Grown(spec, new Cell(11, 33, 11)),
        },
        new("greenhouse", "building", ["glass house", "conservatory"], ["wall", "roof", "frame", "door", "plant", "floor"], Greenhouse) { Usual = new Cell(9, 7, 13) },
    ];

    /// <summary>The bound of a building that grows by its storeys.</summary>
    private static Cell Grown(ObjectSpec spec, Cell usual)
    {
        var bound = ObjectExtent.Bound(spec, usual);
        var storeys = Math.Clamp(spec.Counts.GetValueOrDefault("storey"), 0, 400) + (Math.Clamp(spec.Counts.GetValueOrDefault("window"), 0, 400) / WindowsOfStorey);
        return spec.Height is null ? bound with { Y = bound.Y + ((Storey + 2) * storeys) } : bound;
    }

    private static void House(ObjectBrush brush) =>
        Gabled(brush, brush.Width(11, 7), brush.Height(11, 7), brush.Depth(9, 7), new HouseStyle("planks", "brick", "log", Corner: null));

    private static void Cabin(ObjectBrush brush) =>
        Gabled(brush, brush.Width(9, 7), brush.Height(9, 7), brush.Depth(9, 7), new HouseStyle("log", "planks", "planks", Corner: "log"));

    private static void Barn(ObjectBrush brush) =>
        Gabled(brush, brush.Width(15, 9), brush.Height(13, 7), brush.Depth(11, 7), new HouseStyle("red", "gray", "white", Corner: "white") { IsWideDoor = true });

    private static void Gabled(ObjectBrush brush, int width, int height, int depth, HouseStyle style)
    {
        var eaves = Drafting.Stand(width, height, depth);
        var walls = eaves.Inset(width >= 5 && depth >= 5 ? 1 : 0);
        var hasChimney = brush.Has("chimney", usual: false);
        var slopes = brush.Has("roof") ? (depth + 1) / 2 : 0;
        var storeys = Math.Max(Math.Max(1, brush.Count("storey", 1)), (brush.Count("window", 0) + WindowsOfStorey - 1) / WindowsOfStorey);
        int wallHeight;
        if (brush.Spec.Height is null && (storeys > 1 || brush.Count("storey", 0) > 0))
        {
            wallHeight = (storeys * Storey) + 2;
        }
        else
        {
            wallHeight = Math.Max(Math.Min(4, height), height - slopes - (hasChimney ? 1 : 0));
            storeys = Math.Max(1, brush.Count("storey", (wallHeight - 1) / Storey));
        }

        slopes = brush.Spec.Height is null ? slopes : Math.Clamp(height - wallHeight, 0, slopes);
        Room(brush, walls, wallHeight, style.Wall);
        if (style.Corner is { } corner)
        {
            brush.Part("corner").Posts(walls.Between(0, wallHeight - 1), brush.Type("corner", corner));
        }
        else if (brush.IsNamed("corner"))
        {
            brush.Part("corner").Posts(walls.Between(0, wallHeight - 1), brush.Type("corner", "log"));
        }

        for (var storey = 1; storey < storeys; storey++)
        {
            var y = storey * (wallHeight - 1) / storeys;
            brush.Part("storey").Fill(walls.Inset(1).Between(y, y), brush.Type("storey", "planks"));
        }

        HouseFront.Windows(brush, walls, wallHeight, Math.Max(1, storeys));
        HouseFront.Door(brush, walls, wallHeight, style.Door, style.IsWideDoor);
        var roof = brush.Type("roof", IsRoofLost(brush, style.Roof) ? "gray" : style.Roof);
        var top = wallHeight;
        if (slopes > 0)
        {
            top = brush.Part("roof").GableRoof(eaves, walls.Min.X - eaves.Min.X, wallHeight, slopes, roof);
        }

        if (hasChimney)
        {
            // On the slope behind the ridge, and one cell higher than it.
            var x = walls.Max.X - Math.Min(2, walls.Width / 4);
            brush.Part("chimney").Box(x, wallHeight, walls.Min.Z + 1, x, top, walls.Min.Z + 1, brush.Type("chimney", "cobblestone"));
        }

        HouseFront.Porch(brush, walls, wallHeight);
    }

    // A red house with a brick roof would be one red lump.
    private static bool IsRoofLost(ObjectBrush brush, string roof) =>
        string.Equals(roof, "brick", StringComparison.Ordinal)
        && (brush.Spec.Main == ObjectBrush.Named("brick") || brush.Spec.Main == ObjectBrush.Named("red"));

    private static void Room(ObjectBrush brush, CellBox walls, int wallHeight, string wall)
    {
        // The floor is of the body's type when one was asked for, so that a stone house is mostly stone.
        var floor = brush.Spec.Main is null ? brush.Type("floor", "planks") : brush.MainType("floor", "planks");
        brush.Part("wall").Walls(walls.Between(0, wallHeight - 1), brush.MainType("wall", wall));
        if (brush.Has("floor"))
        {
            brush.Part("floor").Fill(walls.Inset(1).Between(0, 0), floor);
        }
    }

    private static void Garage(ObjectBrush brush)
    {
        var height = brush.Height(6, 5);
        var eaves = Drafting.Stand(brush.Width(9, 7), height, brush.Depth(9, 7));
        var walls = eaves;
        Room(brush, walls, height - 1, "light_gray");
        HouseFront.Windows(brush, walls, height - 1, 1, hasFront: false);
        HouseFront.Door(brush, walls, height, "white", isWide: true);
        if (brush.Has("roof"))
        {
            brush.Part("roof").Fill(eaves.Between(height - 1, height - 1), brush.Type("roof", "gray"));
        }
    }

    private static void Shop(ObjectBrush brush)
    {
        var height = brush.Height(8, 6);
        var outer = Drafting.Stand(brush.Width(11, 7), height, brush.Depth(10, 7));
        var walls = outer with { Max = outer.Max with { Z = outer.Max.Z - 1 } };
        Room(brush, walls, height - 2, "brick");
        brush.Part("roof").Fill(walls.Between(height - 2, height - 2), brush.Type("roof", "gray"));
        brush.Part("sign").Box(walls.Min.X, height - 1, walls.Max.Z, walls.Max.X, height - 1, walls.Max.Z, brush.Type("sign", "white"));
        if (brush.Has("window"))
        {
            brush.Part("window").Box(walls.Min.X + 1, 1, walls.Max.Z, walls.Max.X - 1, 2, walls.Max.Z, brush.Type("window", "glass"));
        }

        HouseFront.Door(brush, walls, height - 1, "log", isWide: false);
        for (var x = outer.Min.X; x <= outer.Max.X && brush.Has("awning"); x++)
        {
            var stripe = Math.Min(x - outer.Min.X, outer.Max.X - x) % 2 == 0;
            brush.Part("awning").Set(x, height - 3, outer.Max.Z, stripe ? brush.Type("awning", "red") : ObjectBrush.Named("white"));
        }
    }

    private static void Skyscraper(ObjectBrush brush)
    {
        var storeys = brush.Count("storey", 0);
        var height = brush.Spec.Height ?? (storeys > 0 ? (storeys * 3) + 2 : brush.Height(33, 14));
        var box = Drafting.Stand(brush.Width(11, 5), height, brush.Depth(11, 5));
        var hasAntenna = brush.Has("antenna", usual: false);
        var top = height - 1 - (hasAntenna ? Math.Min(3, height / 4) : 0);
        brush.Part("wall").Walls(box.Between(0, top - 1), brush.MainType("wall", "light_gray"));
        brush.Part("floor").Fill(box.Inset(1).Between(0, 0), brush.Type("floor", "gray"));
        for (var y = 2; y + 1 < top && brush.Has("window"); y += 3)
        {
            HouseFront.Band(brush, box, y, Math.Min(y + 1, top - 2));
            if (y > 2)
            {
                brush.Part("storey").Fill(box.Inset(1).Between(y - 2, y - 2), brush.Type("storey", "gray"));
            }
        }

        brush.Part("roof").Fill(box.Between(top, top), brush.Type("roof", "gray"));
        HouseFront.Door(brush, box, Math.Min(height, 6), "black", isWide: false);
        if (hasAntenna)
        {
            var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
            brush.Part("antenna").Box(low, top + 1, 0, high, height - 1, 0, brush.Type("antenna", "metal"));
        }
    }

    private static void Greenhouse(ObjectBrush brush)
    {
        int width = brush.Width(9, 7), height = brush.Height(7, 5), depth = brush.Depth(13, 7);
        var box = Drafting.Stand(width, height, depth);
        var wallHeight = Math.Max(3, height - ((Math.Min(width, depth) + 1) / 2));
        brush.Part("wall").Walls(box.Between(0, wallHeight - 1), brush.MainType("wall", "glass"));
        brush.Part("roof").HipRoof(box, wallHeight, height - wallHeight, brush.Type("roof", "glass"));
        brush.Part("frame").Posts(box.Between(0, wallHeight - 1), brush.Type("frame", "white"));
        brush.Part("frame").Walls(box.Between(0, 0), brush.Type("frame", "white"));
        brush.Part("floor").Fill(box.Inset(1).Between(0, 0), brush.Type("floor", "dirt"));
        for (var z = box.Min.Z + 2; z <= box.Max.Z - 2; z++)
        {
            brush.Part("plant").Set(box.Min.X + 2, 1, z, brush.Type("plant", "leaves"));
            brush.Part("plant").Set(box.Max.X - 2, 1, z, brush.Type("plant", "leaves"));
        }

        HouseFront.Door(brush, box, wallHeight, "white", isWide: false);
    }
}
