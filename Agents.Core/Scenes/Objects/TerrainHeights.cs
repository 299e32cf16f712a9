using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects;

/// <summary>Land that rises: mountains, valleys, islands, and the water between them.</summary>
internal static class TerrainHeights
{
    public static IEnumerable<ObjectKind> Kinds =>
    [
        TerrainLand.Kind("mountain", ["peak", "mount", "summit", "snowy mountain", "alp"], ["rock", "snow", "grass"], 33, 22, brush => Mountains(brush, 1)),
        TerrainLand.Kind("mountain range", ["mountains", "mountain chain", "ridge", "alps", "mountain landscape"], ["rock", "snow", "grass", "peak"], 45, 18, brush => Mountains(brush, Math.Max(1, brush.Count("peak", brush.Count("mountain", 3))))),
        TerrainLand.Kind("volcano", ["erupting volcano", "volcanic mountain"], ["rock", "lava", "grass"], 33, 20, Volcano),
        TerrainLand.Kind("hill", ["mound", "knoll", "grassy hill"], ["grass"], 27, 9, brush => Hills(brush, 1)),
        TerrainLand.Kind("hills", ["rolling hills", "hilly landscape", "landscape", "highland"], ["grass", "peak", "river"], 37, 8, brush => Hills(brush, Math.Max(1, brush.Count("peak", brush.Count("hill", 4))))),
        TerrainLand.Kind("valley", ["gorge valley", "green valley", "dale"], ["grass", "water", "river", "rock"], 35, 11, brush => Valley(brush, slope: true, brush.Has("river", usual: false) || brush.Has("water", usual: false) || brush.Has("stream", usual: false))),
        TerrainLand.Kind("river", ["stream", "creek", "brook", "canal"], ["water", "grass", "sand", "bridge", "valley"], 31, 3, brush => Valley(brush, brush.Has("valley", usual: false) || brush.Has("hill", usual: false), river: brush.Has("water"))),
        TerrainLand.Kind("canyon", ["gorge", "ravine", "chasm"], ["rock", "water", "sand"], 35, 16, Canyon),
        TerrainLand.Kind("island", ["isle", "desert island", "tropical island", "islet", "atoll"], ["water", "sand", "grass", "beach", "mountain", "volcano"], 37, 6, Island),
        TerrainLand.Kind("waterfall", ["cascade", "falls"], ["rock", "water", "grass"], 21, 16, Waterfall),
        TerrainLand.Kind("cliff", ["plateau", "bluff", "mesa"], ["rock", "grass", "water"], 25, 14, Cliff),
        TerrainLand.Kind("iceberg", ["ice berg"], ["ice", "snow", "water"], 25, 12, Iceberg),
        TerrainLand.Kind("glacier", ["ice sheet", "ice field"], ["ice", "snow", "rock"], 31, 12, Glacier),
        new("cave", "terrain", ["cavern", "grotto", "tunnel"], ["rock", "crystal", "grass"], Cave) { Usual = new Cell(23, 12, 19) },
    ];

    private static Cell Usual(ObjectBrush brush) => ObjectLibrary.Find(brush.Spec.Kind)!.Usual!.Value;

    private static void Mountains(ObjectBrush brush, int peaks)
    {
        peaks = Math.Min(peaks, 24);
        var usual = Usual(brush);
        int width = Math.Max(brush.Width(usual.X, 11), brush.Spec.Width ?? (peaks > 3 ? Math.Min(peaks * 13, (int)(ObjectLibrary.Measure(brush.Spec).X * 0.95)) : 1)), height = brush.Height(usual.Y, 8), depth = brush.Depth(peaks > 1 ? usual.Z * 3 / 5 : usual.Z, 11);
        var ground = new Ground(brush, width, depth);
        var isSnowy = brush.IsNamed("snow") || brush.Spec.Main == ObjectBrush.Named("snow");
        var rock = brush.Spec.Main == ObjectBrush.Named("snow") ? brush.Type("rock", "stone") : brush.MainType("rock", "stone");
        var snowLine = !brush.Has("snow") || (brush.Spec.Main is not null && !isSnowy) ? height : (int)(height * (isSnowy ? 0.5 : 0.72));
        var grassLine = brush.Has("grass") && brush.Spec.Main is null ? Math.Max(1, height / 8) : brush.IsNamed("grass") ? Math.Max(1, height / 6) : 0;
        ground.Each((x, z) =>
        {
            var top = Peak(ground, x, z, peaks, height, 1.15);
            if (top < 0)
            {
                return;
            }

            ground.Column(x, z, top, "rock", rock, top < height * 0.6);
            if (top < grassLine)
            {
                ground.Column(x, z, top, "grass", brush.Type("grass", "grass"), from: 0);
            }

            // Thick snow: whatever lies above the line, not only its skin.
            ground.Column(x, z, top, "snow", brush.Type("snow", "snow"), isLand: false, from: snowLine);
        });
        Scenery.Furnish(ground, ["rock", "snow", "grass", "peak", "mountain"]);
    }

