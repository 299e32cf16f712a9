using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;
using NUnit.Framework;
using static Agents.Tests.Scenes.Programs.TestServices;

namespace Agents.Tests.Scenes.Programs;

public sealed class ProgramExpanderTests
{
    private static readonly byte Red = BlockPalette.Default.Find("red")!.Id;
    private static readonly byte Blue = BlockPalette.Default.Find("blue")!.Id;

    [Test]
    public void TryApply_Box_IsCentredOnItsBaseAndSortedFromTheGroundUp()
    {
        var voxels = Expand(Box(5, 2, 3));

        Assert.That(voxels, Has.Count.EqualTo(30));
        Assert.That(BoundsOf(voxels), Is.EqualTo(new CellBox(new Cell(-2, 0, -1), new Cell(2, 1, 1))));
        Assert.That(voxels, Is.EqualTo(voxels.OrderBy(v => v.Y).ThenBy(v => v.Z).ThenBy(v => v.X)));
        Assert.That(voxels, Has.All.Property(nameof(Voxel.Type)).EqualTo(Red));
    }

    [Test]
    public void TryApply_BoxWithWall_IsHollow()
    {
        Assert.That(Expand(Box(5, 5, 5) with { Wall = 1 }), Has.Count.EqualTo(125 - 27));
    }

    [Test]
    public void TryApply_Patterned_HasBothTypes()
    {
        var voxels = Expand(Box(1, 10, 1) with { Pattern = ObjectPattern.Stripes, Accents = ["blue"] });

        Assert.That(voxels.Select(v => v.Type), Is.EqualTo(new[] { Red, Red, Blue, Blue, Red, Red, Blue, Blue, Red, Red }));
    }

    [Test]
    public void TryApply_Overlap_WritesACellOnce()
    {
        var expander = Expander();
        expander.TryApply(Box(3, 1, 3), out var first, out _);
        expander.TryApply(Box(5, 1, 3, "blue"), out var second, out _);

        Assert.That(first, Has.Count.EqualTo(9));
        Assert.That(second, Has.Count.EqualTo(6));
        Assert.That(second, Has.All.Property(nameof(Voxel.Type)).EqualTo(Blue));
        Assert.That(expander.Canvas[Cell.Zero], Is.EqualTo(Red));
    }

    [Test]
    public void TryApply_InsideAPart_LaterOperationsOverwriteAndCarve()
    {
        var voxels = Expand(new PartOperation
        {
            Name = "thing",
            Operations =
            [
                Box(3, 3, 3),
                Box(1, 1, 1, "blue"),
                new CarveOperation { Shape = ShapeKind.Box, Size = new Cell(1, 1, 3), At = At(0, 2, 0) },
            ],
        });

        Assert.That(voxels, Has.Count.EqualTo(24));
        Assert.That(voxels.Single(v => v.Cell == Cell.Zero).Type, Is.EqualTo(Blue));
        Assert.That(voxels.Select(v => v.Cell), Has.None.EqualTo(new Cell(0, 2, 1)));
    }

    [Test]
    public void TryApply_CarveInARepeatInAPart_CarvesThePart()
    {
        var voxels = Expand(new PartOperation
        {
            Name = "wall",
            Operations =
            [
                Box(9, 3, 1),
                new RepeatOperation
                {
                    Count = 3,
                    Step = new Cell(3, 0, 0),
                    Operations = [new CarveOperation { Shape = ShapeKind.Box, Size = new Cell(1, 1, 1), At = At(0, 1, 0) }],
                },
            ],
        });

        Assert.That(voxels.Where(v => v.Y == 1).Select(v => (int)v.X), Is.EqualTo(new[] { -4, -2, -1, 1, 2, 4 }));
    }

    [TestCase(typeof(CarveOperation))]
    [TestCase(typeof(PaintOperation))]
    [TestCase(typeof(RemoveOperation))]
    [TestCase(typeof(MirrorOperation))]
    public void TryApply_EditAtTopLevelOfACreation_SaysToUseAPart(Type kind)
    {
        BuildOperation operation = kind.Name switch
        {
            nameof(CarveOperation) => new CarveOperation { Shape = ShapeKind.Box, Size = new Cell(1, 1, 1) },
            nameof(PaintOperation) => new PaintOperation { Type = "red" },
            nameof(MirrorOperation) => new MirrorOperation { Axis = Axis.X },
            _ => new RemoveOperation(),
        };
        var expander = Expander();
        expander.TryApply(Box(3, 3, 3), out _, out _);

        Assert.That(expander.TryApply(operation, out var added, out var fault), Is.False);
        Assert.That(added, Is.Empty);
        Assert.That(fault!.Path, Is.EqualTo("operations[1]"));
        Assert.That(fault.Message, Does.Contain("inside a part"));
    }

