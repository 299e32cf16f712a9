using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects.Sketching;

/// <summary>
/// Records an object as solids in design units and then draws it at the size, in the colours and with the parts that were asked for.
/// A design unit is a cell at the usual size; y = 0 is the ground; the origin of x and z is free, as the drawing is centred.
/// </summary>
/// <remarks>
/// The solids are sampled at the final size, so that a huge ball is round and a tiny wheel is still a wheel.
/// The arguments of every solid are the middle of its base (x, y, z) and its extents (w, h, d).
/// Part names may be alternatives (<c>wheel|tire</c>): the first that the request names is taken, else the first.
/// </remarks>
internal sealed class Sketch(ObjectBrush brush)
{
    private static Sketch Record(ObjectBrush brush, Action<Sketch> draw)
    {
        var sketch = new Sketch(brush);
        draw(sketch);
        return sketch;
    }

    private readonly List<SketchStroke> _strokes = [];
    private string _part = "";
    private byte _type;
    private bool _isMain;
    private bool _isLeftOut;
    private bool _isFlippedX;
    private bool _isFlippedZ;
    private StrokeMode _mode;

    /// <summary>Gets the request.</summary>
    public ObjectSpec Spec => brush.Spec;

    /// <summary>Gets the solids so far.</summary>
    public IReadOnlyList<SketchStroke> Strokes => _strokes;

    /// <summary>Gets or sets the smallest factor that keeps the parts recognisable; explicit extents may still go below.</summary>
    public double Least { get; set; } = 0.5;

    /// <summary>Gets or sets whether size words multiply by whole numbers only (letters).</summary>
    public bool IsWhole { get; set; }

    /// <summary>Gets or sets whether pieces may stand apart (words).</summary>
    public bool IsLoose { get; set; }

    /// <summary>Gets or sets how two colours share the body when the request does not say.</summary>
    public ObjectPattern UsualPattern { get; set; } = ObjectPattern.Stripes;

    /// <summary>Gets or sets whether "striped" means bands along x (animals) rather than along y.</summary>
    public bool IsStripedAlongX { get; set; }

    /// <summary>A kind drawn by a sketch; synonyms and parts are separated by commas, and alternatives of a part by bars.</summary>
    public static ObjectKind Kind(string name, string category, string synonyms, string parts, Action<Sketch> draw) =>
        new(name, category, Words(synonyms), Words(parts.Replace('|', ',')), brush => SketchRaster.Draw(Record(brush, draw), brush.Canvas))
        {
            // A sketch is a list of solids: its extent is known before a single cell is.
            Bound = spec => SketchRaster.Measure(Record(new ObjectBrush(spec), draw)),
        };

    /// <summary>Begins a part in the object's main colour, else <paramref name="usual"/>.</summary>
    public void Main(string part, string usual) => Begin(part, usual, isMain: true, isUsual: true);

    /// <summary>Begins a part in a colour of its own.</summary>
    public void Part(string part, string usual) => Begin(part, usual, isMain: false, isUsual: true);

    /// <summary>Begins a small part that has to stand out: it takes <paramref name="other"/> where the object itself has its usual colour.</summary>
    public void Detail(string part, string usual, string other) =>
        Begin(part, Spec.Main == ObjectBrush.Named(usual) ? other : usual, isMain: false, isUsual: true);

    /// <summary>Begins a part that is drawn only when asked for.</summary>
    public void Extra(string part, string usual) => Begin(part, usual, isMain: false, isUsual: false);

    /// <summary>How many of a part; 0 when it is to be left out.</summary>
    public int Count(string part, int usual, int most = 64)
    {
        var name = Resolve(part);
        return Math.Min(most, brush.Count(name, usual));
    }

    /// <summary>Tells whether the part is asked for, in any way.</summary>
    public bool IsAsked(string part) => brush.Has(Resolve(part), usual: false);

    public void Box(double x, double y, double z, double w, double h, double d) => Add(Solids.Box, x, y, z, w, h, d);

    public void Ball(double x, double y, double z, double w, double h, double d) => Add(Solids.Ball, x, y, z, w, h, d);

    public void Rounded(double x, double y, double z, double w, double h, double d) => Add(Solids.Rounded, x, y, z, w, h, d);

    public void Dome(double x, double y, double z, double w, double h, double d) => Add(Solids.Dome, x, y, z, w, h, d);

