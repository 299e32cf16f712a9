namespace Agents.Core.Scenes.Analysis;

/// <summary>The roof, walls, door, windows and chimney of one thing, as far as it has them.</summary>
/// <remarks>
/// Walls are of the types that dominate the lower third. What lies under open sky above them and differs in type is the roof; where
/// all is of one type, the roof begins where the layers overhang, close or taper.
/// </remarks>
internal sealed class BuildingParts
{
    private static readonly string[] _glazing = ["glass"];
    private static readonly string[] _wooden = ["wood", "dirt"];

    private readonly VoxelGrid _grid;
    private readonly SceneObject _thing;
    private readonly TypeSense _sense;
    private readonly HashSet<byte> _wallTypes;
    private readonly Dictionary<(int X, int Z), int> _tops = [];
    private readonly List<Segment> _thin;

    /// <summary>Looks at one thing. About linear in its cells.</summary>
    public BuildingParts(VoxelGrid grid, SceneObject thing, TypeSense sense)
    {
        (_grid, _thing, _sense) = (grid, thing, sense);
        foreach (var index in thing.Indices)
        {
            var (x, y, z) = grid.Cells[index];
            _tops[(x, z)] = Math.Max(_tops.GetValueOrDefault((x, z), int.MinValue), y);
        }

        _wallTypes = FindWallTypes();
        _thin = [.. thing.Segments.Where(IsThin)];
        var roof = FindRoof();
        HasOwnRoof = roof.Count > 0;
        var chimney = FindChimney();
        Chimney = chimney;
        var taken = chimney.ToHashSet();
        Roof = [.. HasOwnRoof ? roof.SelectMany(segment => segment.Indices).Where(index => !taken.Contains(index)) : RoofByLayers().Where(index => !taken.Contains(index) && !sense.Is(grid.Types[index], "glass"))];
        taken.UnionWith(Roof);
        Windows = FindWindows(taken);
        Door = FindDoor(taken);
        taken.UnionWith(Windows);
        taken.UnionWith(Door);
        Walls = [.. thing.Indices.Where(index => _wallTypes.Contains(grid.Types[index]) && !taken.Contains(index))];
    }

    /// <summary>Gets whether the roof differs from the walls in type.</summary>
    public bool HasOwnRoof { get; }

    /// <summary>Gets the roof's cells.</summary>
    public IReadOnlyList<int> Roof { get; }

    /// <summary>Gets the walls' cells.</summary>
    public IReadOnlyList<int> Walls { get; }

    /// <summary>Gets the cells of all doors.</summary>
    public IReadOnlyList<int> Door { get; }

    /// <summary>Gets the cells of all windows.</summary>
    public IReadOnlyList<int> Windows { get; }

    /// <summary>Gets the chimney's cells.</summary>
    public IReadOnlyList<int> Chimney { get; }

    /// <summary>Gets how much the thing looks like a building, 0 to 1.</summary>
    public double Likeness
    {
        get
        {
            if (_thing.Trunk is not null || _thing.Box.Height < 3 || Math.Max(_thing.Box.Width, _thing.Box.Depth) < 3)
            {
                return 0;
            }

            var isHollow = _thing.Count < 0.75 * _thing.Box.Volume;
            var size = Math.Min(1, _thing.Box.Volume / 150.0);
            return Math.Min(1, (0.25 + (HasOwnRoof ? 0.3 : 0) + (isHollow ? 0.1 : 0) + (Door.Count > 0 ? 0.2 : 0) + (Windows.Count > 0 ? 0.15 : 0)) * (0.5 + (size / 2)));
        }
    }

    private int Height => _thing.Box.Height;

    private int Floor => _thing.Box.Min.Y;

