namespace Agents.Core.Scenes.Analysis;

/// <summary>The instances of what a noun means in a scene without names.</summary>
internal sealed class PartFinder(SceneObjects scene, TypeSense sense)
{
    private readonly DetailFinder _details = new(scene.Grid, sense);

    /// <summary>Gets what finds whole things.</summary>
    public ThingFinder Things { get; } = new(scene, sense);

    private VoxelGrid Grid => scene.Grid;

    private IEnumerable<SceneObject> NoTrees => scene.All.Where(thing => thing.Trunk is null);

    /// <summary>The instances, each as cell indices; empty when the scene has none.</summary>
    public List<List<int>> Find(PartWord word)
    {
        List<List<int>> found = word.Kind switch
        {
            PartKind.Everything => [[.. Enumerable.Range(0, Grid.Count)]],
            PartKind.Ground => [Ground()],
            PartKind.Top => Each(Hosts(), _details.Top),
            PartKind.Base => scene.Ground.Count > 0 ? [[.. scene.Ground]] : Each(Hosts(), _details.Base),
            PartKind.Middle => Each(Hosts(), Middle),
            PartKind.Thing => [.. Things.Find(word).Select(thing => thing.Indices)],
            PartKind.Tower => Towers(),
            PartKind.Shape => Shapes(word.Name),
            PartKind.Roof => OfBuildings(parts => parts.Roof, isOuter: true),
            PartKind.Walls => OfBuildings(parts => parts.Walls, isOuter: true),
            PartKind.Door => Loose(OfBuildings(parts => parts.Door, isOuter: false)),
            PartKind.Windows => Loose(OfBuildings(parts => parts.Windows, isOuter: false)),
            PartKind.Chimney => Loose(OfBuildings(parts => parts.Chimney, isOuter: true)),
            PartKind.Trunk => Trunks(word),
            PartKind.Crown => Crowns(),
            PartKind.Legs => Loose(Each(Hosts(), _details.Legs)),
            PartKind.Body => Each(Hosts(), _details.Body),
            _ => Details(word),
        };
        found.RemoveAll(cells => cells.Count == 0);
        return found;
    }

    /// <summary>The name of a type.</summary>
    public string TypeName(byte type) => sense.NameOf(type);

    /// <summary>What paint goes on when a whole thing is painted: its largest part, without wheels, panes, trunk or roof.</summary>
    public List<int> Coat(SceneObject thing)
    {
        if (thing.Trunk is not null)
        {
            return Crown(thing);
        }

        var building = Things.Building(thing);
        return building.Likeness >= 0.6 && building.Walls.Count > 0 ? [.. building.Walls] : _details.Body(thing);
    }

    private static List<List<int>> Each(IEnumerable<SceneObject> things, Func<SceneObject, List<int>> part) => [.. things.Select(part)];

    // A part without an owner is looked for in what is no tree, or in all when there are only trees.
    private IEnumerable<SceneObject> Hosts() => NoTrees.Any() ? NoTrees : scene.All;

    private List<int> Ground()
    {
        if (scene.Ground.Count > 0)
        {
            return [.. scene.Ground];
        }

        var floors = scene.All.SelectMany(thing => thing.Segments.Where(segment => segment.IsSlab && segment.Box.Min.Y == thing.Box.Min.Y)).ToList();
        return floors.Count > 0 ? [.. floors.SelectMany(segment => segment.Indices)]
            : Flat();
    }

    // The ground alone, or a bottom layer of its own type that is too uneven for a plate.
    private List<int> Flat()
    {
        string[] natural = ["grass", "dirt", "sand"];
        var low = scene.All.SelectMany(thing => thing.Segments).Where(segment =>
            segment.Box.Min.Y == Grid.Box.Min.Y && sense.IsAny(segment.Type, natural) && segment.Box.Height * 3 <= Math.Max(segment.Box.Width, segment.Box.Depth)).ToList();
        return low.Sum(segment => segment.Footprint) * 2 >= (long)Grid.Box.Width * Grid.Box.Depth ? [.. low.SelectMany(segment => segment.Indices)] : [];
    }

    // A building that one could stand in.
    private bool IsRoom(SceneObject thing) =>
        Math.Min(thing.Box.Width, thing.Box.Depth) >= 5
        && Grid.IndexOf(thing.Box.BaseCenter + new Cell(0, Math.Max(1, thing.Box.Height / 4), 0)) < 0
        && Things.Building(thing).Likeness >= 0.6;

