using System.Buffers;
using System.Text.Json;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;

namespace Agents.Plugins.Scenes.Files.Meshes;

/// <summary>Writes glTF 2.0 binary: one mesh, one primitive and one material a type, axes and positions as in the scene.</summary>
internal static class GlbWriter
{
    private const uint Magic = 0x46546C67;
    private const uint JsonChunk = 0x4E4F534A;
    private const uint BinaryChunk = 0x004E4942;
    private const int HeaderLength = 12;
    private const int ChunkHeaderLength = 8;
    private const int CornerBytes = 12;
    private const int Float = 5126;

    // 65,535 is the value that restarts a strip, so one vertex fewer can be numbered with 16 bits.
    private const int MaxShortVertices = 65_535;

    private static readonly int[] TriangleCorners = [0, 1, 2, 0, 2, 3];

    /// <summary>Writes the file.</summary>
    /// <returns>The number of triangles.</returns>
    public static int Write(VoxelMesh mesh, ExportMaterials materials, Stream output, string? name)
    {
        var binaryLength = mesh.Parts.Sum(part => VertexBytes(part) * 2L + IndexBytes(part));
        var json = Describe(mesh, materials, binaryLength, name);
        var padding = -json.WrittenCount & 3;
        var total = HeaderLength + ChunkHeaderLength + json.WrittenCount + padding + ChunkHeaderLength + binaryLength;
        if (total > uint.MaxValue)
        {
            throw new SceneFileException("The mesh is too large for one .glb file.");
        }

        var sink = new ByteSink(output);
        sink.UInt32(Magic);
        sink.UInt32(2);
        sink.UInt32((uint)total);
        sink.Int32(json.WrittenCount + padding);
        sink.UInt32(JsonChunk);
        sink.Bytes(json.WrittenSpan);
        sink.Bytes("   "u8[..padding]);
        sink.UInt32((uint)binaryLength);
        sink.UInt32(BinaryChunk);
        foreach (var part in mesh.Parts)
        {
            WritePositions(part, sink);
            WriteNormals(part, sink);
            WriteIndices(part, sink);
        }

        sink.Flush();
        return mesh.TriangleCount;
    }

    private static long VertexBytes(MeshPart part) => 4L * part.Quads.Count * CornerBytes;

    private static bool HasShortIndices(MeshPart part) => 4L * part.Quads.Count <= MaxShortVertices;

    // Six indices a rectangle: even 16-bit ones keep the next view on a multiple of four.
    private static long IndexBytes(MeshPart part) => 6L * part.Quads.Count * (HasShortIndices(part) ? 2 : 4);

    private static void WritePositions(MeshPart part, ByteSink sink)
    {
        Span<Cell> corners = stackalloc Cell[4];
        foreach (var quad in part.Quads)
        {
            quad.Corners(corners);
            foreach (var corner in corners)
            {
                sink.Single(corner.X - 0.5f);
                sink.Single(corner.Y);
                sink.Single(corner.Z - 0.5f);
            }
        }
    }

    private static void WriteNormals(MeshPart part, ByteSink sink)
    {
        foreach (var quad in part.Quads)
        {
            for (var corner = 0; corner < 4; corner++)
            {
                for (var axis = 0; axis < 3; axis++)
                {
                    sink.Single(axis == quad.Axis ? quad.Sign : 0);
                }
            }
        }
    }

    private static void WriteIndices(MeshPart part, ByteSink sink)
    {
        var isShort = HasShortIndices(part);
        for (var first = 0; first < part.Quads.Count * 4; first += 4)
        {
            foreach (var corner in TriangleCorners)
            {
                if (isShort)
                {
                    sink.UInt16((ushort)(first + corner));
                }
                else
                {
                    sink.Int32(first + corner);
                }
            }
        }
    }

    private static ArrayBufferWriter<byte> Describe(VoxelMesh mesh, ExportMaterials materials, long binaryLength, string? name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartObject("asset");
        json.WriteString("version", "2.0");
        json.WriteString("generator", "Agents");
        json.WriteEndObject();
        json.WriteNumber("scene", 0);
        WriteList(json, "scenes", [0], _ => WriteIndexList(json, "nodes", 0));
        WriteList(json, "nodes", [0], _ =>
        {
            json.WriteString("name", name ?? "scene");
            json.WriteNumber("mesh", 0);
        });
        WriteList(json, "meshes", [0], _ => WriteList(json, "primitives", Enumerable.Range(0, mesh.Parts.Count), index =>
        {
            json.WriteStartObject("attributes");
            json.WriteNumber("POSITION", index * 3);
            json.WriteNumber("NORMAL", (index * 3) + 1);
            json.WriteEndObject();
            json.WriteNumber("indices", (index * 3) + 2);
            json.WriteNumber("material", index);
        }));
        WriteList(json, "materials", mesh.Parts, part => WriteMaterial(json, materials[part.Type]));
        WriteAccessors(json, mesh);
        WriteViews(json, mesh);
        WriteList(json, "buffers", [0], _ => json.WriteNumber("byteLength", binaryLength));
        json.WriteEndObject();
        json.Flush();
        return buffer;
    }