    private HashSet<byte> FindWallTypes()
    {
        var limit = Floor + Math.Max(1, (Height - 1) / 3);
        var lower = _thing.Segments.Where(segment => !segment.IsSlab)
            .SelectMany(segment => segment.Indices.Where(index => _grid.Cells[index].Y <= limit)).Select(index => _grid.Types[index])
            .Where(type => !_sense.IsAny(type, _glazing)).ToList();
        if (lower.Count == 0)
        {
            return [_thing.Segments[0].Type];
        }

        var counts = lower.CountBy(type => type).ToList();
        var types = counts.Where(pair => pair.Value >= 0.25 * lower.Count).Select(pair => pair.Key).ToHashSet();
        return types.Count > 0 ? types : [counts.MaxBy(pair => pair.Value).Key];
    }

    // A chimney, a flag pole, a finial: narrow for the thing and on top of it.
    private bool IsThin(Segment segment) =>
        segment.Footprint <= Math.Max(1, 0.1 * _tops.Count)
        && segment.Box.Min.Y > Floor
        && segment.Box.Max.Y >= Floor + (0.5 * Height)
        && Height > 3 && IsUnderSky(segment, []);

    private List<Segment> FindRoof()
    {
        var roof = new List<Segment>();
        var covered = new HashSet<Cell>();
        var candidates = _thing.Segments.Where(MayBeRoof).OrderByDescending(segment => segment.Box.Max.Y).ThenByDescending(segment => segment.Count);
        foreach (var segment in candidates.Where(segment => IsUnderSky(segment, covered)))
        {
            roof.Add(segment);
            covered.UnionWith(segment.Indices.Select(index => _grid.Cells[index]));
        }

        // Too little to cover anything is an ornament.
        return roof.Sum(segment => segment.Footprint) * 8 < _tops.Count ? [] : roof;
    }

    private bool MayBeRoof(Segment segment)
    {
        if (_sense.Is(segment.Type, "glass") && segment.Footprint * 3 < _tops.Count)
        {
            return false;
        }

        if (_thin.Contains(segment))
        {
            return false;
        }

        var minimum = Floor + Math.Max(1, Height / 4);
        return _wallTypes.Contains(segment.Type)
            ? segment.Box.Min.Y >= Floor + Math.Max(2, 0.4 * Height) && segment.Footprint * 2 >= _tops.Count
            : segment.Box.Min.Y >= minimum && (segment.Box.Width >= 2 || segment.Box.Depth >= 2) && segment.Count >= Math.Min(4, _tops.Count / 4);
    }

    // At least half of its columns have nothing above but roof.
    private bool IsUnderSky(Segment segment, HashSet<Cell> roof)
    {
        var columns = new Dictionary<(int X, int Z), int>();
        foreach (var index in segment.Indices)
        {
            var (x, y, z) = _grid.Cells[index];
            columns[(x, z)] = Math.Max(columns.GetValueOrDefault((x, z), int.MinValue), y);
        }

        var open = columns.Count(pair =>
            _tops[pair.Key] == pair.Value || roof.Contains(new Cell(pair.Key.X, pair.Value + 1, pair.Key.Z)));
        return open * 2 >= columns.Count;
    }

    // All of one type: the part above the highest level from which layers overhang, close over a hollow or taper.
    private List<int> RoofByLayers()
    {
        var layers = _thing.Indices.GroupBy(index => _grid.Cells[index].Y).ToDictionary(group => group.Key, group => group.ToList());
        var floor = Floor + Math.Max(1, (int)(0.35 * Height));
        if (Height < 4 || !layers.TryGetValue(Floor + (Height / 3), out var sample))
        {
            return [];
        }

        var (walls, wallBox) = (sample.Count, _grid.BoxOf(sample));
        var start = _thing.Box.Max.Y + 1;
        for (var y = _thing.Box.Max.Y; y >= floor; y--)
        {
            if (!layers.TryGetValue(y, out var layer))
            {
                break;
            }

            var box = _grid.BoxOf(layer);
            var isWall = box.Width == wallBox.Width && box.Depth == wallBox.Depth && layer.Count <= 1.3 * walls && layer.Count >= 0.7 * walls;
            if (isWall)
            {
                break;
            }

            start = y;
        }

        return start > _thing.Box.Max.Y
            ? layers[_thing.Box.Max.Y]
            : [.. _thing.Indices.Where(index => _grid.Cells[index].Y >= start)];
    }

