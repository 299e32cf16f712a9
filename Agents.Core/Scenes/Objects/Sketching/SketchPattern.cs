namespace Agents.Core.Scenes.Objects.Sketching;

/// <summary>Lets several colours share the cells that carry a sketch's main colour.</summary>
internal static class SketchPattern
{
    /// <summary>How many bands a striped body has.</summary>
    private const int Bands = 7;

    public static void Apply(Sketch sketch, Dictionary<Cell, SketchCell> cells)
    {
        var spec = sketch.Spec;
        if (spec.Pattern == ObjectPattern.Plain && spec.Accents.IsEmpty)
        {
            return;
        }

        var body = cells.Where(pair => pair.Value.IsMain).Select(pair => pair.Key).ToList();
        if (body.Count == 0)
        {
            return;
        }

        var min = new Cell(body.Min(c => c.X), body.Min(c => c.Y), body.Min(c => c.Z));
        var size = new Cell(body.Max(c => c.X), body.Max(c => c.Y), body.Max(c => c.Z)) - min + new Cell(1, 1, 1);
        var pattern = spec.Pattern == ObjectPattern.Plain ? sketch.UsualPattern : spec.Pattern;
        if (pattern == ObjectPattern.Stripes && sketch.IsStripedAlongX)
        {
            pattern = ObjectPattern.VerticalStripes;
        }

        foreach (var cell in body)
        {
            var old = cells[cell];
            byte[] types = [spec.Main ?? old.Type, .. spec.Accents.IsEmpty ? [Contrast(spec.Main ?? old.Type)] : spec.Accents];
            cells[cell] = old with { Type = types[Index(pattern, cell - min, size, types.Length, spec.Seed)] };
        }
    }

    private static int Index(ObjectPattern pattern, Cell at, Cell size, int colours, int seed) => pattern switch
    {
        ObjectPattern.Stripes => at.Y / Math.Max(1, (int)Math.Round((double)size.Y / Bands)) % colours,
        ObjectPattern.VerticalStripes => at.X / Math.Max(1, (int)Math.Round((double)size.X / Bands)) % colours,
        ObjectPattern.Checkered => ((at.X / Check(size)) + (at.Y / Check(size)) + (at.Z / Check(size))) % colours,
        ObjectPattern.Spots => Spot(at, size, colours, seed),
        ObjectPattern.Gradient => Math.Min(colours - 1, at.Y * colours / size.Y),
        _ => 0,
    };

    private static int Check(Cell size) => Math.Max(1, Math.Max(size.X, Math.Max(size.Y, size.Z)) / 12);

    private static int Spot(Cell at, Cell size, int colours, int seed)
    {
        var grain = Math.Max(2, Math.Max(size.X, size.Y) / 7);
        var mix = unchecked((uint)(((at.X + 1) / grain * 73856093) ^ ((at.Y + 1) / grain * 19349663) ^ ((at.Z + 1) / grain * 83492791) ^ (seed * 2654435)));
        mix ^= mix >> 13;
        mix = unchecked(mix * 1540483477);
        mix ^= mix >> 15;
        return mix % 3 == 0 ? 1 + (int)(mix / 3 % (uint)(colours - 1)) : 0;
    }

    private static byte Contrast(byte type)
    {
        var white = ObjectBrush.Named("white");
        var isLight = type == white || type == ObjectBrush.Named("snow") || type == ObjectBrush.Named("light_gray")
            || type == ObjectBrush.Named("metal") || type == ObjectBrush.Named("orange") || type == ObjectBrush.Named("yellow");
        return isLight ? ObjectBrush.Named("black") : white;
    }
}
