using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects;

/// <summary>Small things that grow.</summary>
internal static class Plants
{
    private static readonly string[] FlowerParts = ["stem", "petal", "center", "leaf"];

    public static IEnumerable<ObjectKind> Kinds =>
    [
        new("flower", "nature", ["daisy", "blossom", "wildflower", "poppy"], FlowerParts, brush => Flower(brush, "red", "yellow")) { Usual = new Cell(5, 9, 5) },
        new("sunflower", "nature", [], FlowerParts, brush => Flower(brush, "yellow", "brown")) { Usual = new Cell(7, 13, 7) },
        new("tulip", "nature", ["lily"], ["stem", "petal", "leaf"], Tulip) { Usual = new Cell(3, 9, 3) },
        new("rose", "nature", ["red rose"], ["stem", "petal", "leaf"], Rose) { Usual = new Cell(5, 10, 5) },
        new("cactus", "nature", ["saguaro", "cacti"], ["body", "arm", "flower"], Cactus) { Usual = new Cell(7, 9, 3) },
        new("mushroom", "nature", ["toadstool", "fungus", "fly agaric"], ["stem", "cap", "spot"], Mushroom) { Usual = new Cell(9, 9, 9) },
        new("grass patch", "nature", ["tall grass", "grass tuft", "reed", "bamboo", "wheat"], ["blade"], Tuft) { Usual = new Cell(5, 4, 5) },
        new("vine", "nature", ["ivy", "fern"], ["leaf"], Fern) { Usual = new Cell(5, 3, 5) },
        new("log", "nature", ["tree trunk", "fallen tree", "fallen log"], ["bark", "end"], FallenLog) { Usual = new Cell(11, 3, 3) },
        new("tree stump", "nature", ["stump"], ["bark", "top"], Stump) { Usual = new Cell(5, 3, 5) },
        new("campfire", "nature", ["fire", "bonfire", "fireplace", "fire pit", "flame"], ["log", "flame", "stone"], Campfire) { Usual = new Cell(7, 5, 7) },
    ];

    private static void Flower(ObjectBrush brush, string petals, string center)
    {
        int width = Odd(brush.Spec.Width, brush.Width(5, 3)), height = brush.Height(9, 4);
        var petal = brush.MainType("petal", petals);
        var reach = width / 2;
        var head = Math.Max(2, height - 1 - reach);
        brush.Part("stem").Box(0, 0, 0, 0, head, 0, brush.Type("stem", "green"));
        brush.Part("leaf").Set(1, Math.Max(1, head / 3), 0, brush.Type("leaf", "leaves"));
        brush.Part("leaf").Set(-1, Math.Max(1, head / 3), 0, brush.Type("leaf", "leaves"));

        // The head faces the viewer; two cells deep, so that it has a body from the side too.
        for (var x = -reach; x <= reach; x++)
        {
            for (var y = -reach; y <= reach; y++)
            {
                var isPetal = reach < 2 ? x == 0 || y == 0 : ((x * x) + (y * y)) * 4 <= width * width;
                if (isPetal)
                {
                    brush.Part("petal").Box(x, height - 1 - reach + y, 0, x, height - 1 - reach + y, reach >= 2 ? 1 : 0, petal);
                }
            }
        }

        var core = reach / 3;
        var face = reach >= 2 ? 1 : 0;
        var middle = height - 1 - reach;
        brush.Part("center").Box(-core, middle - core, 0, core, middle + core, face + (reach >= 2 ? 1 : 0), brush.Type("center", center));
    }

    private static void Tulip(ObjectBrush brush)
    {
        int width = Odd(brush.Spec.Width, brush.Width(3, 3)), height = brush.Height(9, 5);
        var cup = Math.Max(2, height / 3);
        var half = width / 2;
        var petal = brush.MainType("petal", "red");
        brush.Part("stem").Box(0, 0, 0, 0, height - cup, 0, brush.Type("stem", "green"));
        brush.Part("leaf").Set(1, 1, 0, brush.Type("leaf", "leaves"));
        brush.Part("leaf").Set(-1, 1, 0, brush.Type("leaf", "leaves"));
        brush.Part("petal").Box(-half, height - cup, -half, half, height - 2, half, petal);
        brush.Part("petal").Posts(new CellBox(new Cell(-half, height - 1, -half), new Cell(half, height - 1, half)), petal);
        brush.Part("petal").Set(0, height - 1, 0, petal);
    }