    public void Cone(double x, double y, double z, double w, double h, double d) => Add(Solids.Cone, x, y, z, w, h, d);

    public void Rod(Axis axis, double x, double y, double z, double w, double h, double d) => Add(Solids.Rod(axis), x, y, z, w, h, d);

    /// <summary>Any solid.</summary>
    public void Add(Func<SolidPoint, bool> solid, double x, double y, double z, double w, double h, double d)
    {
        if (_isLeftOut)
        {
            return;
        }

        var (cx, cz) = (_isFlippedX ? -x : x, _isFlippedZ ? -z : z);
        _strokes.Add(new SketchStroke(
            _part, _type, _isMain, _mode, cx - (w / 2), y, cz - (d / 2), cx + (w / 2), y + h, cz + (d / 2), _isFlippedX, _isFlippedZ, solid));
    }

    /// <summary>A bar between two points (the middles of its ends), <paramref name="thick"/> units wide.</summary>
    public void Line(double x0, double y0, double z0, double x1, double y1, double z1, double thick = 1)
    {
        var length = Math.Max(Math.Abs(x1 - x0), Math.Max(Math.Abs(y1 - y0), Math.Abs(z1 - z0)));
        var steps = Math.Max(1, (int)Math.Ceiling(length * 2));
        for (var step = 0; step <= steps; step++)
        {
            var t = (double)step / steps;
            Box(x0 + ((x1 - x0) * t), y0 + ((y1 - y0) * t) - (thick / 2), z0 + ((z1 - z0) * t), thick, thick, thick);
        }
    }

    /// <summary>Empties what the solids drawn by <paramref name="draw"/> cover.</summary>
    public void Cut(Action draw) => InMode(StrokeMode.Cut, draw);

    /// <summary>Colours what the solids drawn by <paramref name="draw"/> meet, and fills nothing.</summary>
    public void Paint(Action draw) => InMode(StrokeMode.Paint, draw);

    /// <summary>Draws twice, mirrored in x or z.</summary>
    public void Both(Axis axis, Action draw)
    {
        draw();
        Flip(axis);
        draw();
        Flip(axis);
    }

    /// <summary>Draws four times, mirrored in x and z.</summary>
    public void Corners(Action draw) => Both(Axis.X, () => Both(Axis.Z, draw));

    /// <summary>A picture of rows from top to bottom, upright in the x-y plane: each character of the legend a pixel of one unit.</summary>
    /// <param name="rows">From top to bottom; characters outside the legend leave gaps.</param>
    /// <param name="y">Where the lowest row begins.</param>
    /// <param name="z">The middle of the picture's thickness.</param>
    /// <param name="depth">Its thickness.</param>
    /// <param name="legend">Begins the part of a character.</param>
    public void Picture(IReadOnlyList<string> rows, double y, double z, double depth, IReadOnlyDictionary<char, Action> legend)
    {
        var width = rows.Max(row => row.Length);
        foreach (var (character, begin) in legend)
        {
            begin();
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < rows[row].Length; column++)
                {
                    if (rows[row][column] == character)
                    {
                        Box(column + 0.5 - (width / 2.0), y + rows.Count - 1 - row, z, 1, 1, depth);
                    }
                }
            }
        }
    }

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Begin(string part, string usual, bool isMain, bool isUsual)
    {
        var name = Resolve(part);
        var isOwn = Spec.PartTypes.ContainsKey(name);
        _part = name;
        _isMain = isMain && !isOwn;
        _type = isMain ? brush.MainType(name, usual) : brush.Type(name, usual);
        _isLeftOut = !brush.Has(name, isUsual);
    }

    private string Resolve(string part)
    {
        var names = part.Split('|');
        return Array.Find(names, name =>
            Spec.PartTypes.ContainsKey(name) || Spec.Without.Contains(name) || Spec.With.Contains(name) || Spec.Counts.ContainsKey(name)) ?? names[0];
    }

    private void InMode(StrokeMode mode, Action draw)
    {
        var outer = _mode;
        _mode = mode;
        draw();
        _mode = outer;
    }

    private void Flip(Axis axis)
    {
        if (axis == Axis.X)
        {
            _isFlippedX = !_isFlippedX;
        }
        else
        {
            _isFlippedZ = !_isFlippedZ;
        }
    }
}
