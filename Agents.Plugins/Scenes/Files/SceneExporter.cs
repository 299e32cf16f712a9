using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;
using Agents.Plugins.Scenes.Files.MagicaVoxel;
using Agents.Plugins.Scenes.Files.Meshes;
using Agents.Plugins.Scenes.Files.Previews;
using Agents.Plugins.Scenes.Files.Schematics;

namespace Agents.Plugins.Scenes.Files;

/// <summary>Writes a scene to a file. Equal scenes give equal bytes. Safe for concurrent use.</summary>
public static class SceneExporter
{
    /// <summary>The most voxels that one file takes.</summary>
    public const int MaxVoxels = 2_000_000;

    /// <summary>Writes the scene to <paramref name="destination"/>, which stays open and need not be seekable.</summary>
    /// <param name="format">The kind of file.</param>
    /// <param name="voxels">The filled cells, in any order; of two at one place the later counts, and air is skipped.</param>
    /// <param name="palette">Names and colours of the types. A type it does not know is written in magenta, with a warning.</param>
    /// <param name="destination">Written synchronously, in pieces of up to 64 KiB: give a response a buffer.</param>
    /// <param name="options">Null takes <see cref="SceneExportOptions.Default"/>.</param>
    /// <param name="cancellationToken">Looked at before each piece is written.</param>
    /// <exception cref="SceneFileException">The scene is empty or too large for the format, or an option is out of its range.</exception>
    public static SceneExportResult Export(
        SceneFormat format,
        IReadOnlyList<Voxel> voxels,
        ScenePalette palette,
        Stream destination,
        SceneExportOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= SceneExportOptions.Default;
        Validate(format, options);
        if (voxels.Count > MaxVoxels)
        {
            throw new SceneFileException($"The scene has {voxels.Count:N0} voxels; a file takes at most {MaxVoxels:N0}.");
        }

        var grid = new VoxelGrid(voxels);
        if (grid.Voxels.Length == 0)
        {
            throw new SceneFileException("The scene is empty: there is nothing to export.");
        }

        using var output = new CountingStream(destination, cancellationToken);
        var materials = new ExportMaterials(palette, grid);
        var triangles = Write(format, grid, materials, output, options);
        return new SceneExportResult(output.Written, grid.Voxels.Length, triangles, materials.Warnings);
    }

    private static int Write(SceneFormat format, VoxelGrid grid, ExportMaterials materials, CountingStream output, SceneExportOptions options)
    {
        switch (format)
        {
            case SceneFormat.Vox:
                VoxWriter.Write(grid, materials, output);
                return 0;
            case SceneFormat.Schem:
                SchematicWriter.Write(grid, materials, output, options.SchematicVersion, options.Name);
                return 0;
            case SceneFormat.Png:
                PngEncoder.Write(PreviewRenderer.Render(grid, materials, options.PngSize), options.PngSize, output);
                return 0;
            case SceneFormat.Glb:
                return GlbWriter.Write(VoxelMesher.Build(grid, materials.IsTransparent), materials, output, options.Name);
            case SceneFormat.Obj:
                return ObjWriter.Write(VoxelMesher.Build(grid, materials.IsTransparent), materials, output, options.Name);
            case SceneFormat.Stl:
                return StlWriter.Write(VoxelMesher.Build(grid, _ => false), output, options.StlScale);
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "No writer for this format.");
        }
    }

    private static void Validate(SceneFormat format, SceneExportOptions options)
    {
        if (format == SceneFormat.Schem && options.SchematicVersion is not (2 or 3))
        {
            throw new SceneFileException("The schematic version must be 2 or 3.");
        }

        if (format == SceneFormat.Stl && !(options.StlScale is > 0 and <= 1000))
        {
            throw new SceneFileException("The scale must be more than 0 and at most 1000.");
        }

        if (format == SceneFormat.Png && options.PngSize is < 64 or > 2048)
        {
            throw new SceneFileException("The size of the picture must be 64 to 2048 pixels.");
        }
    }
}
