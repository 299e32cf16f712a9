using Agents.Core.Scenes;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Turns one thing into operations around the origin.</summary>
/// <param name="draw">Expands a program to voxels, or null when that is not possible; how the size of library objects becomes known.</param>
internal sealed class ThingDrawer(Func<BuildProgram, IReadOnlyList<Voxel>?>? draw)
{
    // Finer steps of a gradient are not told apart and only fill the palette.
    private const int MostShades = 8;

    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    /// <summary>Draws the thing once.</summary>
    /// <param name="thing">What.</param>
    /// <param name="index">Which of several: chooses its colour.</param>
    public Drawing DrawOne(Thing thing, int index) =>
        thing.Kind is not null ? DrawObject(thing, index) : DrawShape(thing, index);

    private Drawing DrawObject(Thing thing, int index)
    {
        var colors = ColorsOf(thing, index);
        var scale = thing.Scale ?? ObjectScale.Medium;
        if (thing.Scale is null && thing.Stretch.Count > 0)
        {
            scale = thing.Stretch.Values.Sum() > 0 ? ObjectScale.Large : ObjectScale.Small;
        }

        var place = new PlaceOperation
        {
            Name = Name(thing.Kind!),
            Object = thing.Kind!,
            Scale = scale,
            Width = Extent(thing, 0, "width", "diameter", "edge", "size", "length"),
            Height = Extent(thing, 1, "height"),
            Depth = Extent(thing, 2, "depth"),
            Type = colors.Main,
            Accents = colors.Accents,
            Pattern = PatternOf(thing, colors.Accents.Count),
            Parts = Distinct(thing),
            Hollow = thing.Hollow,
            Text = thing.Text,
        };
        if (place.Width is null && thing.Measures.TryGetValue("radius", out var radius))
        {
            place = place with { Width = (radius * 2) + 1 };
        }

        var voxels = draw?.Invoke(new BuildProgram { Operations = [place] });
        if (voxels is not { Count: > 0 })
        {
            var nominal = new Cell(place.Width ?? 9, place.Height ?? 9, place.Depth ?? 9);
            return new Drawing { Operations = [place], Box = CellBox.FromBaseCenter(Cell.Zero, nominal) };
        }

        return new Drawing { Operations = [place], Box = Bounds(voxels), Relief = new Relief(voxels) };
    }

    /// <summary>The box around voxels; the list is not empty.</summary>
    public static CellBox Bounds(IReadOnlyList<Voxel> voxels)
    {
        var box = new CellBox(voxels[0].Cell, voxels[0].Cell);
        foreach (var cell in voxels.Select(voxel => voxel.Cell))
        {
            box = box.Union(new CellBox(cell, cell));
        }

        return box;
    }

    private Drawing DrawShape(Thing thing, int index)
    {
        var size = ShapeSizer.Size(thing);
        var shape = thing.Shape!;
        var colors = ColorsOf(thing, index);
        var type = colors.Main ?? Usual(shape);
        var accents = colors.Accents;
        var pattern = PatternOf(thing, accents.Count);
        if (pattern == ObjectPattern.Gradient && !thing.IsHalved && accents.Count == 1)
        {
            accents = ColorMixer.Between(type, accents[0], Math.Min(size.Y, MostShades));
        }

        if (thing.IsBanded && accents.Count == 1)
        {
            (pattern, accents) = (ObjectPattern.Gradient, [type, accents[0], type, type]);
        }

        if (shape == "checkerboard")
        {
            pattern = ObjectPattern.Checkered;
            accents = accents.Count > 0 ? accents : [type == "white" ? "black" : "white"];
        }

        var (kind, axis) = Solid(shape, thing.Pose);
        if (thing.Sizes is { Length: 3 } && shape is "rod" or "pillar" && size.X != size.Z)
        {
            // Three sizes that no round body has.
            (kind, axis) = (ShapeKind.Box, Axis.Y);
        }

        if (axis == Axis.X && kind == ShapeKind.Cylinder)
        {
            size = size with { X = size.Y, Y = size.X };
        }
        else if (axis == Axis.Z && kind is ShapeKind.Torus or ShapeKind.Cylinder)
        {
            size = size with { Y = size.Z, Z = size.Y };
        }
        else if (shape is "line" or "beam" or "plank" && thing.Pose == "standing" && size.X > size.Y)
        {
            size = size with { X = size.Y, Y = size.X };
        }
        else if (shape is "square" or "floor" && thing.Pose == "standing")
        {
            size = size with { Y = size.Z, Z = size.Y };
        }

        var box = CellBox.FromBaseCenter(Cell.Zero, size);
        if (shape == "plus")
        {
            return new Drawing { Operations = [Plus(size, type)], Box = box };
        }

        if (shape == "frame")
        {
            if (thing.Pose is "flat" or "lying")
            {
                size = size with { Y = size.Z, Z = size.Y };
                box = CellBox.FromBaseCenter(Cell.Zero, size);
            }

            return new Drawing { Operations = [Frame(size, type)], Box = box };
        }

        var isRing = shape is "tube" or "ring" or "outline";
        var wall = thing.Hollow == true || isRing ? Math.Clamp(thing.Measures.GetValueOrDefault("thickness", 1), 1, 64) : 0;
        BuildOperation operation = new ShapeOperation
        {
            Name = Name(shape),
            Shape = kind,
            Type = type,
            Size = size,
            Axis = axis,
            Wall = isRing ? 0 : wall,
            Pattern = pattern,
            Accents = accents,
        };
        if (isRing && size is { X: > 2, Z: > 2 })
        {
            var opening = new CarveOperation { Shape = kind, Size = new Cell(Math.Max(1, size.X - (2 * wall)), size.Y, Math.Max(1, size.Z - (2 * wall))) };
            var body = (ShapeOperation)operation;
            operation = new PartOperation { Name = body.Name!, Operations = [body with { Name = null }, opening] };
        }

        return new Drawing { Operations = [Finish(thing, operation, size, wall)], Box = box };
    }