    // The level of a row of peaks at a column; -1 outside of their feet.
    private static int Peak(Ground ground, int x, int z, int peaks, int height, double steepness)
    {
        var best = -1;
        for (var peak = 0; peak < peaks; peak++)
        {
            var center = peaks == 1 ? 0 : -1 + (((2.0 * peak) + 1) / peaks);
            var reach = peaks == 1 ? 1 : 1.45 / peaks;
            center *= peaks == 1 ? 1 : (1 - reach) / (1 - (1.0 / peaks));
            var offset = peaks > 1 ? (peak % 2 == 0 ? -0.12 : 0.12) : 0;
            double u = (ground.U(x) - center) / reach, v = (ground.V(z) - offset) / (1 - Math.Abs(offset));
            var r = Math.Sqrt((u * u) + (v * v));
            if (r > 1)
            {
                continue;
            }

            // Ridges: stronger half way up, gone at the foot and at the top, so that neither moves.
            var ridge = 1.1 * r * (1 - r) * (ground.Noise(x, z, 5) + (0.5 * ground.Noise(x, z, 2.5, 1)));
            var share = peaks == 1 || peak == peaks / 2 ? 1 : 0.8 + (0.08 * (peak % 3));
            var level = Math.Pow(Math.Max(0, 1 - r), steepness) + (0.45 * ridge);
            var tip = 0.5 / Math.Min(ground.Width * reach, ground.Depth);
            level = r <= tip * 2.5 ? 1 : Math.Min(level, 0.96);
            best = Math.Max(best, Math.Max(0, (int)Math.Round(level * share * (height - 1))));
        }

        return best;
    }

    private static void Volcano(ObjectBrush brush)
    {
        int width = brush.Width(33, 13), height = brush.Height(20, 8), depth = brush.Depth(33, 13);
        var ground = new Ground(brush, width, depth);
        var rock = brush.MainType("rock", "cobblestone");
        var lava = brush.Type("lava", "lava");
        const double Rim = 0.24;
        ground.Each((x, z) =>
        {
            double u = ground.U(x), v = ground.V(z), r = Math.Sqrt((u * u) + (v * v));
            if (r > 1)
            {
                return;
            }

            var slope = Math.Clamp((1 - r) / (1 - Rim), 0, 1);
            var top = (int)Math.Round((Math.Pow(slope, 1.25) + (0.25 * slope * (1 - slope) * ground.Noise(x, z, 4))) * (height - 1));
            top = Math.Clamp(top, 0, height - 1);
            var hasGrass = top < Math.Max(1, height / 9) && brush.Has("grass", usual: false);
            ground.Column(x, z, top, hasGrass ? "grass" : "rock", hasGrass ? brush.Type("grass", "grass") : rock, top < height / 2);
            var angle = Math.Atan2(v, u);
            var isStream = r > Rim * 0.5 && r < 0.85 && Math.Abs(Math.Sin((angle * 1.5) + (brush.Spec.Seed % 6) + (0.5 * ground.Noise(x, z, 6, 1)))) * r < 0.09;
            if (r < Rim * 0.78)
            {
                ground.Column(x, z, height - 1, "lava", lava, isLand: false, from: Math.Max(1, height - 3));
            }
            else if (isStream || (r < Rim * 1.3 && Math.Abs(u) < 0.09 && v > 0))
            {
                ground.Column(x, z, top, "lava", lava, isLand: false, from: top);
            }
        });
        Scenery.Furnish(ground, ["rock", "lava", "grass"]);
    }

