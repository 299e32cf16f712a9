using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects;

/// <summary>Stone walls and towers.</summary>
internal static class Castles
{
    public static IEnumerable<ObjectKind> Kinds =>
    [
        new("castle", "building", ["fortress", "fort", "citadel", "palace", "stronghold"], ["wall", "tower", "gate", "battlement", "floor", "keep", "roof", "flag", "window", "moat"], Castle)
        {
            Usual = new Cell(25, 14, 25),
            Bound = CastleBound,
        },
        new("tower", "building", ["stone tower", "castle tower", "keep", "turret", "round tower"], ["wall", "battlement", "door", "window", "floor", "roof", "flag"], Tower) { Usual = new Cell(7, 17, 7) },
        new("watchtower", "building", ["guard tower", "lookout tower", "lookout", "water tower"], ["leg", "platform", "railing", "roof", "ladder", "wall"], Watchtower) { Usual = new Cell(7, 16, 7) },
        new("wall", "building", ["city wall", "stone wall", "brick wall", "rampart"], ["wall", "battlement", "gate"], Wall) { Usual = new Cell(15, 6, 1) },
        new("gate", "building", ["gateway", "city gate", "gatehouse", "castle gate", "portal"], ["wall", "tower", "battlement", "door"], Gate) { Usual = new Cell(13, 10, 3) },
        new("ruin", "building", ["ruins", "ruined castle", "ruined house", "ruined temple"], ["wall", "rubble", "moss"], Ruin) { Usual = new Cell(15, 8, 13) },
    ];

    private static Cell CastleBound(ObjectSpec spec)
    {
        var bound = ObjectExtent.Bound(spec, new Cell(25, 14, 25));
        var towers = Math.Clamp(spec.Counts.GetValueOrDefault("tower"), 0, 400);
        var moat = 6;
        return new Cell(bound.X + moat + (spec.Width is null ? towers * 3 : 0), bound.Y + 8, bound.Z + moat + (spec.Depth is null ? towers * 3 : 0));
    }

    private static void Castle(ObjectBrush brush)
    {
        var towers = brush.Has("tower") ? brush.Count("tower", 4) : 0;
        var least = Math.Max(11, ((Math.Min(towers, 64) + 3) / 4 * 5) + 5);
        int width = brush.Spec.Width ?? brush.Width(25, least), depth = brush.Spec.Depth ?? brush.Depth(25, least), height = brush.Height(14, 9);
        var box = Drafting.Stand(width, height, depth);
        var thick = Math.Clamp(Math.Min(width, depth) / 5, 3, 7);
        thick -= (thick + 1) % 2;
        if (towers > 4)
        {
            thick = Math.Clamp((2 * (width + depth - (2 * thick)) / towers) - 3, 3, thick);
            thick -= (thick + 1) % 2;
        }

        var hasFlag = brush.Has("flag", usual: false);
        var hasCones = brush.Has("roof", usual: false);
        var towerTop = height - 1 - (hasFlag ? 3 : 0);
        var wallTop = Math.Max(4, towerTop * 6 / 10);
        var stone = brush.MainType("wall", "stone");
        var teeth = brush.Spec.Main is null ? brush.Type("battlement", "cobblestone") : brush.MainType("battlement", "cobblestone");

        // The curtain wall stands in the middle of the towers' width.
        var curtain = box.Inset(thick / 2);
        brush.Part("floor").Fill(curtain.Between(0, 0), brush.Type("floor", "cobblestone"));
        brush.Part("wall").Walls(curtain.Between(0, wallTop - 1), stone);
        brush.Part("battlement").Battlements(curtain, wallTop, teeth);
        if (brush.Has("gate"))
        {
            CastleGate(brush, curtain, wallTop);
        }

        foreach (var place in TowerPlaces(curtain, towers))
        {
            var foot = CellBox.FromBaseCenter(place, new Cell(thick, 1, thick));
            CastleTower(brush, foot, towerTop, hasCones, stone, teeth);
            if (hasFlag)
            {
                CastleFlag(brush, place with { Y = towerTop });
            }
        }

        if (towers == 0 && hasFlag)
        {
            CastleFlag(brush, new Cell(0, 0, curtain.Min.Z) with { Y = wallTop });
        }

        if (brush.Has("keep", usual: false))
        {
            var keep = CellBox.FromBaseCenter(Cell.Zero, new Cell(Math.Max(3, curtain.Width / 3), 1, Math.Max(3, curtain.Depth / 3)));
            brush.Part("keep").Walls(keep.Between(0, wallTop), brush.Type("keep", "stone"));
            brush.Part("keep").Fill(keep.Between(wallTop, wallTop), brush.Type("keep", "stone"));
        }

        if (brush.Has("window", usual: false))
        {
            brush.Part("window").Box(curtain.Min.X + thick, wallTop / 2, curtain.Max.Z, curtain.Min.X + thick, wallTop / 2, curtain.Max.Z, brush.Type("window", "glass"));
            brush.Part("window").Box(curtain.Max.X - thick, wallTop / 2, curtain.Max.Z, curtain.Max.X - thick, wallTop / 2, curtain.Max.Z, brush.Type("window", "glass"));
        }

        if (brush.Has("moat", usual: false))
        {
            var water = brush.Type("moat", "water");
            for (var ring = 1; ring <= 3; ring++)
            {
                brush.Part("moat").Walls(box.Inset(-ring).Between(0, 0), water);
            }
        }
    }

