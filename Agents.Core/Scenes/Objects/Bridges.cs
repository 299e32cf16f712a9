using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects;

/// <summary>What one walks over, under or up.</summary>
internal static class Bridges
{
    public static IEnumerable<ObjectKind> Kinds =>
    [
        new("bridge", "building", ["footbridge", "stone bridge", "wooden bridge", "arch bridge", "viaduct", "overpass", "aqueduct"], ["deck", "railing", "pillar", "arch", "ramp", "water"], Bridge) { Usual = new Cell(23, 8, 5), Bound = BridgeBound },
        new("suspension bridge", "building", ["golden gate bridge", "cable bridge", "hanging bridge"], ["deck", "tower", "cable", "water"], Suspension) { Usual = new Cell(33, 15, 5), Bound = BridgeBound },
        new("arch", "building", ["archway", "stone arch", "triumphal arch"], ["body"], Arch) { Usual = new Cell(9, 9, 3) },
        new("stairs", "building", ["staircase", "stair", "steps", "stairway", "flight of stairs", "ladder stairs"], ["step", "railing"], Stairs) { Usual = new Cell(4, 8, 8), Bound = StairsBound },
        new("spiral staircase", "building", ["spiral stairs", "winding staircase"], ["step", "pillar"], Spiral) { Usual = new Cell(7, 16, 7), Bound = StairsBound },
        new("pier", "building", ["dock", "jetty", "wharf", "boardwalk"], ["deck", "post", "water"], Pier) { Usual = new Cell(5, 5, 17), Bound = BridgeBound },
        new("dam", "building", ["weir"], ["wall", "water"], Dam) { Usual = new Cell(25, 10, 14) },
        new("road", "building", ["street", "highway", "path", "lane", "runway", "walkway", "track"], ["surface", "line", "curb"], Road) { Usual = new Cell(9, 1, 25) },
    ];

    private static Cell BridgeBound(ObjectSpec spec)
    {
        var usual = ObjectLibrary.Find(spec.Kind)!.Usual;
        var bound = ObjectExtent.Bound(spec, usual);
        return new Cell(bound.X + 8, bound.Y, bound.Z + 16);
    }

    private static Cell StairsBound(ObjectSpec spec)
    {
        var bound = ObjectExtent.Bound(spec, ObjectLibrary.Find(spec.Kind)!.Usual);
        var steps = Math.Clamp(spec.Counts.GetValueOrDefault("step"), 0, 400);
        return new Cell(bound.X, Math.Max(bound.Y, steps + 2), Math.Max(bound.Z, steps + 2));
    }

    private static void Bridge(ObjectBrush brush)
    {
        int width = brush.Width(23, 9), height = brush.Height(8, 5), depth = brush.Depth(5, 3);
        var box = Drafting.Stand(width, height, depth);
        var hasRailing = brush.Has("railing");
        var deck = height - 1 - (hasRailing ? 1 : 0);
        var main = brush.MainType("deck", "stone");
        var hasRamp = brush.Has("ramp");
        var ramp = hasRamp ? Math.Min(deck, (width - 5) / 2) : 1;
        brush.Part("deck").Box(box.Min.X + (hasRamp ? ramp : 0), deck, box.Min.Z, box.Max.X - (hasRamp ? ramp : 0), deck, box.Max.Z, main);
        for (var step = 0; step < ramp && hasRamp; step++)
        {
            // A ramp of one cell up for each forward; a short one starts higher.
            var top = deck - ramp + step;
            var type = brush.Spec.PartTypes.GetValueOrDefault("ramp", main);
            brush.Part("ramp").Box(box.Min.X + step, 0, box.Min.Z, box.Min.X + step, top, box.Max.Z, type);
            brush.Part("ramp").Box(box.Max.X - step, 0, box.Min.Z, box.Max.X - step, top, box.Max.Z, type);
        }

        Spans(brush, box with { Min = box.Min with { X = box.Min.X + ramp }, Max = box.Max with { X = box.Max.X - ramp } }, deck, main, hasRamp);
        if (hasRailing)
        {
            var type = brush.Spec.Main is null ? brush.Type("railing", "cobblestone") : brush.Spec.PartTypes.GetValueOrDefault("railing", main);
            for (var x = box.Min.X; x <= box.Max.X; x++)
            {
                var side = Math.Min(x - box.Min.X, box.Max.X - x);
                var top = hasRamp && side < ramp ? deck - ramp + side + 1 : deck + 1;
                brush.Part("railing").Set(x, top, box.Min.Z, type);
                brush.Part("railing").Set(x, top, box.Max.Z, type);
            }
        }

        Water(brush, box, ramp);
    }

