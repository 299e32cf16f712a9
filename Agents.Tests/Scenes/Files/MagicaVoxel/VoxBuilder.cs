using System.Text;

namespace Agents.Tests.Scenes.Files.MagicaVoxel;

/// <summary>Builds .vox files by hand, also ones that no program would write.</summary>
internal sealed class VoxBuilder
{
    private readonly List<byte> _children = [];

    public VoxBuilder Chunk(string name, Action<BinaryWriter> write)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.ASCII, leaveOpen: true))
        {
            write(writer);
        }

        _children.AddRange(Encoding.ASCII.GetBytes(name));
        _children.AddRange(BitConverter.GetBytes((int)content.Length));
        _children.AddRange(BitConverter.GetBytes(0));
        _children.AddRange(content.ToArray());
        return this;
    }

    public VoxBuilder Model(int x, int y, int z, params (byte X, byte Y, byte Z, byte Index)[] voxels) =>
        Ints("SIZE", x, y, z).Chunk("XYZI", writer =>
        {
            writer.Write(voxels.Length);
            foreach (var voxel in voxels)
            {
                writer.Write([voxel.X, voxel.Y, voxel.Z, voxel.Index]);
            }
        });

    public VoxBuilder Ints(string name, params int[] values) => Chunk(name, writer =>
    {
        foreach (var value in values)
        {
            writer.Write(value);
        }
    });

    public VoxBuilder Transform(int id, int child, string? move = null, string? rotation = null, bool hidden = false, int layer = 0) => Chunk("nTRN", writer =>
    {
        writer.Write(id);
        Dictionary(writer, ("_hidden", hidden ? "1" : null));
        writer.Write(child);
        writer.Write(-1);
        writer.Write(layer);
        writer.Write(1);
        Dictionary(writer, ("_t", move), ("_r", rotation));
    });

    public VoxBuilder Group(int id, params int[] children) => Chunk("nGRP", writer =>
    {
        writer.Write(id);
        writer.Write(0);
        writer.Write(children.Length);
        foreach (var child in children)
        {
            writer.Write(child);
        }
    });

    public VoxBuilder Shape(int id, params int[] models) => Chunk("nSHP", writer =>
    {
        writer.Write(id);
        writer.Write(0);
        writer.Write(models.Length);
        foreach (var model in models)
        {
            writer.Write(model);
            writer.Write(0);
        }
    });

    public VoxBuilder HiddenLayer(int id) => Chunk("LAYR", writer =>
    {
        writer.Write(id);
        Dictionary(writer, ("_hidden", "1"));
        writer.Write(-1);
    });

    public VoxBuilder Colors(params (byte R, byte G, byte B)[] colors) => Chunk("RGBA", writer =>
    {
        for (var i = 0; i < 256; i++)
        {
            var (r, g, b) = i < colors.Length ? colors[i] : default;
            writer.Write([r, g, b, 255]);
        }
    });

    public byte[] Build(int? childrenLength = null)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("VOX "u8);
        writer.Write(200);
        writer.Write("MAIN"u8);
        writer.Write(0);
        writer.Write(childrenLength ?? _children.Count);
        writer.Write(_children.ToArray());
        writer.Flush();
        return stream.ToArray();
    }

    private static void Dictionary(BinaryWriter writer, params (string Key, string? Value)[] entries)
    {
        var present = entries.Where(entry => entry.Value is not null).ToList();
        writer.Write(present.Count);
        foreach (var (key, value) in present)
        {
            foreach (var text in (string[])[key, value!])
            {
                writer.Write(text.Length);
                writer.Write(Encoding.ASCII.GetBytes(text));
            }
        }
    }
}
