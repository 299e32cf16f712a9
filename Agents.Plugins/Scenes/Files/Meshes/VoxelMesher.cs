using System.Runtime.InteropServices;

namespace Agents.Plugins.Scenes.Files.Meshes;

/// <summary>Finds the visible faces of a scene and merges equal neighbours into rectangles.</summary>
/// <remarks>
/// A face is visible where the next cell is empty, and also between two different types when one sees through either of them. There both
/// sides get their face: whatever stands behind glass is closed, and since the two cancel out, the signed volume of the whole stays the
/// number of voxels. The cost is a sort of the faces of each direction; nothing depends on the size of the box around the scene.
/// </remarks>
internal static class VoxelMesher
{
    /// <summary>Builds the surface.</summary>
    /// <param name="grid">The scene.</param>
    /// <param name="isTransparent">Tells which types one sees through; a mesh without colours says none.</param>
    public static VoxelMesh Build(VoxelGrid grid, Func<byte, bool> isTransparent)
    {
        var transparent = new bool[256];
        foreach (var type in grid.Voxels.Select(voxel => voxel.Type).Distinct())
        {
            transparent[type] = isTransparent(type);
        }

        var quads = new List<MeshQuad>?[256];
        var faces = new ulong[grid.Voxels.Length];
        for (byte face = 0; face < MeshQuad.Faces; face++)
        {
            var count = FindFaces(grid, transparent, face, faces);
            Array.Sort(faces, 0, count);
            Merge(faces.AsSpan(0, count), face, quads);
        }

        return new VoxelMesh([.. quads.Select((list, type) => list is null ? null : new MeshPart((byte)type, list)).OfType<MeshPart>()]);
    }

    // A key sorts by type, layer, row and place in the row; 16 bits each for the last three.
    private static int FindFaces(VoxelGrid grid, bool[] transparent, byte face, ulong[] faces)
    {
        var step = (face & 1) == 0 ? 1 : -1;
        var axis = face >> 1;
        int dx = axis == 0 ? step : 0, dy = axis == 1 ? step : 0, dz = axis == 2 ? step : 0;
        var count = 0;
        foreach (var (x, y, z, type) in grid.Voxels)
        {
            var next = grid[x + dx, y + dy, z + dz];
            if (next == 0 || (next != type && (transparent[type] || transparent[next])))
            {
                faces[count++] = ((ulong)type << 48) | axis switch
                {
                    0 => Place(x, z, y),
                    1 => Place(y, x, z),
                    _ => Place(z, y, x),
                };
            }
        }

        return count;

        static ulong Place(short layer, short row, short column) =>
            ((ulong)(ushort)(layer ^ short.MinValue) << 32) | ((ulong)(ushort)(row ^ short.MinValue) << 16) | (ushort)(column ^ short.MinValue);
    }

    private static void Merge(ReadOnlySpan<ulong> faces, byte face, List<MeshQuad>?[] quads)
    {
        var open = new List<Strip>();
        var row = new List<Strip>();
        var next = new List<Strip>();
        var lastRow = ulong.MaxValue;
        for (var i = 0; i < faces.Length;)
        {
            var key = faces[i] >> 16;
            row.Clear();
            while (i < faces.Length && faces[i] >> 16 == key)
            {
                var start = faces[i];
                var length = 1;
                while (i + length < faces.Length && faces[i + length] == start + (uint)length && (faces[i + length] >> 16) == key)
                {
                    length++;
                }

                row.Add(new Strip(start, (int)(start & 0xffff), length, 1));
                i += length;
            }

            // The row may sit on the one before it only in the same layer of the same type.
            if (key != lastRow + 1 || key >> 16 != lastRow >> 16)
            {
                Close(open, face, quads);
                open.Clear();
            }

            Stack(open, row, next, face, quads);
            (open, next) = (next, open);
            lastRow = key;
        }

        Close(open, face, quads);
    }

    // Both lists are in the order of their columns, so one walk pairs them.
    private static void Stack(List<Strip> open, List<Strip> row, List<Strip> next, byte face, List<MeshQuad>?[] quads)
    {
        next.Clear();
        var below = 0;
        foreach (var strip in row)
        {
            while (below < open.Count && open[below].Column < strip.Column)
            {
                Emit(open[below++], face, quads);
            }

            if (below < open.Count && open[below].Column == strip.Column && open[below].Length == strip.Length)
            {
                next.Add(open[below] with { Rows = open[below].Rows + 1 });
                below++;
            }
            else
            {
                next.Add(strip);
            }
        }

        while (below < open.Count)
        {
            Emit(open[below++], face, quads);
        }
    }

    private static void Close(List<Strip> open, byte face, List<MeshQuad>?[] quads)
    {
        foreach (var strip in CollectionsMarshal.AsSpan(open))
        {
            Emit(strip, face, quads);
        }
    }

    private static void Emit(Strip strip, byte face, List<MeshQuad>?[] quads)
    {
        var type = (byte)(strip.Start >> 48);
        short layer = Coordinate(strip.Start >> 32), row = Coordinate(strip.Start >> 16), column = Coordinate(strip.Start);
        (quads[type] ??= []).Add((face >> 1) switch
        {
            0 => new MeshQuad(layer, column, row, face, strip.Length, strip.Rows),
            1 => new MeshQuad(row, layer, column, face, strip.Length, strip.Rows),
            _ => new MeshQuad(column, row, layer, face, strip.Length, strip.Rows),
        });

        static short Coordinate(ulong bits) => (short)((ushort)bits ^ 0x8000);
    }

    private readonly record struct Strip(ulong Start, int Column, int Length, int Rows);
}
