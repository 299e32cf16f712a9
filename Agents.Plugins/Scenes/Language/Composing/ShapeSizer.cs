using Agents.Core.Scenes;
using Agents.Core.Scenes.Objects;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Turns what was said of a primitive's size into an extent in cells; what was not said keeps the shape's proportions.</summary>
internal static class ShapeSizer
{
    private const int Largest = 100_000;

    /// <summary>The extent, each 1 to 100,000.</summary>
    public static Cell Size(Thing thing)
    {
        var shape = thing.Shape ?? "cube";
        var (w, h, d) = (Measure(thing, "width"), Measure(thing, "height"), Measure(thing, "depth"));
        var length = Measure(thing, "length");
        var across = Measure(thing, "diameter") ?? (Measure(thing, "radius") is { } radius ? Math.Min(Largest, (radius * 2) + 1) : null);
        var edge = Measure(thing, "edge") ?? Measure(thing, "size");
        if (shape == "block" && thing.Count is not null && thing.Scale is null)
        {
            edge ??= 1;
        }

        if (thing.Sizes is { } sizes)
        {
            (w, h, d) = FromSizes(shape, sizes, h, d);
        }

        if (length is not null && shape is "cylinder" or "tube" or "pillar" or "rod")
        {
            h ??= length;
        }
        else if (length is not null)
        {
            (w, d) = w is null ? (length, d) : (length, d ?? w);
        }

        if (Measure(thing, "thickness") is { } thick && thing.Hollow != true)
        {
            (h, d) = shape switch
            {
                "plank" => (h ?? thick, d),
                "beam" => (h ?? thick, d ?? thick),
                "wall" or "frame" => (h, d ?? thick),
                "torus" or "floor" or "disc" or "square" or "ground" => (h ?? thick, d),
                _ => (h, d),
            };
            across ??= shape is "cylinder" or "pillar" or "rod" ? thick : null;
        }

        if (shape == "frame" && (thing.Sizes is { Length: 2 } || (w is not null && h is not null) || thing.Pose is "flat" or "lying"))
        {
            // Two sizes make a flat frame.
            d ??= 1;
        }

        var usual = Usual(shape, thing.Scale ?? ObjectScale.Medium);
        var size = Complete(shape, usual, w, h, d, across, edge);
        size = Relative(thing, Stretch(thing, size));
        if (IsFlat(thing, shape) && h is null)
        {
            size = size with { Y = 1 };
        }

        if (thing.IsHalf)
        {
            size = size with { Y = (size.Y + 1) / 2 };
        }

        return new Cell(Math.Clamp(size.X, 1, Largest), Math.Clamp(size.Y, 1, Largest), Math.Clamp(size.Z, 1, Largest));
    }

    /// <summary>Tells whether the request fixes the size, so that layout may not change it.</summary>
    public static bool IsFixed(Thing thing) => thing.Sizes is not null || thing.Measures.Count > 0;

    private static bool IsFlat(Thing thing, string shape) =>
        (thing.Pose == "flat" && shape is "cube" or "box") || (thing.Pose == "lying" && shape is "torus");

    private static int? Measure(Thing thing, string name) => thing.Measures.TryGetValue(name, out var value) ? Math.Clamp(value, 1, Largest) : null;

    private static (int? W, int? H, int? D) FromSizes(string shape, int[] sizes, int? h, int? d)
    {
        if (sizes.Length >= 3)
        {
            return (sizes[0], sizes[1], sizes[2]);
        }

        if (h is not null)
        {
            return (sizes[0], h, sizes[1]);
        }

        return shape switch
        {
            "wall" or "frame" or "arch" or "cylinder" or "pillar" or "cone" or "tube" or "rod" => (sizes[0], sizes[1], d),
            "cube" when sizes[0] == sizes[1] => (sizes[0], h ?? sizes[0], sizes[1]),
            "sphere" or "ellipsoid" or "dome" => (sizes[0], h ?? sizes[1], d ?? sizes[0]),
            _ => (sizes[0], h, sizes[1]),
        };
    }