    private List<int> FindChimney()
    {
        var candidates = _thin.Where(segment =>
            !_sense.Is(segment.Type, "glass") && segment.Box.Max.Y >= Floor + (0.6 * Height)
            && (segment.Box.Width > 1 || segment.Box.Depth > 1 || segment.Box.Height > 1)
            && segment.Box.Height * 2 >= Math.Max(segment.Box.Width, segment.Box.Depth)).ToList();
        if (candidates.Count > 0)
        {
            string[] usual = ["brick", "stone", "black", "red", "dirt"];
            var best = candidates.OrderByDescending(segment => _sense.IsAny(segment.Type, usual)).ThenByDescending(segment => segment.Box.Max.Y).First();
            return
            [
                .. candidates.Where(segment => segment.Type == best.Type)
                    .Concat(_thin.Where(segment => segment != best && segment.Box.Min.Y == best.Box.Max.Y + 1 && best.Box.Contains(segment.Box.Min with { Y = best.Box.Min.Y })))
                    .Distinct().SelectMany(segment => segment.Indices),
            ];
        }

        return FindBump();
    }

    // Of the same type as what it stands on: a few columns that end at least two cells above all others.
    private List<int> FindBump()
    {
        var tops = _tops.OrderByDescending(pair => pair.Value).ToList();
        var limit = Math.Max(1, tops.Count / 8);
        for (var count = 1; count <= limit && count < tops.Count; count++)
        {
            if (tops[count - 1].Value - tops[count].Value < 2)
            {
                continue;
            }

            var shoulder = tops[count].Value;
            var columns = tops.Take(count).Select(pair => pair.Key).ToHashSet();
            return [.. _thing.Indices.Where(index => _grid.Cells[index] is var cell && cell.Y > shoulder && columns.Contains((cell.X, cell.Z)))];
        }

        return [];
    }

    private List<int> FindWindows(HashSet<int> taken)
    {
        var insets = _thing.Segments.Where(segment =>
            !taken.Contains(segment.Indices[0]) && !_wallTypes.Contains(segment.Type) && segment.Count * 4 < _thing.Count).ToList();
        var glass = insets.Where(segment => _sense.Is(segment.Type, "glass")).ToList();
        if (glass.Count == 0)
        {
            string[] dark = ["blue", "yellow", "light", "black", "gray", "white"];
            glass = [.. insets.Where(segment =>
                segment.Box.Min.Y > Floor && !segment.IsSlab && segment.Count * 10 < _thing.Count
                && segment.Box.Max.Y < _thing.Box.Max.Y && _sense.IsAny(segment.Type, dark))];
        }

        // Glass in a roof or a wall of glass counts too, so that "windows" leaves none out.
        return [.. glass.SelectMany(segment => segment.Indices)];
    }

    private List<int> FindDoor(HashSet<int> taken)
    {
        var windows = Windows.ToHashSet();
        var floor = Floor + 1;
        var candidates = _thing.Segments.Where(segment =>
            !taken.Contains(segment.Indices[0]) && !windows.Contains(segment.Indices[0])
            && !_wallTypes.Contains(segment.Type) && !segment.IsSlab
            && segment.Box.Min.Y <= floor && segment.Box.Height * 5 <= Height * 4
            && segment.Count * 6 < _thing.Count
            && (Math.Min(segment.Box.Width, segment.Box.Depth) <= 2)
            && segment.Box.Height * 2 >= Math.Max(segment.Box.Width, segment.Box.Depth)).ToList();
        if (candidates.Count == 0)
        {
            // A glass door: the pane that reaches the ground.
            return [];
        }

        var wooden = candidates.Where(segment => _sense.IsAny(segment.Type, _wooden)).ToList();
        candidates = wooden.Count > 0 ? wooden : candidates;
        var tallest = candidates.Max(segment => segment.Box.Height);
        return [.. candidates.Where(segment => segment.Box.Height * 2 >= tallest).SelectMany(segment => segment.Indices)];
    }
}
