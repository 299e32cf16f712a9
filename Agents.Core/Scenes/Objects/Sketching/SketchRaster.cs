using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Objects.Sketching;

/// <summary>Turns a sketch into cells: sizes it, samples its solids, patterns, hollows, joins and centres the result.</summary>
internal static class SketchRaster
{
    /// <summary>The longest side that follows from others rather than from the request itself, in cells.</summary>
    private const int LongestDerived = 256;

    /// <summary>Draws the sketch onto a canvas, grounded and centred; nothing when it has no solid.</summary>
    public static void Draw(Sketch sketch, VoxelCanvas canvas)
    {
        var filled = sketch.Strokes.Where(stroke => stroke.Mode == StrokeMode.Fill).ToList();
        if (filled.Count == 0)
        {
            return;
        }

        var (x, y, z) = Axes(sketch, filled);
        var cells = Sample(sketch.Strokes, x, y, z);
        SketchPattern.Apply(sketch, cells);
        if (sketch.Spec.Hollow == true)
        {
            Hollow(cells);
        }

        if (!sketch.IsLoose)
        {
            SketchJoin.Apply(cells, new Cell(x.Cells, y.Cells, z.Cells));
        }

        Copy(sketch, cells, canvas);
    }

    /// <summary>The extent of what <see cref="Draw"/> draws, without drawing it; 1 by 1 by 1 when the sketch has no solid.</summary>
    public static Cell Measure(Sketch sketch)
    {
        var filled = sketch.Strokes.Where(stroke => stroke.Mode == StrokeMode.Fill).ToList();
        if (filled.Count == 0)
        {
            return new Cell(1, 1, 1);
        }

        var (x, y, z) = Axes(sketch, filled);
        return new Cell(x.Cells, y.Cells, z.Cells);
    }

    private static (SketchAxis X, SketchAxis Y, SketchAxis Z) Axes(Sketch sketch, List<SketchStroke> filled)
    {
        var spec = sketch.Spec;
        double x0 = filled.Min(s => s.X0), x1 = filled.Max(s => s.X1);
        double y0 = filled.Min(s => s.Y0), y1 = filled.Max(s => s.Y1);
        double z0 = filled.Min(s => s.Z0), z1 = filled.Max(s => s.Z1);

        // One number sizes the whole; several may stretch it, and the sides not named follow their mean.
        double[] asked = [.. Ratio(spec.Width, x1 - x0), .. Ratio(spec.Height, y1 - y0), .. Ratio(spec.Depth, z1 - z0)];
        var factor = asked.Length > 0 ? Math.Pow(asked.Aggregate(1.0, (a, b) => a * b), 1.0 / asked.Length) : Factor(sketch);
        return (
            new SketchAxis(x0, x1, Cells(spec.Width, x1 - x0, factor, !sketch.IsWhole), IsMirrored: true),
            new SketchAxis(y0, y1, Cells(spec.Height, y1 - y0, factor, !sketch.IsWhole), IsMirrored: false),
            new SketchAxis(z0, z1, Cells(spec.Depth, z1 - z0, factor, !sketch.IsWhole), IsMirrored: true));

        static IEnumerable<double> Ratio(int? wanted, double usual) => wanted is { } value ? [Math.Max(1, value) / usual] : [];
    }

    private static double Factor(Sketch sketch)
    {
        var factor = sketch.Spec.Scale switch
        {
            ObjectScale.Tiny => 0.5,
            ObjectScale.Small => 0.75,
            ObjectScale.Large => 1.5,
            ObjectScale.Huge => 2,
            _ => 1,
        };
        return Math.Max(sketch.Least, sketch.IsWhole ? Math.Ceiling((factor - 1) * 2) + 1 : factor);
    }

