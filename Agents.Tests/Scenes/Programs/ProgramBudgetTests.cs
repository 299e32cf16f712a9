using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Programs;
using NUnit.Framework;
using static Agents.Tests.Scenes.Programs.TestServices;

namespace Agents.Tests.Scenes.Programs;

public sealed class ProgramBudgetTests
{
    private static readonly BuildOperation Unit = Box(1, 1, 1);

    private static IEnumerable<TestCaseData> HostilePrograms()
    {
        yield return Case("box of 100,000 cubed", Box(100_000, 100_000, 100_000));
        yield return Case("box of the largest numbers", Box(int.MaxValue, int.MaxValue, int.MaxValue));
        yield return Case("box just too large", Box(4_096, 4_096, 1));
        yield return Case("hollow ball of 4,096 cubed", new ShapeOperation { Shape = ShapeKind.Ellipsoid, Size = new Cell(4_096, 4_096, 4_096), Type = "red", Wall = 1 });
        yield return Case("1,000 times 8 deep", Nest(8, body => Repeat(1_000, body)));
        yield return Case("grids of a million, 8 deep", Nest(8, body => new GridOperation { Columns = 1_000, Rows = 1_000, SpacingX = 1, SpacingZ = 1, Operations = [body] }));
        yield return Case("nested 9 deep", Nest(9, body => Repeat(1, body)));
        yield return Case("nested 60 deep", Nest(60, body => new PartOperation { Name = "p", Operations = [body] }));
        yield return Case("two billion copies", Repeat(int.MaxValue, Unit));
        yield return Case("two billion copies of nothing", new RingOperation { Count = int.MaxValue, Radius = 1, Operations = [] });
        yield return Case("step that overflows", Repeat(1_000, Unit) with { Step = new Cell(int.MaxValue, int.MinValue, 0) });
        yield return Case("position that overflows", Box(1, 1, 1, at: At(int.MaxValue, int.MinValue, int.MaxValue)));
        yield return Case("endless line", new LineOperation { Type = "red", From = new Cell(int.MinValue, 0, 0), To = new Cell(int.MaxValue, 0, 0) });
        yield return Case("thick line", new LineOperation { Type = "red", From = new Cell(-30_000, 0, 0), To = new Cell(30_000, 0, 0), Thickness = 64 });
        yield return Case("ring beyond everything", new RingOperation { Count = 4, Radius = int.MaxValue, Operations = [Unit] });
        yield return Case("ground of 4,096 squared", new HeightmapOperation { Size = new Cell(4_096, 4, 4_096), Types = ["grass"] });
        yield return Case("house of 4,096 cubed", new PlaceOperation { Object = "house", Width = 4_096, Height = 4_000, Depth = 4_096 });
        yield return Case("gap below zero", Box(1, 1, 1, at: To(AnchorRelation.LeftOf, "scene", -1)));
        yield return Case("mirrors of mirrors", Nest(8, body => new MirrorOperation { Axis = Axis.X, Operations = [Box(200, 200, 200), body] }));
    }

    [TestCaseSource(nameof(HostilePrograms))]
    public void TryApply_Hostile_AllocatesNearlyNothing(BuildOperation operation)
    {
        // Once to warm up what is made only once.
        Expander().TryApply(operation, out _, out _);
        var expander = Expander();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var isApplied = expander.TryApply(operation, out var added, out var fault);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(64 * 1024));
        Assert.That(isApplied, Is.False);
        Assert.That(added, Is.Empty);
        Assert.That(fault!.Path, Does.StartWith("operations[0]"));
        Assert.That(expander.Canvas.Count, Is.Zero);
    }

    [Test]
    public void TryApply_TenMillionVoxels_IsRefusedByTheirNumber()
    {
        var voxels = new VoxelsOperation { Voxels = new ManyCells(10_000_000) };
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(Expander().TryApply(voxels, out _, out var fault), Is.False);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(64 * 1024));
        Assert.That(fault!.Path, Is.EqualTo("operations[0].voxels"));
    }

    [Test]
    public void TryApply_OperationsWithNestedOnes_AreCountedOverTheProgram()
    {
        var expander = Expander(new SceneLimits { MaxOperations = 5 });

        Assert.That(expander.TryApply(new PartOperation { Name = "p", Operations = [Unit, Unit] }, out _, out _), Is.True);
        Assert.That(expander.TryApply(Unit, out _, out _), Is.True);
        Assert.That(expander.TryApply(new PartOperation { Name = "p", Operations = [Unit, Unit] }, out _, out var fault), Is.False);
        Assert.That(fault!.Message, Does.Contain("at most 5 operations"));
    }

    [Test]
    public void TryApply_Volume_IsSpentOverTheProgram()
    {
        var expander = Expander(new SceneLimits { MaxOperationVolume = 1_500 });

        Assert.That(expander.TryApply(Box(10, 10, 10), out _, out _), Is.True);
        Assert.That(expander.TryApply(Box(10, 10, 10), out _, out var fault), Is.False);
        Assert.That(fault!.Message, Does.Contain("500 of 1,500"));
        Assert.That(expander.TryApply(Box(5, 5, 5, at: At(20, 0, 0)), out _, out _), Is.True);
    }

    [Test]
    public void TryApply_TooManyVoxelsTogether_DropsTheOneThatIsTooMuch()
    {
        var expander = Expander(new SceneLimits { MaxVoxels = 100 });

        Assert.That(expander.TryApply(Box(9, 1, 9), out _, out _), Is.True);
        Assert.That(expander.TryApply(Box(5, 1, 5, at: At(0, 5, 0)), out var added, out var fault), Is.False);
        Assert.That(added, Is.Empty);
        Assert.That(fault!.Message, Does.Contain("106"));
        Assert.That(expander.TryApply(Box(4, 1, 4, at: At(0, 5, 0)), out added, out _), Is.True);
        Assert.That(added, Has.Count.EqualTo(16));
    }

    [Test]
    public void TryApply_TooFarApart_IsRefused()
    {
        var expander = Expander();
        expander.TryApply(Unit, out _, out _);

        Assert.That(expander.TryApply(Box(1, 1, 1, at: At(5_000, 0, 0)), out _, out var fault), Is.False);
        Assert.That(fault!.Message, Does.Contain("4,096"));
    }

    [Test]
    public void TryApply_BeyondTheCoordinates_IsRefused()
    {
        Assert.That(Expander().TryApply(Box(9, 1, 1, at: At(32_765, 0, 0)), out _, out var fault), Is.False);
        Assert.That(fault!.Message, Does.Contain("32,767"));
    }

    [Test]
    public void TryApply_AMillionVoxels_TakesAFewBytesForEach()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(Expander().TryApply(Box(100, 100, 100), out var added, out _), Is.True);

        Assert.That(added, Has.Count.EqualTo(1_000_000));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(48 * 1_000_000));
    }

    private static RepeatOperation Repeat(int count, BuildOperation body) => new() { Count = count, Step = new Cell(1, 0, 0), Operations = [body] };

    private static BuildOperation Nest(int depth, Func<BuildOperation, BuildOperation> wrap) =>
        Enumerable.Range(0, depth).Aggregate(Unit, (body, _) => wrap(body));

    private static TestCaseData Case(string name, BuildOperation operation) => new TestCaseData(operation).SetArgDisplayNames(name);

    private sealed class ManyCells(int count) : IReadOnlyList<TypedCell>
    {
        public int Count => count;

        public TypedCell this[int index] => new() { X = index, Y = 0, Z = 0, Type = "red" };

        public IEnumerator<TypedCell> GetEnumerator() => Enumerable.Range(0, count).Select(index => this[index]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
