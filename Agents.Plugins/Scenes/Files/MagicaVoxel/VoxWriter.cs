using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;

namespace Agents.Plugins.Scenes.Files.MagicaVoxel;

/// <summary>Writes MagicaVoxel .vox, version 150. Type ids are palette indices; (x, y, z) becomes (x, -z, y), since z is up there.</summary>
/// <remarks>
/// Positions: a scene of at most 256 cells an axis that stands centred on the origin (<see cref="CellBox.FromBaseCenter"/>) is one model and
/// nothing else, because that is where a lone model goes. Any other scene is cut into models of at most 256 cells an axis, each with a
/// transform that holds its place; their sizes are padded to even numbers, since programs differ in where the middle of an odd one lies.
/// Source: https://github.com/ephtracy/voxel-model, and what MagicaVoxel, Goxel and three were seen to read.
/// </remarks>
internal static class VoxWriter
{
    /// <summary>The most cells of a model along an axis: coordinates are one byte.</summary>
    public const int MaxModelSize = 256;

    /// <summary>The most models of one file; MagicaVoxel's own world holds 256 of full size.</summary>
    public const int MaxModels = 4096;

    private const int Version = 150;

    /// <summary>Writes the file.</summary>
    /// <exception cref="SceneFileException">The scene lies in too many pieces.</exception>
    public static void Write(VoxelGrid grid, ExportMaterials materials, Stream output)
    {
        var models = Cut(grid);
        using var children = new MemoryStream(checked((grid.Voxels.Length * 4) + 4096));
        var chunks = new VoxChunkWriter(children);
        var isLone = models.Count == 1 && IsCentred(grid.Bounds);
        foreach (var model in models)
        {
            WriteModel(chunks, model, isLone ? model.Size : Even(model.Size));
        }

        if (!isLone)
        {
            WriteSceneGraph(chunks, models);
        }

        WritePalette(chunks, materials);
        WriteMaterials(chunks, materials);

        var sink = new ByteSink(output);
        sink.Ascii("VOX ");
        sink.Int32(Version);
        sink.Ascii("MAIN");
        sink.Int32(0);
        sink.Int32((int)children.Length);
        sink.Bytes(children.GetBuffer().AsSpan(0, (int)children.Length));
        sink.Flush();
    }

    /// <summary>Tells whether the box stands where a lone model is put.</summary>
    private static bool IsCentred(CellBox bounds) =>
        bounds == CellBox.FromBaseCenter(Cell.Zero, new Cell(bounds.Width, bounds.Height, bounds.Depth));

    private static Cell Even(Cell size) => new(size.X + (size.X & 1), size.Y + (size.Y & 1), size.Z + (size.Z & 1));

    private static Cell ToFile(Cell cell) => cell with { Y = -cell.Z, Z = cell.Y };

    private static List<VoxModel> Cut(VoxelGrid grid)
    {
        var min = ToFile(grid.Bounds.Min with { Z = grid.Bounds.Max.Z });
        var models = new List<VoxModel>();
        var byBlock = new Dictionary<Cell, VoxModel>();
        foreach (var (x, y, z, type) in grid.Voxels)
        {
            var place = ToFile(new Cell(x, y, z));
            var block = new Cell((place.X - min.X) / MaxModelSize, (place.Y - min.Y) / MaxModelSize, (place.Z - min.Z) / MaxModelSize);
            if (!byBlock.TryGetValue(block, out var model))
            {
                if (models.Count == MaxModels)
                {
                    throw new SceneFileException($"The scene is spread too wide for a .vox file: it would need more than {MaxModels:N0} models of 256 cells an axis.");
                }

                model = new VoxModel(place);
                byBlock.Add(block, model);
                models.Add(model);
            }

            model.Add(place, type);
        }

        return models;
    }

