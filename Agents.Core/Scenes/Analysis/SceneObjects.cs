namespace Agents.Core.Scenes.Analysis;

/// <summary>A scene taken apart: the ground, and the things on it.</summary>
internal sealed class SceneObjects
{
    /// <summary>Takes the scene apart. Linear in its cells.</summary>
    public SceneObjects(VoxelGrid grid, TypeSense sense)
    {
        Grid = grid;
        Ground = GroundFinder.Find(grid, sense);
        var rest = Enumerable.Range(0, grid.Count).ToHashSet();
        rest.ExceptWith(Ground);
        var all = new List<SceneObject>();
        foreach (var (cells, trunk) in TreeFinder.Find(grid, sense, rest))
        {
            all.Add(SceneObject.Of(grid, cells) with { Trunk = trunk });
            rest.ExceptWith(cells);
        }

        var groups = grid.Groups(rest, byType: false).OrderByDescending(group => group.Count).ToList();
        all.AddRange(Fold(grid, groups).Select(group => SceneObject.Of(grid, group)));

        // From left to right, then from front to back: what "first" and "second" count.
        All = [.. all.OrderBy(thing => thing.Box.Min.X + thing.Box.Max.X).ThenByDescending(thing => thing.Box.Min.Z + thing.Box.Max.Z)];
    }

    /// <summary>Gets the cells.</summary>
    public VoxelGrid Grid { get; }

    /// <summary>Gets the ground's cells; empty when there is none.</summary>
    public IReadOnlyList<int> Ground { get; }

    /// <summary>Gets the things, from left to right.</summary>
    public IReadOnlyList<SceneObject> All { get; }

    /// <summary>Tells whether there is only one thing.</summary>
    public bool IsSingle => All.Count == 1;

    // Small loose pieces inside the box of a larger thing (furniture in a house, a floating flame) belong to it.
    private static IEnumerable<List<int>> Fold(VoxelGrid grid, List<List<int>> groups)
    {
        const int MostHosts = 64;
        var hosts = new List<(CellBox Box, List<int> Cells, int Size)>();
        foreach (var group in groups)
        {
            var box = grid.BoxOf(group);
            var host = hosts.Take(MostHosts).Where(entry => entry.Size >= 4 * group.Count && entry.Box.Contains(box.Min) && entry.Box.Contains(box.Max))
                .Select(entry => entry.Cells).FirstOrDefault();
            if (host is not null)
            {
                host.AddRange(group);
            }
            else
            {
                hosts.Add((box, group, group.Count));
            }
        }

        return hosts.Select(entry => entry.Cells);
    }
}