    private static Cell Complete(string shape, Cell usual, int? w, int? h, int? d, int? across, int? edge)
    {
        switch (shape)
        {
            case "cube" or "sphere" or "diamond" or "block":
                var side = edge ?? across ?? w ?? h ?? d ?? usual.X;
                return new Cell(w ?? side, h ?? side, d ?? side);
            case "ring" or "outline":
                var around = across ?? w ?? edge ?? d ?? usual.X;
                return new Cell(around, h ?? 1, d ?? around);
            case "beam" or "plank":
                // A height alone stands it up; else it lies along x.
                return h is not null && w is null && edge is null ? new Cell(usual.Z, h.Value, d ?? usual.Z) : new Cell(w ?? edge ?? usual.X, h ?? (shape == "beam" ? d ?? across : null) ?? usual.Y, d ?? across ?? (shape == "beam" ? h : null) ?? usual.Z);
            case "torus":
                var ring = across ?? w ?? edge ?? d ?? usual.X;
                return new Cell(ring, h ?? Math.Max(1, (int)Math.Round(ring * 0.26)), d ?? ring);
            case "pyramid":
                var foot = w ?? d ?? edge ?? across ?? (h is { } tall ? Math.Min(Largest, (tall * 2) - 1) : usual.X);
                return new Cell(foot, h ?? ((foot + 1) / 2), d ?? foot);
            case "dome":
                var round = across ?? w ?? d ?? edge ?? (h is { } up ? Math.Min(Largest, (up * 2) - 1) : usual.X);
                return new Cell(round, h ?? ((round + 1) / 2), d ?? round);
            case "cone":
                var base1 = across ?? w ?? d ?? edge ?? (h is { } high ? Math.Max(3, (int)(high * 0.7) | 1) : usual.X);
                return new Cell(base1, h ?? Math.Max(3, (int)(base1 * 1.2)), d ?? base1);
            case "cylinder" or "tube" or "pillar" or "rod":
                var wide = across ?? w ?? d ?? (edge is not null && shape == "cylinder" ? edge : null) ?? (h is { } rise && shape != "cylinder" ? Math.Min(usual.X, Math.Max(1, rise / 3)) : usual.X);
                var height = h ?? (shape is "rod" or "pillar" ? edge : null) ?? Math.Max(usual.Y, Math.Min(Largest, wide));
                return new Cell(wide, height, d ?? wide);
            case "disc" or "floor" or "square" or "ground" or "checkerboard" or "plus":
                var plate = across ?? w ?? edge ?? d ?? usual.X;
                return new Cell(plate, h ?? usual.Y, d ?? plate);
            case "stairs" or "ramp":
                var steps = h ?? d ?? edge ?? usual.Y;
                return new Cell(w ?? usual.X, h ?? steps, d ?? steps);
            case "wall" or "line":
                return new Cell(w ?? edge ?? usual.X, h ?? usual.Y, d ?? usual.Z);
            default:
                return new Cell(w ?? across ?? edge ?? usual.X, h ?? edge ?? usual.Y, d ?? across ?? edge ?? usual.Z);
        }
    }

    private static Cell Thin(string? shape, Cell size) => shape switch
    {
        "wall" or "frame" or "arch" => size with { Z = Math.Max(1, size.Z / 2) },
        "floor" or "disc" or "square" or "torus" => size with { Y = Math.Max(1, size.Y / 2) },
        _ => size with { X = Narrow(size.X), Z = Narrow(size.Z) },
    };

    // Odd stays odd, so that the tip of a cone stays in the middle.
    private static int Narrow(int extent) => Math.Max(1, extent % 2 == 1 ? (extent / 2) | 1 : extent / 2);

    private static Cell Relative(Thing thing, Cell size)
    {
        if (thing.RelativeSize is not { Other.Shape: not null } relative || relative.Other == thing || relative.Other.RelativeSize is not null)
        {
            return size;
        }

        var other = Size(relative.Other);
        int Times(int value) => (int)Math.Clamp(Math.Round(value * relative.Factor, MidpointRounding.AwayFromZero), 1, Largest);
        return relative.Measure switch
        {
            "height" => size with { Y = Times(other.Y) },
            "width" or "length" => size with { X = Times(other.X) },
            "depth" => size with { Z = Times(other.Z) },
            _ when thing.Shape == relative.Other.Shape => new Cell(Times(other.X), Times(other.Y), Times(other.Z)),
            _ => new Cell(Times(size.X), Times(size.Y), Times(size.Z)),
        };
    }

