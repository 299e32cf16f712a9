namespace Agents.Core.Scenes.Programs;

/// <summary>Checks that cells lie where voxels may be.</summary>
internal static class SceneBounds
{
    /// <summary>Checks coordinates and extents.</summary>
    /// <exception cref="ProgramFaultException">They are beyond the limits.</exception>
    public static void Check(CellBox? bounds, SceneLimits limits, CellBox? scene = null)
    {
        if (bounds is not { } box)
        {
            return;
        }

        if (Math.Min(box.Min.X, Math.Min(box.Min.Y, box.Min.Z)) < limits.MinCoordinate
            || Math.Max(box.Max.X, Math.Max(box.Max.Y, box.Max.Z)) > limits.MaxCoordinate)
        {
            throw new ProgramFaultException("", $"Cells would lie outside of the coordinates {limits.MinCoordinate:N0} to {limits.MaxCoordinate:N0}. Move it closer to the origin.");
        }

        var whole = scene?.Union(box) ?? box;
        if (Math.Max(whole.Width, Math.Max(whole.Height, whole.Depth)) > limits.MaxExtent)
        {
            throw new ProgramFaultException("", $"The scene would be more than {limits.MaxExtent:N0} cells wide, high or deep. Move it closer to the rest.", isOverLimit: true);
        }
    }
}
