using Agents.Core.Scenes.Analysis;
using Agents.Core.Scenes.Building;
using Agents.Core.Scenes.Palette;
using Agents.Core.Scenes.Programs;

namespace Agents.Core.Scenes.Editing;

/// <summary>Finds the cells that a <see cref="Target"/> speaks of.</summary>
public static class TargetSelector
{
    /// <summary>The filled cells for which every given condition holds.</summary>
    /// <param name="canvas">The scene.</param>
    /// <param name="target">The conditions; null, or none given, is everything.</param>
    /// <param name="palette">What the scene's types are.</param>
    /// <returns>The cells, in no order; empty when nothing fits.</returns>
    public static IReadOnlyCollection<Cell> Select(VoxelCanvas canvas, Target? target, ScenePalette palette) =>
        Select(canvas, target, palette, isCoat: false);

    /// <summary>The same for paint: of a thing named as a whole only what takes the paint (<see cref="PartRecognizer.FindCoat"/>).</summary>
    internal static IReadOnlyCollection<Cell> SelectCoat(VoxelCanvas canvas, Target? target, ScenePalette palette) =>
        Select(canvas, target, palette, isCoat: target is { Type: null, Side: null, Min: null, Max: null });

    private static IReadOnlyCollection<Cell> Select(VoxelCanvas canvas, Target? target, ScenePalette palette, bool isCoat)
    {
        IReadOnlyCollection<Cell> cells;
        if (target?.Part is { } part && !string.IsNullOrWhiteSpace(part))
        {
            var recognizer = new PartRecognizer(canvas, palette);
            cells = (isCoat ? recognizer.FindCoat(part) : recognizer.Find(part)) ?? [];
        }
        else
        {
            cells = [.. canvas.Cells.Select(pair => pair.Key)];
        }

        if (target?.Type is { } word)
        {
            var types = new TypeSense(palette).Select(word, [.. cells.Select(cell => canvas[cell]).Distinct()]);
            cells = [.. cells.Where(cell => types.Contains(canvas[cell]))];
        }

        if (target is { Min: not null } or { Max: not null })
        {
            var region = Region(target.Min ?? target.Max!.Value, target.Max ?? target.Min!.Value);
            cells = [.. cells.Where(region.Contains)];
        }

        return target?.Side is { } side ? SideSense.Half(cells, cell => cell, side) : cells;
    }

    private static CellBox Region(Cell a, Cell b) => new(
        new Cell(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Min(a.Z, b.Z)),
        new Cell(Math.Max(a.X, b.X), Math.Max(a.Y, b.Y), Math.Max(a.Z, b.Z)));
}