    private static void Rose(ObjectBrush brush)
    {
        int width = Odd(brush.Spec.Width, brush.Width(5, 3)), height = brush.Height(10, 5);
        var bloom = Math.Min(height - 2, Math.Max(2, width - 1));
        brush.Part("stem").Box(0, 0, 0, 0, height - bloom, 0, brush.Type("stem", "green"));
        brush.Part("leaf").Set(1, Math.Max(1, (height - bloom) / 2), 0, brush.Type("leaf", "leaves"));
        brush.Part("leaf").Set(-1, Math.Max(1, (height - bloom) / 2), 0, brush.Type("leaf", "leaves"));
        brush.Part("petal").Solid(ShapeKind.Ellipsoid, new Cell(0, height - bloom, 0), width, bloom, width, brush.MainType("petal", "red"));
        brush.Part("petal").Set(0, height - bloom, 0, brush.MainType("petal", "red"));
    }

    private static void Cactus(ObjectBrush brush)
    {
        int width = Odd(brush.Spec.Width, brush.Width(7, 5)), height = brush.Height(9, 5);
        var thick = width >= 9 ? 3 : 1;
        var half = thick / 2;
        var reach = width / 2;
        var main = brush.MainType("body", "green");
        var hasFlower = brush.Has("flower", usual: false);
        var top = height - (hasFlower ? 2 : 1);
        brush.Part("body").Box(-half, 0, -half, half, top, half, main);
        var arms = brush.Has("arm") ? Math.Clamp(brush.Count("arm", 2), 0, 4) : 0;
        Cell[] ways = [new(-1, 0, 0), new(1, 0, 0), new(0, 0, 1), new(0, 0, -1)];
        var arm = brush.Spec.PartTypes.GetValueOrDefault("arm", main);
        for (var index = 0; index < arms; index++)
        {
            var low = Math.Max(1, (height / 2) - (index / 2));
            var high = Math.Min(top - 1, low + Math.Max(1, height / 3));
            var way = ways[index];
            brush.Part("arm").Box(way.X * (half + 1), low, way.Z * (half + 1), way.X * reach, low, way.Z * reach, arm);
            brush.Part("arm").Box(way.X * reach, low, way.Z * reach, way.X * reach, high, way.Z * reach, arm);
        }

        if (hasFlower)
        {
            brush.Part("flower").Box(-half, height - 1, -half, half, height - 1, half, brush.Type("flower", "pink"));
        }
    }

    private static void Mushroom(ObjectBrush brush)
    {
        int width = Odd(brush.Spec.Width, brush.Width(9, 5)), height = brush.Height(9, 4), depth = Odd(brush.Spec.Depth, brush.Spec.Depth ?? width);
        var cap = Math.Max(2, height * 9 / 20);
        var stem = Math.Max(1, (width / 3) - (width / 3 % 2 == 0 ? 1 : 0));
        brush.Part("stem").Solid(ShapeKind.Cylinder, Cell.Zero, stem, height - cap, stem, brush.Type("stem", "white"));
        brush.Part("cap").Solid(ShapeKind.Dome, new Cell(0, height - cap, 0), width, cap, depth, brush.MainType("cap", "red"));
        if (!brush.Has("spot", usual: brush.Spec.Main is null && brush.Spec.Pattern == ObjectPattern.Plain))
        {
            return;
        }

        var skin = brush.Canvas.Cells.Select(pair => pair.Key)
            .Where(cell => cell.Y >= height - cap && brush.Canvas[cell + new Cell(0, 1, 0)] == 0)
            .OrderBy(cell => Math.Atan2(cell.Z, cell.X)).ThenBy(cell => cell.Y).ThenBy(cell => cell.X).ToList();
        var wanted = Math.Min(skin.Count, brush.Count("spot", Math.Max(3, skin.Count / 7)));
        for (var index = 0; index < wanted; index++)
        {
            brush.Part("spot").Set(skin[index * skin.Count / wanted], brush.Type("spot", "white"));
        }
    }

