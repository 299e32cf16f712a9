using System.Collections.Immutable;
using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Editing;

/// <summary>What an edit changed, against the list of voxels that it began with. Immutable.</summary>
/// <param name="Removed">Indices of voxels that are gone, ascending.</param>
/// <param name="Replaced">Voxels of another type, by index, ascending; the indices are those before any removal.</param>
/// <param name="Added">New voxels, from bottom to top, then from back to front, then from left to right.</param>
public sealed record SceneDifference(ImmutableArray<int> Removed, ImmutableArray<VoxelReplacement> Replaced, ImmutableArray<Voxel> Added)
{
    /// <summary>Gets whether nothing changed.</summary>
    public bool IsEmpty => Removed.IsEmpty && Replaced.IsEmpty && Added.IsEmpty;

    /// <summary>
    /// Gets the replacements with the indices they have once everything removed is gone: for a wire that sends removals (highest index
    /// first), then replacements, then additions.
    /// </summary>
    public IEnumerable<VoxelReplacement> ReplacedAfterRemovals
    {
        get
        {
            var gone = 0;
            foreach (var replacement in Replaced)
            {
                while (gone < Removed.Length && Removed[gone] < replacement.Index)
                {
                    gone++;
                }

                yield return replacement with { Index = replacement.Index - gone };
            }
        }
    }

    /// <summary>Compares. Linear in both, but for sorting what was added.</summary>
    /// <param name="before">The voxels before the edit; of several at one position the first counts and the others are removed.</param>
    /// <param name="after">The scene after it; every coordinate fits 16 bits.</param>
    public static SceneDifference Between(IReadOnlyList<Voxel> before, VoxelCanvas after)
    {
        var removed = ImmutableArray.CreateBuilder<int>();
        var replaced = ImmutableArray.CreateBuilder<VoxelReplacement>();
        var seen = new HashSet<Cell>(before.Count);
        for (var index = 0; index < before.Count; index++)
        {
            var voxel = before[index];
            var type = after[voxel.Cell];
            if (!seen.Add(voxel.Cell) || type == 0)
            {
                removed.Add(index);
            }
            else if (type != voxel.Type)
            {
                replaced.Add(new VoxelReplacement(index, voxel with { Type = type }));
            }
        }

        var added = after.Cells.Where(pair => !seen.Contains(pair.Key))
            .Select(pair => new Voxel(checked((short)pair.Key.X), checked((short)pair.Key.Y), checked((short)pair.Key.Z), pair.Value))
            .OrderBy(voxel => voxel.Y).ThenBy(voxel => voxel.Z).ThenBy(voxel => voxel.X);
        return new SceneDifference(removed.ToImmutable(), replaced.ToImmutable(), [.. added]);
    }

    /// <summary>The voxels after the edit: those kept in their order, then those added.</summary>
    /// <param name="before">The list that the difference was made against.</param>
    public IReadOnlyList<Voxel> Apply(IReadOnlyList<Voxel> before)
    {
        var result = new List<Voxel>(before.Count - Removed.Length + Added.Length);
        int gone = 0, changed = 0;
        for (var index = 0; index < before.Count; index++)
        {
            if (gone < Removed.Length && Removed[gone] == index)
            {
                gone++;
            }
            else if (changed < Replaced.Length && Replaced[changed].Index == index)
            {
                result.Add(Replaced[changed++].Voxel);
            }
            else
            {
                result.Add(before[index]);
            }
        }

        result.AddRange(Added);
        return result;
    }
}
