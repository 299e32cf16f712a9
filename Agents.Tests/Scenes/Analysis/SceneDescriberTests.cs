using System.Text.Json;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Analysis;
using Agents.Core.Scenes.Palette;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Analysis;

internal sealed class SceneDescriberTests
{
    [Test]
    public void Describe_Garden_NamesItsParts()
    {
        var scene = SampleScenes.Get("garden");

        var summary = SceneDescriber.Describe(scene.Canvas, scene.Palette);

        Assert.Multiple(() =>
        {
            Assert.That(summary.Count, Is.EqualTo(scene.Canvas.Count));
            Assert.That(summary.Types[0].Name, Is.EqualTo("grass"));
            Assert.That(summary.Parts.Select(part => part.Name), Does.Contain("house/roof").And.Contain("tree 2"));
        });
    }

    [Test]
    public void Describe_ManyThings_StaysSmall()
    {
        List<Voxel> voxels = [.. Enumerable.Range(0, 40_000).Select(index => new Voxel((short)(index % 200 * 2), (short)(index % 3), (short)(index / 200 * 2), (byte)(1 + (index % 33))))];

        var summary = SceneDescriber.Describe(voxels, new ScenePalette());

        Assert.That(summary.Parts, Has.Count.LessThanOrEqualTo(40));
        Assert.That(JsonSerializer.Serialize(summary), Has.Length.LessThan(10_000));
    }

    [Test]
    public void Describe_Phrases_FindsEachThing()
    {
        List<Voxel> voxels = [.. Cube(0, 5), .. Cube(9, 12), .. Cube(18, 5)];

        var summary = SceneDescriber.Describe(voxels, new ScenePalette(), ["cube", "left cube", "dragon"]);

        Assert.That(
            summary.Found.Select(found => (found.Name, found.Min.X)),
            Is.EqualTo(new[] { ("cube", 0), ("cube", 9), ("cube", 18), ("left cube", 0) }));

        static IEnumerable<Voxel> Cube(int x, byte type) =>
            Enumerable.Range(0, 27).Select(index => new Voxel((short)(x + (index % 3)), (short)(index / 3 % 3), (short)(index / 9), type));
    }

    [Test]
    public void Describe_EmptyScene_HasNothing()
    {
        var summary = SceneDescriber.Describe([], new ScenePalette());

        Assert.That((summary.Count, summary.Size, summary.Parts.Count), Is.EqualTo((0, Cell.Zero, 0)));
    }
}
