using System.IO.Compression;

namespace Agents.Plugins.Scenes.Files.Schematics;

/// <summary>Writes a Sponge schematic, version 2 or 3. Positions are kept: the scene's origin is where the player stands when pasting.</summary>
/// <remarks>Source: https://github.com/SpongePowered/Schematic-Specification.</remarks>
internal static class SchematicWriter
{
    /// <summary>The most cells of the box around the scene, air included: each takes a byte in the memory of whoever reads the file.</summary>
    public const long MaxVolume = 32_000_000;

    // Minecraft Java 1.20.1, the version whose block names the palette has.
    private const int DataVersion = 3465;
    private const int MaxExtent = ushort.MaxValue;
    private const int MaxNameLength = 100;
    private const string Air = "minecraft:air";

    /// <summary>Writes the file.</summary>
    /// <exception cref="SceneFileException">The box around the scene is too large.</exception>
    public static void Write(VoxelGrid grid, ExportMaterials materials, Stream output, int version, string? name)
    {
        var bounds = grid.Bounds;
        if (bounds.Volume > MaxVolume || Math.Max(bounds.Width, Math.Max(bounds.Height, bounds.Depth)) > MaxExtent)
        {
            throw new SceneFileException(
                $"The scene spans {bounds.Width:N0} x {bounds.Height:N0} x {bounds.Depth:N0} cells; a schematic holds at most {MaxVolume:N0} cells, air included.");
        }

        using var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        var sink = new ByteSink(gzip);
        var nbt = new NbtWriter(sink);
        if (version == 3)
        {
            nbt.BeginCompound("");
        }

        nbt.BeginCompound("Schematic");
        nbt.Int("Version", version);
        nbt.Int("DataVersion", DataVersion);
        nbt.UnsignedShort("Width", bounds.Width);
        nbt.UnsignedShort("Height", bounds.Height);
        nbt.UnsignedShort("Length", bounds.Depth);
        nbt.IntArray("Offset", bounds.Min.X, bounds.Min.Y, bounds.Min.Z);
        if (name is not null)
        {
            nbt.BeginCompound("Metadata");
            nbt.String("Name", name.Length > MaxNameLength ? name[..MaxNameLength] : name);
            nbt.EndCompound();
        }

        if (version == 3)
        {
            nbt.BeginCompound("Blocks");
            WriteBlocks(grid, materials, sink, nbt, "Data", hasPaletteMax: false);
            nbt.EndCompound();
            nbt.EndCompound();
        }
        else
        {
            WriteBlocks(grid, materials, sink, nbt, "BlockData", hasPaletteMax: true);
        }

        nbt.EndCompound();
        sink.Flush();
    }

    private static void WriteBlocks(VoxelGrid grid, ExportMaterials materials, ByteSink sink, NbtWriter nbt, string dataName, bool hasPaletteMax)
    {
        var states = new List<string> { Air };
        var stateOfType = new byte[256];
        foreach (var material in materials.Used)
        {
            var index = states.IndexOf(material.Minecraft);
            if (index < 0)
            {
                index = states.Count;
                states.Add(material.Minecraft);
            }

            stateOfType[material.Type] = (byte)index;
        }

        if (hasPaletteMax)
        {
            nbt.Int("PaletteMax", states.Count);
        }

        nbt.BeginCompound("Palette");
        for (var index = 0; index < states.Count; index++)
        {
            nbt.Int(states[index], index);
        }

        nbt.EndCompound();
        var wide = grid.Voxels.Count(voxel => stateOfType[voxel.Type] >= 128);
        nbt.BeginByteArray(dataName, (int)grid.Bounds.Volume + wide);
        WriteCells(grid, stateOfType, sink);
        nbt.EmptyCompoundList("BlockEntities");
    }

    // Sorted cells with runs of air between them: the box itself is never held in memory.
    private static void WriteCells(VoxelGrid grid, byte[] stateOfType, ByteSink sink)
    {
        var bounds = grid.Bounds;
        var cells = new long[grid.Voxels.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var (x, y, z, type) = grid.Voxels[i];
            var index = x - bounds.Min.X + ((long)(z - bounds.Min.Z) * bounds.Width) + ((long)(y - bounds.Min.Y) * bounds.Width * bounds.Depth);
            cells[i] = (index << 8) | stateOfType[type];
        }

        Array.Sort(cells);
        long next = 0;
        foreach (var cell in cells)
        {
            sink.Zeros((cell >> 8) - next);
            next = (cell >> 8) + 1;
            var state = (byte)cell;
            if (state >= 128)
            {
                sink.Byte(state);
                sink.Byte(1);
            }
            else
            {
                sink.Byte(state);
            }
        }

        sink.Zeros(bounds.Volume - next);
    }
}
