using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects;

/// <summary>Small and odd buildings: wells, fences, tents, fountains.</summary>
internal static class Monuments
{
    public static IEnumerable<ObjectKind> Kinds =>
    [
        new("well", "building", ["water well", "wishing well", "stone well"], ["wall", "water", "post", "roof", "bucket"], Well) { Usual = new Cell(7, 8, 7) },
        new("fence", "building", ["picket fence", "wooden fence", "railing fence"], ["post", "rail", "gate"], Fence) { Usual = new Cell(17, 3, 1), Bound = FenceBound },
        new("tent", "building", ["camping tent", "circus tent", "teepee", "tipi", "marquee"], ["body", "door", "pole"], Tent) { Usual = new Cell(9, 6, 9) },
        new("igloo", "building", ["snow house", "ice house"], ["body", "door"], Igloo) { Usual = new Cell(11, 6, 14) },
        new("fountain", "building", ["water fountain"], ["basin", "water", "column", "bowl"], Fountain) { Usual = new Cell(11, 8, 11) },
        new("tombstone", "building", ["gravestone", "grave", "headstone", "tomb"], ["stone", "base", "cross"], Tombstone) { Usual = new Cell(5, 7, 5) },
        new("statue", "building", ["monument", "sculpture", "statue of liberty"], ["plinth", "body", "head"], Statue) { Usual = new Cell(7, 14, 7) },
        new("stadium", "building", ["arena", "colosseum", "amphitheater", "football stadium", "coliseum"], ["wall", "seat", "field", "line"], Stadium) { Usual = new Cell(31, 9, 23) },
        new("silo", "building", ["grain silo", "water tank", "storage tank"], ["wall", "roof", "door"], Silo) { Usual = new Cell(7, 14, 7) },
        new("factory", "building", ["power plant", "warehouse", "industrial building", "mill building"], ["wall", "roof", "chimney", "door", "window", "floor"], Factory) { Usual = new Cell(19, 13, 11) },
        new("dome", "building", ["observatory", "planetarium", "mosque", "cupola"], ["wall", "dome", "door", "window", "minaret"], Dome) { Usual = new Cell(13, 12, 13) },
        new("treehouse", "building", ["tree house"], ["trunk", "crown", "wall", "roof", "ladder", "platform", "door"], Treehouse) { Usual = new Cell(11, 17, 11) },
    ];

    private static Cell FenceBound(ObjectSpec spec)
    {
        var bound = ObjectExtent.Bound(spec, new Cell(17, 3, 1));
        return new Cell(Math.Max(bound.X, (Math.Clamp(spec.Counts.GetValueOrDefault("post"), 0, 400) * 2) + 2), bound.Y, Math.Max(bound.Z, 2));
    }

    private static void Well(ObjectBrush brush)
    {
        int width = brush.Width(7, 5), height = brush.Height(8, 6), depth = brush.Spec.Depth ?? width;
        var box = Drafting.Stand(width, height, depth);
        var levels = brush.Has("roof") ? Math.Min((width + 1) / 2, Math.Max(1, height - 5)) : 0;
        var rim = Math.Max(2, height / 4);
        brush.Part("wall").Walls(box.Inset(1).Between(0, rim - 1), brush.MainType("wall", "cobblestone"));
        brush.Part("water").Fill(box.Inset(2).Between(0, rim - 2), brush.Type("water", "water"));
        var post = brush.Type("post", "log");
        brush.Part("post").Box(box.Min.X + 1, rim, 0, box.Min.X + 1, height - levels - 1, 0, post);
        brush.Canvas.Box(box.Max.X - 1, rim, 0, box.Max.X - 1, height - levels - 1, 0, post);
        brush.Canvas.Box(box.Min.X + 1, height - levels - 1, 0, box.Max.X - 1, height - levels - 1, 0, post);
        if (brush.Has("bucket", usual: height >= 7))
        {
            brush.Part("bucket").Box(0, height - levels - 2, 0, 0, height - levels - 2, 0, brush.Type("bucket", "planks"));
        }

        if (levels > 0)
        {
            brush.Part("roof").GableRoof(box, 0, height - levels, levels, brush.Type("roof", "brick"));
        }
    }