    private static void Hills(ObjectBrush brush, int hills)
    {
        hills = Math.Min(hills, 16);
        var usual = Usual(brush);
        int width = brush.Width(usual.X, 11), height = brush.Height(usual.Y, 4), depth = brush.Depth(usual.Z, 11);
        var ground = new Ground(brush, width, depth);
        var grass = brush.MainType("grass", "grass");
        var columns = (int)Math.Ceiling(Math.Sqrt(hills));
        var rows = (hills + columns - 1) / columns;
        ground.Each((x, z) =>
        {
            var best = 0.0;
            for (var hill = 0; hill < hills; hill++)
            {
                var inRow = Math.Min(columns, hills - (hill / columns * columns));
                double cu = -1 + ((2.0 * (hill % columns)) + 1) / inRow, cv = -1 + ((2.0 * (hill / columns)) + 1) / rows;
                var reach = hills == 1 ? 1 : 0.98 / Math.Max(columns, rows);
                var r = Math.Sqrt(Square((ground.U(x) - cu) / reach) + Square((ground.V(z) - cv) / reach));
                var tall = hill % 3 == 0 ? 1 : 0.8;
                best = Math.Max(best, tall * (0.5 + (0.5 * Math.Cos(Math.PI * Math.Min(1, r)))));
            }

            var top = (int)Math.Round(best * (height - 1));
            if (hills > 1 || Math.Sqrt(Square(ground.U(x)) + Square(ground.V(z))) <= 1)
            {
                ground.Column(x, z, top, "grass", grass);
            }

            if (brush.Has("river", usual: false) && hills > 1 && Math.Abs(ground.V(z)) * ground.Depth < 4)
            {
                var at = ground.At(x, z);
                brush.Canvas.Box(at.X, 0, at.Z, at.X, top, at.Z, 0);
                ground.Column(x, z, 0, "river", brush.Type("river", "water"), isLand: false);
            }
        });
        Scenery.Furnish(ground, ["grass", "peak", "hill", "river"]);
    }

    private static void Valley(ObjectBrush brush, bool slope, bool river)
    {
        var isRiver = string.Equals(ObjectLibrary.Find(brush.Spec.Kind)!.Name, "river", StringComparison.Ordinal);
        int width = brush.Width(isRiver ? 31 : 35, 13), depth = brush.Depth(isRiver ? 31 : 35, 13);
        var height = brush.Spec.Height ?? (slope ? (int)Math.Clamp(width / 3.2, 5, 40) : 3);
        var ground = new Ground(brush, width, depth);
        var grass = isRiver ? brush.Type("grass", "grass") : brush.MainType("grass", "grass");
        var waterType = isRiver ? brush.MainType("water", "water") : brush.Spec.PartTypes.GetValueOrDefault("river", brush.Type("water", "water"));
        var half = Math.Max(1.6, width / 13.0);
        var floor = Math.Min(2, height - 1);
        var hasSand = brush.Has("sand", usual: false);
        var hasRock = brush.Has("rock", usual: false) && !isRiver;
        var phase = brush.Spec.Seed * 0.7;
        ground.Each((x, z) =>
        {
            // One bend to each side, so that the river stays in one piece and inside.
            var middle = ((width - 1) / 2.0) + (width * 0.12 * Math.Sin((ground.V(z) * Math.PI) + phase));
            var away = Math.Abs(x - middle);
            if (river && away <= half)
            {
                ground.Column(x, z, 0, "grass", grass, isLand: false);
                ground.Column(x, z, Math.Max(0, floor - 1), "water", waterType, isLand: false, from: Math.Max(0, floor - 1));
                return;
            }

            var top = floor;
            if (slope)
            {
                var rise = Math.Clamp((away - half - 2) / Math.Max(3, (width / 2.0) - half - 4 - (width * 0.1)), 0, 1);
                top += (int)Math.Round((height - 1 - floor) * Math.Clamp((rise * rise * (3 - (2 * rise))) + (0.12 * rise * ground.Noise(x, z, 6)), 0, 1));
            }

            ground.Column(x, z, top, "grass", grass);
            if (hasSand && river && away <= half + 1.5)
            {
                ground.Column(x, z, top, "sand", brush.Type("sand", "sand"), from: top);
            }
            else if (hasRock && top > height * 0.7)
            {
                ground.Column(x, z, top, "rock", brush.Type("rock", "stone"), from: (int)(height * 0.7));
            }
        });
        if (isRiver && brush.Has("bridge", usual: false))
        {
            RiverBridge(ground, floor);
        }

        Scenery.Furnish(ground, ["grass", "water", "river", "sand", "bridge", "valley", "hill", "stream", .. isRiver ? Array.Empty<string>() : ["rock"]]);
    }

