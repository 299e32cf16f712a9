using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes.Analysis;

/// <summary>
/// Finds things and their parts in bare voxels, by form, place and type. Names that a program gave come before anything recognised.
/// A snapshot: later changes of the canvas are not seen. Not safe for concurrent use.
/// </summary>
public sealed class PartRecognizer
{
    // Deeper "a of b of c" than this is no phrase a person means.
    private const int MaxOwners = 4;

    private readonly VoxelGrid _grid;
    private readonly TypeSense _sense;
    private readonly Dictionary<string, List<int>> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<SceneObjects> _scene;
    private readonly Lazy<PartFinder> _finder;
    private readonly Lazy<IReadOnlyList<RecognizedPart>> _parts;

    /// <summary>Looks at a canvas, with the names its program gave.</summary>
    /// <param name="canvas">The scene.</param>
    /// <param name="palette">What its types are.</param>
    public PartRecognizer(VoxelCanvas canvas, ScenePalette palette)
        : this(new VoxelGrid([.. canvas.Cells]), new TypeSense(palette))
    {
        if (canvas.Parts.Length == 0)
        {
            return;
        }

        for (var index = 0; index < _grid.Count; index++)
        {
            var name = canvas.PartAt(_grid.Cells[index]);
            if (name.Length > 0)
            {
                if (!_named.TryGetValue(name, out var cells))
                {
                    _named[name] = cells = [];
                }

                cells.Add(index);
            }
        }
    }

    /// <summary>Looks at bare voxels, each position once.</summary>
    /// <param name="voxels">The scene.</param>
    /// <param name="palette">What its types are.</param>
    public PartRecognizer(IReadOnlyList<Voxel> voxels, ScenePalette palette)
        : this(new VoxelGrid([.. voxels.DistinctBy(voxel => voxel.Cell).Select(voxel => KeyValuePair.Create(voxel.Cell, voxel.Type))]), new TypeSense(palette))
    {
    }

    private PartRecognizer(VoxelGrid grid, TypeSense sense)
    {
        (_grid, _sense) = (grid, sense);
        _scene = new(() => new SceneObjects(grid, sense));
        _finder = new(() => new PartFinder(_scene.Value, sense));
        _parts = new(() => PartLister.List(_scene.Value, _finder.Value, _named));
    }

    /// <summary>Gets the things and their parts: what the program named first, then the ground, then from left to right. At most 200.</summary>
    public IReadOnlyList<RecognizedPart> Parts => _grid.Count == 0 ? [] : _parts.Value;

    /// <summary>The cells a phrase means, e.g. <c>the red roof</c>, <c>left tower</c>, <c>second tree</c>, <c>legs of the table</c>, <c>everything</c>.</summary>
    /// <param name="phrase">A noun with adjectives of colour, material, side, size or order, in English.</param>
    /// <returns>At least one cell; null when the phrase names nothing that is here.</returns>
    public IReadOnlyCollection<Cell>? Find(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        return Cells(Resolve(phrase, MaxOwners));
    }

    /// <summary>The same, each thing for itself: <c>towers</c> are four, <c>left tower</c> is one.</summary>
    /// <param name="phrase">The same as for <see cref="Find"/>.</param>
    /// <returns>The things, from left to right, each with at least one cell; empty when the phrase names nothing that is here.</returns>
    public IReadOnlyList<IReadOnlyCollection<Cell>> FindEach(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        if (Resolve(phrase, MaxOwners) is not { Count: > 0 } found)
        {
            return [];
        }

        var all = found.ToHashSet();
        var each = PartPhrase.Parse(phrase, _sense) is { Noun.Length: > 0 } parsed
            ? Instances(parsed).Where(cells => cells.Count > 0 && cells.TrueForAll(all.Contains)).ToList()
            : [];
        if (each.Sum(cells => cells.Count) != all.Count)
        {
            each = [[.. all]];
        }

        return [.. each.OrderBy(cells => _grid.BoxOf(cells).Min.X).Select(cells => Cells(cells)!)];
    }

    /// <summary>The cells that take the colour when what a phrase means is painted: of a car its body and not its wheels, of a tree its leaves.</summary>
    /// <param name="phrase">The same as for <see cref="Find"/>.</param>
    /// <returns>At least one cell; null when the phrase names nothing that is here.</returns>
    public IReadOnlyCollection<Cell>? FindCoat(string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        if (Resolve(phrase, MaxOwners) is not { } found || PartPhrase.Parse(phrase, _sense) is not { } parsed
            || PartWords.Find(parsed.Noun) is not [{ Kind: PartKind.Thing or PartKind.Tower }, ..])
        {
            return Find(phrase);
        }

        var wanted = found.ToHashSet();
        var things = _scene.Value.All.Where(thing => wanted.Contains(thing.Indices[0]) && thing.Indices.TrueForAll(wanted.Contains)).ToList();
        var coat = things.SelectMany(_finder.Value.Coat).Where(wanted.Contains).ToList();

        // A coat that leaves most of it bare is not what a person means.
        return Cells(coat.Count * 4 >= found.Count ? coat : found);
    }

    private IReadOnlyCollection<Cell>? Cells(List<int>? found) => found is { Count: > 0 } ? [.. found.Distinct().Select(index => _grid.Cells[index])] : null;