    private static int Cells(int? wanted, double usual, double factor, bool keepsParity)
    {
        if (wanted is { } value)
        {
            return Math.Max(1, value);
        }

        // An odd side stays odd, as it has a middle that a mast, a nose or a spire stands on.
        var ideal = usual * factor;
        var cells = (int)Math.Round(ideal, MidpointRounding.AwayFromZero);
        if (keepsParity && factor != 1 && Math.Abs(usual - Math.Round(usual)) < 1e-6 && (cells - (int)Math.Round(usual)) % 2 != 0)
        {
            cells += ideal >= cells || cells < 2 ? 1 : -1;
        }

        return Math.Clamp(cells, 1, Math.Max(LongestDerived, (int)Math.Ceiling(usual)));
    }

    private static Dictionary<Cell, SketchCell> Sample(IReadOnlyList<SketchStroke> strokes, SketchAxis x, SketchAxis y, SketchAxis z)
    {
        var cells = new Dictionary<Cell, SketchCell>();
        foreach (var stroke in strokes)
        {
            var isCut = stroke.Mode == StrokeMode.Cut;
            var (i0, i1) = x.Range(stroke.X0, stroke.X1, isCut);
            var (j0, j1) = y.Range(stroke.Y0, stroke.Y1, isCut);
            var (k0, k1) = z.Range(stroke.Z0, stroke.Z1, isCut);
            double du = 1.0 / Math.Max(1, i1 - i0), dv = 1.0 / Math.Max(1, j1 - j0), dw = 1.0 / Math.Max(1, k1 - k0);
            for (var j = Math.Max(0, j0); j < Math.Min(y.Cells, j1); j++)
            {
                for (var k = Math.Max(0, k0); k < Math.Min(z.Cells, k1); k++)
                {
                    for (var i = Math.Max(0, i0); i < Math.Min(x.Cells, i1); i++)
                    {
                        double u = ((2 * (i - i0)) + 1) * du - 1, v = ((2 * (j - j0)) + 1) * dv - 1, w = ((2 * (k - k0)) + 1) * dw - 1;
                        var point = new SolidPoint(stroke.IsFlippedX ? -u : u, v, stroke.IsFlippedZ ? -w : w, du, dv, dw);
                        if (stroke.Solid(point))
                        {
                            Put(cells, new Cell(i, j, k), stroke);
                        }
                    }
                }
            }
        }

        return cells;
    }

    private static void Put(Dictionary<Cell, SketchCell> cells, Cell cell, SketchStroke stroke)
    {
        if (stroke.Mode == StrokeMode.Cut)
        {
            cells.Remove(cell);
        }
        else if (stroke.Mode == StrokeMode.Fill || cells.ContainsKey(cell))
        {
            cells[cell] = new SketchCell(stroke.Type, stroke.Part, stroke.IsMain);
        }
    }

    private static void Hollow(Dictionary<Cell, SketchCell> cells)
    {
        Cell[] faces = [new(1, 0, 0), new(-1, 0, 0), new(0, 1, 0), new(0, -1, 0), new(0, 0, 1), new(0, 0, -1)];
        foreach (var cell in cells.Keys.Where(cell => Array.TrueForAll(faces, face => cells.ContainsKey(cell + face))).ToList())
        {
            cells.Remove(cell);
        }
    }

    private static void Copy(Sketch sketch, Dictionary<Cell, SketchCell> cells, VoxelCanvas canvas)
    {
        if (cells.Count == 0)
        {
            return;
        }

        CellBox bounds = new(cells.Keys.First(), cells.Keys.First());
        foreach (var cell in cells.Keys)
        {
            bounds = bounds.Union(new CellBox(cell, cell));
        }

        var order = sketch.Strokes.Select(stroke => stroke.Part).Distinct(StringComparer.Ordinal).ToList();
        foreach (var part in order)
        {
            canvas.Part(part);
            foreach (var (cell, filled) in cells)
            {
                if (string.Equals(filled.Part, part, StringComparison.Ordinal))
                {
                    canvas.Set(cell - bounds.BaseCenter, filled.Type);
                }
            }
        }

        canvas.Part("");
    }
}