    private static void RiverBridge(Ground ground, int bank)
    {
        var brush = ground.Brush;
        var wide = Math.Clamp((int)(ground.Width * 0.6) | 1, 11, ground.Width);
        var bridge = ObjectLibrary.Draw(new ObjectSpec { Kind = "bridge", Width = wide, Height = 6, Depth = 5, Main = brush.Wanted("bridge"), Counts = System.Collections.Immutable.ImmutableDictionary<string, int>.Empty.Add("pillar", 0) });
        var at = ground.At(ground.Width / 2, ground.Depth / 2);
        brush.Canvas.Stamp(bridge, at with { Y = bank + 1 }, "bridge");
        ground.Reserve((ground.Width - wide) / 2, (ground.Depth / 2) - 4, (ground.Width + wide) / 2, (ground.Depth / 2) + 4);
    }

    private static void Canyon(ObjectBrush brush)
    {
        int width = brush.Width(35, 13), height = brush.Height(16, 6), depth = brush.Depth(35, 13);
        var ground = new Ground(brush, width, depth);
        var hasWater = brush.Has("water", usual: true);
        string[] strata = ["brick", "orange", "brick", "sand"];
        var main = brush.MainType("rock", "brick");
        var isLayered = brush.Spec.Main is null && !brush.Spec.PartTypes.ContainsKey("rock");
        ground.Each((x, z) =>
        {
            var middle = ((width - 1) / 2.0) + (width * 0.1 * Math.Sin((ground.V(z) * 3) + brush.Spec.Seed));
            var away = Math.Abs(x - middle) / (width / 2.0);
            var step = Math.Floor(Math.Clamp((away - 0.16 + (0.04 * ground.Noise(x, z, 4))) / 0.38, 0, 1) * 4) / 4;
            var top = away < 0.16 ? 0 : (int)Math.Round(1 + (step * (height - 2)));
            top = away > 0.6 ? height - 1 : top;
            if (away < 0.12 && hasWater)
            {
                ground.Column(x, z, 0, "water", brush.Type("water", "water"), isLand: false);
                return;
            }

            if (away < 0.16)
            {
                ground.Column(x, z, 0, "sand", brush.Type("sand", "sand"));
                return;
            }

            ground.Column(x, z, top, "rock", main);
            for (var y = 0; y <= top && isLayered; y++)
            {
                ground.Column(x, z, y, "rock", ObjectBrush.Named(strata[y / 3 % strata.Length]), from: y);
            }
        });
        Scenery.Furnish(ground, ["rock", "water", "sand"]);
    }