    // What one shape operation cannot say: standing on its head, open at the top, halves side by side.
    private static BuildOperation Finish(Thing thing, BuildOperation operation, Cell size, int wall)
    {
        if (operation is not ShapeOperation { Name: { } name } shape)
        {
            return operation;
        }

        var parts = new List<BuildOperation> { shape with { Name = null } };
        if (thing.Pose == "inverted")
        {
            parts.Add(new MirrorOperation { Axis = Axis.Y });
        }

        if (thing.IsOpen && size is { X: > 2, Y: > 1, Z: > 2 })
        {
            var inside = new Cell(Math.Max(1, size.X - (2 * wall)), Math.Max(1, size.Y - wall), Math.Max(1, size.Z - (2 * wall)));
            var kind = shape.Shape is ShapeKind.Cylinder ? ShapeKind.Cylinder : ShapeKind.Box;
            parts.Add(new CarveOperation { Shape = kind, Size = inside, At = new Placement { Position = new Cell(0, Math.Min(wall, size.Y - 1), 0) } });
        }

        if (thing is { IsHalved: true, Pattern: ObjectPattern.VerticalStripes, Colors: [var left, var right, ..] })
        {
            parts[0] = shape with { Name = null, Type = left, Accents = [], Pattern = ObjectPattern.Plain };
            parts.Add(new PaintOperation { Type = right, Target = new Target { Side = TargetSide.Right } });
        }

        foreach (var (side, color) in thing.Sides)
        {
            parts.Add(new PaintOperation { Type = color, Target = new Target { Side = side == "top" ? TargetSide.TopLayer : TargetSide.BottomLayer } });
        }

        return parts.Count == 1 ? operation : new PartOperation { Name = name, Operations = parts };
    }

    private PartOperation Plus(Cell size, string type)
    {
        static int Bar(int extent) => Math.Max(1, extent / 3) is var bar && bar % 2 == extent % 2 ? bar : bar + 1;
        return new PartOperation
        {
            Name = Name("cross"),
            Operations =
            [
                new ShapeOperation { Shape = ShapeKind.Box, Type = type, Size = size with { Z = Bar(size.Z) } },
                new ShapeOperation { Shape = ShapeKind.Box, Type = type, Size = size with { X = Bar(size.X) } },
            ],
        };
    }

