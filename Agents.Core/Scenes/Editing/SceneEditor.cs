using Agents.Core.Scenes.Analysis;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;

namespace Agents.Core.Scenes.Editing;

/// <summary>Applies one operation of an edit to a scene. What the operation does not target keeps its place and type.</summary>
/// <remarks>Cost grows with the scene and with what the operation draws; nothing here recurses.</remarks>
public static class SceneEditor
{
    /// <summary>The most cells an edit may leave.</summary>
    public const int MaxCells = 4_000_000;

    private const double MaxFactor = 64;
    private const int MaxCopies = 1_000;

    /// <summary>Tells whether the operation changes what is there, so that <see cref="Apply"/> knows it.</summary>
    public static bool Handles(BuildOperation operation) => operation is PaintOperation or ReplaceOperation or RemoveOperation or MoveOperation
        or ScaleOperation or RotateOperation or MirrorOperation { Operations: null } or HollowOperation or FillOperation or CopyOperation;

    /// <summary>Changes the canvas.</summary>
    /// <param name="canvas">The scene; it is changed only when the operation succeeds.</param>
    /// <param name="operation">One of the operations that <see cref="Handles"/> names.</param>
    /// <param name="palette">What the scene's types are; a new colour may be added to it.</param>
    /// <exception cref="ProgramFaultException">The target selects nothing, a type is unknown, or a number is out of range.</exception>
    /// <exception cref="ArgumentException">The operation draws and does not edit.</exception>
    public static void Apply(VoxelCanvas canvas, BuildOperation operation, ScenePalette palette)
    {
        switch (operation)
        {
            case PaintOperation paint:
                Paint(canvas, paint, palette);
                break;
            case ReplaceOperation replace:
                Replace(canvas, replace, palette);
                break;
            case RemoveOperation remove:
                Remove(canvas, remove, palette);
                break;
            case MoveOperation move:
                Require(Math.Max(Math.Abs((long)move.By.X), Math.Max(Math.Abs((long)move.By.Y), Math.Abs((long)move.By.Z))) <= short.MaxValue, "by", "A move is at most 32,767 cells.");
                var moved = CellStroke.Take(canvas, Select(canvas, move.Target, palette));
                moved.Map(cell => cell + move.By).Draw(canvas, moved.Cells, isOverwriting: true);
                break;
            case ScaleOperation scale:
                Scale(canvas, scale, palette);
                break;
            case RotateOperation rotate:
                var turned = CellStroke.Take(canvas, Select(canvas, rotate.Target, palette));
                turned.Rotate(rotate.Axis, rotate.QuarterTurns).Draw(canvas, turned.Cells, isOverwriting: false);
                break;
            case MirrorOperation { Operations: null } mirror:
                var original = CellStroke.Take(canvas, Select(canvas, mirror.Target, palette));
                original.Mirror(mirror.Axis).Draw(canvas, original.Cells, isOverwriting: false);
                break;
            case HollowOperation hollow:
                Require(hollow.Wall is >= 1 and <= short.MaxValue, "wall", $"The wall is {hollow.Wall} cells; it must be 1 or more.");
                Erase(canvas, Core(canvas, Select(canvas, hollow.Target, palette), hollow.Wall));
                break;
            case FillOperation fill:
                Fill(canvas, fill, palette);
                break;
            case CopyOperation copy:
                Copy(canvas, copy, palette);
                break;
            default:
                throw new ArgumentException($"'{operation.GetType().Name}' draws; it does not edit.", nameof(operation));
        }
    }

    private static void Paint(VoxelCanvas canvas, PaintOperation paint, ScenePalette palette)
    {
        var cells = Found(canvas, TargetSelector.SelectCoat(canvas, paint.Target, palette), paint.Target, palette);
        List<byte> types = [Solid(palette, paint.Type, "type"), .. paint.Accents.Select((accent, index) => Solid(palette, accent, $"accents[{index}]"))];
        var pattern = new PaintPattern(paint.Pattern, types, VoxelGrid.BoxOf(cells));
        foreach (var cell in cells)
        {
            canvas.Retype(cell, pattern.TypeAt(cell));
        }
    }

