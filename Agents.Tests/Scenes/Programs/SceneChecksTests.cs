using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Programs;

public sealed class SceneChecksTests
{
    [Test]
    public void Run_CleanScene_FindsNothing()
    {
        Assert.That(Run(TestServices.Expand(TestServices.Box(4, 3, 4))), Is.Empty);
    }

    [Test]
    public void Run_NoVoxels_SaysSo()
    {
        Assert.That(Run([]).Select(w => w.Code), Is.EqualTo(new[] { SceneChecks.Empty }));
    }

    [Test]
    public void Run_EverythingWrong_FindsEachOnce()
    {
        var warnings = Run([new Voxel(10, 3, 0, 1), new Voxel(10, 3, 0, 1), new Voxel(12, 5, 0, 200), new Voxel(14, 9, 9, 0)]);

        Assert.That(warnings.Select(w => w.Code), Is.EqualTo(new[]
        {
            SceneChecks.UnknownType, SceneChecks.NotGrounded, SceneChecks.OffCentre, SceneChecks.Duplicate, SceneChecks.Floating,
        }));
        Assert.That(warnings[^1].Message, Does.Contain("2 parts with 2 voxels").And.Contain("1 at (12, 5, 0)"));
    }

    [Test]
    public void Run_TouchingAtACorner_HangsTogether()
    {
        Assert.That(Run([new Voxel(0, 0, 0, 1), new Voxel(1, 1, 1, 1), new Voxel(0, 2, 0, 1)]), Is.Empty);
    }

    [Test]
    public void Run_OutOfTheCoordinates_IsFound()
    {
        var warnings = SceneChecks.Run([new Voxel(0, 0, 0, 1), new Voxel(0, 9, 0, 1)], new ScenePalette(), new SceneLimits { MaxCoordinate = 8 });

        Assert.That(warnings.Select(w => w.Code), Has.Member(SceneChecks.OutOfRange));
    }

    [Test]
    public void Run_WidelyScattered_SkipsWithANote()
    {
        var warnings = Run([new Voxel(-30_000, 0, -30_000, 1), new Voxel(30_000, 20_000, 30_000, 1)]);

        Assert.That(warnings.Select(w => w.Code), Is.EqualTo(new[] { SceneChecks.Skipped }));
    }

    [Test]
    public void Run_AMillionVoxels_AllocatesLittle()
    {
        var voxels = TestServices.Expand(TestServices.Box(100, 100, 100));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(Run(voxels), Is.Empty);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(32 * 1024 * 1024));
    }

    private static IReadOnlyList<SceneWarning> Run(IReadOnlyList<Voxel> voxels) => SceneChecks.Run(voxels, new ScenePalette(), new SceneLimits());
}