    private static void Fence(ObjectBrush brush)
    {
        var posts = brush.Has("post") ? brush.Count("post", 0) : 0;
        var width = brush.Spec.Width ?? (posts > 1 ? (posts * 2) - 1 : brush.Width(17, 5));
        int height = brush.Height(3, 2), depth = brush.Depth(1);
        var box = Drafting.Stand(width, height, depth);
        var main = brush.MainType("post", "planks");
        var rail = brush.Spec.PartTypes.GetValueOrDefault("rail", main);
        posts = posts > 1 ? Math.Min(posts, (width + 1) / 2) : ((width - 1) / 2) + 1;
        var level = Math.Max(1, height - 2);
        brush.Part("rail").Box(box.Min.X, level, 0, box.Max.X, level, 0, rail);
        if (height >= 5)
        {
            brush.Canvas.Box(box.Min.X, 1, 0, box.Max.X, 1, 0, rail);
        }

        for (var post = 0; post < posts; post++)
        {
            var x = box.Min.X + (posts == 1 ? 0 : (int)Math.Round((double)post * (width - 1) / (posts - 1)));
            brush.Part("post").Box(x, 0, box.Min.Z, x, height - 1, box.Max.Z, main);
        }

        if (brush.Has("gate", usual: false))
        {
            brush.Part("gate").Box(-1, 0, 0, 1, height - 1, 0, brush.Type("gate", "log"));
        }
    }

    private static void Tent(ObjectBrush brush)
    {
        int width = brush.Width(9, 5), height = brush.Height(6, 4), depth = brush.Depth(9, 5);
        var box = Drafting.Stand(width, height, depth);
        var main = brush.MainType("body", "orange");
        var reach = (width - 1) / 2;
        for (var y = 0; y < height; y++)
        {
            var inset = y * reach / Math.Max(1, height - 1);
            var next = y + 1 < height ? Math.Max(inset, ((y + 1) * reach / Math.Max(1, height - 1)) - 1) : reach;
            brush.Part("body").Box(box.Min.X + inset, y, box.Min.Z, box.Min.X + next, y, box.Max.Z, main);
            brush.Canvas.Box(box.Max.X - next, y, box.Min.Z, box.Max.X - inset, y, box.Max.Z, main);
            brush.Canvas.Box(box.Min.X + inset, y, box.Min.Z, box.Max.X - inset, y, box.Min.Z, main);
            brush.Canvas.Box(box.Min.X + inset, y, box.Max.Z, box.Max.X - inset, y, box.Max.Z, main);
        }

        var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
        if (brush.Has("door"))
        {
            brush.Part("door").Box(low, 0, box.Max.Z, high, Math.Max(1, height / 2), box.Max.Z, brush.Type("door", "brown"));
        }

        if (brush.Has("pole", usual: false))
        {
            brush.Part("pole").Box(low, height, 0, high, height, 0, brush.Type("pole", "log"));
        }
    }

    private static void Igloo(ObjectBrush brush)
    {
        int width = brush.Width(11, 7), depth = brush.Depth(14, 9), height = brush.Height(6, 4);
        var tunnel = Math.Max(2, depth - width);
        var round = depth - tunnel;
        var main = brush.MainType("body", "snow");
        var back = Drafting.Stand(width, height, depth);
        var middle = back.Min.Z + (round / 2);
        var (low, high) = Drafting.Middle(back.Min.X, back.Max.X);
        var top = Math.Clamp(height / 2, 2, 3);
        brush.Part("body").Box(low - 2, 0, middle, high + 2, top, back.Max.Z, main);
        brush.Canvas.Solid(ShapeKind.Dome, new Cell(0, 0, middle), width, height, round, main);
        brush.Canvas.Solid(ShapeKind.Dome, new Cell(0, 0, middle), width - 2, height - 1, round - 2, 0);
        brush.Canvas.Box(low - 1, 0, middle, high + 1, top - 1, back.Max.Z, 0);
        brush.Part("door").Box(low - 2, top, back.Max.Z, high + 2, top, back.Max.Z, brush.Spec.PartTypes.GetValueOrDefault("door", ObjectBrush.Named("ice")));
    }