    private static void Spans(ObjectBrush brush, CellBox under, int deck, byte main, bool hasEnds)
    {
        var arches = brush.Has("arch") ? brush.Count("arch", 0) : 0;
        var pillars = arches > 0 ? arches - 1 : brush.Has("pillar") ? brush.Count("pillar", Math.Max(0, ((under.Width + 2) / 8) - 1)) : 0;
        pillars = Math.Min(brush.IsNamed("pillar") ? Math.Max(1, pillars) : pillars, under.Width / 3);
        var type = brush.Spec.PartTypes.GetValueOrDefault("pillar", main);
        var isArched = brush.Has("arch") && deck >= 3;
        var archType = brush.Spec.PartTypes.GetValueOrDefault("arch", main);
        var edges = new List<int> { under.Min.X - 1 };
        for (var index = 1; index <= pillars; index++)
        {
            var offset = (int)Math.Round((double)index * (under.Width + 1) / (pillars + 1)) - 1;

            // Mirrored, so that rounding does not tilt the bridge.
            var x = index * 2 <= pillars + 1 ? under.Min.X + offset : under.Max.X - ((int)Math.Round((double)(pillars + 1 - index) * (under.Width + 1) / (pillars + 1)) - 1);
            brush.Part("pillar").Box(x, 0, under.Min.Z, x, deck - 1, under.Max.Z, type);
            edges.Add(x);
        }

        if (!hasEnds && pillars == 0)
        {
            brush.Part("pillar").Box(under.Min.X - 1, 0, under.Min.Z, under.Min.X - 1, deck - 1, under.Max.Z, type);
            brush.Part("pillar").Box(under.Max.X + 1, 0, under.Min.Z, under.Max.X + 1, deck - 1, under.Max.Z, type);
        }

        edges.Add(under.Max.X + 1);
        for (var span = 0; span + 1 < edges.Count && isArched; span++)
        {
            int low = edges[span] + 1, high = edges[span + 1] - 1;
            for (var x = low; x <= high; x++)
            {
                var u = ((2.0 * (x - low)) + 1 - (high - low + 1)) / Math.Max(1, high - low + 1);
                var open = Math.Max(2, (int)Math.Round(Math.Sqrt(Math.Max(0, 1 - (u * u))) * deck));
                if (open < deck)
                {
                    brush.Part("arch").Box(x, open, under.Min.Z, x, deck - 1, under.Max.Z, archType);
                }
            }
        }

        if (brush.IsNamed("arch"))
        {
            brush.Part("arch").Box(under.Min.X, deck - 1, under.Min.Z, under.Min.X, deck - 1, under.Max.Z, archType);
            brush.Part("arch").Box(under.Max.X, deck - 1, under.Min.Z, under.Max.X, deck - 1, under.Max.Z, archType);
        }
    }

    private static void Water(ObjectBrush brush, CellBox box, int keptFree)
    {
        if (!brush.Has("water", usual: false) && !brush.IsNamed("river"))
        {
            return;
        }

        var type = brush.Type("water", "water");
        for (var x = box.Min.X + keptFree; x <= box.Max.X - keptFree; x++)
        {
            for (var z = box.Min.Z - 4; z <= box.Max.Z + 4; z++)
            {
                if (brush.Canvas[new Cell(x, 0, z)] == 0)
                {
                    brush.Part("water").Set(x, 0, z, type);
                }
            }
        }
    }

    private static void Suspension(ObjectBrush brush)
    {
        int width = brush.Width(33, 15), height = brush.Height(15, 8), depth = brush.Depth(5, 3);
        var box = Drafting.Stand(width, height, depth);
        var deck = Math.Max(3, height / 3);
        brush.Part("deck").Fill(box.Between(deck, deck), brush.Type("deck", "gray"));
        var type = brush.MainType("tower", "red");
        var at = width / 4;
        foreach (var x in new[] { box.Min.X + at, box.Max.X - at })
        {
            foreach (var z in new[] { box.Min.Z, box.Max.Z })
            {
                brush.Part("tower").Box(x, 0, z, x, height - 1, z, type);
            }

            brush.Part("tower").Box(x, height - 2, box.Min.Z, x, height - 2, box.Max.Z, type);
        }

        var cable = brush.Spec.PartTypes.GetValueOrDefault("cable", type);
        for (var x = box.Min.X; x <= box.Max.X; x++)
        {
            var side = Math.Min(x - box.Min.X, box.Max.X - x);
            double t = side <= at ? (double)side / at : Math.Abs(x - ((box.Min.X + box.Max.X) / 2.0)) / Math.Max(1, (width / 2.0) - at);
            var y = deck + 1 + (int)Math.Round((height - 2 - deck) * Math.Clamp(t * t, 0, 1));
            var isHanger = side % 2 == 0;
            foreach (var z in new[] { box.Min.Z, box.Max.Z })
            {
                brush.Part("cable").Box(x, isHanger ? deck + 1 : y, z, x, y, z, cable);
            }
        }

        Water(brush, box, 0);
    }

    private static void Arch(ObjectBrush brush)
    {
        var size = new Cell(brush.Width(9, 5), brush.Height(9, 5), brush.Depth(3));
        brush.Part("body").Draw(new Shape(ShapeKind.Arch, size, Axis.Z), Cell.Zero, brush.MainType("body", "stone"));
    }

