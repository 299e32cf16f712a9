namespace Agents.Core.Scenes.Analysis;

/// <summary>Parts of a thing that are judged by place, size, form and type.</summary>
internal sealed class DetailFinder(VoxelGrid grid, TypeSense sense)
{
    private const double Least = 0.4;

    private static readonly string[] _dark = ["black", "gray"];

    /// <summary>The cells of what a noun means in one thing, with how well they fit (0 to 1); empty when nothing does.</summary>
    public (List<int> Cells, double Fit) Find(SceneObject thing, PartWord word)
    {
        var scored = thing.Segments.Where(segment => segment.Count < thing.Count)
            .Select(segment => (Segment: segment, Fit: Fit(thing, segment, word))).Where(pair => pair.Fit >= Least).ToList();
        if (word.Name is "head" && thing.Segments[0].Box.Height * 10 >= thing.Box.Height * 6 && Head(thing) is { Count: > 0 } head)
        {
            return (head, 0.8);
        }

        if (scored.Count == 0)
        {
            return ([], 0);
        }

        var best = scored.MaxBy(pair => pair.Fit);
        var cells = scored.Where(pair => pair.Segment.Type == best.Segment.Type && pair.Fit >= 0.6 * best.Fit).SelectMany(pair => pair.Segment.Indices).ToList();
        if (word.Spot is PartSpot.Highest && cells.Count > 1)
        {
            // A hat's band and brim, a flag's pattern: what lies inside its box or on it.
            var box = grid.BoxOf(cells);
            var body = thing.Segments[0];
            cells.AddRange(thing.Segments.Where(segment =>
                segment != body && segment.Type != best.Segment.Type && segment.Box.Min.Y >= box.Min.Y && segment.Count <= cells.Count * 2
                && segment.Box.Min.X >= box.Min.X - 1 && segment.Box.Max.X <= box.Max.X + 1
                && segment.Box.Min.Z >= box.Min.Z - 1 && segment.Box.Max.Z <= box.Max.Z + 1).SelectMany(segment => segment.Indices).ToList());
        }

        return (cells, best.Fit);
    }

    /// <summary>What a thing stands on: two or more separate supports, or one that is narrower than what it carries.</summary>
    public List<int> Legs(SceneObject thing)
    {
        var low = thing.Segments.Where(segment =>
            segment.Box.Min.Y == thing.Box.Min.Y && segment.Count < 0.35 * thing.Count && segment.Box.Max.Y < thing.Box.Min.Y + (0.85 * thing.Box.Height)).ToList();
        var pairs = low.GroupBy(segment => segment.Type).Where(group => group.Count() >= 2).MaxBy(group => group.Sum(segment => segment.Count));
        if (pairs is not null)
        {
            return [.. pairs.SelectMany(segment => segment.Indices)];
        }

        var layers = Layers(thing);
        var widest = layers.Max(layer => layer.Count);
        var height = layers.TakeWhile(layer => layer.Count <= 0.6 * widest).Count();
        if (height > 0 && height < layers.Count)
        {
            return [.. layers.Take(height).SelectMany(layer => layer)];
        }

        // Legs that are as wide as the trunk of the body, but of another type.
        return [.. low.Where(segment => segment.Box.Height >= 2).Take(1).SelectMany(segment => segment.Indices)];
    }

    /// <summary>The dominant part of a thing: its largest type without wheels, panes and lamps.</summary>
    public List<int> Body(SceneObject thing)
    {
        var dominant = thing.Indices.Where(index => !sense.Is(grid.Types[index], "glass")).CountBy(index => grid.Types[index])
            .OrderByDescending(pair => pair.Value).Select(pair => pair.Key).DefaultIfEmpty(thing.Segments[0].Type).First();
        var isDark = sense.IsAny(dominant, _dark);
        var cells = thing.Segments.Where(segment =>
            segment.Type == dominant
            && !(isDark && segment.Box.Min.Y == thing.Box.Min.Y && segment.Count * 8 < thing.Count)).SelectMany(segment => segment.Indices).ToList();
        return cells.Count > 0 ? cells : thing.Indices;
    }

    /// <summary>The uppermost part of a thing: of its own type, or the layers that are alike; else the top layer.</summary>
    public List<int> Top(SceneObject thing) => End(thing, isTop: true);

    /// <summary>The lowest part of a thing: of its own type, or the layers that are alike; else the bottom layer.</summary>
    public List<int> Base(SceneObject thing) => End(thing, isTop: false);

