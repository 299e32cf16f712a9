using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;
using Agents.Plugins.Scenes.Files;
using Agents.Plugins.Scenes.Files.MagicaVoxel;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Files.MagicaVoxel;

public sealed class VoxRoundTripTests
{
    [FsCheck.NUnit.Property(MaxTest = 60)]
    public FsCheck.Property Import_RandomScene_GivesBackTheSameCells(int seed)
    {
        var random = new Random(seed);
        var min = new Cell(random.Next(-300, 300), random.Next(-20, 20), random.Next(-300, 300));
        var size = new Cell(random.Next(1, 12), random.Next(1, 12), random.Next(1, 12));
        var voxels = TestScenes.Noise(seed, min, size, 0.4);
        voxels.Add(new Voxel((short)min.X, (short)min.Y, (short)min.Z, TestScenes.Red));
        var scene = Unique(voxels);

        return Import(scene).Voxels.ToHashSet().SetEquals(scene).ToProperty();
    }

    [FsCheck.NUnit.Property(MaxTest = 30)]
    public FsCheck.Property Import_WideScene_GivesBackTheSameCells(int seed)
    {
        var scene = TestScenes.Scattered(seed, 300, 900);

        return Import(scene).Voxels.ToHashSet().SetEquals(scene).ToProperty();
    }

    [TestCase(1, 1, 1)]
    [TestCase(4, 3, 5)]
    [TestCase(256, 1, 256)]
    [TestCase(255, 2, 254)]
    [TestCase(257, 1, 3)]
    [TestCase(3, 513, 2)]
    [TestCase(1, 2, 700)]
    public void Import_CentredBox_GivesBackTheSameCells(int width, int height, int depth)
    {
        var box = CellBox.FromBaseCenter(Cell.Zero, new Cell(width, height, depth));
        var scene = TestScenes.Noise(width, box.Min, new Cell(width, height, depth), 1);

        var import = Import(scene);

        // A set: NUnit's equivalence is quadratic, and there are up to 65,000 cells.
        Assert.That(import.Voxels.ToHashSet().SetEquals(scene), Is.True);
        Assert.That(import.Voxels, Has.Count.EqualTo(scene.Count));
        Assert.That(import.Warnings, Is.Empty);
    }

    [Test]
    public void Import_ExtremeCorners_GivesBackTheSameCells()
    {
        List<Voxel> scene = [new(short.MinValue, short.MinValue, short.MaxValue, 1), new(short.MaxValue, short.MaxValue, short.MaxValue, 255)];
        var palette = new ScenePalette();
        palette.TryAddLocal(255, new Rgb(1, 2, 3));

        // File coordinates are (x, -z, y), so the far z is the one that could leave the range.
        var import = VoxImporter.Import(TestScenes.Export(SceneFormat.Vox, scene, palette));

        Assert.That(import.Voxels, Is.EquivalentTo(scene));
    }

    [Test]
    public void Import_LocalColors_KeepTheirIds()
    {
        var palette = new ScenePalette();

        // The second is the colour of stone: its id must survive all the same.
        palette.TryAddLocal(200, new Rgb(12, 200, 77));
        palette.TryAddLocal(130, BlockPalette.Default[TestScenes.Stone]!.Color!.Value);
        List<Voxel> scene = [new(0, 0, 0, 200), new(1, 0, 0, 130), new(2, 5, 0, TestScenes.Stone)];

        var import = VoxImporter.Import(TestScenes.Export(SceneFormat.Vox, scene, palette));

        Assert.That(import.Voxels, Is.EquivalentTo(scene));
        Assert.That(import.Palette[200]!.Color, Is.EqualTo(new Rgb(12, 200, 77)));
    }

    [Test]
    public void Export_SpreadTooWide_Fails()
    {
        var scene = TestScenes.Scattered(1, 6000, 32_000);

        Assert.That(() => TestScenes.Export(SceneFormat.Vox, scene), Throws.TypeOf<SceneFileException>().With.Message.Contains("spread too wide"));
    }

    private static List<Voxel> Unique(IEnumerable<Voxel> voxels) => [.. voxels.GroupBy(voxel => voxel.Cell).Select(group => group.Last())];

    private static SceneImport Import(IReadOnlyList<Voxel> scene) => VoxImporter.Import(TestScenes.Export(SceneFormat.Vox, scene));
}