    private static void WriteModel(VoxChunkWriter chunks, VoxModel model, Cell size)
    {
        chunks.Int32(size.X);
        chunks.Int32(size.Y);
        chunks.Int32(size.Z);
        chunks.End("SIZE");
        chunks.Int32(model.Voxels.Count);
        foreach (var (place, type) in model.Voxels)
        {
            var cell = place - model.Min;
            chunks.Bytes([(byte)cell.X, (byte)cell.Y, (byte)cell.Z, type]);
        }

        chunks.End("XYZI");
    }

    // Node 0 must be a transform; below it a group with a transform and a shape for each model.
    private static void WriteSceneGraph(VoxChunkWriter chunks, List<VoxModel> models)
    {
        WriteTransform(chunks, node: 0, child: 1, layer: -1, translation: null);
        chunks.Int32(1);
        chunks.Dictionary();
        chunks.Int32(models.Count);
        for (var index = 0; index < models.Count; index++)
        {
            chunks.Int32((index * 2) + 2);
        }

        chunks.End("nGRP");
        for (var index = 0; index < models.Count; index++)
        {
            var size = Even(models[index].Size);
            var pivot = models[index].Min + new Cell(size.X / 2, size.Y / 2, size.Z / 2);
            WriteTransform(chunks, (index * 2) + 2, (index * 2) + 3, layer: 0, pivot);
            chunks.Int32((index * 2) + 3);
            chunks.Dictionary();
            chunks.Int32(1);
            chunks.Int32(index);
            chunks.Dictionary();
            chunks.End("nSHP");
        }
    }

    private static void WriteTransform(VoxChunkWriter chunks, int node, int child, int layer, Cell? translation)
    {
        chunks.Int32(node);
        chunks.Dictionary();
        chunks.Int32(child);
        chunks.Int32(-1);
        chunks.Int32(layer);
        chunks.Int32(1);
        if (translation is { } by)
        {
            chunks.Dictionary(("_t", $"{by.X} {by.Y} {by.Z}"));
        }
        else
        {
            chunks.Dictionary();
        }

        chunks.End("nTRN");
    }

    // All shared types are written, used or not: that is how the importer knows the file for ours, and a person finds every colour at hand.
    private static void WritePalette(VoxChunkWriter chunks, ExportMaterials materials)
    {
        var colors = new byte[256 * 4];
        foreach (var material in AllMaterials(materials))
        {
            // The first entry of the file is index 1.
            var at = (material.Type - 1) * 4;
            (colors[at], colors[at + 1], colors[at + 2], colors[at + 3]) = (material.Color.R, material.Color.G, material.Color.B, 255);
        }

        chunks.Bytes(colors);
        chunks.End("RGBA");
    }

    private static void WriteMaterials(VoxChunkWriter chunks, ExportMaterials materials)
    {
        foreach (var material in AllMaterials(materials).Where(material => material.Kind != MaterialKind.Diffuse))
        {
            chunks.Int32(material.Type);
            switch (material.Kind)
            {
                case MaterialKind.Metal:
                    chunks.Dictionary(("_type", "_metal"), ("_weight", "1"), ("_rough", "0.3"), ("_spec", "0.5"), ("_metal", "0.9"));
                    break;
                case MaterialKind.Glass:
                    var clear = $"{1 - material.Alpha:0.##}";
                    chunks.Dictionary(("_type", "_glass"), ("_weight", clear), ("_rough", "0.1"), ("_ior", "0.3"), ("_att", "0"), ("_alpha", clear), ("_trans", clear));
                    break;
                default:
                    chunks.Dictionary(("_type", "_emit"), ("_weight", "0.6"), ("_flux", "1"), ("_emit", "0.6"));
                    break;
            }

            chunks.End("MATL");
        }
    }

    private static IEnumerable<ExportMaterial> AllMaterials(ExportMaterials materials) =>
        BlockPalette.Default.All.Where(type => type.Color is not null).Select(ExportMaterials.Create)
            .UnionBy(materials.Used, material => material.Type);
}
