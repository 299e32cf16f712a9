using System.Diagnostics;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Editing;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;
using Agents.Tests.Scenes.Analysis;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Editing;

internal sealed class SceneEditorTests
{
    private const byte Blue = 12;

    [TestCase("house", "roof", "roof")]
    [TestCase("brick house", "walls", "walls")]
    [TestCase("car", "car", "body")]
    public void Apply_Paint_ChangesOnlyTheTypeOfThePart(string name, string part, string expected)
    {
        var scene = SampleScenes.Get(name);
        var before = Snapshot(scene.Canvas);

        SceneEditor.Apply(scene.Canvas, new PaintOperation { Target = new() { Part = part }, Type = "blue" }, scene.Palette);

        var wanted = scene.Part(expected);
        Assert.That(Snapshot(scene.Canvas), Is.EquivalentTo(before.ToDictionary(pair => pair.Key, pair => wanted.Contains(pair.Key) ? Blue : pair.Value)));
    }

    [TestCase("house and tree", "tree", "tree")]
    [TestCase("brick house", "chimney", "chimney")]
    [TestCase("table", "legs", "legs")]
    public void Apply_Remove_LeavesTheRestAsItWas(string name, string part, string expected)
    {
        var scene = SampleScenes.Get(name);
        var before = Snapshot(scene.Canvas);
        var wanted = scene.Part(expected);

        SceneEditor.Apply(scene.Canvas, new RemoveOperation { Target = new() { Part = part } }, scene.Palette);

        Assert.That(Snapshot(scene.Canvas), Is.EquivalentTo(before.Where(pair => !wanted.Contains(pair.Key))));
    }

    [Test]
    public void Apply_CopyOneHigherInSnow_LiesOnWhatIsFreeAbove()
    {
        var scene = SampleScenes.Get("house");
        var before = Snapshot(scene.Canvas);

        SceneEditor.Apply(scene.Canvas, new CopyOperation { Target = new() { Part = "roof" }, By = new Cell(0, 1, 0), Type = "snow" }, scene.Palette);

        var added = Snapshot(scene.Canvas).Where(pair => !before.ContainsKey(pair.Key)).ToList();
        Assert.That(added, Is.Not.Empty);
        Assert.That(added.Select(pair => scene.Palette[pair.Value]!.Name).Distinct(), Is.EqualTo(new[] { "snow" }));
        Assert.That(before.All(pair => scene.Canvas[pair.Key] == pair.Value), Is.True);
    }

    [Test]
    public void Apply_TargetSelectsNothing_NamesThePartsThereAre()
    {
        var scene = SampleScenes.Get("house");

        var fault = Assert.Throws<ProgramFaultException>(() => SceneEditor.Apply(scene.Canvas, new RemoveOperation { Target = new() { Part = "dragon's wing" } }, scene.Palette));

        Assert.That(fault!.Message, Does.Contain("house/roof"));
        Assert.That(fault.Path, Is.EqualTo("target"));
    }

    [TestCase(2)]
    [TestCase(3)]
    [TestCase(0.5)]
    [TestCase(1.5)]
    [TestCase(0.3)]
    public void Apply_ScaleOfEverything_HasTheSizeTheFactorSays(double factor)
    {
        foreach (var name in (string[])["pedestal", "house", "snowman", "car"])
        {
            var scene = SampleScenes.Get(name);
            var before = scene.Canvas.Bounds!.Value;

            SceneEditor.Apply(scene.Canvas, new ScaleOperation { Factor = factor }, scene.Palette);

            var after = scene.Canvas.Bounds.Value;
            Assert.Multiple(() =>
            {
                Assert.That((after.Width, after.Height, after.Depth), Is.EqualTo((Times(before.Width, factor), Times(before.Height, factor), Times(before.Depth, factor))), name);
                Assert.That(after.BaseCenter, Is.EqualTo(before.BaseCenter), name);
            });
        }
    }

    [Test]
    public void Apply_ScaleByTwo_HasEightTimesTheCellsOfEachType()
    {
        var scene = SampleScenes.Get("pedestal");
        var before = scene.Canvas.Cells.CountBy(pair => pair.Value).ToDictionary(pair => pair.Key, pair => pair.Value * 8);

        SceneEditor.Apply(scene.Canvas, new ScaleOperation { Factor = 2 }, scene.Palette);

        Assert.That(scene.Canvas.Cells.CountBy(pair => pair.Value), Is.EquivalentTo(before));
    }

