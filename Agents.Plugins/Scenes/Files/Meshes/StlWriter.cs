using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Files.Meshes;

/// <summary>Writes binary STL with z up: (x, y, z) of the scene becomes (x, -z, y), a rotation and no mirror image.</summary>
internal static class StlWriter
{
    private const int HeaderLength = 80;

    /// <summary>Writes the file.</summary>
    /// <returns>The number of triangles.</returns>
    public static int Write(VoxelMesh mesh, Stream output, float scale)
    {
        var sink = new ByteSink(output);

        // The header must not begin with "solid": readers would take the file for text.
        const string title = "Agents voxel scene, z up";
        sink.Ascii(title);
        sink.Zeros(HeaderLength - title.Length);
        sink.Int32(mesh.TriangleCount);
        Span<Cell> corners = stackalloc Cell[4];
        foreach (var quad in mesh.Parts.SelectMany(part => part.Quads))
        {
            quad.Corners(corners);
            WriteTriangle(sink, quad, corners[0], corners[1], corners[2], scale);
            WriteTriangle(sink, quad, corners[0], corners[2], corners[3], scale);
        }

        sink.Flush();
        return mesh.TriangleCount;
    }

    private static void WriteTriangle(ByteSink sink, MeshQuad quad, Cell a, Cell b, Cell c, float scale)
    {
        sink.Single(quad.Axis == 0 ? quad.Sign : 0);
        sink.Single(quad.Axis == 2 ? -quad.Sign : 0);
        sink.Single(quad.Axis == 1 ? quad.Sign : 0);
        WriteCorner(sink, a, scale);
        WriteCorner(sink, b, scale);
        WriteCorner(sink, c, scale);
        sink.Int16(0);
    }

    private static void WriteCorner(ByteSink sink, Cell corner, float scale)
    {
        sink.Single((corner.X - 0.5f) * scale);
        sink.Single((0.5f - corner.Z) * scale);
        sink.Single(corner.Y * scale);
    }
}