    [Test]
    public void TryApply_EditInsideAPart_GoesToTheEditor()
    {
        var voxels = Expand(new PartOperation { Name = "p", Operations = [Box(2, 2, 2), new PaintOperation { Type = "blue" }, Box(1, 1, 1)] });

        Assert.That(voxels.Count(v => v.Type == Blue), Is.EqualTo(7));
    }

    [Test]
    public void TryApply_Line_TouchesBothEnds()
    {
        var voxels = Expand(new LineOperation { Type = "red", From = new Cell(-3, 0, 0), To = new Cell(3, 6, 2) });

        Assert.That(voxels.Select(v => v.Cell), Is.SupersetOf(new[] { new Cell(-3, 0, 0), new Cell(3, 6, 2) }));
        Assert.That(voxels, Has.Count.EqualTo(7));
    }

    [Test]
    public void TryApply_ThickLine_HasItsThickness()
    {
        var voxels = Expand(new LineOperation { Type = "red", From = Cell.Zero, To = new Cell(4, 0, 0), Thickness = 3 });

        Assert.That(BoundsOf(voxels), Is.EqualTo(new CellBox(new Cell(-1, -1, -1), new Cell(5, 1, 1))));
    }

    [Test]
    public void TryApply_UprightLayer_HasItsFirstRowOnTop()
    {
        var voxels = Expand(new LayerOperation
        {
            Rows = ["###", "#.", "#"],
            Legend = [new LegendEntry { Character = "#", Type = "red" }],
            Plane = LayerPlane.Xy,
        });

        Assert.That(voxels.Select(v => v.Cell), Is.EqualTo(new[]
        {
            new Cell(-1, 0, 0), new Cell(-1, 1, 0), new Cell(-1, 2, 0), new Cell(0, 2, 0), new Cell(1, 2, 0),
        }));
    }

    [Test]
    public void TryApply_FlatLayer_HasItsFirstRowAtTheBack()
    {
        var voxels = Expand(new LayerOperation { Rows = ["#", " ", " "], Legend = [new LegendEntry { Character = "#", Type = "red" }] });

        Assert.That(voxels.Single().Cell, Is.EqualTo(new Cell(0, 0, -1)));
    }

    [Test]
    public void TryApply_Voxels_ResolvesSynonymsAndColors()
    {
        var voxels = Expand(new VoxelsOperation
        {
            Voxels = [new TypedCell { X = 1, Y = 2, Z = 3, Type = "crimson" }, new TypedCell { X = 0, Y = 0, Z = 0, Type = "#123456" }],
        });

        Assert.That(voxels[0].Type, Is.GreaterThanOrEqualTo(ScenePalette.FirstLocalId));
        Assert.That(voxels[1], Is.EqualTo(new Voxel(1, 2, 3, Red)));
    }

    [Test]
    public void TryApply_Heightmap_HasItsSurfaceOnTopAndIsTheSameForTheSameSeed()
    {
        var operation = new HeightmapOperation { Size = new Cell(20, 6, 20), Types = ["stone", "dirt", "grass"], MinHeight = 2, Seed = 7 };

        var voxels = Expand(operation);

        var heights = voxels.GroupBy(v => (v.X, v.Z)).Select(column => column.MaxBy(v => v.Y)).ToArray();
        Assert.That(heights, Has.Length.EqualTo(400));
        Assert.That(heights, Has.All.Property(nameof(Voxel.Type)).EqualTo(BlockPalette.Default.Find("grass")!.Id));
        Assert.That(heights.Select(v => (int)v.Y), Has.All.InRange(1, 5));
        Assert.That(heights.Select(v => v.Y).Distinct().Count(), Is.GreaterThan(2));
        Assert.That(Expand(operation), Is.EqualTo(voxels));
        Assert.That(Expand(operation with { Seed = 8 }), Is.Not.EqualTo(voxels));
    }

    [Test]
    public void TryApply_Place_NamesThePartsOfTheObject()
    {
        var expander = Expander();
        expander.TryApply(new PlaceOperation { Object = "home", Name = "h", Parts = [new PartSetting { Part = "roof", Type = "blue" }] }, out var added, out _);

        Assert.That(added.Where(v => v.Y == 4).Select(v => v.Type), Has.All.EqualTo(Blue));
        Assert.That(expander.Canvas.PartAt(new Cell(0, 4, 0)), Is.EqualTo("h/roof"));
        Assert.That(expander.Canvas.PartAt(Cell.Zero), Is.EqualTo("h"));
    }

