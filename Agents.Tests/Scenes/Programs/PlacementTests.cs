using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;
using NUnit.Framework;
using static Agents.Tests.Scenes.Programs.TestServices;

namespace Agents.Tests.Scenes.Programs;

public sealed class PlacementTests
{
    [TestCase(AnchorRelation.OnTopOf, 0, 0, 5, 0)]
    [TestCase(AnchorRelation.OnTopOf, 2, 0, 7, 0)]
    [TestCase(AnchorRelation.Above, 0, 0, 6, 0)]
    [TestCase(AnchorRelation.Above, 4, 0, 9, 0)]
    [TestCase(AnchorRelation.Under, 0, 0, -3, 0)]
    [TestCase(AnchorRelation.Under, 2, 0, -5, 0)]
    [TestCase(AnchorRelation.LeftOf, 0, -5, 0, 0)]
    [TestCase(AnchorRelation.LeftOf, 3, -8, 0, 0)]
    [TestCase(AnchorRelation.RightOf, 1, 6, 0, 0)]
    [TestCase(AnchorRelation.InFrontOf, 1, 0, 0, 6)]
    [TestCase(AnchorRelation.Behind, 1, 0, 0, -6)]
    [TestCase(AnchorRelation.Around, 0, 0, 0, 0)]
    public void Resolve_OddOnOdd_IsExactlyCentredWithItsGap(AnchorRelation relation, int gap, int x, int y, int z)
    {
        var expander = Expander();
        expander.TryApply(Box(7, 5, 7, name: "a"), out _, out _);

        // The thing that goes around is larger; the others are three cells each way.
        var size = relation == AnchorRelation.Around ? 9 : 3;
        Assert.That(expander.TryApply(Box(size, 3, size, "blue", To(relation, "a", gap)), out var added, out var fault), Is.True, fault?.Message);

        var centre = BoundsOf(added).BaseCenter;
        Assert.That(centre, Is.EqualTo(new Cell(x, y, z)));
    }

    [Test]
    public void Resolve_Position_IsAnOffsetFromTheAnchor()
    {
        var voxels = Expand(
            Box(3, 3, 3, name: "a"),
            Box(1, 1, 1, at: To(AnchorRelation.OnTopOf, "a") with { Position = new Cell(1, 2, -1) }));

        Assert.That(voxels[^1].Cell, Is.EqualTo(new Cell(1, 5, -1)));
    }

    [Test]
    public void Resolve_UnderATable_StandsBetweenItsLegs()
    {
        var table = new PartOperation
        {
            Name = "table",
            Operations = [new GridOperation { Columns = 2, Rows = 2, SpacingX = 8, SpacingZ = 8, Operations = [Box(1, 4, 1)] }, Box(9, 1, 9, at: At(0, 4, 0))],
        };

        Assert.That(BoundsOf(Expand(table, Box(3, 2, 3, "blue", To(AnchorRelation.Under, "table"))).Skip(4 * 4 + 81)).Min.Y, Is.Zero);
    }

    [Test]
    public void Resolve_OnTopOfSomethingUneven_StandsOnWhatIsBelowIt()
    {
        var castle = new PartOperation
        {
            Name = "castle",
            Operations = [Box(9, 3, 9), new GridOperation { Columns = 2, Rows = 2, SpacingX = 8, SpacingZ = 8, Operations = [Box(1, 8, 1)] }],
        };

        Assert.That(Expand(castle, Box(1, 1, 1, "blue", To(AnchorRelation.OnTopOf, "castle")))[^1].Cell, Is.EqualTo(new Cell(0, 3, 0)));
    }

    [Test]
    public void Resolve_InsideAHollowThing_StandsOnItsFloor()
    {
        var voxels = Expand(Box(9, 6, 9, name: "room") with { Wall = 1 }, Box(3, 2, 3, "blue", To(AnchorRelation.Inside, "room")));

        Assert.That(BoundsOf(voxels.Skip(voxels.Count - 18)), Is.EqualTo(new CellBox(new Cell(-1, 1, -1), new Cell(1, 2, 1))));
    }

    [Test]
    public void Resolve_InsideASolidThing_IsAFault()
    {
        var expander = Expander();
        expander.TryApply(Box(5, 5, 5, name: "cube"), out _, out _);

        Assert.That(expander.TryApply(Box(1, 1, 1, at: To(AnchorRelation.Inside, "cube")), out _, out var fault), Is.False);
        Assert.That(fault!.Message, Does.Contain("solid"));
    }