    private static void CastleGate(ObjectBrush brush, CellBox curtain, int wallTop)
    {
        var (low, high) = Drafting.Middle(curtain.Min.X, curtain.Max.X);
        var half = curtain.Width >= 15 ? 1 : 0;
        var top = Math.Clamp(wallTop - 2, 2, half + 3);
        var z = curtain.Max.Z;
        brush.Part("gate").Box(low - half - 1, 0, z, high + half + 1, Math.Min(top + 1, wallTop - 1), z, brush.Type("gate", "log"));
        brush.Canvas.Box(low - half, 1, z, high + half, top, z, 0);
    }

    private static void CastleTower(ObjectBrush brush, CellBox foot, int top, bool hasCone, byte stone, byte teeth)
    {
        var cone = hasCone ? (foot.Width + 1) / 2 : 0;
        var rim = top - cone;
        var type = brush.Spec.PartTypes.GetValueOrDefault("tower", stone);
        brush.Canvas.Fill(foot.Inset(1).Between(1, rim), 0);
        brush.Part("tower").Walls(foot.Between(0, rim - 1), type);
        brush.Part("tower").Fill(foot.Between(0, 0), type);
        brush.Part("tower").Fill(foot.Between(rim - 1, rim - 1), type);
        if (hasCone)
        {
            brush.Part("roof").HipRoof(foot, rim, cone, brush.Type("roof", "blue"));
        }
        else
        {
            brush.Part("battlement").Battlements(foot, rim, teeth);
        }
    }

    private static void CastleFlag(ObjectBrush brush, Cell at)
    {
        brush.Part("flag").Box(at.X, at.Y, at.Z, at.X, at.Y + 3, at.Z, ObjectBrush.Named("log"));
        brush.Part("flag").Box(at.X + 1, at.Y + 2, at.Z, at.X + 2, at.Y + 3, at.Z, brush.Type("flag", "red"));
    }

    private static IEnumerable<Cell> TowerPlaces(CellBox curtain, int towers)
    {
        Cell min = curtain.Min, max = curtain.Max;
        Cell[] corners = [new(min.X, 0, max.Z), new(max.X, 0, max.Z), new(min.X, 0, min.Z), new(max.X, 0, min.Z)];
        var middle = (min.X + max.X) / 2;
        var side = (min.Z + max.Z) / 2;
        return towers switch
        {
            <= 0 => [],
            1 => [new Cell(middle, 0, min.Z)],
            2 => corners[..2],
            3 => [.. corners[..2], new Cell(middle, 0, min.Z)],
            4 => corners,
            5 => [.. corners, new Cell(middle, 0, min.Z)],
            6 => [.. corners, new Cell(min.X, 0, side), new Cell(max.X, 0, side)],
            7 => [.. corners, new Cell(min.X, 0, side), new Cell(max.X, 0, side), new Cell(middle, 0, min.Z)],
            _ => Around(curtain, towers),
        };
    }

    // Evenly along the wall, mirrored left and right: an odd one stands at the back, never in the gate.
    private static IEnumerable<Cell> Around(CellBox curtain, int towers)
    {
        double width = curtain.Width - 1, depth = curtain.Depth - 1;
        var length = 2 * (width + depth);
        var start = (width / 2) + (towers % 2 == 0 ? length / towers / 2 : 0);
        if (towers % 4 == 0)
        {
            start = 0;
        }

        for (var index = 0; index < towers; index++)
        {
            var at = (start + (index * length / towers)) % length;
            var (x, z) = at < width ? (at, 0.0)
                : at < width + depth ? (width, at - width)
                : at < (2 * width) + depth ? ((2 * width) + depth - at, depth)
                : (0.0, length - at);
            yield return new Cell(curtain.Min.X + (int)Math.Round(x), 0, curtain.Min.Z + (int)Math.Round(z));
        }
    }

