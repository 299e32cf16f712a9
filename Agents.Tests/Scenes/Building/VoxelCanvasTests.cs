using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Building;

public sealed class VoxelCanvasTests
{
    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void Set_AnyStrokes_AgreesWithADictionary(int seed)
    {
        var random = new Random(seed);
        var canvas = new VoxelCanvas();
        var expected = new Dictionary<Cell, (byte Type, string Part)>();
        for (var stroke = 0; stroke < 300; stroke++)
        {
            var cell = new Cell(random.Next(-6, 6), random.Next(-6, 6), random.Next(-6, 6));
            var type = (byte)random.Next(0, 4);
            var part = random.Next(3) switch { 0 => "", 1 => "a", _ => "b" };
            canvas.Part(part).Set(cell, type);
            if (type == 0)
            {
                expected.Remove(cell);
            }
            else
            {
                expected[cell] = (type, part);
            }

            Assert.That(canvas[cell], Is.EqualTo(type));
            if (stroke % 20 == 0)
            {
                Assert.That(canvas.Bounds, Is.EqualTo(BoundsOf(expected.Keys)));
            }
        }

        Assert.That(canvas.Count, Is.EqualTo(expected.Count));
        Assert.That(canvas.Cells.ToHashSet().SetEquals(expected.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Type))), Is.True);
        Assert.That(canvas.Bounds, Is.EqualTo(BoundsOf(expected.Keys)));
        Assert.That(expected.Keys.Select(canvas.PartAt), Is.EqualTo(expected.Values.Select(value => value.Part)));
        foreach (var (part, bounds) in canvas.BoundsByPart())
        {
            Assert.That(bounds, Is.EqualTo(BoundsOf(expected.Where(pair => string.Equals(pair.Value.Part, part, StringComparison.Ordinal)).Select(pair => pair.Key))));
        }

        var clone = canvas.Clone();
        canvas.Box(-6, -6, -6, 6, 6, 6, 0);
        Assert.That(canvas.Bounds, Is.Null);
        Assert.That(clone.Cells.ToHashSet().SetEquals(expected.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Type))), Is.True);
    }

    [Test]
    public void Stamp_WithPrefix_NestsPartNames()
    {
        var house = new VoxelCanvas();
        house.Set(0, 0, 0, 1);
        house.Part("roof").Set(0, 1, 0, 2);
        var scene = new VoxelCanvas();

        scene.Stamp(house, new Cell(10, 0, 0), "house");
        scene.Stamp(scene, new Cell(0, 0, 3));

        Assert.That(scene.Count, Is.EqualTo(4));
        Assert.That(scene.Parts, Is.EqualTo(new[] { "house", "house/roof" }));
        Assert.That(scene.PartAt(new Cell(10, 1, 3)), Is.EqualTo("house/roof"));
    }

    [Test]
    public void Set_ScatteredCells_CostsNoMoreThanABrickEach()
    {
        var canvas = new VoxelCanvas();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var index = 0; index < 10_000; index++)
        {
            canvas.Set(index * 7, index % 50 * 9, index % 31 * 11, 1);
        }

        Assert.That(canvas.Count, Is.EqualTo(10_000));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(10_000 * 250));
    }

    private static CellBox? BoundsOf(IEnumerable<Cell> cells) =>
        cells.Select(cell => (CellBox?)new CellBox(cell, cell)).Aggregate((CellBox?)null, (all, box) => all?.Union(box!.Value) ?? box);
}