    [Test]
    public void Resolve_Between_IsInTheMiddleOfTheFreeSpace()
    {
        var voxels = Expand(
            Box(5, 4, 3, name: "a", at: At(-10, 0, 0)),
            Box(1, 9, 3, name: "b", at: At(6, 0, 4)),
            Box(1, 1, 1, "blue", To(AnchorRelation.Between, "a") with { And = "b" }));

        // Free are the cells from -7 to 5; in z the middles are 0 and 4.
        Assert.That(voxels[^1].Cell, Is.EqualTo(new Cell(-1, 0, 2)));
    }

    [Test]
    public void Resolve_BetweenStackedThings_IsHalfwayUp()
    {
        var voxels = Expand(
            Box(3, 1, 3, name: "a"),
            Box(3, 1, 3, name: "b", at: At(0, 6, 0)),
            Box(1, 1, 1, "blue", To(AnchorRelation.Between, "a") with { And = "b" }));

        Assert.That(voxels[^1].Cell, Is.EqualTo(new Cell(0, 3, 0)));
    }

    [TestCase("scene", 6)]
    [TestCase("last", 5)]
    [TestCase("h", 3)]
    [TestCase("house", 3)]
    [TestCase("h/roof", 3)]
    [TestCase("roof", 3)]
    public void Resolve_Name_FindsPartsObjectsSceneAndLast(string name, int expectedX)
    {
        var voxels = Expand(
            new PlaceOperation { Object = "house", Name = "h" },
            Box(1, 1, 1, at: At(5, 0, 0), name: "late"),
            Box(1, 1, 1, at: At(4, 9, 0)),
            Box(1, 1, 1, "blue", To(AnchorRelation.RightOf, name)));

        Assert.That(voxels[^1].Cell.X, Is.EqualTo(expectedX));
    }

    [Test]
    public void Resolve_InsideAPartThatStaysPut_SeesNamesOutside()
    {
        var voxels = Expand(
            Box(3, 3, 3, name: "a", at: At(10, 0, 0)),
            new PartOperation { Name = "p", At = At(100, 0, 0), Operations = [Box(1, 1, 1, "blue", To(AnchorRelation.OnTopOf, "a"))] });

        Assert.That(voxels[^1].Cell, Is.EqualTo(new Cell(10, 3, 0)));
    }

    [Test]
    public void Resolve_InsideARepeat_NamesOutsideAreAFault()
    {
        var expander = Expander();
        expander.TryApply(Box(3, 3, 3, name: "a"), out _, out _);

        var repeat = new RepeatOperation { Count = 2, Step = new Cell(5, 0, 0), Operations = [Box(1, 1, 1, at: To(AnchorRelation.OnTopOf, "a"))] };
        Assert.That(expander.TryApply(repeat, out _, out var fault), Is.False);
        Assert.That(fault, Is.EqualTo(new ProgramFault("operations[1].operations[0].at.of", fault!.Message)));
        Assert.That(fault.Message, Does.Contain("Anchor the group"));
    }

    [Test]
    public void Resolve_NothingThereYet_IsAFault()
    {
        Assert.That(Expander().TryApply(Box(1, 1, 1, at: To(AnchorRelation.OnTopOf, "scene")), out _, out var fault), Is.False);
        Assert.That(fault!.Path, Is.EqualTo("operations[0].at.of"));
    }

    [Test]
    public void Resolve_RelationWithoutOf_IsAFault()
    {
        Assert.That(Expander().TryApply(Box(1, 1, 1, at: new Placement { Relation = AnchorRelation.LeftOf }), out _, out var fault), Is.False);
        Assert.That(fault!.Path, Is.EqualTo("operations[0].at.of"));
    }

    [Test]
    public void Resolve_GroupWithRelation_UsesItsRealBox()
    {
        var voxels = Expand(
            Box(3, 2, 3, name: "a"),
            new PartOperation { Name = "p", At = To(AnchorRelation.OnTopOf, "a"), Operations = [Box(1, 1, 1, "blue", At(7, 7, 7))] });

        Assert.That(voxels[^1].Cell, Is.EqualTo(new Cell(0, 2, 0)));
    }
}