    private static void Fountain(ObjectBrush brush)
    {
        int width = brush.Width(11, 5), height = brush.Height(8, 4), depth = brush.Spec.Depth ?? width;
        var main = brush.MainType("basin", "stone");
        var water = brush.Type("water", "water");
        brush.Part("basin").Solid(ShapeKind.Cylinder, Cell.Zero, width, 2, depth, main);
        brush.Part("water").Solid(ShapeKind.Cylinder, new Cell(0, 1, 0), width - 2, 1, depth - 2, water);
        brush.Part("column").Box(0, 1, 0, 0, height - 2, 0, brush.Spec.PartTypes.GetValueOrDefault("column", main));
        var bowl = Math.Max(3, (width / 2) | 1);
        var level = Math.Max(2, height - 3);
        brush.Part("bowl").Solid(ShapeKind.Cylinder, new Cell(0, level, 0), bowl, 1, bowl, brush.Spec.PartTypes.GetValueOrDefault("bowl", main));
        brush.Part("water").Solid(ShapeKind.Cylinder, new Cell(0, level + 1, 0), Math.Max(1, bowl - 2), 1, Math.Max(1, bowl - 2), water);
        brush.Canvas.Set(0, height - 1, 0, water);
        var reach = bowl / 2;
        foreach (var (x, z) in new[] { (1, 0), (-1, 0), (0, 1), (0, -1) })
        {
            var at = reach + 1 < width / 2 ? reach + 1 : reach;
            brush.Canvas.Box(x * at, 2, z * at, x * at, level, z * at, water);
        }
    }

    private static void Tombstone(ObjectBrush brush)
    {
        int width = brush.Width(5, 3), height = brush.Height(7, 4), depth = brush.Depth(5, 3);
        var box = Drafting.Stand(width, height, depth);
        var main = brush.MainType("stone", "stone");
        brush.Part("base").Fill(box.Between(0, 0), brush.Type("base", "grass"));
        var z = box.Min.Z;
        brush.Part("stone").Box(box.Min.X, 0, z, box.Max.X, height - 2, z, main);
        brush.Canvas.Box(box.Min.X + 1, height - 1, z, box.Max.X - 1, height - 1, z, main);
        if (brush.Has("cross", usual: false))
        {
            var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
            brush.Part("cross").Box(low, 1, z, high, height - 2, z, brush.Type("cross", "black"));
            brush.Canvas.Box(low - 1, height - 3, z, high + 1, height - 3, z, brush.Type("cross", "black"));
        }
    }

    private static void Statue(ObjectBrush brush)
    {
        int width = brush.Width(7, 5), height = brush.Height(14, 8), depth = brush.Spec.Depth ?? width;
        var box = Drafting.Stand(width, height, depth);
        var plinth = Math.Max(2, height / 4);
        brush.Part("plinth").Fill(box.Between(0, plinth - 1), brush.Type("plinth", "cobblestone"));
        var main = brush.MainType("body", "light_gray");
        var rest = height - plinth;
        var head = Math.Max(1, rest / 4);
        var leg = Math.Max(1, rest / 3);
        var unit = Math.Max(1, width / 7);
        var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
        int left = low - unit, right = high + unit;
        brush.Part("body").Box(left, plinth, 0, left, plinth + leg - 1, 0, main);
        brush.Canvas.Box(right, plinth, 0, right, plinth + leg - 1, 0, main);
        brush.Canvas.Box(left, plinth + leg, 0, right, height - head - 1, 0, main);
        brush.Canvas.Box(left - 1, plinth + leg, 0, left - 1, height - head - 1, 0, main);
        brush.Canvas.Box(right + 1, plinth + leg, 0, right + 1, height - head - 1, 0, main);
        brush.Part("head").Box(low - (head / 2), height - head, 0, high + (head / 2), height - 1, head > 1 ? 1 : 0, brush.Spec.PartTypes.GetValueOrDefault("head", main));
    }