    private static void Island(ObjectBrush brush)
    {
        int width = brush.Width(37, 15), height = brush.Height(6, 4), depth = brush.Depth(37, 15);
        var ground = new Ground(brush, width, depth);
        var hasMount = brush.Has("mountain", usual: false);
        var hasVolcano = brush.Has("volcano", usual: false);
        var grass = brush.MainType("grass", "grass");
        var sand = brush.Spec.PartTypes.GetValueOrDefault("beach", brush.Type("sand", "sand"));
        var peak = hasMount || hasVolcano ? Math.Max(10, width / 3) : Math.Min(height - 1, 4);
        ground.Each((x, z) =>
        {
            var r = Math.Sqrt(Square(ground.U(x)) + Square(ground.V(z))) + (0.09 * ground.Noise(x, z, 7));
            if (r > 0.74)
            {
                ground.Column(x, z, 0, "water", brush.Type("water", "water"), isLand: false);
            }
            else if (r > 0.54)
            {
                ground.Column(x, z, 1, "sand", sand, isLand: r < 0.66);
            }
            else
            {
                var rise = (0.54 - r) / 0.54;
                var top = 2 + (int)Math.Round((hasMount || hasVolcano ? Math.Pow(Math.Max(0, (0.38 - r) / 0.38), 1.1) : rise) * (peak - 2));
                ground.Column(x, z, 0, "sand", sand);
                ground.Column(x, z, top, "grass", grass, from: 1);
                if ((hasMount || hasVolcano) && top > 3)
                {
                    var type = hasVolcano ? brush.Type("volcano", "cobblestone") : brush.Type("mountain", "stone");
                    var at = Math.Min(top, peak - (hasVolcano ? 2 : 0));
                    ground.Column(x, z, top, hasVolcano ? "volcano" : "mountain", type, isLand: false, from: 3);
                    if (hasVolcano && top >= at && top >= peak - 3)
                    {
                        ground.Column(x, z, top, "lava", brush.Type("lava", "lava"), isLand: false, from: Math.Max(4, top - 1));
                    }
                    else if (hasMount && top > peak * 3 / 4)
                    {
                        ground.Column(x, z, top, "snow", brush.Type("snow", "snow"), isLand: false, from: peak * 3 / 4);
                    }
                }
            }
        });
        Scenery.Furnish(ground, ["water", "sand", "grass", "beach", "mountain", "volcano", "hill", "snow", "lava", "sea", "ocean"], hasMount || hasVolcano ? [("palm", 2)] : brush.IsNamed("tree") ? [] : [("palm", 2)]);
    }

    private static void Waterfall(ObjectBrush brush)
    {
        int width = brush.Width(21, 9), height = brush.Height(16, 6), depth = brush.Depth(21, 11);
        var ground = new Ground(brush, width, depth);
        var rock = brush.Type("rock", "stone");
        var water = brush.MainType("water", "water");
        var edge = depth * 9 / 20;
        var half = Math.Max(1, width / 9.0);
        ground.Each((x, z) =>
        {
            var away = Math.Abs(x - ((width - 1) / 2.0));
            var isStream = away <= half;
            if (z < edge)
            {
                ground.Column(x, z, height - 1, "rock", rock, !isStream);
                ground.Column(x, z, height - 1, isStream ? "water" : "grass", isStream ? water : brush.Type("grass", "grass"), !isStream, from: height - 1);
            }
            else if (z == edge && isStream)
            {
                ground.Column(x, z, height - 1, "water", water, isLand: false);
            }
            else
            {
                var pool = Math.Sqrt(Square(away / (width * 0.36)) + Square((z - edge) / (depth * 0.42)));
                ground.Column(x, z, pool < 1 ? 0 : 1, pool < 1 ? "water" : "grass", pool < 1 ? water : brush.Type("grass", "grass"), pool >= 1);
                if (pool >= 1 && z < edge + 3 && ground.Noise(x, z, 3) > -0.2)
                {
                    ground.Column(x, z, Math.Max(1, (int)(height * (0.3 - (0.08 * (z - edge))))), "rock", rock);
                }
            }
        });
        Scenery.Furnish(ground, ["rock", "water", "grass"]);
    }

    private static void Cliff(ObjectBrush brush)
    {
        int width = brush.Width(25, 9), height = brush.Height(14, 5), depth = brush.Depth(25, 9);
        var ground = new Ground(brush, width, depth);
        var rock = brush.MainType("rock", "stone");
        var hasWater = brush.Has("water", usual: false);
        ground.Each((x, z) =>
        {
            var v = ground.V(z) + (0.1 * ground.Noise(x, z, 4));
            if (v < 0.15)
            {
                ground.Column(x, z, height - 1, "rock", rock);
                ground.Column(x, z, height - 1, "grass", brush.Type("grass", "grass"), from: height - 1);
            }
            else
            {
                ground.Column(x, z, hasWater ? 0 : 1, hasWater ? "water" : "grass", hasWater ? brush.Type("water", "water") : brush.Type("grass", "grass"), !hasWater);
            }
        });
        Scenery.Furnish(ground, ["rock", "grass", "water"]);
    }

