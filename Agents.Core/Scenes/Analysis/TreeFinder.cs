namespace Agents.Core.Scenes.Analysis;

/// <summary>Finds trees by a crown over a narrower trunk, even where their leaves touch a house or each other.</summary>
internal static class TreeFinder
{
    // A checkered scene has as many groups as cells; trees are among the larger ones.
    private const int MostGroups = 4_000;
    private const int MostTrunks = 1_000;

    private static readonly string[] _bark = ["log", "brown", "planks", "dirt"];
    private static readonly string[] _foliage = ["leaves", "green", "lime", "grass"];
    private static readonly string[] _blossom = ["pink", "orange", "red", "yellow", "white", "magenta", "purple", "snow"];

    /// <summary>The trees among cells: each with all its cells and its trunk.</summary>
    public static List<(List<int> All, List<int> Trunk)> Find(VoxelGrid grid, TypeSense sense, IReadOnlyCollection<int> indices)
    {
        var groups = grid.Groups(indices, byType: true).OrderByDescending(group => group.Count).Take(MostGroups)
            .Select(group => new Segment(group, grid.Types[group[0]], grid.BoxOf(group))).ToList();
        if (groups.Count == 0)
        {
            return [];
        }

        var whole = groups.Select(group => group.Box).Aggregate((a, b) => a.Union(b));
        var trunks = groups.Where(group => sense.IsAny(group.Type, _bark) && IsPole(group.Box)).Take(MostTrunks).ToList();
        if (trunks.Count == 0)
        {
            return [];
        }

        var owners = new Dictionary<Segment, List<Segment>>();
        foreach (var trunk in trunks)
        {
            if (CrownOf(grid, sense, trunk, groups, whole) is { } crown)
            {
                if (!owners.TryGetValue(crown, out var list))
                {
                    owners[crown] = list = [];
                }

                list.Add(trunk);
            }
        }

        return [.. owners.SelectMany(pair => Split(grid, pair.Key, pair.Value, groups, sense))];
    }

    private static bool IsPole(CellBox box) => Math.Max(box.Width, box.Depth) <= 5 && box.Height * 2 >= Math.Max(box.Width, box.Depth);

    private static Segment? CrownOf(VoxelGrid grid, TypeSense sense, Segment trunk, List<Segment> groups, CellBox whole)
    {
        var tip = trunk.Box.Max.Y + 1;
        var crowns = groups.Where(group =>
            group.Type != trunk.Type
            && group.Box.Max.Y >= trunk.Box.Max.Y
            && group.Box.Min.Y > trunk.Box.Min.Y
            && group.Count > 3
            && group.Footprint > trunk.Footprint
            && group.Box.Min.X <= trunk.Box.Min.X && group.Box.Max.X >= trunk.Box.Max.X
            && group.Box.Min.Z <= trunk.Box.Min.Z && group.Box.Max.Z >= trunk.Box.Max.Z
            && group.Box.Min.Y <= tip);
        var leafy = crowns.Where(group => sense.IsAny(group.Type, _foliage)).MaxBy(group => group.Count);
        if (leafy is not null)
        {
            return leafy;
        }

        // A coloured crown makes a tree only on a slim trunk that stands free; else it is a table, a sign, a roof on a post.
        return trunk.Box.Height < 2 || Math.Max(trunk.Box.Width, trunk.Box.Depth) > 3 || trunk.Box.Min.Y > whole.Min.Y + 1 || !StandsFree(grid, trunk)
            ? null
            : crowns.Where(group => sense.IsAny(group.Type, _blossom) && group.Box.Height >= 2).MaxBy(group => group.Count);
    }

    private static bool StandsFree(VoxelGrid grid, Segment trunk)
    {
        var near = new List<int>();
        foreach (var index in trunk.Indices.Where(index => grid.Cells[index].Y == trunk.Box.Min.Y))
        {
            grid.Neighbours(index, near);
            if (near.Exists(other => grid.Types[other] != trunk.Type && grid.Cells[other].Y > trunk.Box.Min.Y))
            {
                return trunk.Box.Height <= 2;
            }
        }

        return true;
    }

    // Trees whose leaves grew together share them by the nearest trunk. Fruit, snow and a star on top come along.
    private static IEnumerable<(List<int> All, List<int> Trunk)> Split(
        VoxelGrid grid, Segment crown, List<Segment> trunks, List<Segment> groups, TypeSense sense)
    {
        var ornaments = groups.Where(group =>
            group != crown && !trunks.Contains(group) && group.Count * 4 < crown.Count && group.Box.Min.Y >= crown.Box.Min.Y
            && group.Box.Min.X >= crown.Box.Min.X && group.Box.Max.X <= crown.Box.Max.X
            && group.Box.Min.Z >= crown.Box.Min.Z && group.Box.Max.Z <= crown.Box.Max.Z
            && group.Box.Min.Y <= crown.Box.Max.Y + 1);
        var upperCrowns = groups.Where(group =>
            group != crown && !trunks.Contains(group) && (group.Type == crown.Type || sense.IsAny(group.Type, _foliage))
            && group.Box.Min.Y > crown.Box.Min.Y && group.Box.Min.Y <= crown.Box.Max.Y + 2
            && group.Box.Min.X >= crown.Box.Min.X && group.Box.Max.X <= crown.Box.Max.X
            && group.Box.Min.Z >= crown.Box.Min.Z && group.Box.Max.Z <= crown.Box.Max.Z);
        var cells = crown.Indices.Concat(ornaments.Union(upperCrowns).SelectMany(group => group.Indices));
        var trees = trunks.ToDictionary(trunk => trunk, trunk => new List<int>(trunk.Indices));
        foreach (var index in cells)
        {
            var cell = grid.Cells[index];
            trees[trunks.Count == 1 ? trunks[0] : trunks.MinBy(trunk => Distance(trunk.Box.BaseCenter, cell))!].Add(index);
        }

        return trees.Select(pair => (pair.Value, pair.Key.Indices));
    }

    private static int Distance(Cell a, Cell b) => ((a.X - b.X) * (a.X - b.X)) + ((a.Z - b.Z) * (a.Z - b.Z));
}
