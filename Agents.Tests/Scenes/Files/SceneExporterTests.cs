using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;
using Agents.Plugins.Scenes.Files;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Files;

public sealed class SceneExporterTests
{
    private static readonly SceneFormat[] Formats = Enum.GetValues<SceneFormat>();

    [TestCaseSource(nameof(Formats))]
    public void Export_AnyFormat_TellsTheFiguresAndRepeatsExactly(SceneFormat format)
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();

        var result = SceneExporter.Export(format, TestScenes.House(), new ScenePalette(), first);
        SceneExporter.Export(format, TestScenes.House(), new ScenePalette(), second);

        Assert.That(result.Bytes, Is.EqualTo(first.Length));
        Assert.That(result.Voxels, Is.EqualTo(TestScenes.House().Count));
        Assert.That(result.Triangles > 0, Is.EqualTo(format is SceneFormat.Glb or SceneFormat.Obj or SceneFormat.Stl));
        Assert.That(result.Warnings, Is.Empty);
        Assert.That(second.ToArray().AsSpan().SequenceEqual(first.ToArray()), Is.True);
    }

    [TestCaseSource(nameof(Formats))]
    public void Export_EmptyScene_Fails(SceneFormat format)
    {
        Assert.That(() => TestScenes.Export(format, []), Throws.TypeOf<SceneFileException>().With.Message.Contains("empty"));
        Assert.That(() => TestScenes.Export(format, [new Voxel(0, 0, 0, 0)]), Throws.TypeOf<SceneFileException>());
    }

    [TestCaseSource(nameof(Formats))]
    public void Export_TypeThePaletteDoesNotKnow_WarnsAndWrites(SceneFormat format)
    {
        using var stream = new MemoryStream();

        var result = SceneExporter.Export(format, [new Voxel(0, 0, 0, 50), new Voxel(1, 0, 0, 240)], new ScenePalette(), stream);

        Assert.That(result.Warnings, Has.One.Contains("50, 240"));
        Assert.That(stream.Length, Is.Positive);
    }

    [TestCaseSource(nameof(Formats))]
    public void Export_Cancelled_Stops(SceneFormat format)
    {
        using var stream = new MemoryStream();
        var cancelled = new CancellationToken(canceled: true);

        Assert.That(
            () => SceneExporter.Export(format, TestScenes.House(), new ScenePalette(), stream, null, cancelled),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(stream.Length, Is.Zero);
    }

    [Test]
    public void Export_TwoVoxelsAtOnePlace_TheLaterCounts()
    {
        var file = TestScenes.Export(SceneFormat.Vox, [new Voxel(0, 0, 0, 1), new Voxel(0, 0, 0, 9)]);

        Assert.That(Plugins.Scenes.Files.MagicaVoxel.VoxImporter.Import(file).Voxels, Is.EqualTo([new Voxel(0, 0, 0, 9)]));
    }

    [TestCase(SceneFormat.Schem, 4, 1f, 512)]
    [TestCase(SceneFormat.Stl, 2, 0f, 512)]
    [TestCase(SceneFormat.Stl, 2, float.NaN, 512)]
    [TestCase(SceneFormat.Png, 2, 1f, 63)]
    [TestCase(SceneFormat.Png, 2, 1f, 2049)]
    public void Export_OptionOutOfRange_Fails(SceneFormat format, int version, float scale, int size)
    {
        var options = new SceneExportOptions { SchematicVersion = version, StlScale = scale, PngSize = size };

        Assert.That(() => TestScenes.Export(format, TestScenes.Chiral(), null, options), Throws.TypeOf<SceneFileException>());
    }

    [Test]
    public void Export_VoxOfACentredScene_IsOneModelAtKnownPlaces()
    {
        var file = TestScenes.Export(SceneFormat.Vox, [new Voxel(0, 0, 0, 5), new Voxel(0, 1, 0, 17)]);

        Assert.That(Encoding.ASCII.GetString(file, 0, 4), Is.EqualTo("VOX "));
        Assert.That(BitConverter.ToInt32(file, 4), Is.EqualTo(150));
        Assert.That(BitConverter.ToInt32(file, 16), Is.EqualTo(file.Length - 20));
        Assert.That(file[20..44], Is.EqualTo((byte[])[.. "SIZE"u8, 12, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0]));
        Assert.That(file[44..68], Is.EqualTo((byte[])[.. "XYZI"u8, 12, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 5, 0, 0, 1, 17]));
        Assert.That(Encoding.ASCII.GetString(file, 68, 4), Is.EqualTo("RGBA"));
        var red = BlockPalette.Default[5]!.Color!.Value;
        Assert.That(file[(80 + 16)..(80 + 20)], Is.EqualTo((byte[])[red.R, red.G, red.B, 255]));
        Assert.That(Encoding.ASCII.GetString(file), Does.Contain("_glass").And.Contain("_metal").And.Contain("_emit").And.Not.Contain("nTRN"));
    }

    [Test]
    public void Export_VoxOfAWideScene_HasModelsOfEvenSize()
    {
        var file = TestScenes.Export(SceneFormat.Vox, [new Voxel(-200, 0, 0, 5), new Voxel(-200, 2, 0, 5), new Voxel(200, 0, 0, 5)]);
        var text = Encoding.Latin1.GetString(file);

        Assert.That(text.Split("nTRN"), Has.Length.EqualTo(4));
        for (var at = text.IndexOf("SIZE", StringComparison.Ordinal); at >= 0; at = text.IndexOf("SIZE", at + 1, StringComparison.Ordinal))
        {
            Assert.That((int[])[file[at + 12] % 2, file[at + 16] % 2, file[at + 20] % 2], Is.All.Zero);
        }
    }

    [Test]
    public void Export_Glb_HasTheStructureOfTheFormat()
    {
        var file = TestScenes.Export(SceneFormat.Glb, [new Voxel(2, 0, 3, TestScenes.Glass)], null, new SceneExportOptions { Name = "Würfel" });

        Assert.That(BinaryPrimitives.ReadUInt32LittleEndian(file), Is.EqualTo(0x46546C67));
        Assert.That(BitConverter.ToInt32(file, 8), Is.EqualTo(file.Length));
        var jsonLength = BitConverter.ToInt32(file, 12);
        using var json = JsonDocument.Parse(file.AsMemory(20, jsonLength));
        var root = json.RootElement;
        Assert.That(jsonLength % 4, Is.Zero);
        Assert.That(root.GetProperty("nodes")[0].GetProperty("name").GetString(), Is.EqualTo("Würfel"));
        Assert.That(root.GetProperty("materials")[0].GetProperty("alphaMode").GetString(), Is.EqualTo("BLEND"));
        Assert.That(root.GetProperty("materials")[0].GetProperty("extras").GetProperty("type").GetInt32(), Is.EqualTo(TestScenes.Glass));
        Assert.That(root.GetProperty("accessors")[0].GetProperty("min").ToString(), Is.EqualTo("[1.5,0,2.5]"));
        Assert.That(root.GetProperty("accessors")[0].GetProperty("max").ToString(), Is.EqualTo("[2.5,1,3.5]"));
        Assert.That(root.GetProperty("accessors")[2].GetProperty("count").GetInt32(), Is.EqualTo(36));
    }

    [Test]
    public void Export_SchemTooLarge_FailsClearly()
    {
        List<Voxel> wide = [new(0, 0, 0, 1), new(999, 999, 999, 1)];

        Assert.That(() => TestScenes.Export(SceneFormat.Schem, wide), Throws.TypeOf<SceneFileException>().With.Message.Contains("32,000,000"));
    }

    [TestCase(2)]
    [TestCase(3)]
    public void Export_Schem_IsGzippedNbtThatKeepsLeavesAlive(int version)
    {
        var file = TestScenes.Export(SceneFormat.Schem, TestScenes.Chiral(), null, new SceneExportOptions { SchematicVersion = version });

        using var gzip = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
        using var content = new MemoryStream();
        gzip.CopyTo(content);
        var bytes = content.ToArray();
        var text = Encoding.Latin1.GetString(bytes);
        Assert.That(bytes[..3], Is.EqualTo(version == 2 ? [10, 0, 9] : (byte[])[10, 0, 0]));
        Assert.That(text, Does.Contain("oak_leaves[persistent=true]").And.Contain(version == 2 ? "BlockData" : "Blocks"));
    }

    [Test]
    public void Export_Obj_IsAZipOfMeshAndMaterials()
    {
        var palette = new ScenePalette();
        palette.TryAddLocal(128, new Rgb(1, 2, 3), "# odd name\nv 1 2 3");
        var file = TestScenes.Export(SceneFormat.Obj, [new Voxel(0, 0, 0, 128)], palette, new SceneExportOptions { Name = "My house!" });

        using var zip = new ZipArchive(new MemoryStream(file));
        Assert.That(zip.Entries.Select(entry => entry.Name), Is.EqualTo(["My-house.mtl", "My-house.obj"]));
        using var reader = new StreamReader(zip.GetEntry("My-house.obj")!.Open());
        var lines = reader.ReadToEnd().Split('\n');
        Assert.That(lines[0], Is.EqualTo("mtllib My-house.mtl"));
        Assert.That(lines, Has.One.EqualTo("usemtl local_128"));
        Assert.That(lines.Count(line => line.StartsWith("v ", StringComparison.Ordinal)), Is.EqualTo(24));
        Assert.That(lines.Count(line => line.StartsWith("f ", StringComparison.Ordinal)), Is.EqualTo(6));
        Assert.That(lines, Has.Member("v -0.5 0 -0.5").And.Member("v 0.5 1 0.5"));
    }

    [Test]
    public void Export_Stl_HasZUpAndTheScale()
    {
        var file = TestScenes.Export(SceneFormat.Stl, [new Voxel(0, 4, 10, 1)], null, new SceneExportOptions { StlScale = 2 });

        Assert.That(BitConverter.ToInt32(file, 80), Is.EqualTo(12));
        Assert.That(file, Has.Length.EqualTo(84 + (12 * 50)));
        var corners = Enumerable.Range(0, 36).Select(i => 84 + (i / 3 * 50) + 12 + (i % 3 * 12)).ToList();
        Assert.That(corners.Max(at => BitConverter.ToSingle(file, at + 8)), Is.EqualTo(10));
        Assert.That(corners.Min(at => BitConverter.ToSingle(file, at + 4)), Is.EqualTo(-21));
    }

    [TestCase(64)]
    [TestCase(500)]
    [TestCase(2048)]
    public void Export_Png_IsASquareWithATransparentEdge(int size)
    {
        var file = TestScenes.Export(SceneFormat.Png, TestScenes.House(), null, new SceneExportOptions { PngSize = size });

        Assert.That(file[..8], Is.EqualTo((byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));
        Assert.That(BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), Is.EqualTo(size));
        Assert.That(BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)), Is.EqualTo(size));

        // The well-known checksum of an empty IEND chunk.
        Assert.That(file[^4..], Is.EqualTo((byte[])[0xAE, 0x42, 0x60, 0x82]));
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(33));
        using var zlib = new ZLibStream(new MemoryStream(file, 41, length), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        Assert.That(rows.Length, Is.EqualTo(size * ((size * 4L) + 1)));
        var pixels = rows.GetBuffer().AsSpan(0, (int)rows.Length);
        Assert.That(pixels[1..(size * 4)].ContainsAnyExcept((byte)0), Is.False, "the topmost row");
        Assert.That(pixels[(size * 4)..].ContainsAnyExcept((byte)0, (byte)1), Is.True);
    }
}
