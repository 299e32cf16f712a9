using System.Collections.Immutable;
using Agents.Core.Scenes.Objects;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Objects;

/// <summary>What a person expects of the commonest things.</summary>
public sealed class ObjectKindTests
{
    private static readonly byte Red = ObjectBrush.Named("red");

    [Test]
    public void House_RedRoof_IsOnTopOfHollowWalls()
    {
        var house = ObjectLibrary.Draw(new ObjectSpec { Kind = "house", PartTypes = Types("roof", Red) });
        var roof = SceneFacts.Of(house, "red");
        var walls = house.Cells.Select(pair => pair.Key).Where(cell => house.PartAt(cell) is "wall").ToList();

        Assert.That(roof.Min(cell => cell.Y), Is.GreaterThan(walls.Max(cell => cell.Y)));
        Assert.That(SceneFacts.Box(roof).Width, Is.GreaterThan(SceneFacts.Box(walls).Width));
        Assert.That(house[new(0, 2, 0)], Is.Zero);
    }

    [TestCase(2)]
    [TestCase(5)]
    [TestCase(12)]
    public void House_CountedWindows_AreApart(int windows)
    {
        var house = ObjectLibrary.Draw(new ObjectSpec { Kind = "house", Counts = Counts("window", windows) });

        Assert.That(SceneFacts.Components(SceneFacts.Of(house, "glass")), Has.Count.EqualTo(windows));
    }

    [Test]
    public void Castle_CountedTowers_AreSeparatePeaks([Range(1, 12)] int towers)
    {
        var castle = ObjectLibrary.Draw(new ObjectSpec { Kind = "castle", Counts = Counts("tower", towers) });

        Assert.That(SceneFacts.Peaks(castle), Does.Contain(towers));
    }

    [Test]
    public void Tree_EveryScale_CrownIsWiderThanTheOneTrunk([Values] ObjectScale scale)
    {
        var tree = ObjectLibrary.Draw(new ObjectSpec { Kind = "tree", Scale = scale });

        Assert.That(SceneFacts.Box(SceneFacts.Of(tree, "leaves")).Width, Is.GreaterThan(SceneFacts.Box(SceneFacts.Of(tree, "log")).Width));
        Assert.That(SceneFacts.LayerPieces(tree, 0), Is.EqualTo(1));
    }

    [Test]
    public void Bridge_OverWater_LeavesAirBetween()
    {
        var bridge = ObjectLibrary.Draw(new ObjectSpec { Kind = "bridge", With = ["water"] });
        var water = SceneFacts.Of(bridge, "water");

        Assert.That(water, Has.Some.Matches<Agents.Core.Scenes.Cell>(cell => bridge[cell with { Y = 1 }] == 0 && SceneFacts.Heights(bridge)[(cell.X, cell.Z)] > 2));
    }

    [Test]
    public void Stairs_TenSteps_RiseOneByOne()
    {
        var stairs = ObjectLibrary.Draw(new ObjectSpec { Kind = "stairs", Counts = Counts("step", 10) });
        var levels = SceneFacts.Heights(stairs).Where(pair => pair.Key.X == 0).OrderByDescending(pair => pair.Key.Z).Select(pair => pair.Value);

        Assert.That(levels, Is.EqualTo(Enumerable.Range(0, 10)));
    }

    [Test]
    public void Island_AnySeed_WaterAroundSandAroundGrass([Range(0, 9)] int seed)
    {
        var island = ObjectLibrary.Draw(new ObjectSpec { Kind = "island", Seed = seed });
        var (water, sand, grass) = (SceneFacts.Box(SceneFacts.Of(island, "water")), SceneFacts.Box(SceneFacts.Of(island, "sand")), SceneFacts.Box(SceneFacts.Of(island, "grass")));

        Assert.That(water.Min.X < sand.Min.X && sand.Min.X < grass.Min.X && grass.Max.X < sand.Max.X && sand.Max.X < water.Max.X, Is.True);
        Assert.That(water.Min.Z < sand.Min.Z && sand.Min.Z < grass.Min.Z && grass.Max.Z < sand.Max.Z && sand.Max.Z < water.Max.Z, Is.True);
    }

    [Test]
    public void Mountain_Snowy_IsWhiteOnTopAndNarrows([Range(0, 4)] int seed)
    {
        var mountain = ObjectLibrary.Draw(new ObjectSpec { Kind = "mountain", With = ["snow"], Seed = seed });
        var height = mountain.Bounds!.Value.Height;
        var areas = Enumerable.Range(0, height).Select(y => mountain.Cells.Count(pair => pair.Key.Y == y)).ToList();

        Assert.That(mountain.Cells.Where(pair => pair.Key.Y >= 0.8 * height).All(pair => pair.Value == ObjectBrush.Named("snow")), Is.True);
        Assert.That(areas, Is.Ordered.Descending);
    }

    [Test]
    public void River_AnySeed_IsOnePieceOfWater([Range(0, 9)] int seed)
    {
        var river = ObjectLibrary.Draw(new ObjectSpec { Kind = "valley", With = ["river"], Seed = seed });

        Assert.That(SceneFacts.Components(SceneFacts.Of(river, "water")), Has.Count.EqualTo(1));
    }

    [TestCase(3)]
    [TestCase(9)]
    [TestCase(25)]
    public void Forest_CountedTrees_StandApart(int trees)
    {
        var forest = ObjectLibrary.Draw(new ObjectSpec { Kind = "forest", Counts = Counts("tree", trees) });

        Assert.That(SceneFacts.Components(forest.Cells.Select(pair => pair.Key).Where(cell => cell.Y > 1)), Has.Count.EqualTo(trees));
    }

    [Test]
    public void Island_AnotherSeed_AnotherShore()
    {
        var first = ObjectLibrary.Draw(new ObjectSpec { Kind = "island", Seed = 1 });
        var second = ObjectLibrary.Draw(new ObjectSpec { Kind = "island", Seed = 2 });

        Assert.That(SceneFacts.Of(first, "grass").ToHashSet().SetEquals(SceneFacts.Of(second, "grass")), Is.False);
    }

    private static ImmutableDictionary<string, int> Counts(string part, int count) => ImmutableDictionary<string, int>.Empty.Add(part, count);

    private static ImmutableDictionary<string, byte> Types(string part, byte type) => ImmutableDictionary<string, byte>.Empty.Add(part, type);
}
