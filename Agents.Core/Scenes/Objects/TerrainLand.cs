namespace Agents.Core.Scenes.Objects;

/// <summary>Flat land: fields, woods, sand, and the water in them.</summary>
internal static class TerrainLand
{
    private static readonly string[] Crops = ["wheat", "corn", "grain"];

    private static readonly string[] FieldOwn = ["grass", "dirt", "pond", "lake", "water", "path", "road", "river", "sand"];

    public static IEnumerable<ObjectKind> Kinds =>
    [
        Kind("field", ["grass field", "plain", "grassland", "lawn", "grass", "pasture", "prairie", "steppe", "ground", "land", "terrain", "platform", "savanna"], ["grass", "pond", "path"], 31, 2, brush => Field(brush)),
        Kind("meadow", ["flower meadow", "flower field", "flower garden", "spring meadow"], ["grass", "pond", "path"], 25, 2, brush => Field(brush, ("flower", 16))),
        Kind("garden", ["backyard", "yard"], ["grass", "pond", "path"], 21, 2, brush => Field(brush, ("flower", 10), ("bush", 3), ("tree", 1))),
        Kind("park", ["public park"], ["grass", "pond", "path"], 35, 2, brush => Field(brush, ("flower", 6), ("tree", 6), ("bush", 3))),
        Kind("village", ["town", "hamlet", "settlement"], ["grass", "pond", "path"], 45, 2, brush => Field(brush, ("house", 5), ("tree", 4))),
        Kind("forest", ["wood", "woods", "woodland", "jungle", "grove", "orchard", "rainforest"], ["grass", "clearing"], 37, 2, Forest, ForestBound),
        Kind("desert", ["sand desert", "dune", "sand dune", "wasteland", "sahara"], ["sand", "cactus"], 35, 6, Desert),
        Kind("oasis", [], ["sand", "water", "grass"], 31, 3, Oasis),
        Kind("lake", ["mountain lake", "reservoir"], ["water", "grass", "sand"], 31, 3, brush => Lake(brush, 0.72)),
        Kind("pond", ["pool", "puddle", "waterhole"], ["water", "grass", "sand"], 19, 3, brush => Lake(brush, 0.55)),
        Kind("sea", ["ocean", "water", "water surface", "body of water"], ["water"], 31, 1, Sea),
        Kind("beach", ["coast", "shore", "seashore", "seaside"], ["sand", "water", "grass"], 31, 4, Beach),
        Kind("snow field", ["tundra", "snowy field", "snowfield", "winter landscape", "snow", "arctic"], ["snow"], 31, 2, SnowField),
        Kind("swamp", ["marsh", "bog", "wetland"], ["water", "grass"], 31, 2, Swamp),
        Kind("farm field", ["crop field", "wheat field", "corn field", "farmland", "farm", "vegetable garden", "cornfield", "field of wheat"], ["dirt", "crop", "water", .. Crops], 25, 3, FarmField),
    ];

    /// <summary>A kind of terrain: a square of land, with things on it.</summary>
    public static ObjectKind Kind(string name, IReadOnlyList<string> synonyms, IReadOnlyList<string> own, int size, int height, Action<ObjectBrush> draw, Func<ObjectSpec, Cell>? bound = null) =>
        new(name, "terrain", synonyms, [.. own, .. Scenery.Parts.Except(own, StringComparer.Ordinal)], draw)
        {
            Usual = new Cell(size, height, size),

            // Room above the land for whatever stands on it.
            Bound = bound ?? (spec => ObjectExtent.Bound(spec, new Cell(size, height, size)) + new Cell(0, 30, 0)),
        };