    private static void Tuft(ObjectBrush brush)
    {
        int width = brush.Width(5, 3), height = brush.Height(4, 2), depth = brush.Spec.Depth ?? width;
        var box = Drafting.Stand(width, height, depth);
        var main = brush.MainType("blade", "grass");
        brush.Part("blade").Fill(box.Between(0, 0), main);
        for (var x = box.Min.X; x <= box.Max.X; x++)
        {
            for (var z = box.Min.Z; z <= box.Max.Z; z++)
            {
                if ((x + z) % 2 == 0)
                {
                    brush.Part("blade").Box(x, 0, z, x, x == 0 && z == 0 ? height - 1 : brush.Random.Next(height), z, main);
                }
            }
        }
    }

    private static void Fern(ObjectBrush brush)
    {
        int width = Odd(brush.Spec.Width, brush.Width(5, 3)), height = brush.Height(3, 2);
        var main = brush.MainType("leaf", "leaves");
        var reach = width / 2;
        brush.Part("leaf").Box(0, 0, 0, 0, height - 1, 0, main);
        foreach (var (x, z) in new[] { (1, 0), (-1, 0), (0, 1), (0, -1) })
        {
            brush.Part("leaf").Line(new Cell(x, height - 1, z), new Cell(x * reach, height - 2, z * reach), main);
        }
    }

    private static void FallenLog(ObjectBrush brush)
    {
        int width = brush.Width(11, 4), height = brush.Height(3, 2), depth = brush.Spec.Depth ?? height;
        var size = new Cell(width, height, depth);
        brush.Part("bark").Draw(new Shape(ShapeKind.Cylinder, size, Axis.X), Cell.Zero, brush.MainType("bark", "log"));
        var box = Drafting.Stand(width, height, depth);
        foreach (var x in new[] { box.Min.X, box.Max.X })
        {
            var middle = Drafting.Middle(0, height - 1);
            brush.Part("end").Box(x, middle.Low, 0, x, middle.High, 0, brush.Type("end", "planks"));
        }
    }

    private static void Stump(ObjectBrush brush)
    {
        int width = brush.Width(5, 2), height = brush.Height(3, 2), depth = brush.Spec.Depth ?? width;
        brush.Part("bark").Solid(ShapeKind.Cylinder, Cell.Zero, width, height, depth, brush.MainType("bark", "log"));
        var inner = Math.Max(1, width - 2);
        brush.Part("top").Solid(ShapeKind.Cylinder, new Cell(0, height - 1, 0), inner, 1, Math.Max(1, depth - 2), brush.Type("top", "planks"));
    }

    private static void Campfire(ObjectBrush brush)
    {
        int width = Odd(brush.Spec.Width, brush.Width(7, 5)), height = brush.Height(5, 3);
        var reach = width / 2;
        var stone = brush.Type("stone", "cobblestone");
        var ring = new Shape(ShapeKind.Cylinder, new Cell(width, 1, width), Axis.Y);
        brush.Part("stone").Draw(ring, Cell.Zero, stone);
        brush.Canvas.Draw(new Shape(ShapeKind.Cylinder, new Cell(width - 2, 1, width - 2), Axis.Y), Cell.Zero, 0);
        var log = brush.Type("log", "log");
        brush.Part("log").Box(-reach + 1, 0, 0, reach - 1, 0, 0, log);
        brush.Canvas.Box(0, 0, -reach + 1, 0, 0, reach - 1, log);
        var flame = brush.MainType("flame", "lava");
        var foot = Math.Max(3, width - 4);
        brush.Part("flame").Solid(ShapeKind.Cone, new Cell(0, 1, 0), foot, height - 1, foot, flame);
        if (brush.Spec.Main is null && !brush.Spec.PartTypes.ContainsKey("flame"))
        {
            brush.Part("flame").Set(0, height - 1, 0, ObjectBrush.Named("yellow"));
        }
    }

    private static int Odd(int? wanted, int value) => wanted ?? (value % 2 == 0 ? value + 1 : value);
}
