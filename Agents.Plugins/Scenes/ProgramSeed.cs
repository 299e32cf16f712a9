using Agents.Core.Scenes.Programs;

namespace Agents.Plugins.Scenes;

/// <summary>Puts the request's seed into the operations that vary.</summary>
internal static class ProgramSeed
{
    /// <summary>The same program with another seed; seed 0 leaves it as it is.</summary>
    public static BuildProgram Apply(BuildProgram program, int seed) =>
        seed == 0 ? program : program with { Operations = Apply(program.Operations, seed) };

    private static IReadOnlyList<BuildOperation> Apply(IReadOnlyList<BuildOperation> operations, int seed) =>
        [.. operations.Select(operation => Apply(operation, seed))];

    private static BuildOperation Apply(BuildOperation operation, int seed) => operation switch
    {
        PlaceOperation place => place with { Seed = unchecked(place.Seed + seed) },
        HeightmapOperation heightmap => heightmap with { Seed = unchecked(heightmap.Seed + seed) },
        PartOperation part => part with { Operations = Apply(part.Operations, seed) },
        RepeatOperation repeat => repeat with { Operations = Apply(repeat.Operations, seed) },
        GridOperation grid => grid with { Operations = Apply(grid.Operations, seed) },
        RingOperation ring => ring with { Operations = Apply(ring.Operations, seed) },
        MirrorOperation { Operations: { } body } mirror => mirror with { Operations = Apply(body, seed) },
        _ => operation,
    };
}
