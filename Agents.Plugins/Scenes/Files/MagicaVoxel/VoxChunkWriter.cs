using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Agents.Plugins.Scenes.Files.MagicaVoxel;

/// <summary>Writes chunks without children. Content is gathered first; <see cref="End"/> puts name and length before it.</summary>
internal sealed class VoxChunkWriter(Stream output)
{
    private readonly ArrayBufferWriter<byte> _content = new();

    public void Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_content.GetSpan(4), value);
        _content.Advance(4);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => _content.Write(bytes);

    public void Dictionary(params ReadOnlySpan<(string Key, string Value)> entries)
    {
        Int32(entries.Length);
        foreach (var (key, value) in entries)
        {
            Text(key);
            Text(value);
        }
    }

    public void End(string name)
    {
        Span<byte> header = stackalloc byte[12];
        Encoding.ASCII.GetBytes(name, header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], _content.WrittenCount);
        header[8..].Clear();
        output.Write(header);
        output.Write(_content.WrittenSpan);
        _content.ResetWrittenCount();
    }

    private void Text(string text)
    {
        Int32(text.Length);
        Bytes(Encoding.ASCII.GetBytes(text));
    }
}