    private static Cell Stretch(Thing thing, Cell size)
    {
        static int Apply(int value, int by) => by > 0 ? Math.Max(value + 2, (int)(value * 1.7)) : Math.Max(1, value / 2);

        foreach (var (measure, by) in thing.Stretch)
        {
            size = measure switch
            {
                "girth" when thing.Sizes is null => Thin(thing.Shape, size),
                "height" when !thing.Measures.ContainsKey("height") => size with { Y = Apply(size.Y, by) },
                "width" or "length" when thing.Sizes is null && !thing.Measures.ContainsKey("width") => size with { X = Apply(size.X, by) },
                "depth" when thing.Sizes is null && !thing.Measures.ContainsKey("depth") => size with { Z = Apply(size.Z, by) },
                _ => size,
            };
        }

        return size;
    }

    // Odd extents where a middle is seen.
    private static Cell Usual(string shape, ObjectScale scale)
    {
        int Of(int tiny, int small, int medium, int large, int huge) => scale switch
        {
            ObjectScale.Tiny => tiny,
            ObjectScale.Small => small,
            ObjectScale.Large => large,
            ObjectScale.Huge => huge,
            _ => medium,
        };

        static Cell Cube(int side) => new(side, side, side);
        return shape switch
        {
            "block" => Cube(Of(1, 2, 3, 6, 10)),
            "cube" => Cube(Of(2, 4, 5, 11, 17)),
            "box" => new Cell(Of(3, 4, 6, 12, 18), Of(2, 3, 4, 8, 12), Of(2, 3, 4, 8, 12)),
            "sphere" or "diamond" => Cube(Of(3, 5, 9, 15, 23)),
            "ellipsoid" => new Cell(Of(5, 7, 13, 19, 29), Of(3, 5, 9, 13, 19), Of(3, 5, 9, 13, 19)),
            "dome" => Cube(Of(5, 7, 11, 17, 25)),
            "cylinder" => new Cell(Of(3, 5, 7, 11, 17), Of(3, 6, 9, 15, 24), 0),
            "tube" => new Cell(Of(3, 5, 7, 11, 15), Of(4, 7, 12, 18, 28), 0),
            "pillar" => new Cell(Of(1, 1, 3, 3, 5), Of(3, 5, 9, 15, 24), 0),
            "rod" => new Cell(1, Of(3, 5, 9, 15, 24), 1),
            "disc" => new Cell(Of(3, 5, 9, 15, 23), 1, 0),
            "cone" => Cube(Of(3, 5, 9, 13, 21)),
            "pyramid" => Cube(Of(3, 5, 9, 17, 27)),
            "torus" => Cube(Of(5, 7, 11, 17, 27)),
            "ring" or "outline" => new Cell(Of(5, 7, 11, 17, 27), 1, 0),
            "beam" => new Cell(Of(3, 5, 9, 15, 24), 1, 1),
            "plank" => new Cell(Of(3, 5, 9, 15, 24), 1, Of(1, 2, 3, 3, 5)),
            "wedge" => new Cell(Of(3, 5, 7, 11, 17), Of(2, 3, 4, 6, 9), Of(3, 5, 7, 11, 17)),
            "ramp" or "stairs" => new Cell(Of(2, 3, 3, 5, 7), Of(3, 4, 6, 10, 16), Of(3, 4, 6, 10, 16)),
            "wall" => new Cell(Of(5, 7, 13, 21, 31), Of(3, 4, 7, 11, 17), 1),
            "floor" or "square" => new Cell(Of(4, 6, 11, 19, 29), 1, 0),
            "ground" => new Cell(Of(6, 9, 17, 27, 41), 1, 0),
            "plus" => new Cell(Of(3, 5, 9, 15, 21), 1, 0),
            "checkerboard" => new Cell(Of(4, 6, 8, 12, 16), 1, 0),
            "line" => new Cell(Of(3, 5, 10, 16, 24), 1, 1),
            "arch" => new Cell(Of(5, 7, 9, 13, 19), Of(5, 6, 9, 13, 19), Of(1, 2, 2, 3, 4)),
            "frame" => Cube(Of(4, 5, 7, 11, 17)),
            _ => Cube(Of(2, 4, 6, 10, 16)),
        };
    }
}