    private static void Iceberg(ObjectBrush brush)
    {
        int width = brush.Width(25, 11), height = brush.Height(12, 5), depth = brush.Depth(25, 11);
        var ground = new Ground(brush, width, depth);
        var ice = brush.MainType("ice", "ice");
        ground.Each((x, z) =>
        {
            ground.Column(x, z, 0, "water", brush.Type("water", "water"), isLand: false);
            var r = Math.Sqrt(Square(ground.U(x)) + Square(ground.V(z))) / 0.7;
            if (r < 1)
            {
                var top = r < 0.12 ? height - 1 : (int)Math.Round(Math.Clamp((1 - r) + (0.3 * ground.Noise(x, z, 4) * r), 0.1, 0.95) * (height - 1));
                ground.Column(x, z, Math.Max(1, top), "ice", ice);
                ground.Column(x, z, top, "snow", brush.Type("snow", "snow"), from: Math.Max(2, height * 3 / 5));
            }
        });
        Scenery.Furnish(ground, ["ice", "snow", "water"]);
    }

    private static void Glacier(ObjectBrush brush)
    {
        int width = brush.Width(31, 11), height = brush.Height(12, 6), depth = brush.Depth(31, 11);
        var ground = new Ground(brush, width, depth);
        var ice = brush.MainType("ice", "ice");
        ground.Each((x, z) =>
        {
            var u = Math.Abs(ground.U(x));
            var flow = (int)Math.Round((1 - ((ground.V(z) + 1) / 2)) * (height * 0.5));
            if (u < 0.5)
            {
                ground.Column(x, z, Math.Max(0, flow), "ice", ice);
                return;
            }

            var top = Math.Min(height - 1, flow + 1 + (int)Math.Round((u - 0.5) * 2 * (height - 2 - flow) * (0.85 + (0.15 * ground.Noise(x, z, 5)))));
            ground.Column(x, z, top, "rock", brush.Type("rock", "stone"));
            ground.Column(x, z, top, "snow", brush.Type("snow", "snow"), from: Math.Max(top, 1));
        });
        Scenery.Furnish(ground, ["ice", "snow", "rock"]);
    }

    private static void Cave(ObjectBrush brush)
    {
        int width = brush.Width(23, 11), height = brush.Height(12, 7), depth = brush.Depth(19, 9);
        var rock = brush.MainType("rock", "stone");
        brush.Part("rock").Solid(ShapeKind.Dome, Cell.Zero, width, height, depth, rock);
        brush.Canvas.Solid(ShapeKind.Dome, new Cell(0, 1, 0), width - 6, height - 3, depth - 5, 0);
        if (brush.Has("grass", usual: false))
        {
            Overgrow(brush, rock);
        }

        var half = Math.Max(1, width / 10);
        var top = Math.Max(2, height / 3);
        brush.Canvas.Box(-half, 1, 0, half, top, depth, 0);
        if (brush.Has("crystal", usual: false))
        {
            brush.Part("crystal").Box(-(width / 2) + 4, 1, 0, -(width / 2) + 4, 2, 0, brush.Type("crystal", "purple"));
        }
    }

    // The rock that sees the sky.
    private static void Overgrow(ObjectBrush brush, byte rock)
    {
        var grass = brush.Type("grass", "grass");
        foreach (var column in brush.Canvas.Cells.Where(pair => pair.Value == rock).Select(pair => pair.Key).GroupBy(cell => (cell.X, cell.Z)).ToList())
        {
            var top = column.Max(cell => cell.Y);
            brush.Part("grass").Set(column.Key.X, top, column.Key.Z, grass);
        }
    }

    private static double Square(double value) => value * value;
}