    [Test]
    public void TryApply_PlaceTurned_SwapsWidthAndDepth()
    {
        var voxels = Expand(new PlaceOperation { Object = "house", Width = 9, Depth = 4, QuarterTurns = 1, At = At(10, 0, 0) });

        Assert.That(BoundsOf(voxels), Is.EqualTo(new CellBox(new Cell(8, 0, -4), new Cell(11, 4, 4))));
    }

    [Test]
    public void TryApply_Repeat_IsCentred()
    {
        var voxels = Expand(new RepeatOperation { Count = 2, Step = new Cell(5, 0, 0), Operations = [Box(4, 1, 1)] });

        Assert.That(voxels.Select(v => (int)v.X), Is.EqualTo(new[] { -4, -3, -2, -1, 1, 2, 3, 4 }));
    }

    [Test]
    public void TryApply_RepeatUpwards_StartsOnTheGround()
    {
        var voxels = Expand(new RepeatOperation { Count = 3, Step = new Cell(0, 2, 0), Operations = [Box(1, 1, 1, at: At(3, 0, 0))] });

        Assert.That(voxels.Select(v => v.Cell), Is.EqualTo(new[] { new Cell(3, 0, 0), new Cell(3, 2, 0), new Cell(3, 4, 0) }));
    }

    [Test]
    public void TryApply_Grid_IsCentred()
    {
        var voxels = Expand(new GridOperation { Columns = 3, Rows = 2, SpacingX = 4, SpacingZ = 3, Operations = [Box(1, 1, 1)] });

        Assert.That(voxels.Select(v => ((int)v.X, (int)v.Z)), Is.EqualTo(new[] { (-4, -2), (0, -2), (4, -2), (-4, 1), (0, 1), (4, 1) }));
    }

    [Test]
    public void TryApply_Ring_IsSymmetricAndStartsAtTheBack()
    {
        var voxels = Expand(new RingOperation { Count = 8, Radius = 10, Operations = [Box(1, 1, 1)] });

        Assert.That(voxels, Has.Count.EqualTo(8));
        Assert.That(voxels.Select(v => v.Cell), Has.Member(new Cell(0, 0, -10)));
        Assert.That(voxels.Select(v => v.Cell with { X = -v.X }), Is.EquivalentTo(voxels.Select(v => v.Cell)));
        Assert.That(voxels.Select(v => v.Cell with { Z = -v.Z }), Is.EquivalentTo(voxels.Select(v => v.Cell)));
    }

    [Test]
    public void TryApply_Mirror_DrawsTheImageToo()
    {
        var voxels = Expand(new MirrorOperation { Axis = Axis.X, Operations = [Box(1, 1, 1, at: At(3, 0, 1))] });

        Assert.That(voxels.Select(v => v.Cell), Is.EqualTo(new[] { new Cell(-3, 0, 1), new Cell(3, 0, 1) }));
    }

    [Test]
    public void TryApply_MirrorUpwards_StandsOnTheGround()
    {
        var voxels = Expand(new MirrorOperation { Axis = Axis.Y, Operations = [Box(3, 1, 1), Box(1, 1, 1, at: At(0, 1, 0))] });

        Assert.That(voxels.GroupBy(v => (int)v.Y).Select(layer => layer.Count()), Is.EqualTo(new[] { 1, 3, 3, 1 }).Or.EqualTo(new[] { 3, 1, 1, 3 }));
        Assert.That(BoundsOf(voxels).Min.Y, Is.Zero);
    }

    [Test]
    public void TryApply_Offset_MovesEveryPositionOnce()
    {
        var expander = Expander();
        expander.Offset = new Cell(10, 0, -5);
        expander.TryApply(Box(1, 1, 1, name: "a"), out var box, out _);
        expander.TryApply(Box(1, 1, 1, at: To(AnchorRelation.RightOf, "a")), out var anchored, out _);
        expander.TryApply(new PartOperation { Name = "p", Operations = [Box(1, 1, 1, at: At(0, 3, 0))] }, out var part, out _);
        expander.TryApply(new VoxelsOperation { Voxels = [new TypedCell { X = 0, Y = 9, Z = 0, Type = "red" }] }, out var single, out _);

        Assert.That(new[] { box, anchored, part, single }.Select(list => list.Single().Cell), Is.EqualTo(new[]
        {
            new Cell(10, 0, -5), new Cell(11, 0, -5), new Cell(10, 3, -5), new Cell(10, 9, -5),
        }));
    }

