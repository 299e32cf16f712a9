using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Programs;

/// <summary>Canvases drawn anew with their cells moved; part names come along.</summary>
internal static class CanvasTransforms
{
    /// <summary>Turns about the vertical through the origin by quarter turns, counter-clockwise seen from above.</summary>
    public static VoxelCanvas Turn(VoxelCanvas canvas, int quarterTurns) => (((quarterTurns % 4) + 4) % 4) switch
    {
        1 => Map(canvas, cell => cell with { X = cell.Z, Z = -cell.X }),
        2 => Map(canvas, cell => cell with { X = -cell.X, Z = -cell.Z }),
        3 => Map(canvas, cell => cell with { X = -cell.Z, Z = cell.X }),
        _ => canvas,
    };

    /// <summary>The mirror image about the middle of the cell at the origin.</summary>
    public static VoxelCanvas Mirror(VoxelCanvas canvas, Axis axis) => Map(canvas, axis switch
    {
        Axis.X => cell => cell with { X = -cell.X },
        Axis.Y => cell => cell with { Y = -cell.Y },
        _ => cell => cell with { Z = -cell.Z },
    });

    private static VoxelCanvas Map(VoxelCanvas canvas, Func<Cell, Cell> move)
    {
        var moved = new VoxelCanvas();
        var parts = moved.MapParts(canvas, "");
        foreach (var (cell, type, part) in canvas.Entries())
        {
            moved.Set(move(cell), type, parts(part));
        }

        return moved;
    }
}