    private List<int> End(SceneObject thing, bool isTop)
    {
        var level = isTop ? thing.Box.Max.Y : thing.Box.Min.Y;
        var segment = thing.Segments.Where(candidate => (isTop ? candidate.Box.Max.Y : candidate.Box.Min.Y) == level).MaxBy(candidate => candidate.Count)!;
        var reach = segment.Box.Height / (double)thing.Box.Height;
        if (reach <= 0.75)
        {
            var limit = isTop ? segment.Box.Min.Y : segment.Box.Max.Y;
            return [.. thing.Segments.Where(other => isTop ? other.Box.Min.Y >= limit : other.Box.Max.Y <= limit).SelectMany(other => other.Indices)];
        }

        var layers = Layers(thing);
        if (isTop)
        {
            layers.Reverse();
        }

        var alike = layers.TakeWhile(layer => layer.Count <= 1.5 * layers[0].Count && layer.Count * 1.5 >= layers[0].Count).Count();
        return [.. layers.Take(alike > layers.Count / 2 ? 1 : alike).SelectMany(layer => layer)];
    }

    // Where the upper half is narrowest, the neck; what is above it without a hat.
    private List<int> Head(SceneObject thing)
    {
        var main = thing.Segments[0];
        var layers = main.Indices.GroupBy(index => grid.Cells[index].Y).OrderBy(group => group.Key).Select(group => group.ToList()).ToList();
        if (layers.Count < 4)
        {
            return [];
        }

        // By the extent of a layer, not by its cells: eyes and buttons of other types leave holes.
        var areas = layers.ConvertAll(layer => grid.BoxOf(layer) is var box ? box.Width * box.Depth : 0);
        var half = layers.Count / 2;
        var neck = Enumerable.Range(half, layers.Count - half - 1).MinBy(level => areas[level]);
        if (areas.Skip(neck + 1).Max() > areas[neck])
        {
            return [.. layers.Skip(neck + 1).SelectMany(layer => layer)];
        }

        // Without a neck: the uppermost block, when it is narrower than what carries it.
        var block = areas.AsEnumerable().Reverse().TakeWhile(area => area <= 1.3 * areas[^1]).Count();
        return block <= half ? [.. layers.TakeLast(block).SelectMany(layer => layer)] : [];
    }

    private List<List<int>> Layers(SceneObject thing) =>
        [.. thing.Indices.GroupBy(index => grid.Cells[index].Y).OrderBy(group => group.Key).Select(group => group.ToList())];

    private double Fit(SceneObject thing, Segment segment, PartWord word)
    {
        var share = segment.Count / (double)thing.Count;
        var fit = word.Types.Count == 0 ? 0.7 : TypeFit(segment.Type, word.Types);
        fit *= share <= word.MaxShare ? 1 : 0.15;
        if (word.Level is { } level)
        {
            fit *= 1 - Math.Min(0.9, Math.Abs(thing.Level(segment.Box) - level) * 1.4);
        }

        // The largest part is the body, hardly ever a detail.
        if (word.MaxShare < 0.6 && segment == thing.Segments[0] && share > 0.35)
        {
            fit *= 0.4;
        }

        return fit * SpotFit(thing.Box, segment.Box, word.Spot);
    }

    // The types are given with the usual one first: a carrot before a coal.
    private double TypeFit(byte type, IReadOnlyList<string> types)
    {
        for (var rank = 0; rank < types.Count; rank++)
        {
            if (sense.Is(type, types[rank]))
            {
                return 1 - (0.05 * rank);
            }
        }

        return 0.3;
    }

    private static double SpotFit(CellBox whole, CellBox part, PartSpot spot)
    {
        double x = (part.Min.X + part.Max.X - whole.Min.X - whole.Max.X) / (double)whole.Width, z = (part.Min.Z + part.Max.Z - whole.Min.Z - whole.Max.Z) / (double)whole.Depth;
        return spot switch
        {
            PartSpot.Highest => part.Max.Y == whole.Max.Y ? 1 : part.Max.Y * 4 >= (whole.Max.Y * 3) + whole.Min.Y ? 0.6 : 0.2,
            PartSpot.Lowest => part.Min.Y <= whole.Min.Y ? 1 : part.Min.Y <= whole.Min.Y + 1 ? 0.7 : 0.1,
            PartSpot.Side => part.Min.X == whole.Min.X || part.Max.X == whole.Max.X || Math.Abs(x) > 0.4 ? 1
                : part.Min.Z == whole.Min.Z || part.Max.Z == whole.Max.Z ? 0.8 : 0.2,
            PartSpot.End => Math.Max(Math.Abs(x), Math.Abs(z)) > 0.5 ? 1 : 0.3,
            PartSpot.Pole => part.Height >= 2 * Math.Max(part.Width, part.Depth) ? 1 : part.Height >= Math.Max(part.Width, part.Depth) ? 0.7 : 0.2,
            PartSpot.Sheet => Math.Min(part.Width, part.Depth) * 3 <= Math.Max(part.Height, Math.Max(part.Width, part.Depth)) ? 1 : 0.3,
            _ => 1,
        };
    }
}