    private static void Replace(VoxelCanvas canvas, ReplaceOperation replace, ScenePalette palette)
    {
        var to = Type(palette, replace.To, "to");
        var cells = Select(canvas, replace.Target, palette);
        var from = new TypeSense(palette).Select(replace.From, [.. cells.Select(cell => canvas[cell]).Distinct()]);
        var found = cells.Where(cell => from.Contains(canvas[cell])).ToList();
        if (found.Count == 0)
        {
            throw new ProgramFaultException("from", $"There is no '{replace.From}' to replace. {Inventory(canvas, palette)}");
        }

        foreach (var cell in found)
        {
            if (to == 0)
            {
                canvas.Set(cell, 0);
            }
            else
            {
                canvas.Retype(cell, to);
            }
        }
    }

    // With a head go its eyes: what is set in a named part is not left in the air.
    private static void Remove(VoxelCanvas canvas, RemoveOperation remove, ScenePalette palette)
    {
        var cells = Select(canvas, remove.Target, palette);
        Erase(canvas, remove.Target is { Part: not null, Type: null, Side: null } && cells.Count < canvas.Count ? Attachments.SetOnlyIn(canvas, cells) : cells);
    }

    private static void Scale(VoxelCanvas canvas, ScaleOperation scale, ScenePalette palette)
    {
        (string Name, double Value)[] factors = [("factorX", scale.FactorX ?? scale.Factor), ("factorY", scale.FactorY ?? scale.Factor), ("factorZ", scale.FactorZ ?? scale.Factor)];
        foreach (var (name, value) in factors)
        {
            Require(value is > 0 and <= MaxFactor, name, $"The factor is {value}; it must be above 0 and at most {MaxFactor}.");
        }

        var cells = Select(canvas, scale.Target, palette);
        var volume = cells.Count * factors[0].Value * factors[1].Value * factors[2].Value;
        Require(volume <= MaxCells, "factor", $"It would have about {volume:0} voxels; the most is {MaxCells}.");
        if (cells.Count < canvas.Count && scale.Target?.Part is not null)
        {
            cells = Attachments.WithInsets(canvas, cells);
        }

        var stroke = CellStroke.Take(canvas, cells);
        var scaled = CellScaler.Scale(stroke, factors[0].Value, factors[1].Value, factors[2].Value);
        scaled.CheckRange();
        var lift = scaled.Box.Max.Y - stroke.Box.Max.Y;
        var resting = cells.Count < canvas.Count && lift != 0 ? CellStroke.Take(canvas, Attachments.RestingOn(canvas, stroke)) : null;
        if (resting is { Count: > 0 })
        {
            resting.Map(cell => cell + new Cell(0, lift, 0)).CheckRange();
            Erase(canvas, resting.Cells);
        }

        scaled.Draw(canvas, stroke.Cells, isOverwriting: false);
        resting?.Map(cell => cell + new Cell(0, lift, 0)).Draw(canvas, [], isOverwriting: false);
    }

    // What is reached from the surface in fewer than `wall` steps stays; the rest is the core. Neighbours outside the target count as filled.
    private static List<Cell> Core(VoxelCanvas canvas, IReadOnlyCollection<Cell> cells, int wall)
    {
        var inner = cells.ToHashSet();
        var shell = cells.Where(cell => CellStroke.Faces.Any(step => canvas[cell + step] == 0)).ToList();
        inner.ExceptWith(shell);
        for (var step = 1; step < wall && shell.Count > 0; step++)
        {
            shell = [.. shell.SelectMany(cell => CellStroke.Faces.Select(face => cell + face)).Where(inner.Remove)];
        }

        return [.. inner];
    }

    private static void Fill(VoxelCanvas canvas, FillOperation fill, ScenePalette palette)
    {
        var cells = Select(canvas, fill.Target, palette);
        var type = fill.Type is { } word ? Solid(palette, word, "type") : cells.CountBy(cell => canvas[cell]).MaxBy(pair => pair.Value).Key;
        var inside = InsideFinder.Find(canvas, cells)
            ?? throw new ProgramFaultException("target", $"The inside of more than {InsideFinder.MaxVolume:N0} cells cannot be searched. Name a smaller part.");
        Require(inside.Count > 0, "target", "Nothing is enclosed here: there is no empty inside to fill.");
        Require(canvas.Count + (long)inside.Count <= MaxCells, "target", $"The result would have more than {MaxCells} voxels.");
        foreach (var cell in inside)
        {
            canvas.Set(cell, type);
        }
    }

