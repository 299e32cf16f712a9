namespace Agents.Core.Scenes.Analysis;

/// <summary>Names what is in a scene, for a summary.</summary>
internal static class PartLister
{
    private const int MaxParts = 200;

    /// <summary>The parts: what the program named, the ground, and things with their parts from left to right.</summary>
    public static IReadOnlyList<RecognizedPart> List(SceneObjects scene, PartFinder finder, IReadOnlyDictionary<string, List<int>> named)
    {
        var list = new List<RecognizedPart>();
        list.AddRange(named.Take(MaxParts).Select(pair => Create(scene.Grid, pair.Key, pair.Value, 1)));
        if (named.Values.Sum(cells => cells.Count) * 10 >= scene.Grid.Count * 9)
        {
            return list;
        }

        if (scene.Ground.Count > 0)
        {
            list.Add(Create(scene.Grid, "ground", scene.Ground, 0.9));
        }

        var things = scene.All.OrderByDescending(thing => thing.Count).Take(MaxParts / 4).ToHashSet(ReferenceEqualityComparer.Instance);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var thing in scene.All.Where(things.Contains))
        {
            var (name, confidence) = finder.Things.Classify(thing) ?? ("object", 0.4);
            var number = seen[name] = seen.GetValueOrDefault(name) + 1;
            var title = number == 1 ? name : $"{name} {number}";
            list.Add(Create(scene.Grid, title, thing.Indices, confidence));
            list.AddRange(PartsOf(finder, thing, name).Where(part => part.Cells.Count > 0 && part.Cells.Count < thing.Count)
                .Select(part => Create(scene.Grid, $"{title}/{part.Name}", part.Cells, confidence * 0.9)));
        }

        return [.. list.Take(MaxParts)];
    }

    private static IEnumerable<(string Name, IReadOnlyList<int> Cells)> PartsOf(PartFinder finder, SceneObject thing, string name)
    {
        if (thing.Trunk is not null)
        {
            yield return ("trunk", thing.Trunk);
            yield return ("leaves", finder.Coat(thing));
        }
        else if (name is "house" or "tower")
        {
            var building = finder.Things.Building(thing);
            yield return ("roof", building.Roof);
            yield return ("walls", building.Walls);
            yield return ("door", building.Door);
            yield return ("windows", building.Windows);
            yield return ("chimney", building.Chimney);
        }
        else
        {
            foreach (var type in thing.Segments.GroupBy(segment => segment.Type).Take(6))
            {
                var cells = type.SelectMany(segment => segment.Indices).ToList();
                var level = thing.Level(type.First().Box);
                yield return ($"{finder.TypeName(type.Key)} {(type.Count() > 1 ? "pieces" : level > 0.66 ? "top" : level < 0.33 ? "base" : "part")}", cells);
            }
        }
    }

    private static RecognizedPart Create(VoxelGrid grid, string name, IReadOnlyList<int> indices, double confidence) => new(
        name,
        [.. indices.Select(index => grid.Cells[index])],
        grid.BoxOf(indices),
        indices.CountBy(index => grid.Types[index]).MaxBy(pair => pair.Value).Key,
        confidence);
}
