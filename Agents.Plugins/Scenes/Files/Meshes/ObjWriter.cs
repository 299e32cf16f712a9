using System.IO.Compression;
using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Files.Meshes;

/// <summary>Writes Wavefront OBJ and its material file into a zip. Colours are sRGB, as the readers of this format expect.</summary>
internal static class ObjWriter
{
    // One date for all archives: equal scenes give equal bytes.
    private static readonly DateTimeOffset EntryTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file.</summary>
    /// <returns>The number of triangles, two for each four-cornered face of the file.</returns>
    public static int Write(VoxelMesh mesh, ExportMaterials materials, Stream output, string? name)
    {
        var baseName = SceneFormats.BaseName(name);
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        WriteEntry(archive, $"{baseName}.mtl", sink => WriteMaterials(mesh, materials, sink));
        WriteEntry(archive, $"{baseName}.obj", sink => WriteFaces(mesh, materials, sink, baseName));
        return mesh.TriangleCount;
    }

    private static void WriteEntry(ZipArchive archive, string name, Action<ByteSink> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        var sink = new ByteSink(stream);
        write(sink);
        sink.Flush();
    }

    private static void WriteMaterials(VoxelMesh mesh, ExportMaterials materials, ByteSink sink)
    {
        foreach (var part in mesh.Parts)
        {
            var material = materials[part.Type];
            var color = $"{material.Color.R / 255.0:0.####} {material.Color.G / 255.0:0.####} {material.Color.B / 255.0:0.####}";
            sink.Ascii($"newmtl {material.Identifier}\nKd {color}\nd {material.Alpha:0.##}\n");
            sink.Ascii(material.Kind switch
            {
                MaterialKind.Metal => $"Ks {color}\nNs 200\nillum 2\n",
                MaterialKind.Emit => $"Ke {color}\nillum 1\n",
                _ => "illum 1\n",
            });
        }
    }

    private static void WriteFaces(VoxelMesh mesh, ExportMaterials materials, ByteSink sink, string baseName)
    {
        sink.Ascii($"mtllib {baseName}.mtl\no {baseName}\n");
        sink.Ascii("vn 1 0 0\nvn -1 0 0\nvn 0 1 0\nvn 0 -1 0\nvn 0 0 1\nvn 0 0 -1\n");
        Span<Cell> corners = stackalloc Cell[4];
        var vertex = 1;
        foreach (var part in mesh.Parts)
        {
            sink.Ascii($"usemtl {materials[part.Type].Identifier}\n");
            foreach (var quad in part.Quads)
            {
                quad.Corners(corners);
                foreach (var corner in corners)
                {
                    sink.Ascii("v ");
                    WriteHalfBefore(sink, corner.X);
                    sink.Byte((byte)' ');
                    sink.Decimal(corner.Y);
                    sink.Byte((byte)' ');
                    WriteHalfBefore(sink, corner.Z);
                    sink.Byte((byte)'\n');
                }

                sink.Byte((byte)'f');
                for (var i = 0; i < 4; i++)
                {
                    sink.Byte((byte)' ');
                    sink.Decimal(vertex++);
                    sink.Ascii("//");
                    sink.Decimal(quad.Face + 1);
                }

                sink.Byte((byte)'\n');
            }
        }
    }

    // The number line - 0.5, without the cost of formatting a fraction.
    private static void WriteHalfBefore(ByteSink sink, int line)
    {
        if (line <= 0)
        {
            sink.Byte((byte)'-');
        }

        sink.Decimal(line <= 0 ? -line : line - 1);
        sink.Ascii(".5");
    }
}