    [Test]
    public void Apply_LeftTowerTaller_LeavesTheRightOne()
    {
        var scene = SampleScenes.Get("two towers");
        var right = scene.Part("right,wall").ToDictionary(cell => cell, cell => scene.Canvas[cell]);

        SceneEditor.Apply(scene.Canvas, new ScaleOperation { Target = new() { Part = "left tower" }, Factor = 1, FactorY = 1.5 }, scene.Palette);

        Assert.Multiple(() =>
        {
            Assert.That(right.Keys.Select(cell => scene.Canvas[cell]), Is.EqualTo(right.Values));
            Assert.That(scene.Canvas[new Cell(-8, 14, 0)], Is.Not.Zero);
            Assert.That(scene.Canvas[new Cell(8, 10, 0)], Is.Zero);
        });
    }

    [Test]
    public void Apply_WallsTaller_LiftsTheRoof()
    {
        var scene = SampleScenes.Get("house");
        var roof = scene.Part("roof").Select(cell => cell + new Cell(0, 5, 0)).ToList();

        SceneEditor.Apply(scene.Canvas, new ScaleOperation { Target = new() { Part = "walls" }, Factor = 1, FactorY = 2 }, scene.Palette);

        Assert.That(roof.Select(cell => scene.Canvas[cell]), Is.All.EqualTo((byte)5));
        Assert.That(scene.Canvas.Bounds!.Value.Max.Y, Is.EqualTo(11));
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public void Apply_FourQuarterTurns_ChangeNothing(byte[] seed, Axis axis)
    {
        var canvas = Random(seed);
        var before = Snapshot(canvas);

        for (var turn = 0; turn < 4 && canvas.Count > 0; turn++)
        {
            SceneEditor.Apply(canvas, new RotateOperation { Axis = axis, QuarterTurns = 1 }, new ScenePalette());
        }

        Assert.That(Snapshot(canvas), Is.EquivalentTo(before));
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public void Apply_MirrorTwice_ChangesNothing(byte[] seed, Axis axis)
    {
        var canvas = Random(seed);
        var before = Snapshot(canvas);

        for (var turn = 0; turn < 2 && canvas.Count > 0; turn++)
        {
            SceneEditor.Apply(canvas, new MirrorOperation { Axis = axis }, new ScenePalette());
        }

        Assert.That(Snapshot(canvas), Is.EquivalentTo(before));
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public void Apply_Difference_GivesTheSceneAfter(byte[] first, byte[] second)
    {
        List<Voxel> before = [.. Random(first).Cells.Select(pair => new Voxel((short)pair.Key.X, (short)pair.Key.Y, (short)pair.Key.Z, pair.Value))];
        var after = Random(second);

        var difference = SceneDifference.Between(before, after);

        var result = difference.Apply(before);
        Assert.That(result.ToDictionary(voxel => voxel.Cell, voxel => voxel.Type), Is.EquivalentTo(Snapshot(after)));

        // The same in the order of the wire: removals from the highest index down, replacements, additions.
        foreach (var index in difference.Removed.Reverse())
        {
            before.RemoveAt(index);
        }

        foreach (var (index, voxel) in difference.ReplacedAfterRemovals)
        {
            before[index] = voxel;
        }

        before.AddRange(difference.Added);
        Assert.That(before, Is.EqualTo(result));
    }

    [Test]
    public void Apply_Hollow_KeepsTheShell()
    {
        var scene = BoxScene.Of((-3, 0, -3, 3, 6, 3, "gray", "cube"));

        SceneEditor.Apply(scene.Canvas, new HollowOperation(), scene.Palette);

        Assert.That(scene.Canvas.Count, Is.EqualTo(343 - 125));
    }

    [Test]
    public void Apply_MoveOfEverything_MovesEachCell()
    {
        var scene = SampleScenes.Get("pedestal");
        var wanted = Snapshot(scene.Canvas).ToDictionary(pair => pair.Key + new Cell(5, 0, 0), pair => pair.Value);

        SceneEditor.Apply(scene.Canvas, new MoveOperation { By = new Cell(5, 0, 0) }, scene.Palette);

        Assert.That(Snapshot(scene.Canvas), Is.EquivalentTo(wanted));
    }

    [Test]
    public void Apply_CopyToTheLeft_StandsOneCellApart()
    {
        var scene = SampleScenes.Get("pedestal");

        SceneEditor.Apply(scene.Canvas, new CopyOperation { At = new Placement { Relation = AnchorRelation.LeftOf } }, scene.Palette);

        Assert.That(scene.Canvas.Count, Is.EqualTo(90));
        Assert.That(scene.Canvas.Bounds!.Value.Min, Is.EqualTo(new Cell(-5, 0, -1)));
    }

    [Test]
    public void Apply_Replace_TakesMaterialsOfTheColourToo()
    {
        var scene = BoxScene.Of((0, 0, 0, 3, 0, 0, "brick", "a"), (0, 1, 0, 3, 1, 0, "green", "b"));

        SceneEditor.Apply(scene.Canvas, new ReplaceOperation { From = "red", To = "blue" }, scene.Palette);

        Assert.That(scene.Canvas.Cells.Count(pair => pair.Value == Blue), Is.EqualTo(4));
    }

    [Test]
    public void Apply_PaintCheckered_AlternatesTypes()
    {
        var scene = BoxScene.Of((0, 0, 0, 3, 0, 3, "white", "a"));

        SceneEditor.Apply(scene.Canvas, new PaintOperation { Type = "black", Accents = ["white"], Pattern = ObjectPattern.Checkered }, scene.Palette);

        Assert.That(scene.Canvas.Cells.CountBy(pair => pair.Value).Select(pair => pair.Value), Is.All.EqualTo(8));
    }

    [Test]
    public void Apply_MillionVoxels_TakesSeconds()
    {
        var canvas = new VoxelCanvas();
        canvas.Box(-50, 0, -50, 49, 89, 49, 1);
        canvas.Box(-50, 90, -50, 49, 99, 49, 5);
        var clock = Stopwatch.StartNew();

        SceneEditor.Apply(canvas, new PaintOperation { Target = new() { Part = "top" }, Type = "blue" }, new ScenePalette());

        TestContext.Out.WriteLine($"{canvas.Count} voxels: {clock.ElapsedMilliseconds} ms");
        Assert.That(canvas.Cells.Count(pair => pair.Value == Blue), Is.EqualTo(100_000));
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
    }

    private static int Times(int extent, double factor) => Math.Max(1, (int)Math.Round(extent * factor, MidpointRounding.AwayFromZero));

    private static Dictionary<Cell, byte> Snapshot(VoxelCanvas canvas) => canvas.Cells.ToDictionary(pair => pair.Key, pair => pair.Value);

    private static VoxelCanvas Random(byte[] seed)
    {
        var canvas = new VoxelCanvas();
        for (var index = 0; index + 3 < seed.Length; index += 2)
        {
            canvas.Set((seed[index] % 7) - 3, seed[index + 1] % 5, (seed[index + 2] % 6) - 2, (byte)(1 + (seed[index + 3] % 3)));
        }

        return canvas;
    }

    [Test]
    public void Apply_Fill_FillsOnlyWhatIsEnclosed()
    {
        var canvas = new VoxelCanvas();
        var palette = new ScenePalette();
        var gray = palette.Resolve("gray")!.Value;
        for (var x = 0; x < 4; x++)
        {
            for (var y = 0; y < 3; y++)
            {
                for (var z = 0; z < 3; z++)
                {
                    canvas.Set(new Cell(x, y, z), gray);
                }
            }
        }

        // One cell inside, and a notch that is open to the outside.
        canvas.Set(new Cell(1, 1, 1), 0);
        canvas.Set(new Cell(3, 1, 1), 0);
        SceneEditor.Apply(canvas, new FillOperation(), palette);
        Assert.Multiple(() =>
        {
            Assert.That(canvas[new Cell(1, 1, 1)], Is.EqualTo(gray));
            Assert.That(canvas[new Cell(3, 1, 1)], Is.Zero);
            Assert.That(() => SceneEditor.Apply(canvas, new FillOperation(), palette), Throws.TypeOf<ProgramFaultException>());
        });
    }
}
