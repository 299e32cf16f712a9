using Agents.Core.Scenes;
using Agents.Plugins.Scenes.Files;
using Agents.Plugins.Scenes.Files.MagicaVoxel;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Files.MagicaVoxel;

/// <summary>Files that are damaged or made to harm: the importer reads them or says why not, and nothing else.</summary>
public sealed class VoxHostileFileTests
{
    [Test]
    public void Import_CutOffAnywhere_Fails()
    {
        var file = TestScenes.Export(SceneFormat.Vox, [.. TestScenes.Chiral(), new Voxel(400, 0, 0, 1)]);

        for (var length = 0; length < file.Length; length++)
        {
            var piece = file.AsMemory(0, length);
            Assert.That(() => VoxImporter.Import(piece), Throws.TypeOf<SceneFileException>(), $"{length} of {file.Length} bytes");
        }
    }

    [Test]
    public void Import_AnyFourBytesOverwritten_ReadsOrFailsAsItShould()
    {
        var file = TestScenes.Export(SceneFormat.Vox, [.. TestScenes.Chiral(), new Voxel(400, 0, 0, 1)]);
        foreach (var lie in (int[])[-1, int.MinValue, int.MaxValue, 0, 1, 65_536])
        {
            for (var at = 0; at + 4 <= file.Length; at++)
            {
                var damaged = file.ToArray();
                BitConverter.TryWriteBytes(damaged.AsSpan(at), lie);
                Assert.That(ReadOrFail(damaged), Is.True, $"{lie} at {at}");
            }
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool Import_RandomBytesAfterTheHeader_ReadsOrFailsAsItShould(byte[] noise) =>
        ReadOrFail([.. "VOX "u8, 150, 0, 0, 0, .. "MAIN"u8, 0, 0, 0, 0, .. BitConverter.GetBytes(noise.Length), .. noise]);

    [TestCase(0, 1, 1)]
    [TestCase(-1, 1, 1)]
    [TestCase(257, 1, 1)]
    [TestCase(int.MaxValue, int.MaxValue, int.MaxValue)]
    public void Import_ImpossibleSize_Fails(int x, int y, int z) =>
        AssertFails(new VoxBuilder().Model(x, y, z, (0, 0, 0, 1)), "cells, and 1 to 256");

    [TestCase(int.MaxValue)]
    [TestCase(2)]
    [TestCase(-1)]
    public void Import_CountThatLies_FailsWithoutAllocating(int count)
    {
        var file = new VoxBuilder().Ints("SIZE", 1, 1, 1).Ints("XYZI", count, 0x01000000).Build();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(() => VoxImporter.Import(file), Throws.TypeOf<SceneFileException>().With.Message.Contains("promises more"));

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    [Test]
    public void Import_GroupAndDictionaryCountsThatLie_Fail()
    {
        AssertFails(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Ints("nGRP", 0, 0, int.MaxValue), "promises more");
        AssertFails(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Ints("nGRP", 0, int.MaxValue, 0), "promises more");
        AssertFails(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Ints("nTRN", 0, 1, int.MaxValue, 0, 0), "points past the end");
    }

    [Test]
    public void Import_CircleInTheGraph_Fails()
    {
        AssertFails(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Transform(0, 0), "circle");
        AssertFails(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Transform(0, 1).Group(1, 0, 0), "circle");
    }

    [Test]
    public void Import_GraphThatDoublesAtEachLevel_Fails()
    {
        var builder = new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 0));
        for (var level = 0; level < 40; level++)
        {
            builder.Group(level, level + 1, level + 1);
        }

        AssertFails(builder.Shape(40, 0), "circle or is too deep");
    }

    [Test]
    public void Import_OneModelShownTooOften_Fails()
    {
        var voxels = Enumerable.Range(0, 50_000).Select(i => ((byte)(i % 256), (byte)(i / 256), (byte)0, (byte)0)).ToArray();

        AssertFails(new VoxBuilder().Model(256, 256, 1, voxels).Group(0, [.. Enumerable.Repeat(1, 50)]).Shape(1, 0), "more than 1,000,000 voxels");
    }

    [Test]
    public void Import_BrokenGraph_Fails()
    {
        AssertFails(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Transform(0, 7), "node 7");
        AssertFails(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Shape(0, 3), "node 0");
        AssertFails(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Shape(0, 0).Shape(0, 0), "two nodes");
        AssertFails(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Transform(0, 1, "1 2"), "three numbers");
        AssertFails(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Transform(0, 1, "1 2 x"), "a number");
        AssertFails(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Transform(0, 1, "1 2 2000000000"), "farther than");
        AssertFails(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Transform(0, 1, "0 0 0", "3"), "rotation");
    }

    [Test]
    public void Import_NothingToSee_Fails()
    {
        AssertFails(new VoxBuilder(), "no model");
        AssertFails(new VoxBuilder().Model(1, 1, 1), "no visible voxel");
        AssertFails(new VoxBuilder().Ints("XYZI", 0), "no size");
        AssertFails(new VoxBuilder().Model(1, 1, 1, (0, 0, 0, 1)).Transform(0, 1, hidden: true).Shape(1, 0), "no visible voxel");
        Assert.That(() => VoxImporter.Import("PNG and so on, long enough"u8.ToArray()), Throws.TypeOf<SceneFileException>().With.Message.Contains("not a MagicaVoxel"));
    }

    [Test]
    public void Import_UnknownChunks_AreSkipped()
    {
        var file = new VoxBuilder().Ints("rOBJ", 5, 6).Model(1, 1, 1, (0, 0, 0, 1)).Ints("MATL", 7).Ints("ABCD").Build();

        Assert.That(VoxImporter.Import(file).Voxels, Has.Count.EqualTo(1));
    }

    private static void AssertFails(VoxBuilder builder, string message)
    {
        var file = builder.Build();
        Assert.That(() => VoxImporter.Import(file), Throws.TypeOf<SceneFileException>().With.Message.Contains(message));
    }

    // Any other exception reaches the test and fails it.
    private static bool ReadOrFail(byte[] file)
    {
        try
        {
            return VoxImporter.Import(file).Voxels.Count > 0;
        }
        catch (SceneFileException failure)
        {
            return failure.Message.Length > 0;
        }
    }
}