    private static void Field(ObjectBrush brush, params (string Part, int Count)[] usual)
    {
        int width = brush.Width(Usual(brush).X, 9), depth = brush.Depth(Usual(brush).Z, 9);
        var ground = new Ground(brush, width, depth);
        var top = Level(brush, 1);
        var grass = brush.MainType("grass", "grass");
        var pond = brush.Has("pond", usual: false) || brush.Has("lake", usual: false) || brush.Has("water", usual: false);
        var water = brush.Spec.PartTypes.GetValueOrDefault("pond", brush.Spec.PartTypes.GetValueOrDefault("lake", brush.Type("water", "water")));
        var hasPath = brush.Has("path", usual: false) || brush.Has("road", usual: false);
        var isRiver = brush.Has("river", usual: false);
        double cx = hasPath || usual.Length > 0 || brush.Spec.With.Count > 1 ? -0.3 : 0, cz = cx;
        ground.Each((x, z) =>
        {
            var r = Math.Sqrt(Square((ground.U(x) - cx) / 0.42) + Square((ground.V(z) - cz) / 0.36)) + (0.18 * ground.Noise(x, z, 4));
            var bend = 0.35 * Math.Sin((ground.V(z) * 2) + brush.Spec.Seed);
            var isWater = (pond && r < 1) || (isRiver && Math.Abs(ground.U(x) - bend) * ground.Width < 5);
            var isPath = hasPath && Math.Abs(ground.U(x) - 0.45) * ground.Width / 2 <= 1.01;
            ground.Column(x, z, top, "grass", grass, !isWater && !isPath);
            if (isWater)
            {
                ground.Column(x, z, top, isRiver ? "river" : "pond", water, isLand: false, from: top);
            }
            else if (isPath)
            {
                ground.Column(x, z, top, "path", brush.Spec.PartTypes.GetValueOrDefault("road", brush.Type("path", "dirt")), isLand: false, from: top);
            }
        });
        Scenery.Furnish(ground, FieldOwn, usual);
    }

    private static Cell Usual(ObjectBrush brush) => ObjectLibrary.Find(brush.Spec.Kind)!.Usual!.Value;

    // Flat stays flat: a size word widens the land, only a number raises it.
    private static int Level(ObjectBrush brush, int usual) => brush.Spec.Height is { } height ? Math.Max(1, height) - 1 : usual;

    private static Cell ForestBound(ObjectSpec spec)
    {
        var bound = ObjectExtent.Bound(spec, new Cell(37, 2, 37));
        var trees = spec.Counts.Values.Where(count => count > 0).Select(count => Math.Min(count, 400)).DefaultIfEmpty(0).Max();
        var side = ((int)Math.Ceiling(Math.Sqrt(trees)) * 8) + 20;
        return new Cell(Math.Max(bound.X, side), bound.Y + 30, Math.Max(bound.Z, side));
    }

    private static void Forest(ObjectBrush brush)
    {
        string[] woods = ["pine", "palm", "birch", "cherry tree", "apple tree", "dead tree", "willow", "mushroom"];
        var isSnowy = brush.Spec.Main == ObjectBrush.Named("snow");
        var part = Array.Find(woods, brush.IsNamed) ?? "tree";
        var kind = string.Equals(part, "tree", StringComparison.Ordinal) && isSnowy ? "pine" : part;
        var wanted = brush.Has(part) ? brush.Count(part, 0) : 0;
        const int Pitch = 8;
        int columns, rows;
        if (wanted > 0)
        {
            columns = (int)Math.Ceiling(Math.Sqrt(wanted));
            rows = ((wanted + columns - 1) / columns) + (HasOthers(brush, part) ? 2 : 0);
        }
        else
        {
            columns = Math.Max(2, brush.Width(37, 17) / Pitch);
            rows = Math.Max(2, brush.Depth(37, 17) / Pitch);
            wanted = brush.Has(part) ? columns * rows : 0;
        }

        int width = brush.Spec.Width ?? Math.Max((columns * Pitch) + 3, 11), depth = brush.Spec.Depth ?? Math.Max((rows * Pitch) + 3, 11);
        var ground = new Ground(brush, width, depth);
        var grass = isSnowy ? ObjectBrush.Named("snow") : brush.Type("grass", "grass");
        var isOpen = brush.Has("clearing", usual: false);
        var clearing = brush.Spec.PartTypes.GetValueOrDefault("clearing", grass);
        ground.Each((x, z) => ground.Column(x, z, 1, "grass", isOpen && IsInClearing((x + 0.5) / width, (z + 0.5) / depth) ? clearing : grass));

        // Other things first: the trees close up around them.
        Scenery.Furnish(ground, [part, "grass", "clearing"]);
        var planted = 0;
        for (var index = 0; index < columns * rows && planted < wanted; index++)
        {
            int column = index % columns, row = index / columns;
            if (isOpen && IsInClearing((column + 0.5) / columns, (row + 0.5) / rows))
            {
                continue;
            }

            var tree = Scenery.Draw(ground, part, kind, ObjectScale.Small, index);
            if (!isSnowy && brush.Spec.Main is { } main && brush.Wanted(part) is null)
            {
                tree = ObjectLibrary.Draw(new ObjectSpec { Kind = kind, Scale = ObjectScale.Small, Main = main, Seed = brush.Spec.Seed + index });
            }

            int x = ((((2 * column) + 1) * width) / (2 * columns)) + brush.Random.Next(-1, 2), z = ((((2 * row) + 1) * depth) / (2 * rows)) + brush.Random.Next(-1, 2);
            if (ground.Stand(tree, part, x, z)
                || ground.Stand(ObjectLibrary.Draw(new ObjectSpec { Kind = kind, Scale = ObjectScale.Tiny, Main = brush.Wanted(part) }), part, x, z))
            {
                planted++;
            }
        }
    }