    private static void Stairs(ObjectBrush brush)
    {
        var wanted = brush.Has("step") ? brush.Count("step", 0) : 0;
        var height = brush.Spec.Height ?? (wanted > 0 ? wanted : brush.Height(8, 4));
        var depth = brush.Spec.Depth ?? (wanted > 0 ? wanted : Math.Max(height, brush.Depth(8, 4)));
        var width = brush.Width(4, 2);
        var main = brush.MainType("step", "stone");
        var size = new Cell(width, height, depth);
        brush.Part("step").Draw(new Shape(ShapeKind.Stairs, size, Axis.Z), Cell.Zero, main);
        if (brush.Has("railing", usual: false))
        {
            var box = Drafting.Stand(width, height, depth);
            var type = brush.Type("railing", "log");
            for (var z = 0; z < depth; z++)
            {
                var top = (((depth - z) * height) + depth - 1) / depth;
                brush.Part("railing").Set(box.Min.X, top, box.Min.Z + z, type);
                brush.Part("railing").Set(box.Max.X, top, box.Min.Z + z, type);
            }
        }
    }

    private static void Spiral(ObjectBrush brush)
    {
        var wanted = brush.Has("step") ? brush.Count("step", 0) : 0;
        var height = brush.Spec.Height ?? (wanted > 0 ? wanted : brush.Height(16, 8));
        var width = brush.Width(7, 5);
        var reach = Math.Max(2, width / 2);
        var main = brush.MainType("step", "stone");
        for (var y = 0; y < height; y++)
        {
            var angle = y * Math.PI / 6;
            for (var part = 0; part < 3; part++)
            {
                var turn = angle + (part * Math.PI / 18);
                brush.Part("step").Line(new Cell(0, y, 0), new Cell((int)Math.Round(reach * Math.Cos(turn)), y, (int)Math.Round(reach * Math.Sin(turn))), main);
            }
        }

        brush.Part("pillar").Box(0, 0, 0, 0, height - 1, 0, brush.Type("pillar", "cobblestone"));
    }

    private static void Pier(ObjectBrush brush)
    {
        int width = brush.Width(5, 3), height = brush.Height(5, 3), depth = brush.Depth(17, 7);
        var box = Drafting.Stand(width, height, depth);
        brush.Part("deck").Fill(box.Between(height - 2, height - 2), brush.MainType("deck", "planks"));
        for (var z = box.Min.Z; z <= box.Max.Z; z++)
        {
            if (Math.Min(z - box.Min.Z, box.Max.Z - z) % 4 == 0)
            {
                brush.Part("post").Box(box.Min.X, 0, z, box.Min.X, height - 1, z, brush.Type("post", "log"));
                brush.Part("post").Box(box.Max.X, 0, z, box.Max.X, height - 1, z, brush.Type("post", "log"));
            }
        }

        if (brush.Has("water", usual: false))
        {
            for (var x = box.Min.X - 4; x <= box.Max.X + 4; x++)
            {
                for (var z = box.Min.Z; z <= box.Max.Z; z++)
                {
                    if (brush.Canvas[new Cell(x, 0, z)] == 0)
                    {
                        brush.Part("water").Set(x, 0, z, brush.Type("water", "water"));
                    }
                }
            }
        }
    }

    private static void Dam(ObjectBrush brush)
    {
        int width = brush.Width(25, 9), height = brush.Height(10, 4), depth = brush.Depth(14, 6);
        var box = Drafting.Stand(width, height, depth);
        var main = brush.MainType("wall", "stone");
        for (var y = 0; y < height; y++)
        {
            var foot = Math.Max(2, (depth / 2) - (y * (depth / 2) / height));
            brush.Part("wall").Box(box.Min.X, y, box.Min.Z + (depth / 2), box.Max.X, y, box.Min.Z + (depth / 2) + foot - 1, main);
        }

        brush.Part("water").Box(box.Min.X, 0, box.Min.Z, box.Max.X, Math.Max(1, height - 3), box.Min.Z + (depth / 2) - 1, brush.Type("water", "water"));
        brush.Part("water").Box(box.Min.X, 0, box.Min.Z + depth - Math.Max(1, depth / 7), box.Max.X, 0, box.Max.Z, brush.Type("water", "water"));
    }

    private static void Road(ObjectBrush brush)
    {
        int width = brush.Width(9, 3), depth = brush.Depth(25, 5), height = brush.Height(1);
        var box = Drafting.Stand(width, height, depth);
        brush.Part("surface").Fill(box, brush.MainType("surface", "gray"));
        if (width >= 5)
        {
            brush.Part("curb").Box(box.Min.X, 0, box.Min.Z, box.Min.X, height - 1, box.Max.Z, brush.Type("curb", "light_gray"));
            brush.Part("curb").Box(box.Max.X, 0, box.Min.Z, box.Max.X, height - 1, box.Max.Z, brush.Type("curb", "light_gray"));
        }

        var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
        for (var z = box.Min.Z; z <= box.Max.Z && brush.Has("line"); z++)
        {
            if ((z - box.Min.Z) % 4 < 2)
            {
                brush.Part("line").Box(low, height - 1, z, high, height - 1, z, brush.Type("line", "white"));
            }
        }
    }
}
