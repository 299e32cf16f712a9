using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects;

/// <summary>Rocks, snow and what is seen in the sky; all of it rests on the ground.</summary>
internal static class Natural
{
    public static IEnumerable<ObjectKind> Kinds =>
    [
        new("rock", "nature", ["boulder", "stone", "pebble", "meteorite", "asteroid"], ["body", "moss"], Rock) { Usual = new Cell(7, 5, 6) },
        new("crystal", "nature", ["gem", "crystal cluster", "gemstone", "amethyst", "diamond cluster"], ["body", "base"], Crystal) { Usual = new Cell(7, 9, 7) },
        new("snow pile", "nature", ["snow heap", "snowdrift", "heap of snow", "pile of snow", "sand pile", "haystack", "pile"], ["body"], Pile) { Usual = new Cell(7, 4, 7) },
        new("cloud", "nature", ["rain cloud", "thundercloud"], ["body"], Cloud) { Usual = new Cell(13, 5, 7) },
        new("sun", "nature", ["sunshine"], ["body", "ray"], Sun) { Usual = new Cell(13, 13, 3) },
        new("moon", "nature", ["crescent", "crescent moon", "half moon"], ["body"], Moon) { Usual = new Cell(9, 11, 3) },
        new("planet", "nature", ["full moon", "earth", "globe", "saturn"], ["body", "ring"], Planet) { Usual = new Cell(11, 11, 11) },
        new("rainbow", "nature", [], ["band"], Rainbow) { Usual = new Cell(25, 13, 2) },
        new("icicle", "nature", ["ice spike", "stalagmite", "spike"], ["body"], Spike) { Usual = new Cell(5, 9, 5) },
    ];

    private static void Rock(ObjectBrush brush)
    {
        int width = brush.Width(7, 3), height = brush.Height(5, 2), depth = brush.Depth(6, 3);
        var main = brush.MainType("body", "stone");
        brush.Part("body").Solid(ShapeKind.Dome, Cell.Zero, width, height, depth, main);

        // A corner knocked off here and there; the axes stay, and with them the size.
        for (var chip = 0; chip < width; chip++)
        {
            var at = new Cell(brush.Random.Next(1, (width / 2) + 1) * (brush.Random.Next(2) == 0 ? -1 : 1), brush.Random.Next(1, height), brush.Random.Next(1, (depth / 2) + 1) * (brush.Random.Next(2) == 0 ? -1 : 1));
            if (brush.Canvas[at + new Cell(0, 1, 0)] == 0 && brush.Canvas[at + new Cell(0, -1, 0)] != 0)
            {
                brush.Canvas.Set(at, 0);
            }
        }

        if (brush.Has("moss", usual: false))
        {
            foreach (var cell in brush.Canvas.Cells.Select(pair => pair.Key).Where(cell => brush.Canvas[cell + new Cell(0, 1, 0)] == 0 && (cell.X + cell.Z) % 2 == 0).ToList())
            {
                brush.Part("moss").Set(cell, brush.Type("moss", "leaves"));
            }
        }
    }

    private static void Crystal(ObjectBrush brush)
    {
        int width = brush.Width(7, 5), height = brush.Height(9, 5);
        var main = brush.MainType("body", "purple");
        brush.Part("base").Solid(ShapeKind.Cylinder, Cell.Zero, width, 1, width, brush.Type("base", "stone"));
        var thick = Math.Max(1, width / 3);
        thick -= (thick + 1) % 2;
        Spire(brush, Cell.Zero, thick, height, main);
        var side = Math.Max(1, thick - 2);
        Spire(brush, new Cell((width / 2) - (width > 5 ? 1 : 0), 0, 0), side, Math.Max(2, height / 2), main);
        Spire(brush, new Cell(-(width / 2) + (width > 5 ? 1 : 0), 0, 0), side, Math.Max(2, (height * 2) / 3), main);
        Spire(brush, new Cell(0, 0, (width / 2) - (width > 5 ? 1 : 0)), side, Math.Max(2, height / 3), main);
    }

    private static void Spire(ObjectBrush brush, Cell at, int thick, int height, byte type)
    {
        var tip = Math.Min(height - 2, thick / 2);
        brush.Part("body").Solid(ShapeKind.Box, at + new Cell(0, 1, 0), thick, height - 1 - tip, thick, type);
        for (var level = 1; level <= tip; level++)
        {
            brush.Part("body").Solid(ShapeKind.Box, at + new Cell(0, height - 1 - tip + level, 0), thick - (2 * level), 1, thick - (2 * level), type);
        }
    }

    private static void Pile(ObjectBrush brush)
    {
        int width = brush.Width(7, 3), height = brush.Height(4, 2), depth = brush.Spec.Depth ?? width;
        brush.Part("body").Solid(ShapeKind.Dome, Cell.Zero, width, height, depth, brush.MainType("body", "snow"));
    }