    private static bool HasOthers(ObjectBrush brush, string part) =>
        brush.Spec.With.Concat(brush.Spec.Counts.Keys).Concat(brush.Spec.PartTypes.Keys).Any(name => !string.Equals(name, part, StringComparison.Ordinal) && name is not "grass" && ObjectLibrary.Find(name) is not null);

    private static void Desert(ObjectBrush brush)
    {
        int width = brush.Width(35, 11), depth = brush.Depth(35, 11), height = brush.Height(6, 3);
        var ground = new Ground(brush, width, depth);
        var sand = brush.MainType("sand", "sand");
        var shift = brush.Spec.Seed % 7;
        ground.Each((x, z) =>
        {
            // Long dunes across the wind, broken by noise.
            var wave = 0.5 + (0.5 * Math.Sin(((z + shift) * 0.38) + (1.6 * ground.Noise(x, z, 9))));
            var dune = (0.65 * wave) + (0.35 * (0.5 + (0.5 * ground.Noise(x, z, 7, 1))));
            ground.Column(x, z, (int)Math.Round(dune * (height - 1)), "sand", sand);
        });
        Scenery.Furnish(ground, ["sand"], ("cactus", 4));
    }

    private static void Oasis(ObjectBrush brush)
    {
        int width = brush.Width(31, 13), depth = brush.Depth(31, 13);
        var ground = new Ground(brush, width, depth);
        var sand = brush.MainType("sand", "sand");
        ground.Each((x, z) =>
        {
            var r = Math.Sqrt(Square(ground.U(x)) + Square(ground.V(z))) + (0.08 * ground.Noise(x, z, 5));
            if (r < 0.3)
            {
                ground.Column(x, z, 0, "sand", sand, isLand: false);
                ground.Column(x, z, 1, "water", brush.Type("water", "water"), isLand: false, from: 1);
            }
            else
            {
                ground.Column(x, z, 1 + (r > 0.75 ? (int)Math.Round(2 * Math.Max(0, ground.Noise(x, z, 8, 2))) : 0), "sand", sand);
                if (r < 0.48)
                {
                    ground.Column(x, z, 1, "grass", brush.Type("grass", "grass"), from: 1);
                }
            }
        });
        Scenery.Furnish(ground, ["sand", "water", "grass"], ("palm", 4));
    }

    private static void Lake(ObjectBrush brush, double reach)
    {
        var usual = Usual(brush);
        int width = brush.Width(usual.X, 11), depth = brush.Depth(usual.Z, 11);
        var ground = new Ground(brush, width, depth);
        var water = brush.MainType("water", "water");
        var top = Level(brush, 2);
        var hasSand = brush.Has("sand", usual: false) || brush.Has("beach", usual: false);
        ground.Each((x, z) =>
        {
            var r = Math.Sqrt(Square(ground.U(x)) + Square(ground.V(z))) + (0.1 * ground.Noise(x, z, 6));
            var isWater = r < reach;
            ground.Column(x, z, isWater ? top - 1 : top, "grass", brush.Type("grass", "grass"), !isWater);
            if (isWater)
            {
                ground.Column(x, z, Math.Max(0, top - 1), "water", water, isLand: false, from: Math.Max(0, top - 1));
            }
            else if (hasSand && r < reach + 0.14)
            {
                ground.Column(x, z, top, "sand", brush.Type("sand", "sand"), from: top);
            }
        });
        Scenery.Furnish(ground, ["water", "grass", "sand", "beach"]);
    }

    private static void Sea(ObjectBrush brush)
    {
        var box = Drafting.Stand(brush.Width(31, 5), brush.Spec.Height ?? 1, brush.Depth(31, 5));
        var ground = new Ground(brush, box.Width, box.Depth);
        var water = brush.MainType("water", "water");
        ground.Each((x, z) => ground.Column(x, z, box.Height - 1, "water", water));
        Scenery.Furnish(ground, ["water"]);
    }