    private static void Stadium(ObjectBrush brush)
    {
        int width = brush.Width(31, 15), height = brush.Height(9, 4), depth = brush.Depth(23, 11);
        var box = Drafting.Stand(width, height, depth);
        var main = brush.MainType("wall", "light_gray");
        var seat = brush.Type("seat", "blue");
        var stand = Math.Min(height - 1, (Math.Min(width, depth) / 2) - 3);
        for (var x = 0; x < width; x++)
        {
            for (var z = 0; z < depth; z++)
            {
                var (u, w) = (((2.0 * x) + 1 - width) / width, ((2.0 * z) + 1 - depth) / depth);
                var r = Math.Sqrt((u * u) + (w * w));
                if (r > 1)
                {
                    continue;
                }

                int cx = box.Min.X + x, cz = box.Min.Z + z;
                var out1 = (1 - r) * Math.Min(width, depth) / 2;
                if (out1 < 1)
                {
                    brush.Part("wall").Box(cx, 0, cz, cx, height - 1, cz, main);
                }
                else if (out1 <= stand)
                {
                    var top = Math.Max(0, (int)Math.Round((stand - out1) * (height - 2) / Math.Max(1.0, stand)));
                    brush.Part("wall").Box(cx, 0, cz, cx, top, cz, main);
                    brush.Part("seat").Set(cx, top, cz, seat);
                }
                else
                {
                    brush.Part("field").Set(cx, 0, cz, brush.Type("field", "grass"));
                    if (cx == 0)
                    {
                        brush.Part("line").Set(cx, 0, cz, brush.Type("line", "white"));
                    }
                }
            }
        }
    }

    private static void Silo(ObjectBrush brush)
    {
        int width = brush.Width(7, 3), height = brush.Height(14, 5), depth = brush.Spec.Depth ?? width;
        var cap = Math.Max(1, Math.Min(height / 3, width / 2));
        var main = brush.MainType("wall", "metal");
        brush.Part("wall").Solid(ShapeKind.Cylinder, Cell.Zero, width, height - cap, depth, main);
        brush.Canvas.Solid(ShapeKind.Cylinder, new Cell(0, 1, 0), Math.Max(1, width - 2), height - cap - 1, Math.Max(1, depth - 2), 0);
        brush.Part("roof").Solid(ShapeKind.Dome, new Cell(0, height - cap, 0), width, cap, depth, brush.Type("roof", "gray"));
        var box = Drafting.Stand(width, height, depth);
        var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
        brush.Part("door").Box(low, 0, box.Max.Z, high, 1, box.Max.Z, brush.Type("door", "log"));
    }

    private static void Factory(ObjectBrush brush)
    {
        int width = brush.Width(19, 9), height = brush.Height(13, 7), depth = brush.Depth(11, 6);
        var box = Drafting.Stand(width, height, depth);
        var chimneys = brush.Has("chimney") ? Math.Min(brush.Count("chimney", 2), Math.Max(1, (width - 2) / 3)) : 0;
        var walls = Math.Max(4, height * 6 / 10);
        brush.Part("wall").Walls(box.Between(0, walls - 1), brush.MainType("wall", "brick"));
        brush.Part("floor").Fill(box.Inset(1).Between(0, 0), brush.Type("floor", "gray"));
        brush.Part("roof").Fill(box.Between(walls, walls), brush.Type("roof", "gray"));
        HouseFront.Windows(brush, box, walls, 1);
        HouseFront.Door(brush, box, walls, "metal", isWide: true);
        for (var index = 0; index < chimneys; index++)
        {
            var x = box.Min.X + ((((2 * index) + 1) * width) / (2 * chimneys));
            brush.Part("chimney").Box(x, walls + 1, box.Min.Z + 1, x, height - 1, box.Min.Z + 2, brush.Type("chimney", "brick"));
        }
    }