    private List<int>? Resolve(string text, int owners)
    {
        if (_grid.Count == 0)
        {
            return null;
        }

        if (_named.TryGetValue(text.Trim(), out var exact))
        {
            return exact;
        }

        // A name from the list of parts ("house/roof", "tree 2") means that one.
        if ((text.Contains('/', StringComparison.Ordinal) || char.IsAsciiDigit(text.TrimEnd().LastOrDefault()))
            && _parts.Value.FirstOrDefault(part => string.Equals(part.Name, text.Trim(), StringComparison.OrdinalIgnoreCase)) is { } listed)
        {
            return [.. listed.Cells.Select(_grid.IndexOf)];
        }

        if (PartPhrase.Parse(text, _sense) is not { } phrase)
        {
            return null;
        }

        if (phrase.Owner is { } ownerText && owners > 0)
        {
            var owner = Resolve(ownerText, owners - 1);
            if (owner is not null && owner.Count < _grid.Count && ResolveInside(owner, phrase) is { Count: > 0 } inside)
            {
                return inside;
            }
        }

        return Pick(phrase, Instances(phrase)) is { Count: > 0 } found ? found : Pick(phrase, OfColor(phrase));
    }

    private List<int>? ResolveInside(List<int> owner, PartPhrase phrase)
    {
        var cells = owner.Distinct().ToList();
        var inner = new PartRecognizer(new VoxelGrid(cells.ConvertAll(index => KeyValuePair.Create(_grid.Cells[index], _grid.Types[index]))), _sense);
        foreach (var (name, named) in _named)
        {
            var members = named.Select(index => inner._grid.IndexOf(_grid.Cells[index])).Where(index => index >= 0).ToList();
            if (members.Count > 0)
            {
                inner._named[name] = members;
            }
        }

        var found = inner.Pick(phrase with { Owner = null }, inner.Instances(phrase));
        return found?.ConvertAll(index => cells[index]);
    }

    private List<List<int>> Instances(PartPhrase phrase)
    {
        if (phrase.Noun.Length == 0)
        {
            return [[.. Enumerable.Range(0, _grid.Count)]];
        }

        var words = PartWords.Find(phrase.Noun);
        if (Named(phrase.Noun, words) is { Count: > 0 } named)
        {
            return named;
        }

        return words.Select(_finder.Value.Find).FirstOrDefault(found => found.Count > 0) ?? ByType(phrase.Noun);
    }

    // "The green ball" that has not quite the form of one: what else stands there in that colour, when not all has it.
    private List<List<int>> OfColor(PartPhrase phrase)
    {
        if (phrase.Colors.Count == 0 || phrase.Noun.Length == 0 || phrase.Owner is not null
            || PartWords.Find(phrase.Noun) is [{ Kind: not (PartKind.Shape or PartKind.Tower or PartKind.Thing) }, ..])
        {
            return [];
        }

        byte[] present = [.. _grid.Types.Distinct()];
        var types = phrase.Colors.Select(color => _sense.Select(color, present)).Aggregate((one, other) => [.. one.Intersect(other)]);
        if (types.Count == 0 || types.Count == present.Length)
        {
            return [];
        }

        var things = _scene.Value.All
            .Select(thing => (Thing: thing, Cells: thing.Indices.Where(index => types.Contains(_grid.Types[index])).ToList()))
            .Where(pair => pair.Cells.Count > 0)
            .ToList();
        var isThing = PartWords.Find(phrase.Noun) is [{ Kind: PartKind.Thing }, ..];
        var whole = things.Where(pair => pair.Cells.Count * 2 > pair.Thing.Count && !(isThing && _finder.Value.Things.Classify(pair.Thing) is not null)).ToList();
        return whole.Count > 0
            ? whole.ConvertAll(pair => pair.Thing.Indices)
            : [.. things.Where(pair => _finder.Value.Things.Classify(pair.Thing) is null).Select(pair => pair.Cells)];
    }

    // A noun that is also a material: "the gold", "the ice".
    private List<List<int>> ByType(string noun)
    {
        if (!_sense.Knows(noun))
        {
            return [];
        }

        var types = _sense.Select(noun, [.. _grid.Types.Distinct()]);
        var cells = Enumerable.Range(0, _grid.Count).Where(index => types.Contains(_grid.Types[index])).ToList();
        return cells.Count == 0 ? [] : [cells];
    }

    // "roof" is house/roof and house 2/roof, one instance for each path up to the name.
    private List<List<int>> Named(string noun, IReadOnlyList<PartWord> words)
    {
        var singular = PartWords.Singular(noun);
        var names = words.SelectMany(word => word.Names).Append(noun).Append(singular).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var accepted in (HashSet<string>[])[new(StringComparer.OrdinalIgnoreCase) { noun, singular }, names])
        {
            var found = new Dictionary<string, List<int>>(StringComparer.Ordinal);
            foreach (var (path, cells) in _named)
            {
                var segments = path.Split('/');
                var level = Array.FindIndex(segments, segment => accepted.Contains(Plain(segment)) || accepted.Contains(PartWords.Singular(Plain(segment))));
                if (level >= 0)
                {
                    var key = string.Join('/', segments.Take(level + 1));
                    if (!found.TryGetValue(key, out var list))
                    {
                        found[key] = list = [];
                    }

                    list.AddRange(cells);
                }
            }

            if (found.Count > 0)
            {
                return [.. found.Values];
            }
        }

        return [];
    }

    private static string Plain(string name) => name.ToLowerInvariant().Replace('_', ' ').Replace('-', ' ').TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ', '#');

    private List<int>? Pick(PartPhrase phrase, List<List<int>> instances)
    {
        var isWhole = phrase.Noun.Length == 0;
        instances = InstancePicker.ByColor(_grid, _sense, instances, phrase.Colors, isWhole || instances.Count == 1);
        if (instances.Count == 0)
        {
            return null;
        }

        instances = InstancePicker.ByOrder(_grid, instances, phrase);
        return phrase.Side is { } side ? InstancePicker.BySide(_grid, instances, side, phrase)
            : phrase.IsAnyOne && !phrase.IsPlural && instances.Count > 1 && !isWhole ? instances[^1]
            : [.. instances.SelectMany(cells => cells)];
    }
}