    private static void Cloud(ObjectBrush brush)
    {
        int width = brush.Width(13, 6), height = brush.Height(5, 3), depth = brush.Depth(7, 3);
        var main = brush.MainType("body", "white");
        brush.Part("body").Solid(ShapeKind.Ellipsoid, Cell.Zero, width, Math.Max(2, (height * 3) / 5), depth, main);
        var puff = Math.Max(2, width / 2);
        brush.Part("body").Solid(ShapeKind.Ellipsoid, new Cell(0, height > 4 ? 1 : 0, 0), puff, height - (height > 4 ? 1 : 0), Math.Max(2, depth - 2), main);
        brush.Part("body").Solid(ShapeKind.Ellipsoid, new Cell(-width / 4, 0, 0), puff, Math.Max(2, (height * 4) / 5), Math.Max(2, depth - 2), main);
    }

    private static void Sun(ObjectBrush brush)
    {
        int width = brush.Width(13, 7), height = brush.Height(width, 7), depth = brush.Depth(3);
        var ray = Math.Max(1, Math.Min(width, height) / 5);
        var ball = new Shape(ShapeKind.Cylinder, new Cell(width - (2 * ray), height - (2 * ray), depth), Axis.Z);
        brush.Part("body").Draw(ball, new Cell(0, ray, 0), brush.MainType("body", "yellow"));
        if (!brush.Has("ray"))
        {
            return;
        }

        var box = Drafting.Stand(width, height, depth);
        var (low, high) = Drafting.Middle(box.Min.X, box.Max.X);
        var (down, up) = Drafting.Middle(0, height - 1);
        var type = brush.Type("ray", "orange");
        brush.Part("ray").Box(low, 0, 0, high, ray - 1, 0, type);
        brush.Canvas.Box(low, height - ray, 0, high, height - 1, 0, type);
        brush.Canvas.Box(box.Min.X, down, 0, box.Min.X + ray - 1, up, 0, type);
        brush.Canvas.Box(box.Max.X - ray + 1, down, 0, box.Max.X, up, 0, type);
        var step = (int)Math.Round((Math.Min(width, height) - (2 * ray)) * 0.36);
        foreach (var (sx, sy) in new[] { (1, 1), (-1, 1), (1, -1), (-1, -1) })
        {
            var from = new Cell(sx > 0 ? high + step : low - step, sy > 0 ? up + step : down - step, 0);
            brush.Canvas.Line(from, from + new Cell(sx * (ray - 1), sy * (ray - 1), 0), type);
        }
    }

    private static void Moon(ObjectBrush brush)
    {
        int height = brush.Height(11, 6), width = brush.Width(9, 5), depth = brush.Depth(3);
        var main = brush.MainType("body", "yellow");
        var size = new Cell(height, height, depth);
        var disc = new Shape(ShapeKind.Cylinder, size, Axis.Z);
        brush.Part("body").Draw(disc, Cell.Zero, main);
        var bite = new Shape(ShapeKind.Cylinder, new Cell(height - 2, height - 2, depth), Axis.Z);
        brush.Canvas.Draw(bite, new Cell(Math.Max(2, width / 3), 1, 0), 0);
    }

    private static void Planet(ObjectBrush brush)
    {
        int width = brush.Width(11, 5), height = brush.Spec.Height ?? width, depth = brush.Spec.Depth ?? width;
        brush.Part("body").Solid(ShapeKind.Ellipsoid, Cell.Zero, width, height, depth, brush.MainType("body", "light_gray"));
        if (brush.Has("ring", usual: false))
        {
            var across = width + 4;
            for (var x = 0; x < across; x++)
            {
                for (var z = 0; z < across; z++)
                {
                    var cell = new Cell(x - (across / 2), height / 2, z - (across / 2));
                    if (brush.Canvas[cell] == 0 && new Shape(ShapeKind.Cylinder, new Cell(across, 1, across)).Contains(x, 0, z))
                    {
                        brush.Part("ring").Set(cell, brush.Type("ring", "gold"));
                    }
                }
            }
        }
    }

    private static void Rainbow(ObjectBrush brush)
    {
        int width = brush.Width(25, 15), height = brush.Height(13, 8), depth = brush.Depth(2);
        string[] colors = ["red", "orange", "yellow", "green", "blue", "purple"];
        var box = Drafting.Stand(width, height, depth);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                double u = (x - ((width - 1) / 2.0)) / (width / 2.0), v = (y + 0.5) / height;
                var ring = (int)Math.Floor((1 - Math.Sqrt((u * u) + (v * v))) * Math.Min(height, width / 2.0));
                if (ring >= 0 && ring < colors.Length)
                {
                    brush.Part("band").Box(box.Min.X + x, y, box.Min.Z, box.Min.X + x, y, box.Max.Z, brush.Type("band", colors[ring]));
                }
            }
        }
    }

    private static void Spike(ObjectBrush brush)
    {
        int width = brush.Width(5, 3), height = brush.Height(9, 3), depth = brush.Spec.Depth ?? width;
        brush.Part("body").Solid(ShapeKind.Cone, Cell.Zero, width, height, depth, brush.MainType("body", "ice"));
    }
}
