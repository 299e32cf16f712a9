using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;
using Agents.Plugins.Scenes.Files;

namespace Agents.Tests.Scenes.Files;

/// <summary>Scenes that the tests of the file formats share.</summary>
internal static class TestScenes
{
    public const byte Red = 5;
    public const byte Planks = 20;
    public const byte Log = 21;
    public const byte Leaves = 22;
    public const byte Grass = 23;
    public const byte Stone = 17;
    public const byte Water = 28;
    public const byte Glass = 30;
    public const byte Metal = 31;
    public const byte Light = 33;

    /// <summary>Seven cells without any symmetry, so that a mirror image differs.</summary>
    public static List<Voxel> Chiral() =>
    [
        new(-1, 0, 0, Stone), new(0, 0, 0, Stone), new(1, 0, 0, Stone),
        new(-1, 0, 1, Red), new(-1, 1, 0, Red), new(-1, 2, 0, Leaves), new(0, 2, 0, Light),
    ];

    /// <summary>A house with windows, a pond, a tree and a lamp: every kind of material.</summary>
    public static List<Voxel> House()
    {
        var cells = new Dictionary<Cell, byte>();
        Box(-10, 0, -10, 10, 0, 10, Grass);
        Box(-6, 1, -5, 4, 6, 5, Planks);
        Box(-5, 1, -4, 3, 6, 4, 0);
        Box(-4, 3, 5, -2, 4, 5, Glass);
        Box(1, 3, 5, 3, 4, 5, Glass);
        Box(4, 3, -2, 4, 4, 2, Glass);
        Box(-1, 1, 5, 0, 3, 5, 0);
        for (var step = 0; step < 6; step++)
        {
            Box(-7, 7 + step, -6 + step, 5, 7 + step, 6 - step, Red);
        }

        Box(6, 0, 3, 9, 0, 8, Water);
        Box(8, 1, -7, 8, 4, -7, Log);
        Box(6, 4, -9, 10, 7, -5, Leaves);
        cells[new Cell(-8, 1, 8)] = Metal;
        cells[new Cell(-8, 2, 8)] = Metal;
        cells[new Cell(-8, 3, 8)] = Light;
        return [.. cells.Select(pair => new Voxel((short)pair.Key.X, (short)pair.Key.Y, (short)pair.Key.Z, pair.Value))];

        void Box(int x0, int y0, int z0, int x1, int y1, int z1, byte type)
        {
            for (var y = y0; y <= y1; y++)
            {
                for (var z = z0; z <= z1; z++)
                {
                    for (var x = x0; x <= x1; x++)
                    {
                        if (type == 0)
                        {
                            cells.Remove(new Cell(x, y, z));
                        }
                        else
                        {
                            cells[new Cell(x, y, z)] = type;
                        }
                    }
                }
            }
        }
    }

    /// <summary>Cells at random in a box, of random types, the see-through ones among them.</summary>
    public static List<Voxel> Noise(int seed, Cell min, Cell size, double density)
    {
        var random = new Random(seed);
        var voxels = new List<Voxel>();
        for (var y = 0; y < size.Y; y++)
        {
            for (var z = 0; z < size.Z; z++)
            {
                for (var x = 0; x < size.X; x++)
                {
                    if (random.NextDouble() < density)
                    {
                        voxels.Add(new Voxel((short)(min.X + x), (short)(min.Y + y), (short)(min.Z + z), (byte)random.Next(1, 34)));
                    }
                }
            }
        }

        return voxels;
    }

    /// <summary>A few cells far apart.</summary>
    public static List<Voxel> Scattered(int seed, int count, int reach)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count)
            .Select(_ => new Voxel((short)random.Next(-reach, reach + 1), (short)random.Next(-reach, reach + 1), (short)random.Next(-reach, reach + 1), (byte)random.Next(1, 34)))
            .DistinctBy(voxel => voxel.Cell)];
    }

    public static byte[] Export(SceneFormat format, IReadOnlyList<Voxel> voxels, ScenePalette? palette = null, SceneExportOptions? options = null)
    {
        using var stream = new MemoryStream();
        SceneExporter.Export(format, voxels, palette ?? new ScenePalette(), stream, options);
        return stream.ToArray();
    }
}