    // A flat frame is open only through its thin direction.
    private PartOperation Frame(Cell size, string type)
    {
        var inside = new Cell(Math.Max(1, size.X - 2), Math.Max(1, size.Y - 2), Math.Max(1, size.Z - 2));
        var above = new Placement { Position = new Cell(0, 1, 0) };
        var operations = new List<BuildOperation> { new ShapeOperation { Shape = ShapeKind.Box, Type = type, Size = size } };
        if (size is { Y: > 2, Z: > 2 })
        {
            operations.Add(new CarveOperation { Shape = ShapeKind.Box, Size = inside with { X = size.X }, At = above });
        }

        if (size is { X: > 2, Z: > 2 })
        {
            operations.Add(new CarveOperation { Shape = ShapeKind.Box, Size = inside with { Y = size.Y } });
        }

        if (size is { X: > 2, Y: > 2 })
        {
            operations.Add(new CarveOperation { Shape = ShapeKind.Box, Size = inside with { Z = size.Z }, At = above });
        }

        return new PartOperation { Name = Name("frame"), Operations = operations };
    }

    private static (ShapeKind Kind, Axis Axis) Solid(string shape, string? pose) => shape switch
    {
        "sphere" or "ellipsoid" => (ShapeKind.Ellipsoid, Axis.Y),
        "dome" => (ShapeKind.Dome, Axis.Y),
        "cylinder" or "pillar" or "rod" or "tube" => (ShapeKind.Cylinder, pose is "flat" or "side" or "lying" ? Axis.X : Axis.Y),
        "ring" => (ShapeKind.Cylinder, Axis.Y),
        "disc" => (ShapeKind.Cylinder, pose is "standing" or "side" ? Axis.Z : Axis.Y),
        "cone" => (ShapeKind.Cone, Axis.Y),
        "pyramid" => (ShapeKind.Pyramid, Axis.Y),
        "torus" => (ShapeKind.Torus, pose is "standing" or "side" ? Axis.Z : Axis.Y),
        "diamond" => (ShapeKind.Diamond, Axis.Y),
        "wedge" => (ShapeKind.Wedge, Axis.X),
        "ramp" or "stairs" => (ShapeKind.Stairs, Axis.Z),
        "arch" => (ShapeKind.Arch, Axis.Z),
        _ => (ShapeKind.Box, Axis.Y),
    };

    private static string Usual(string shape) => shape switch
    {
        "wall" or "stairs" or "ramp" or "arch" or "pillar" or "floor" or "block" => "stone",
        "pyramid" => "sand",
        "box" or "rod" or "beam" or "plank" => "planks",
        "ground" => "grass",
        "checkerboard" => "black",
        "sphere" or "dome" or "disc" => "red",
        "torus" or "cone" => "orange",
        "diamond" => "light_blue",
        _ => "gray",
    };

    // Several of the same with several colours take turns; one thing shares them.
    private static (string? Main, IReadOnlyList<string> Accents) ColorsOf(Thing thing, int index)
    {
        if (thing.Colors.Count > 1 && TakesTurns(thing))
        {
            return (thing.Colors[index % thing.Colors.Count], []);
        }

        return (TypeChooser.Main(thing), thing.Colors.Count > 1 ? [.. thing.Colors.Skip(1)] : AccentOf(thing));
    }

    private static IReadOnlyList<string> AccentOf(Thing thing) =>
        thing.Colors.Count == 1 && thing.Pattern is not (null or ObjectPattern.Plain) ? [thing.Colors[0] == "white" ? "red" : "white"] : [];

    private static bool TakesTurns(Thing thing) => thing.Number > 1 && thing.Pattern is null or ObjectPattern.Plain;

    private static ObjectPattern PatternOf(Thing thing, int accents) =>
        accents == 0 ? ObjectPattern.Plain
        : thing.Pattern is null or ObjectPattern.Plain ? ObjectPattern.Stripes
        : thing.Pattern.Value;

    private static PartSetting[] Distinct(Thing thing) => [.. thing.Parts.GroupBy(part => part.Part, StringComparer.Ordinal).Select(same => same.Last())];

    private static int? Extent(Thing thing, int index, params ReadOnlySpan<string> names)
    {
        if (thing.Sizes is { Length: 3 } three)
        {
            return three[index];
        }

        if (thing.Sizes is { Length: 2 } two && index != 1)
        {
            return two[index / 2];
        }

        foreach (var name in names)
        {
            if (thing.Measures.TryGetValue(name, out var value))
            {
                return Math.Max(1, value);
            }
        }

        return index == 1 && thing.Measures.TryGetValue("storeys", out var storeys) ? Math.Max(1, (storeys * 4) + 3) : null;
    }

    private string Name(string name)
    {
        var number = _names.GetValueOrDefault(name) + 1;
        _names[name] = number;
        return number == 1 ? name : $"{name} {number}";
    }
}