    private static void Tower(ObjectBrush brush)
    {
        int width = brush.Width(7, 5), height = brush.Height(17, 8), depth = brush.Spec.Depth ?? width;
        var hasCone = brush.Has("roof", usual: false);
        var hasFlag = brush.Has("flag", usual: false);
        var top = height - 1 - (hasFlag ? 3 : 0);
        var rim = hasCone ? top - (width / 2) : top;
        var stone = brush.MainType("wall", "stone");
        var canvas = brush.Part("wall");
        canvas.Draw(new Shape(ShapeKind.Cylinder, new Cell(width, rim, depth), Axis.Y), Cell.Zero, stone);
        canvas.Draw(new Shape(ShapeKind.Cylinder, new Cell(width - 2, Math.Max(1, rim - 2), depth - 2), Axis.Y), new Cell(0, 1, 0), 0);
        brush.Part("floor").Draw(new Shape(ShapeKind.Cylinder, new Cell(width - 2, 1, depth - 2), Axis.Y), Cell.Zero, brush.Type("floor", "cobblestone"));
        if (hasCone)
        {
            brush.Part("roof").Solid(ShapeKind.Cone, new Cell(0, rim, 0), width, top - rim + 1, depth, brush.Type("roof", "red"));
        }
        else
        {
            RoundBattlements(brush, width, depth, top);
        }

        var box = Drafting.Stand(width, height, depth);
        var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
        if (brush.Has("door"))
        {
            brush.Part("door").Box(low, 0, box.Max.Z, high, 2, box.Max.Z, brush.Type("door", "log"));
        }

        var windows = brush.Has("window") ? brush.Count("window", Math.Max(1, (rim - 5) / 4)) : 0;
        for (var index = 0; index < windows; index++)
        {
            // Upwards over the door, then on the other sides.
            var rows = Math.Max(1, (rim - 5) / 3);
            var y = Math.Min(rim - 2, 5 + (index % rows * 3));
            var face = index / rows % 4;
            var at = face switch
            {
                0 => new CellBox(new Cell(low, y, box.Max.Z), new Cell(high, y, box.Max.Z)),
                1 => new CellBox(new Cell(low, y, box.Min.Z), new Cell(high, y, box.Min.Z)),
                2 => new CellBox(new Cell(box.Min.X, y, 0), new Cell(box.Min.X, y, 0)),
                _ => new CellBox(new Cell(box.Max.X, y, 0), new Cell(box.Max.X, y, 0)),
            };
            brush.Part("window").Fill(at, brush.Type("window", "glass"));
        }

        if (hasFlag)
        {
            CastleFlag(brush, new Cell(0, top, 0));
        }
    }

    private static void RoundBattlements(ObjectBrush brush, int width, int depth, int y)
    {
        var teeth = brush.Spec.Main is null ? brush.Type("battlement", "stone") : brush.MainType("battlement", "stone");
        var disc = new Shape(ShapeKind.Cylinder, new Cell(width, 1, depth), Axis.Y, 0);
        var box = Drafting.Stand(width, 1, depth);
        var rim = new List<(int X, int Z)>();
        for (var z = 0; z < depth; z++)
        {
            for (var x = 0; x < width; x++)
            {
                if (disc.Contains(x, 0, z) && !(disc.Contains(x - 1, 0, z) && disc.Contains(x + 1, 0, z) && disc.Contains(x, 0, z - 1) && disc.Contains(x, 0, z + 1)))
                {
                    rim.Add((x, z));
                }
            }
        }

        // Mirrored on all sides; a rim without such places has a tooth at every other cell, so that the tower keeps its height.
        var mirrored = rim.Where(at => (Math.Min(at.X, width - 1 - at.X) + Math.Min(at.Z, depth - 1 - at.Z)) % 2 == width / 2 % 2).ToList();
        foreach (var (x, z) in mirrored.Count > 0 ? mirrored : rim.Where(at => (at.X + at.Z) % 2 == 1))
        {
            brush.Part("battlement").Set(box.Min.X + x, y, box.Min.Z + z, teeth);
        }
    }

    private static void Watchtower(ObjectBrush brush)
    {
        int width = brush.Width(7, 5), height = brush.Height(16, 9), depth = brush.Depth(7, 5);
        var box = Drafting.Stand(width, height, depth);
        var roofLevels = Math.Min((Math.Min(width, depth) + 1) / 2, height / 3);
        var eaves = height - roofLevels;
        var deck = Math.Max(2, eaves - 4);
        var legs = box.Inset(1);
        brush.Part("leg").Posts(legs.Between(0, eaves - 1), brush.MainType("leg", "log"));
        for (var y = 3; y < deck - 1; y += 4)
        {
            brush.Part("leg").Walls(legs.Between(y, y), brush.MainType("leg", "log"));
        }

        brush.Part("platform").Fill(box.Between(deck, deck), brush.Type("platform", "planks"));
        brush.Part("railing").Walls(box.Between(deck + 1, deck + 1), brush.Type("railing", "planks"));
        if (brush.Has("wall", usual: false))
        {
            brush.Part("wall").Walls(legs.Between(deck + 1, deck + 2), brush.Type("wall", "planks"));
        }

        brush.Part("ladder").Box(0, 0, legs.Max.Z, 0, deck - 1, legs.Max.Z, brush.Type("ladder", "planks"));
        brush.Part("roof").HipRoof(box, eaves, roofLevels, brush.Type("roof", "brick"));
    }