    private static void Beach(ObjectBrush brush)
    {
        int width = brush.Width(31, 11), depth = brush.Depth(31, 11);
        var ground = new Ground(brush, width, depth);
        var sand = brush.MainType("sand", "sand");
        ground.Each((x, z) =>
        {
            var v = ground.V(z) + (0.12 * ground.Noise(x, z, 7));
            if (v > 0.3)
            {
                ground.Column(x, z, 0, "water", brush.Type("water", "water"), isLand: false);
            }
            else if (v > -0.65)
            {
                ground.Column(x, z, v > 0 ? 1 : 2, "sand", sand);
            }
            else
            {
                ground.Column(x, z, 3, "grass", brush.Type("grass", "grass"));
            }
        });
        Scenery.Furnish(ground, ["sand", "water", "grass"], ("palm", 2));
    }

    private static void SnowField(ObjectBrush brush)
    {
        int width = brush.Width(31, 9), depth = brush.Depth(31, 9);
        var ground = new Ground(brush, width, depth);
        var snow = brush.MainType("snow", "snow");
        var top = Level(brush, 1);
        ground.Each((x, z) => ground.Column(x, z, top, "snow", snow));
        Scenery.Furnish(ground, ["snow"], ("pine", 3));
    }

    private static void Swamp(ObjectBrush brush)
    {
        int width = brush.Width(31, 11), depth = brush.Depth(31, 11);
        var ground = new Ground(brush, width, depth);
        var grass = brush.MainType("grass", "leaves");
        ground.Each((x, z) =>
        {
            var isWater = ground.Noise(x, z, 5) > 0.05 || (x == width / 2 && z == depth / 2);
            ground.Column(x, z, isWater ? 0 : 1, isWater ? "water" : "grass", isWater ? brush.Type("water", "water") : grass, !isWater);
        });
        Scenery.Furnish(ground, ["water", "grass"], ("dead tree", 3), ("bush", 4));
    }

    private static void FarmField(ObjectBrush brush)
    {
        int width = brush.Width(25, 9), depth = brush.Depth(25, 9);
        var ground = new Ground(brush, width, depth);
        var rows = brush.Has("crop") ? brush.Count("crop", 0) : -1;
        var pitch = rows > 0 ? Math.Max(2, (width - 1) / rows) : 3;
        ground.Each((x, z) => ground.Column(x, z, 0, "dirt", brush.Type("dirt", "dirt")));
        if (brush.Has("water", usual: false))
        {
            for (var z = 0; z < depth; z++)
            {
                ground.Column(0, z, 0, "water", brush.Type("water", "water"), isLand: false);
            }
        }

        // Things first: the rows end before a wall.
        Scenery.Furnish(ground, ["dirt", "crop", "water", .. Crops]);
        var isCorn = Array.Exists(Crops, brush.IsNamed);
        var crop = Array.Find(Crops, brush.Spec.PartTypes.ContainsKey) is { } named
            ? brush.Spec.PartTypes[named]
            : brush.MainType("crop", isCorn ? "yellow" : "lime");
        var hasEars = brush.Spec.Main is null && !brush.Spec.PartTypes.Keys.Any(part => part is "crop" || Crops.Contains(part, StringComparer.Ordinal));
        var laid = 0;
        for (var x = 1; x < width - 1 && rows >= 0 && (rows == 0 || laid < rows); x += pitch, laid++)
        {
            for (var z = 1; z < depth - 1; z++)
            {
                var at = ground.At(x, z);
                var high = z % 2 == 0 ? 1 : 2;
                if (brush.Canvas[at with { Y = 1 }] == 0 && brush.Canvas[at with { Y = 2 }] == 0)
                {
                    brush.Part("crop").Box(at.X, 1, at.Z, at.X, high, at.Z, crop);
                    if (high == 2 && hasEars)
                    {
                        brush.Part("crop").Set(at.X, high, at.Z, ObjectBrush.Named("yellow"));
                    }
                }
            }
        }
    }

    // Around the middle of the land; both are shares of its extent, 0 to 1.
    private static bool IsInClearing(double x, double z) => Square((2 * x) - 1) + Square((2 * z) - 1) < 0.34;

    private static double Square(double value) => value * value;
}