    private static void Copy(VoxelCanvas canvas, CopyOperation copy, ScenePalette palette)
    {
        Require(copy.Count is >= 1 and <= MaxCopies, "count", $"The count is {copy.Count}; it must be 1 to {MaxCopies}.");
        var cells = Select(canvas, copy.Target, palette);
        Require(canvas.Count + ((long)cells.Count * copy.Count) <= MaxCells, "count", $"The copies would have more than {MaxCells} voxels.");
        var stroke = CellStroke.Take(canvas, cells);
        if (copy.Type is not null)
        {
            stroke = stroke.Retyped(Solid(palette, copy.Type, "type"));
        }

        var offset = copy.By ?? CopyPlacer.Offset(canvas, stroke, copy.At, palette);
        Require(offset != Cell.Zero, "by", "A copy in the same place changes nothing.");
        var by = Cell.Zero;
        var copies = new List<CellStroke>();
        for (var number = 1; number <= copy.Count; number++)
        {
            by += offset;
            var shift = by;
            var one = stroke.Map(cell => cell + shift).Renamed(number + 1);
            one.CheckRange();
            copies.Add(one);
        }

        copies.ForEach(one => one.Draw(canvas, [], isOverwriting: false));
    }

    private static void Erase(VoxelCanvas canvas, IReadOnlyCollection<Cell> cells)
    {
        foreach (var cell in cells)
        {
            canvas.Set(cell, 0);
        }
    }

    private static IReadOnlyCollection<Cell> Select(VoxelCanvas canvas, Target? target, ScenePalette palette) =>
        Found(canvas, TargetSelector.Select(canvas, target, palette), target, palette);

    private static IReadOnlyCollection<Cell> Found(VoxelCanvas canvas, IReadOnlyCollection<Cell> cells, Target? target, ScenePalette palette) =>
        cells.Count > 0
            ? cells
            : throw new ProgramFaultException("target", $"Nothing here is {Describe(target)}. {Inventory(canvas, palette)}");

    private static string Describe(Target? target)
    {
        var words = new List<string>();
        if (target?.Part is { } part)
        {
            words.Add($"'{part}'");
        }

        if (target?.Type is { } type)
        {
            words.Add($"of type '{type}'");
        }

        if (target?.Min is { } min)
        {
            words.Add($"from {min.X},{min.Y},{min.Z} on");
        }

        if (target?.Max is { } max)
        {
            words.Add($"up to {max.X},{max.Y},{max.Z}");
        }

        return words.Count == 0 ? "left to edit" : string.Join(' ', words);
    }

    private static string Inventory(VoxelCanvas canvas, ScenePalette palette)
    {
        if (canvas.Count == 0)
        {
            return "The scene is empty.";
        }

        var parts = new PartRecognizer(canvas, palette).Parts.Take(20).Select(part => part.Name);
        var types = canvas.Cells.CountBy(pair => pair.Value).OrderByDescending(pair => pair.Value).Take(12).Select(pair => palette[pair.Key]?.Name ?? $"{pair.Key}");
        return $"Parts: {string.Join(", ", parts)}. Types: {string.Join(", ", types)}.";
    }

    private static byte Type(ScenePalette palette, string word, string path) =>
        palette.Resolve(word) ?? throw new ProgramFaultException(path, $"The type '{word}' is unknown. Name a type of the palette, or a colour as #rrggbb.");

    private static byte Solid(ScenePalette palette, string word, string path) => Type(palette, word, path) is var type and not 0
        ? type
        : throw new ProgramFaultException(path, "Paint cannot be air. Use 'remove' to take cells away.");

    private static void Require(bool condition, string path, string message)
    {
        if (!condition)
        {
            throw new ProgramFaultException(path, message);
        }
    }
}