    private static void Wall(ObjectBrush brush)
    {
        int width = brush.Width(15, 3), height = brush.Height(6, 2), depth = brush.Depth(1);
        var box = Drafting.Stand(width, height, depth);
        var hasTeeth = brush.Has("battlement", usual: false);
        var top = hasTeeth ? height - 2 : height - 1;
        brush.Part("wall").Fill(box.Between(0, top), brush.MainType("wall", "stone"));
        if (hasTeeth)
        {
            brush.Part("battlement").Battlements(box, height - 1, brush.Spec.Main is null ? brush.Type("battlement", "stone") : brush.MainType("battlement", "stone"));
        }

        if (brush.Has("gate", usual: false))
        {
            var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
            var lintel = Math.Min(4, top);
            brush.Part("gate").Box(low - 2, 0, box.Min.Z, high + 2, lintel, box.Max.Z, brush.Type("gate", "log"));
            brush.Canvas.Box(low - 1, 0, box.Min.Z, high + 1, lintel - 1, box.Max.Z, 0);
        }
    }

    private static void Gate(ObjectBrush brush)
    {
        int width = brush.Width(13, 7), height = brush.Height(10, 6), depth = brush.Depth(3);
        var box = Drafting.Stand(width, height, depth);
        var thick = Math.Max(2, width / 4);
        var wallTop = Math.Max(4, height - 3);
        var stone = brush.MainType("wall", "stone");
        brush.Part("wall").Fill(box.Between(0, wallTop - 1), stone);
        brush.Part("battlement").Battlements(box, wallTop, brush.Spec.Main is null ? brush.Type("battlement", "stone") : brush.MainType("battlement", "stone"));
        var tower = brush.Spec.PartTypes.GetValueOrDefault("tower", stone);
        foreach (var isLeft in brush.Has("tower") ? new[] { true, false } : [])
        {
            var foot = isLeft ? box with { Max = box.Max with { X = box.Min.X + thick - 1 } } : box with { Min = box.Min with { X = box.Max.X - thick + 1 } };
            brush.Part("tower").Fill(foot.Between(0, height - 2), tower);
            brush.Part("battlement").Battlements(foot, height - 1, brush.Spec.Main is null ? brush.Type("battlement", "stone") : brush.MainType("battlement", "stone"));
        }

        brush.Canvas.Box(box.Min.X + thick, 0, box.Min.Z, box.Max.X - thick, wallTop - 2, box.Max.Z, 0);

        // The leaves stand open against the towers, so that one can walk through.
        brush.Part("door").Box(box.Min.X + thick, 0, box.Min.Z, box.Min.X + thick, wallTop - 2, box.Max.Z, brush.Type("door", "log"));
        brush.Part("door").Box(box.Max.X - thick, 0, box.Min.Z, box.Max.X - thick, wallTop - 2, box.Max.Z, brush.Type("door", "log"));
    }

    private static void Ruin(ObjectBrush brush)
    {
        int width = brush.Width(15, 7), height = brush.Height(8, 4), depth = brush.Depth(13, 7);
        var box = Drafting.Stand(width, height, depth);
        var stone = brush.MainType("wall", "cobblestone");
        for (var x = box.Min.X; x <= box.Max.X; x++)
        {
            for (var z = box.Min.Z; z <= box.Max.Z; z++)
            {
                var isCorner = (x == box.Min.X || x == box.Max.X) && (z == box.Min.Z || z == box.Max.Z);
                if (x != box.Min.X && x != box.Max.X && z != box.Min.Z && z != box.Max.Z)
                {
                    continue;
                }

                var top = isCorner ? height - 1 - (brush.Random.Next(3) * height / 6) : brush.Random.Next(0, Math.Max(2, (height * 2) / 3));
                top = x == box.Min.X && z == box.Min.Z ? height - 1 : top;
                brush.Part("wall").Box(x, 0, z, x, top, z, stone);
                if (top > 0 && brush.Random.Next(5) == 0)
                {
                    brush.Part("moss").Set(x, top, z, brush.Type("moss", "leaves"));
                }
            }
        }

        brush.Part("moss").Set(box.Max.X, 1, box.Max.Z, brush.Type("moss", "leaves"));
        brush.Canvas.Box(-1, 0, box.Max.Z, 1, height, box.Max.Z, 0);
        brush.Part("rubble").Fill(box.Between(0, 0), brush.Type("rubble", "stone"));
    }
}
