using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;

namespace Agents.Plugins.Scenes.Files.MagicaVoxel;

/// <summary>Reads MagicaVoxel .vox files, also hostile ones: memory stays in proportion to the file. Safe for concurrent use.</summary>
public static class VoxImporter
{
    /// <summary>The longest file that is read, in bytes: 1,000,000 voxels are 4 MB, and an editor's own settings take little.</summary>
    public const int MaxFileBytes = 64 * 1024 * 1024;

    /// <summary>The most voxels of one file.</summary>
    public const int MaxVoxels = VoxAssembler.MaxVoxels;

    /// <summary>Reads a stream to its end, then the file in it.</summary>
    /// <exception cref="SceneFileException">It is longer than <see cref="MaxFileBytes"/>, or as <see cref="Import"/> says.</exception>
    public static async Task<SceneImport> ImportAsync(Stream source, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await source.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (file.Length + read > MaxFileBytes)
            {
                throw new SceneFileException($"The file is longer than {MaxFileBytes / (1024 * 1024)} MB.");
            }

            await file.WriteAsync(piece.AsMemory(0, read), cancellationToken);
        }

        return Import(file.GetBuffer().AsMemory(0, (int)file.Length));
    }

    /// <summary>Reads a file. Positions are kept where the file says them; otherwise the scene is centred and stands on the ground.</summary>
    /// <exception cref="SceneFileException">It is no .vox file, damaged, empty, or has more than <see cref="MaxVoxels"/> voxels.</exception>
    public static SceneImport Import(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxFileBytes)
        {
            throw new SceneFileException($"The file is longer than {MaxFileBytes / (1024 * 1024)} MB.");
        }

        var file = VoxFile.Read(bytes);
        var assembler = new VoxAssembler(file);
        assembler.Assemble();
        var found = assembler.Voxels;
        if (found.Count == 0)
        {
            throw new SceneFileException("The .vox file holds no visible voxel.");
        }

        var warnings = assembler.Warnings;
        var palette = new ScenePalette();
        var types = VoxColorMapper.Map(file, found, palette, warnings);
        var move = FindMove(found, assembler.HasPositions, isLone: file.Nodes.Count == 0, warnings);
        var voxels = new Voxel[found.Count];
        for (var i = 0; i < voxels.Length; i++)
        {
            var cell = ToScene(found[i].Place) + move;
            voxels[i] = new Voxel((short)cell.X, (short)cell.Y, (short)cell.Z, types[found[i].Index]);
        }

        var grid = new VoxelGrid(voxels);
        if (grid.Voxels.Length < voxels.Length)
        {
            warnings.Add($"{voxels.Length - grid.Voxels.Length:N0} voxel(s) lay at the place of another; the last one counts.");
        }

        return new SceneImport(grid.Voxels, palette, warnings);
    }

    private static Cell ToScene(Cell place) => place with { Y = place.Z, Z = -place.Y };

    private static Cell FindMove(List<(Cell Place, byte Index)> voxels, bool hasPositions, bool isLone, List<string> warnings)
    {
        var first = ToScene(voxels[0].Place);
        var bounds = new CellBox(first, first);
        foreach (var (place, _) in voxels)
        {
            var cell = ToScene(place);
            bounds = bounds.Union(new CellBox(cell, cell));
        }

        var isInRange = IsInRange(bounds);
        if (hasPositions && isInRange)
        {
            return Cell.Zero;
        }

        var centred = CellBox.FromBaseCenter(Cell.Zero, new Cell(bounds.Width, bounds.Height, bounds.Depth));
        if (!IsInRange(centred))
        {
            throw new SceneFileException($"The .vox file spans {bounds.Width:N0} x {bounds.Height:N0} x {bounds.Depth:N0} cells; that is too wide.");
        }

        // A lone model has no place of its own: nothing is lost there, so nothing is said.
        if (!isLone)
        {
            warnings.Add(isInRange
                ? "The file does not say where its models stand; the scene was centred on the ground."
                : "The file places its models too far away; the scene was centred on the ground.");
        }

        return centred.Min - bounds.Min;
    }

    private static bool IsInRange(CellBox bounds) =>
        Math.Min(bounds.Min.X, Math.Min(bounds.Min.Y, bounds.Min.Z)) >= short.MinValue
        && Math.Max(bounds.Max.X, Math.Max(bounds.Max.Y, bounds.Max.Z)) <= short.MaxValue;
}
