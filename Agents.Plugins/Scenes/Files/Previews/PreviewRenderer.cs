using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Files.Previews;

/// <summary>Draws a scene from its front right corner, above: the front (+z) is on the left of the picture, the right side (+x) on the right.</summary>
internal static class PreviewRenderer
{
    private const float Margin = 0.04f;

    // Larger pictures need fewer samples a pixel; the canvas stays below 2048 pixels wide.
    private const int CanvasSize = 2048;
    private const int MaxSamples = 3;

    // Light in a corner that three neighbours darken.
    private const float DarkestCorner = 0.55f;

    /// <summary>Draws the picture: <paramref name="size"/> squared pixels of R G B A, transparent where there is no scene.</summary>
    public static byte[] Render(VoxelGrid grid, ExportMaterials materials, int size)
    {
        var samples = Math.Clamp(CanvasSize / size, 1, MaxSamples);
        var canvasSize = size * samples;
        var (left, top, width, height) = Extent(grid);
        var scale = canvasSize * (1 - (2 * Margin)) / Math.Max(width, height);
        var originX = ((canvasSize - (width * scale)) / 2) - (left * scale);
        var originY = ((canvasSize - (height * scale)) / 2) - (top * scale);
        PreviewSide[] sides =
        [
            new(new Cell(0, 1, 0), new Cell(0, 1, 0), new Cell(1, 0, 0), new Cell(0, 0, 1), 1f, scale),
            new(new Cell(0, 0, 1), new Cell(0, 0, 1), new Cell(1, 0, 0), new Cell(0, 1, 0), 0.84f, scale),
            new(new Cell(1, 0, 0), new Cell(1, 0, 0), new Cell(0, 0, 1), new Cell(0, 1, 0), 0.68f, scale),
        ];

        var canvas = new PreviewCanvas(canvasSize);
        var seeThrough = new List<(Voxel Voxel, PreviewSide Side)>();
        foreach (var voxel in grid.Voxels)
        {
            var isTransparent = materials.IsTransparent(voxel.Type);
            foreach (var side in sides)
            {
                var next = TypeAt(grid, voxel.Cell + side.Normal);
                if (next != 0 && (next == voxel.Type || !(isTransparent || materials.IsTransparent(next))))
                {
                    continue;
                }

                if (isTransparent)
                {
                    seeThrough.Add((voxel, side));
                }
                else
                {
                    Draw(voxel, side);
                }
            }
        }

        // Nothing hides behind glass by depth, so the farthest goes first.
        seeThrough.Sort((a, b) => (a.Voxel.X + a.Voxel.Y + a.Voxel.Z).CompareTo(b.Voxel.X + b.Voxel.Y + b.Voxel.Z));
        foreach (var (voxel, side) in seeThrough)
        {
            Draw(voxel, side);
        }

        return canvas.Reduce(samples);

        void Draw(Voxel voxel, PreviewSide side)
        {
            var material = materials[voxel.Type];
            var start = voxel.Cell + side.Start;
            var light = Light(grid, materials, voxel, side, material.Kind);
            canvas.Fill(
                side,
                (PreviewSide.Across(start) * scale) + originX,
                (PreviewSide.Down(start) * scale) + originY,
                PreviewSide.Depth(start),
                material.Color,
                light,
                (float)material.Alpha);
        }
    }

    private static (float Left, float Top, float Width, float Height) Extent(VoxelGrid grid)
    {
        float left = float.MaxValue, right = float.MinValue, top = float.MaxValue, bottom = float.MinValue;
        foreach (var cell in grid.Voxels.Select(voxel => voxel.Cell))
        {
            left = Math.Min(left, PreviewSide.Across(cell + new Cell(0, 0, 1)));
            right = Math.Max(right, PreviewSide.Across(cell + new Cell(1, 0, 0)));
            top = Math.Min(top, PreviewSide.Down(cell + new Cell(0, 1, 0)));
            bottom = Math.Max(bottom, PreviewSide.Down(cell + new Cell(1, 0, 1)));
        }

        return (left, top, right - left, bottom - top);
    }

    private static (float Start, float First, float Second, float Both) Light(
        VoxelGrid grid, ExportMaterials materials, Voxel voxel, PreviewSide side, MaterialKind kind)
    {
        if (kind == MaterialKind.Emit)
        {
            var glow = (1 + side.Light) / 2;
            return (glow, glow, glow, glow);
        }

        var front = voxel.Cell + side.Normal;
        bool beforeFirst = Blocks(front - side.First), afterFirst = Blocks(front + side.First);
        bool beforeSecond = Blocks(front - side.Second), afterSecond = Blocks(front + side.Second);
        return (
            Corner(beforeFirst, beforeSecond, front - side.First - side.Second),
            Corner(afterFirst, beforeSecond, front + side.First - side.Second),
            Corner(beforeFirst, afterSecond, front - side.First + side.Second),
            Corner(afterFirst, afterSecond, front + side.First + side.Second));

        bool Blocks(Cell cell) => TypeAt(grid, cell) is var type && type != 0 && !materials.IsTransparent(type);

        float Corner(bool one, bool other, Cell diagonal)
        {
            var open = one && other ? 0 : 3 - (one ? 1 : 0) - (other ? 1 : 0) - (Blocks(diagonal) ? 1 : 0);
            return side.Light * (DarkestCorner + ((1 - DarkestCorner) * open / 3));
        }
    }

    private static byte TypeAt(VoxelGrid grid, Cell cell) => grid[cell.X, cell.Y, cell.Z];
}
