using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes.Programs;

/// <summary>Looks over a finished scene. What it finds are warnings: the scene is delivered all the same. Linear in the voxels.</summary>
public static class SceneChecks
{
    /// <summary>The scene has no voxel.</summary>
    public const string Empty = "empty_scene";

    /// <summary>Voxels lie beyond the coordinates of the limits.</summary>
    public const string OutOfRange = "out_of_range";

    /// <summary>Voxels have a type that the scene does not know, or air.</summary>
    public const string UnknownType = "unknown_type";

    /// <summary>Cells are given more than once.</summary>
    public const string Duplicate = "duplicate_voxel";

    /// <summary>The lowest voxel is not at y = 0.</summary>
    public const string NotGrounded = "not_grounded";

    /// <summary>The middle of the box around the scene is more than one cell from the origin, in x or z.</summary>
    public const string OffCentre = "off_centre";

    /// <summary>Parts do not hang together with the lowest layer, not even over corners.</summary>
    public const string Floating = "floating_parts";

    /// <summary>The scene is too widely scattered for the search of duplicates and floating parts.</summary>
    public const string Skipped = "check_skipped";

    private const int MostPlacesNamed = 3;

    /// <summary>The findings, at most one of each code, in a fixed order.</summary>
    /// <param name="voxels">The scene, in any order.</param>
    /// <param name="palette">The types it knows.</param>
    /// <param name="limits">The coordinates that voxels may have.</param>
    public static IReadOnlyList<SceneWarning> Run(IReadOnlyList<Voxel> voxels, ScenePalette palette, SceneLimits limits)
    {
        if (voxels.Count == 0)
        {
            return [new SceneWarning(Empty, "The scene has no voxels.")];
        }

        var warnings = new List<SceneWarning>();
        var box = CheckEach(voxels, palette, limits, warnings);
        if (box.Min.Y != 0)
        {
            warnings.Add(new SceneWarning(NotGrounded, $"The lowest voxel is at y = {box.Min.Y:N0}, not on the ground (y = 0)."));
        }

        // Twice the distance of the middle from the origin, in each direction.
        int twiceX = box.Min.X + box.Max.X, twiceZ = box.Min.Z + box.Max.Z;
        if (Math.Max(Math.Abs(twiceX), Math.Abs(twiceZ)) > 2)
        {
            warnings.Add(new SceneWarning(OffCentre, $"The middle of the scene is at x = {twiceX / 2.0:0.#}, z = {twiceZ / 2.0:0.#}, not at the origin."));
        }

        if (CellGrid.Fits(box))
        {
            CheckTogether(voxels, box, warnings);
        }
        else
        {
            warnings.Add(new SceneWarning(
                Skipped,
                $"The box around the scene has {box.Volume:N0} cells, too many to look for duplicates and floating parts."));
        }

        return warnings;
    }

    private static CellBox CheckEach(IReadOnlyList<Voxel> voxels, ScenePalette palette, SceneLimits limits, List<SceneWarning> warnings)
    {
        var known = new bool[256];
        for (var id = 1; id < known.Length; id++)
        {
            known[id] = palette[(byte)id] is not null;
        }

        var box = new CellBox(voxels[0].Cell, voxels[0].Cell);
        int unknown = 0, outside = 0;
        byte example = 0;
        for (var index = 0; index < voxels.Count; index++)
        {
            var voxel = voxels[index];
            var cell = voxel.Cell;
            if (!box.Contains(cell))
            {
                box = box.Union(new CellBox(cell, cell));
            }

            if (!known[voxel.Type])
            {
                unknown++;
                example = voxel.Type;
            }

            if (Math.Min(cell.X, Math.Min(cell.Y, cell.Z)) < limits.MinCoordinate || Math.Max(cell.X, Math.Max(cell.Y, cell.Z)) > limits.MaxCoordinate)
            {
                outside++;
            }
        }

        if (outside > 0)
        {
            warnings.Add(new SceneWarning(OutOfRange, $"{outside:N0} voxels lie outside of the coordinates {limits.MinCoordinate:N0} to {limits.MaxCoordinate:N0}."));
        }

        if (unknown > 0)
        {
            warnings.Add(new SceneWarning(UnknownType, $"{unknown:N0} voxels have a type that the palette does not have, e.g. {example}."));
        }

        return box;
    }

    private static void CheckTogether(IReadOnlyList<Voxel> voxels, CellBox box, List<SceneWarning> warnings)
    {
        var grid = new CellGrid(box);
        var duplicates = 0;
        for (var index = 0; index < voxels.Count; index++)
        {
            duplicates += grid.Add(voxels[index].Cell) ? 0 : 1;
        }

        if (duplicates > 0)
        {
            warnings.Add(new SceneWarning(Duplicate, $"{duplicates:N0} voxels lie in a cell that has one already."));
        }

        var left = voxels.Count - duplicates;
        var queue = new Stack<int>();
        for (var index = 0; index < voxels.Count; index++)
        {
            if (voxels[index].Y == box.Min.Y)
            {
                left -= grid.Clear(voxels[index].Cell, queue);
            }
        }

        if (left == 0)
        {
            return;
        }

        var parts = 0;
        var places = new List<string>();
        for (var index = 0; index < voxels.Count; index++)
        {
            var voxel = voxels[index];
            if (grid.Clear(voxel.Cell, queue) is > 0 and var size)
            {
                parts++;
                if (places.Count < MostPlacesNamed)
                {
                    places.Add($"{size:N0} at ({voxel.X}, {voxel.Y}, {voxel.Z})");
                }
            }
        }

        warnings.Add(new SceneWarning(
            Floating,
            $"{parts:N0} parts with {left:N0} voxels do not reach the lowest layer: {string.Join("; ", places)}{(parts > places.Count ? "; …" : "")}."));
    }
}
