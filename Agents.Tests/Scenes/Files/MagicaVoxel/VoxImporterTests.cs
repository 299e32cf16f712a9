using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;
using Agents.Plugins.Scenes.Files;
using Agents.Plugins.Scenes.Files.MagicaVoxel;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Files.MagicaVoxel;

public sealed class VoxImporterTests
{
    [Test]
    public void Import_LoneModel_StandsCentredOnTheGround()
    {
        // z is up and +y is away from the viewer.
        var import = VoxImporter.Import(new VoxBuilder().Model(9, 9, 9, (2, 2, 4, 1), (4, 3, 5, 1)).Build());

        Assert.That(import.Voxels.Select(voxel => voxel.Cell), Is.EquivalentTo([new Cell(-1, 0, 0), new Cell(1, 1, -1)]));
    }

    [Test]
    public void Import_NoColors_TakesTheDefaultPalette()
    {
        var import = VoxImporter.Import(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 2)).Build());

        Assert.That(import.Palette[import.Voxels[0].Type]!.Color, Is.EqualTo(new Rgb(255, 255, 0xcc)));
        Assert.That(import.Warnings, Has.One.Contains("default palette"));
    }

    [Test]
    public void DefaultPalette_KnownEntries_AreThoseOfTheFormat()
    {
        var colors = VoxDefaultPalette.Colors;

        Assert.That(colors, Has.Length.EqualTo(256));
        Assert.That(
            ((int[])[1, 7, 37, 215, 216, 226, 236, 246, 255]).Select(index => $"{colors[index]}"),
            Is.EqualTo(["#ffffff", "#ffccff", "#ccffff", "#000033", "#ee0000", "#00ee00", "#0000ee", "#eeeeee", "#111111"]));
    }

    [Test]
    public void Import_ForeignColors_SharedOnesAreFoundAndOthersStayExact()
    {
        var stone = BlockPalette.Default[TestScenes.Stone]!.Color!.Value;
        var file = new VoxBuilder().Model(2, 1, 1, (0, 0, 0, 1), (1, 0, 0, 2)).Colors((stone.R, stone.G, stone.B), (13, 14, 200)).Build();

        var import = VoxImporter.Import(file);

        var types = import.Voxels.OrderBy(voxel => voxel.X).Select(voxel => voxel.Type).ToList();
        Assert.That(types[0], Is.EqualTo(TestScenes.Stone));
        Assert.That(types[1], Is.GreaterThanOrEqualTo(ScenePalette.FirstLocalId));
        Assert.That(import.Palette[types[1]]!.Color, Is.EqualTo(new Rgb(13, 14, 200)));
        Assert.That(import.Warnings, Is.Empty);
    }

    [Test]
    public void Import_MoreThan128Colors_ApproximatesTheLeastUsed()
    {
        var voxels = Enumerable.Range(1, 200).Select(index => ((byte)index, (byte)0, (byte)0, (byte)index)).Append(((byte)0, (byte)0, (byte)0, (byte)200));
        var colors = Enumerable.Range(1, 200).Select(index => ((byte)(index * 7), (byte)(index * 31), (byte)index));

        var import = VoxImporter.Import(new VoxBuilder().Model(256, 1, 1, [.. voxels]).Colors([.. colors]).Build());

        Assert.That(import.Palette.Local, Has.Count.EqualTo(128));
        Assert.That(import.Palette.Local.Select(type => type.Color), Has.Member(new Rgb(unchecked((byte)1400), unchecked((byte)6200), 200)));
        Assert.That(import.Voxels, Is.All.Matches<Voxel>(voxel => import.Palette[voxel.Type] is not null));
        Assert.That(import.Warnings, Has.One.Contains("nearest"));
    }

    [Test]
    public void Import_TransformsAndGroups_AddUp()
    {
        var file = new VoxBuilder().Model(2, 2, 2, (1, 1, 1, 1))
            .Transform(0, 1, layer: -1).Group(1, 2, 6)
            .Transform(2, 3, "10 20 30").Group(3, 4).Transform(4, 5, "1 2 3").Shape(5, 0)
            .Transform(6, 7, "0 0 0").Shape(7, 0).Build();

        var cells = VoxImporter.Import(file).Voxels.Select(voxel => voxel.Cell);

        Assert.That(cells, Is.EquivalentTo([new Cell(11, 33, -22), new Cell(0, 0, 0)]));
    }

    [TestCase("4", 1, 0, 0)]
    [TestCase("17", -1, 1, 0, Description = "a quarter turn about z: x' = -y, y' = x")]
    [TestCase("52", -2, -1, 0, Description = "half a turn about z")]
    [TestCase("6", 0, 0, 1, Description = "x and z exchanged")]
    public void Import_Rotation_TurnsAboutThePivot(string rotation, int x, int y, int z)
    {
        // The cell lies one to the right of the pivot; where an axis turns round, cell 0 becomes -1.
        var file = new VoxBuilder().Model(4, 4, 4, (3, 2, 2, 1)).Transform(0, 1, "0 0 0", rotation).Shape(1, 0).Build();

        var cell = VoxImporter.Import(file).Voxels.Single().Cell;

        Assert.That(cell, Is.EqualTo(new Cell(x, z, -y)));
    }

    [Test]
    public void Import_EvenModelTurnedHalfway_StaysInItsPlace()
    {
        var voxels = Enumerable.Range(0, 4).Select(i => ((byte)(i % 2), (byte)(i / 2), (byte)0, (byte)1)).ToArray();
        var straight = new VoxBuilder().Model(2, 2, 2, voxels).Transform(0, 1, "5 5 5").Shape(1, 0).Build();
        var turned = new VoxBuilder().Model(2, 2, 2, voxels).Transform(0, 1, "5 5 5", "52").Shape(1, 0).Build();

        Assert.That(VoxImporter.Import(turned).Voxels, Is.EquivalentTo(VoxImporter.Import(straight).Voxels));
    }

    [Test]
    public void Import_HiddenNodesAndLayers_AreLeftOut()
    {
        var file = new VoxBuilder().Model(2, 2, 2, (1, 1, 1, 1))
            .Transform(0, 1).Group(1, 2, 4, 6)
            .Transform(2, 3, "0 0 0").Shape(3, 0)
            .Transform(4, 5, "9 0 0", hidden: true).Shape(5, 0)
            .Transform(6, 7, "0 9 0", layer: 3).Shape(7, 0)
            .HiddenLayer(3).Build();

        var import = VoxImporter.Import(file);

        Assert.That(import.Voxels.Select(voxel => voxel.Cell), Is.EqualTo([Cell.Zero]));
        Assert.That(import.Warnings, Has.One.Contains("2 hidden"));
    }

    [Test]
    public void Import_SeveralFrames_TakesTheFirst()
    {
        var frames = new VoxBuilder().Ints("PACK", 2).Model(1, 1, 1, (0, 0, 0, 1)).Model(1, 1, 2, (0, 0, 0, 1), (0, 0, 1, 1)).Build();
        var animated = new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Model(1, 1, 2, (0, 0, 0, 1), (0, 0, 1, 1))
            .Transform(0, 1, "0 0 0").Shape(1, 0, 1).Build();

        foreach (var file in (byte[][])[frames, animated])
        {
            var import = VoxImporter.Import(file);
            Assert.That(import.Voxels, Has.Count.EqualTo(1));
            Assert.That(import.Warnings, Has.One.Contains("first frame"));
        }
    }

    [Test]
    public void Import_OverlapsAndStrays_AreDroppedWithWarnings()
    {
        var file = new VoxBuilder().Model(2, 2, 2, (0, 0, 0, 1), (0, 0, 0, 2), (9, 0, 0, 1), (1, 1, 1, 0)).Build();

        var import = VoxImporter.Import(file);

        Assert.That(import.Voxels, Has.Count.EqualTo(1));
        Assert.That(import.Warnings, Has.One.Contains("place of another").And.One.Contains("outside their model"));
    }

    [TestCase("30000 0 0", "30000 0 0")]
    [TestCase(null, null)]
    public void Import_PositionsThatCannotBeUsed_CentresAndSaysSo(string? first, string? second)
    {
        var file = new VoxBuilder().Model(2, 2, 2, (1, 1, 1, 1)).Transform(0, 1, first).Transform(1, 2, second).Shape(2, 0).Build();

        var import = VoxImporter.Import(file);

        Assert.That(import.Voxels.Single().Cell, Is.EqualTo(Cell.Zero));
        Assert.That(import.Warnings, Has.One.Contains("centred on the ground"));
    }

    [Test]
    public async Task ImportAsync_Stream_ReadsItAll()
    {
        var scene = TestScenes.House();
        using var stream = new MemoryStream(TestScenes.Export(SceneFormat.Vox, scene));

        var import = await VoxImporter.ImportAsync(stream, CancellationToken.None);

        Assert.That(import.Voxels.ToHashSet().SetEquals(scene), Is.True);
    }

    [Test]
    public void ImportAsync_EndlessStream_Fails()
    {
        using var stream = new MemoryStream(new byte[VoxImporter.MaxFileBytes + 1]);

        Assert.That(() => VoxImporter.ImportAsync(stream, CancellationToken.None), Throws.TypeOf<SceneFileException>().With.Message.Contains("longer than"));
    }
}