    [Test]
    public void TryApply_Edit_OverwritesAndReturnsNothing()
    {
        var expander = Expander(existing: [new Voxel(0, 0, 0, Red), new Voxel(1, 0, 0, Red)]);

        Assert.That(expander.TryApply(Box(1, 2, 1, "blue"), out var added, out _), Is.True);
        Assert.That(expander.TryApply(new CarveOperation { Shape = ShapeKind.Box, Size = new Cell(1, 1, 1), At = At(1, 0, 0) }, out _, out _), Is.True);

        Assert.That(added, Is.Empty);
        Assert.That(expander.Canvas.Cells, Is.EquivalentTo(new[] { KeyValuePair.Create(new Cell(0, 0, 0), Blue), KeyValuePair.Create(new Cell(0, 1, 0), Blue) }));
    }

    [Test]
    public void TryApply_FaultyEdit_LeavesTheSceneAsItWas()
    {
        var expander = Expander(existing: [new Voxel(0, 0, 0, Red)]);

        Assert.That(expander.TryApply(new MoveOperation { By = new Cell(0, 32_767, 0) }, out _, out _), Is.True);
        Assert.That(expander.TryApply(new MoveOperation { By = new Cell(0, 1, 0) }, out _, out var fault), Is.False);

        Assert.That(fault!.Path, Is.EqualTo("operations[1]"));
        Assert.That(expander.Canvas[new Cell(0, 32_767, 0)], Is.EqualTo((byte)1));
        Assert.That(expander.Canvas.Count, Is.EqualTo(1));
    }

    [Test]
    public void TryApply_EditOfAnUnnamedPart_AsksTheRecogniser()
    {
        var roof = new CellBox(new Cell(0, 5, 0), new Cell(0, 5, 0));
        var expander = new ProgramExpander(
            new ScenePalette(),
            new SceneLimits(),
            Create((_, name) => name is "roof" ? roof : null),
            [new Voxel(0, 0, 0, Red), new Voxel(0, 5, 0, Red)]);

        Assert.That(expander.TryApply(Box(1, 1, 1, at: To(AnchorRelation.OnTopOf, "roof")), out _, out var fault), Is.True, fault?.Message);
        Assert.That(expander.Canvas[new Cell(0, 6, 0)], Is.EqualTo(Red));
    }

    [TestCase(0, 1, 1, "operations[0].size.x")]
    [TestCase(1, -5, 1, "operations[0].size.y")]
    [TestCase(1, 1, 100_000, "operations[0].size.z")]
    public void TryApply_SizeOutOfRange_NamesIt(int x, int y, int z, string path)
    {
        Assert.That(Expander().TryApply(Box(x, y, z), out _, out var fault), Is.False);
        Assert.That(fault!.Path, Is.EqualTo(path));
    }

    [Test]
    public void TryApply_UnknownNames_SuggestsNearOnes()
    {
        var expander = Expander();
        expander.TryApply(Box(1, 1, 1, name: "tower"), out _, out _);

        expander.TryApply(Box(1, 1, 1, "yelow"), out _, out var type);
        expander.TryApply(Box(1, 1, 1, at: To(AnchorRelation.OnTopOf, "towr")), out _, out var part);
        expander.TryApply(new PlaceOperation { Object = "huose" }, out _, out var thing);

        Assert.That(type, Is.EqualTo(new ProgramFault("operations[1].type", type!.Message)));
        Assert.That(type.Message, Does.Contain("\"yellow\""));
        Assert.That(part!.Path, Is.EqualTo("operations[2].at.of"));
        Assert.That(part.Message, Does.Contain("\"tower\""));
        Assert.That(thing!.Path, Is.EqualTo("operations[3].object"));
        Assert.That(thing.Message, Does.Contain("house"));
    }

    [Test]
    public void TryApply_FaultInNestedOperation_DropsTheWholeAndNamesThePlace()
    {
        var expander = Expander();

        var isApplied = expander.TryApply(
            new PartOperation { Name = "p", Operations = [Box(3, 3, 3), new PartOperation { Name = "q", Operations = [Box(1, 1, 1, "nope")] }] },
            out var added,
            out var fault);

        Assert.That(isApplied, Is.False);
        Assert.That(added, Is.Empty);
        Assert.That(expander.Canvas.Count, Is.Zero);
        Assert.That(fault!.Path, Is.EqualTo("operations[0].operations[1].operations[0].type"));
        Assert.That(expander.TryApply(Box(1, 1, 1), out added, out _), Is.True);
        Assert.That(added, Has.Count.EqualTo(1));
    }
}
