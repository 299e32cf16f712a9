using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Programs;

/// <summary>The cells that operations of one level draw on, and the names they have given.</summary>
internal sealed class DrawingScope
{
    private const string SceneName = "scene";
    private const string LastName = "last";

    private readonly DrawingScope? _parent;
    private readonly Cell? _originInParent;
    private readonly Func<VoxelCanvas, string, CellBox?>? _recognise;
    private readonly Dictionary<string, CellBox> _boxes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CellBox> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private CellBox? _last;
    private bool _isStale;

    /// <summary>Creates the scope of a scene.</summary>
    public DrawingScope(Func<VoxelCanvas, string, CellBox?>? recognise) => _recognise = recognise;

    /// <summary>Creates the scope of a group.</summary>
    /// <param name="parent">The scope around it.</param>
    /// <param name="originInParent">Where its origin lies there; null while that is not known, and then names out there cannot be used.</param>
    public DrawingScope(DrawingScope parent, Cell? originInParent)
    {
        _parent = parent;
        _originInParent = originInParent;
    }

    /// <summary>Gets the cells drawn so far.</summary>
    public VoxelCanvas Canvas { get; private set; } = new();

    /// <summary>Gets what was carved: a group in a group carves what is around it, too. Null when nothing was.</summary>
    public VoxelCanvas? Carved { get; private set; }

    /// <summary>Gets or sets what is added to every absolute position.</summary>
    public Cell Origin { get; set; }

    /// <summary>Gets whether this is the scene itself and not a group in it.</summary>
    public bool IsScene => _parent is null;

    /// <summary>Puts a drawing over what is there and remembers its names.</summary>
    public void Put(Drawing drawing)
    {
        if (drawing.Carved is not null)
        {
            Carve(drawing.Carved, drawing.Offset);
        }

        Canvas.Stamp(drawing.Canvas, drawing.Offset, drawing.Name ?? "");
        Record(drawing);
    }

    /// <summary>Empties the cells of a canvas.</summary>
    public void Carve(VoxelCanvas cells, Cell offset)
    {
        Carved ??= IsScene ? null : new VoxelCanvas();
        foreach (var (cell, type, _) in cells.Entries())
        {
            Canvas.Set(cell + offset, 0);
            Carved?.Set(cell + offset, type);
        }

        Invalidate();
    }

    /// <summary>Puts an edited copy of the cells in their place.</summary>
    public void Replace(VoxelCanvas edited)
    {
        Canvas = edited;
        Invalidate();
    }

    /// <summary>Remembers the boxes of what was drawn: of the whole, and of each named part in it.</summary>
    public void Record(Drawing drawing)
    {
        if (drawing.Canvas.Bounds is not { } bounds)
        {
            return;
        }

        _last = bounds.Translate(drawing.Offset);
        if (drawing.Alias is not null)
        {
            _aliases[drawing.Alias] = _last.Value;
        }

        if (drawing.Name is not null)
        {
            Extend(drawing.Name, _last.Value);
        }

        RecordParts(drawing.Canvas, drawing.Offset, drawing.Name);
    }

    /// <summary>Forgets the boxes after cells were moved or removed; they are measured again when asked for.</summary>
    public void Invalidate() => _isStale = true;

    /// <summary>Finds what an anchor names.</summary>
    /// <exception cref="ProgramFaultException">Nothing bears the name.</exception>
    public FoundPart Find(string name, string path)
    {
        var found = TryFind(name, out var isBehindGroup);
        if (found is not null)
        {
            return found.Value;
        }

        if (string.Equals(name, SceneName, StringComparison.OrdinalIgnoreCase) || string.Equals(name, LastName, StringComparison.OrdinalIgnoreCase))
        {
            throw new ProgramFaultException(path, $"Nothing has been drawn yet that \"{name}\" could mean. Leave out the relation.");
        }

        var known = Names().ToArray();
        throw new ProgramFaultException(
            path,
            isBehindGroup
                ? $"{NearNames.Quote(name)} lies outside of a group whose place is not known yet. Anchor the group itself instead."
                : $"There is no part {NearNames.Quote(name)} so far.{NearNames.Hint(name, known)} "
                    + (known.Length == 0 ? "Name an earlier operation first." : $"Known parts: {NearNames.List(known)}."));
    }

    /// <summary>The box of a part of this scope; null when nothing here bears the name.</summary>
    public CellBox? TryFindBox(string name) => FindHere(name);

    private FoundPart? TryFind(string name, out bool isBehindGroup)
    {
        isBehindGroup = false;
        if (FindHere(name) is { } box)
        {
            return new FoundPart(box, Canvas, Cell.Zero);
        }

        if (_parent?.TryFind(name, out isBehindGroup) is not { } outer)
        {
            return null;
        }

        isBehindGroup |= _originInParent is null;
        return _originInParent is { } origin
            ? new FoundPart(outer.Box.Translate(Cell.Zero - origin), outer.Canvas, outer.ToCanvas + origin)
            : null;
    }

    private CellBox? FindHere(string name)
    {
        if (string.Equals(name, SceneName, StringComparison.OrdinalIgnoreCase))
        {
            return Canvas.Bounds;
        }

        if (string.Equals(name, LastName, StringComparison.OrdinalIgnoreCase))
        {
            return _last;
        }

        Refresh();
        if (_boxes.TryGetValue(name, out var box))
        {
            return box;
        }

        // "roof" means "house/roof" where only one thing has a roof.
        var ending = $"/{name}";
        var nested = _boxes.Where(pair => pair.Key.EndsWith(ending, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray();
        return nested.Length == 1 ? nested[0].Value
            : _aliases.TryGetValue(name, out var alias) ? alias
            : Canvas.Count > 0 ? _recognise?.Invoke(Canvas, name)
            : null;
    }

    private void Refresh()
    {
        if (_isStale)
        {
            _boxes.Clear();
            _aliases.Clear();
            RecordParts(Canvas, Cell.Zero, prefix: null);
            _isStale = false;
        }
    }

    private void RecordParts(VoxelCanvas canvas, Cell offset, string? prefix)
    {
        foreach (var (part, box) in canvas.BoundsByPart())
        {
            if (part.Length == 0)
            {
                continue;
            }

            // The tower's roof is also a cell of the tower.
            var path = prefix is null ? part : $"{prefix}/{part}";
            for (var end = path.Length; end > (prefix?.Length ?? 0); end = path.LastIndexOf('/', end - 1))
            {
                Extend(path[..end], box.Translate(offset));
            }
        }
    }

    private void Extend(string name, CellBox box) => _boxes[name] = _boxes.TryGetValue(name, out var known) ? known.Union(box) : box;

    private IEnumerable<string> Names()
    {
        Refresh();
        return _boxes.Keys.Concat(_aliases.Keys).Concat(_parent?.Names() ?? []);
    }
}