    private static void Dome(ObjectBrush brush)
    {
        int width = brush.Width(13, 7), height = brush.Height(12, 6), depth = brush.Depth(13, 7);
        var box = Drafting.Stand(width, height, depth);
        var walls = Math.Max(3, height - (width / 2));
        walls = Math.Min(walls, height - 2);
        var main = brush.MainType("wall", "white");
        brush.Part("wall").Solid(ShapeKind.Cylinder, Cell.Zero, width, walls, depth, main);
        brush.Canvas.Solid(ShapeKind.Cylinder, new Cell(0, 1, 0), width - 2, walls - 1, depth - 2, 0);
        brush.Part("dome").Solid(ShapeKind.Dome, new Cell(0, walls, 0), width, height - walls, depth, brush.Type("dome", "gold"));
        brush.Canvas.Solid(ShapeKind.Dome, new Cell(0, walls, 0), width - 2, height - walls - 1, depth - 2, 0);
        var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
        brush.Part("door").Box(low, 0, box.Max.Z, high, Math.Min(2, walls - 1), box.Max.Z, brush.Type("door", "log"));
        brush.Part("window").Box(box.Min.X, Math.Min(2, walls - 1), 0, box.Min.X, Math.Min(2, walls - 1), 0, brush.Type("window", "glass"));
        brush.Part("window").Box(box.Max.X, Math.Min(2, walls - 1), 0, box.Max.X, Math.Min(2, walls - 1), 0, brush.Type("window", "glass"));
        if (brush.Has("minaret", usual: false))
        {
            foreach (var x in new[] { box.Min.X, box.Max.X })
            {
                brush.Part("minaret").Box(x, 0, box.Min.Z, x, height - 1, box.Min.Z, brush.Spec.PartTypes.GetValueOrDefault("minaret", main));
                brush.Canvas.Box(x, 0, box.Min.Z, x, 0, 0, brush.Spec.PartTypes.GetValueOrDefault("minaret", main));
            }
        }
    }

    private static void Treehouse(ObjectBrush brush)
    {
        int width = brush.Width(11, 9), height = brush.Height(17, 13), depth = brush.Depth(11, 9);
        var box = Drafting.Stand(width, height, depth);
        var deck = height * 2 / 5;
        var crown = Math.Max(3, height / 4);
        var room = box.Inset(2);
        var eaves = Math.Max(deck + 3, height - crown - 1);
        brush.Part("crown").Solid(ShapeKind.Ellipsoid, new Cell(0, height - crown, 0), width, crown, depth, brush.Type("crown", "leaves"));
        brush.Part("platform").Fill(box.Inset(1).Between(deck, deck), brush.Type("platform", "planks"));
        brush.Part("wall").Walls(room.Between(deck + 1, eaves - 1), brush.MainType("wall", "planks"));
        brush.Part("roof").Fill(room.Inset(-1).Between(eaves, eaves), brush.Type("roof", "brick"));
        brush.Part("trunk").Box(0, 0, 0, 0, height - crown, 0, brush.Type("trunk", "log"));
        brush.Part("door").Box(0, deck + 1, room.Max.Z, 0, deck + 2, room.Max.Z, brush.Type("door", "log"));
        brush.Part("ladder").Box(0, 0, room.Max.Z + 1, 0, deck - 1, room.Max.Z + 1, brush.Type("ladder", "log"));
    }
}