    private List<int> Middle(SceneObject thing)
    {
        var ends = _details.Top(thing).Concat(_details.Base(thing)).ToHashSet();
        return [.. thing.Indices.Where(index => !ends.Contains(index))];
    }

    private List<List<int>> Towers()
    {
        var slim = NoTrees.Where(thing => thing.Box.Height >= 1.3 * Math.Max(thing.Box.Width, thing.Box.Depth) && Math.Max(thing.Box.Width, thing.Box.Depth) >= 2).ToList();
        if (slim.Count > 0)
        {
            return [.. slim.Select(thing => thing.Indices)];
        }

        var split = NoTrees.SelectMany(thing => TowerFinder.Split(Grid, thing)).ToList();
        if (split.Count > 0)
        {
            return split;
        }

        // Towers that are not slim: the things that are as high as the highest one.
        var rest = NoTrees.ToList();
        var highest = rest.Count == 0 ? 0 : rest.Max(thing => thing.Box.Height);
        return [.. rest.Where(thing => thing.Box.Height * 3 >= highest * 2 && thing.Box.Height >= Math.Min(thing.Box.Width, thing.Box.Depth)).Select(thing => thing.Indices)];
    }

    private List<List<int>> Shapes(string name)
    {
        if (name is "object")
        {
            return [.. scene.All.Count > 1 ? scene.All.Select(thing => thing.Indices) : scene.All.SelectMany(thing => thing.Segments).Take(64).Select(segment => segment.Indices)];
        }

        var candidates = scene.All.SelectMany(thing => thing.Segments.Where(segment => segment.Count * 33 >= thing.Count)).ToList();
        return [.. candidates.Where(segment => ShapeSense.Is(Grid, segment, name)).Select(segment => segment.Indices)];
    }

    private List<List<int>> OfBuildings(Func<BuildingParts, IReadOnlyList<int>> part, bool isOuter)
    {
        var buildings = Hosts().Select(Things.Building).Where(parts => part(parts).Count > 0).ToList();
        if (buildings.Count == 0)
        {
            return [];
        }

        var best = buildings.Max(parts => parts.Likeness);
        return [.. buildings.Where(parts => !isOuter || parts.Likeness >= 0.6 * best).Select(parts => part(parts).ToList())];
    }

    // Each separate piece counts for itself: the left window, the second leg.
    private List<List<int>> Loose(List<List<int>> found) => Grid.Groups([.. found.SelectMany(cells => cells)], byType: false);

    private List<List<int>> Trunks(PartWord word)
    {
        var trees = scene.All.Where(thing => thing.Trunk is not null).Select(thing => thing.Trunk!.ToList()).ToList();
        return trees.Count > 0 ? trees
            :
            [
                .. NoTrees.Select(thing => _details.Find(
                    thing, word with { Kind = PartKind.Detail, Level = 0.3, Spot = PartSpot.Pole, MaxShare = 0.7 }).Cells),
            ];
    }

    private List<List<int>> Crowns()
    {
        var trees = scene.All.Where(thing => thing.Trunk is not null).Select(Crown).ToList();
        return trees.Count > 0 ? trees
            : [.. scene.All.Select(thing => thing.Segments.Where(segment => sense.Is(segment.Type, "leaves")).SelectMany(segment => segment.Indices).ToList())];
    }

    private static List<int> Crown(SceneObject thing)
    {
        var trunk = thing.Trunk!.ToHashSet();
        return [.. thing.Indices.Where(index => !trunk.Contains(index))];
    }

    private List<List<int>> Details(PartWord word)
    {
        // A house has no arms and no hat; only what has a type of its own, or belongs to buildings, is looked for there.
        var isForAll = word.Types.Count > 0 || word.Name is "balcony" or "porch" or "battlement" or "stripe" or "cap";
        var scored = scene.All.Where(thing => isForAll || !IsRoom(thing)).Select(thing => _details.Find(thing, word)).Where(found => found.Cells.Count > 0).ToList();
        if (scored.Count == 0)
        {
            return [];
        }

        var best = scored.Max(found => found.Fit);
        return Loose([.. scored.Where(found => found.Fit >= 0.75 * best).Select(found => found.Cells)]);
    }
}