    private static void WriteMaterial(Utf8JsonWriter json, ExportMaterial material)
    {
        json.WriteString("name", material.Name);
        json.WriteStartObject("pbrMetallicRoughness");
        json.WriteStartArray("baseColorFactor");
        WriteLinear(json, material.Color);
        json.WriteNumberValue(material.Alpha);
        json.WriteEndArray();
        var (metallic, roughness) = material.Kind switch
        {
            MaterialKind.Metal => (1, 0.3),
            MaterialKind.Glass => (0, 0.1),
            _ => (0, 0.9),
        };
        json.WriteNumber("metallicFactor", metallic);
        json.WriteNumber("roughnessFactor", roughness);
        json.WriteEndObject();
        if (material.Kind == MaterialKind.Emit)
        {
            json.WriteStartArray("emissiveFactor");
            WriteLinear(json, material.Color);
            json.WriteEndArray();
        }

        if (material.Alpha < 1)
        {
            json.WriteString("alphaMode", "BLEND");
        }

        json.WriteStartObject("extras");
        json.WriteNumber("type", material.Type);
        json.WriteEndObject();
    }

    private static void WriteAccessors(Utf8JsonWriter json, VoxelMesh mesh)
    {
        json.WriteStartArray("accessors");
        for (var index = 0; index < mesh.Parts.Count; index++)
        {
            var part = mesh.Parts[index];
            var (min, max) = Bounds(part);
            WriteAccessor(json, index * 3, Float, 4 * part.Quads.Count, "VEC3");
            WriteCorner(json, "min", min);
            WriteCorner(json, "max", max);
            json.WriteEndObject();
            WriteAccessor(json, (index * 3) + 1, Float, 4 * part.Quads.Count, "VEC3");
            json.WriteEndObject();
            WriteAccessor(json, (index * 3) + 2, HasShortIndices(part) ? 5123 : 5125, 6 * part.Quads.Count, "SCALAR");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAccessor(Utf8JsonWriter json, int view, int componentType, int count, string type)
    {
        json.WriteStartObject();
        json.WriteNumber("bufferView", view);
        json.WriteNumber("componentType", componentType);
        json.WriteNumber("count", count);
        json.WriteString("type", type);
    }

    private static void WriteViews(Utf8JsonWriter json, VoxelMesh mesh)
    {
        long offset = 0;
        json.WriteStartArray("bufferViews");
        foreach (var part in mesh.Parts)
        {
            WriteView(VertexBytes(part), 34962);
            WriteView(VertexBytes(part), 34962);
            WriteView(IndexBytes(part), 34963);
        }

        json.WriteEndArray();

        void WriteView(long length, int target)
        {
            json.WriteStartObject();
            json.WriteNumber("buffer", 0);
            json.WriteNumber("byteOffset", offset);
            json.WriteNumber("byteLength", length);
            json.WriteNumber("target", target);
            json.WriteEndObject();
            offset += length;
        }
    }

    private static (Cell Min, Cell Max) Bounds(MeshPart part)
    {
        Span<Cell> corners = stackalloc Cell[4];
        part.Quads[0].Corners(corners);
        var bounds = new CellBox(corners[0], corners[0]);
        foreach (var quad in part.Quads)
        {
            quad.Corners(corners);

            // The first and the third are opposite, so the others lie between them.
            bounds = bounds.Union(new CellBox(corners[0], corners[0])).Union(new CellBox(corners[2], corners[2]));
        }

        return (bounds.Min, bounds.Max);
    }

    private static void WriteCorner(Utf8JsonWriter json, string name, Cell corner)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(corner.X - 0.5);
        json.WriteNumberValue(corner.Y);
        json.WriteNumberValue(corner.Z - 0.5);
        json.WriteEndArray();
    }

    private static void WriteLinear(Utf8JsonWriter json, Rgb color)
    {
        foreach (var channel in (ReadOnlySpan<byte>)[color.R, color.G, color.B])
        {
            json.WriteNumberValue(Math.Round(Rgb.ToLinear(channel), 6));
        }
    }

    private static void WriteIndexList(Utf8JsonWriter json, string name, int index)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(index);
        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeMembers)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeMembers(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
