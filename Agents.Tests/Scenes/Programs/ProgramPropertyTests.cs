using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Programs;
using NUnit.Framework;
using static Agents.Tests.Scenes.Programs.TestServices;

namespace Agents.Tests.Scenes.Programs;

public sealed class ProgramPropertyTests
{
    private static readonly SceneLimits Limits = new() { MaxVoxels = 20_000, MaxOperationVolume = 200_000 };
    private static readonly string[] Types = ["red", "stone", "#80c0ff", "air", "nonsense"];
    private static readonly string[] Names = ["a", "b", "roof", "scene", "last"];

    [FsCheck.NUnit.Property(MaxTest = 150)]
    public void Expand_AnyProgram_HasNoDuplicateNorOutlierAndIsDeterministic(int seed)
    {
        var first = Run(seed, out var faults);
        var second = Run(seed, out var faultsAgain);

        Assert.That(second.SequenceEqual(first), Is.True);
        Assert.That(faultsAgain.SequenceEqual(faults), Is.True);
        Assert.That(first.Select(voxel => voxel.Cell).Distinct().Count(), Is.EqualTo(first.Count));
        Assert.That(first, Has.Count.LessThanOrEqualTo(Limits.MaxVoxels));
        Assert.That(first.Exists(voxel => voxel.Type == 0), Is.False);
        if (first.Count > 0)
        {
            var box = BoundsOf(first);
            Assert.That(Math.Max(box.Width, Math.Max(box.Height, box.Depth)), Is.LessThanOrEqualTo(Limits.MaxExtent));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public void Write_AnyProgram_ReadsBackTheSame(int seed)
    {
        var json = BuildProgramJson.Write(new BuildProgram { Operations = [.. Program(seed)] });

        Assert.That(BuildProgramJson.TryRead(json, out var program, out var fault), Is.True, fault?.ToString());
        Assert.That(BuildProgramJson.Write(program!), Is.EqualTo(json));
    }

    private static List<Voxel> Run(int seed, out List<ProgramFault> faults)
    {
        var expander = Expander(Limits);
        faults = [];
        var voxels = new List<Voxel>();
        foreach (var operation in Program(seed))
        {
            if (expander.TryApply(operation, out var added, out var fault))
            {
                voxels.AddRange(added);
            }
            else
            {
                faults.Add(fault);
            }
        }

        Assert.That(expander.Canvas.Cells.ToHashSet().SetEquals(voxels.Select(voxel => KeyValuePair.Create(voxel.Cell, voxel.Type))), Is.True);
        return voxels;
    }

    private static IEnumerable<BuildOperation> Program(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => Operation(random, 0))];
    }

    private static BuildOperation Operation(Random random, int depth) => random.Next(depth > 2 ? 7 : 12) switch
    {
        0 or 1 or 2 => new ShapeOperation
        {
            Name = Name(random),
            Shape = Any<ShapeKind>(random),
            Size = Size(random),
            Type = Pick(random, Types),
            At = At(random),
            Axis = Any<Axis>(random),
            Wall = random.Next(3),
            Pattern = Any<ObjectPattern>(random),
            Accents = random.Next(2) == 0 ? [] : [Pick(random, Types)],
        },
        3 => new CarveOperation { Shape = Any<ShapeKind>(random), Size = Size(random), At = At(random) },
        4 => new LineOperation { Type = Pick(random, Types), From = Position(random), To = Position(random), Thickness = random.Next(1, 4) },
        5 => new HeightmapOperation { Size = Size(random), Types = ["stone", "grass"], Seed = random.Next(), At = At(random) },
        6 => new PlaceOperation { Object = random.Next(9) == 0 ? "hose" : "house", Name = Name(random), QuarterTurns = random.Next(4), At = At(random) },
        7 => new PartOperation { Name = Name(random) ?? "p", At = At(random), Operations = Body(random, depth) },
        8 => new RepeatOperation { Name = Name(random), Count = random.Next(5), Step = Position(random), At = At(random), Operations = Body(random, depth) },
        9 => new GridOperation { Columns = random.Next(1, 4), Rows = random.Next(1, 4), SpacingX = random.Next(9), SpacingZ = random.Next(9), At = At(random), Operations = Body(random, depth) },
        10 => new RingOperation { Count = random.Next(1, 7), Radius = random.Next(15), At = At(random), Operations = Body(random, depth) },
        _ => new MirrorOperation { Axis = Any<Axis>(random), Operations = Body(random, depth) },
    };

    private static BuildOperation[] Body(Random random, int depth) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Operation(random, depth + 1))];

    private static Placement? At(Random random) => random.Next(3) switch
    {
        0 => null,
        1 => new Placement { Position = Position(random) },
        _ => new Placement { Relation = Any<AnchorRelation>(random), Of = Pick(random, Names), And = Pick(random, Names), Gap = random.Next(4) },
    };

    private static Cell Position(Random random) => random.Next(40) == 0
        ? new Cell(random.Next(-40_000, 40_000), random.Next(-40_000, 40_000), random.Next(-40_000, 40_000))
        : new Cell(random.Next(-20, 21), random.Next(0, 9), random.Next(-20, 21));

    private static Cell Size(Random random) => new(random.Next(0, 12), random.Next(1, 12), random.Next(1, 12));

    private static string? Name(Random random) => random.Next(2) == 0 ? null : Pick(random, ["a", "b"]);

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];

    private static TEnum Any<TEnum>(Random random)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>()[random.Next(Enum.GetValues<TEnum>().Length)];
}
