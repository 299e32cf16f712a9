using System.Buffers.Binary;
using System.Text;

namespace Agents.Plugins.Scenes.Files;

/// <summary>Gathers numbers and text into pieces of 64 KiB before they reach a stream. The owner calls <see cref="Flush"/> at the end.</summary>
internal sealed class ByteSink(Stream destination)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _used;

    public void Byte(byte value) => Reserve(1)[0] = value;

    public void Int16(short value) => BinaryPrimitives.WriteInt16LittleEndian(Reserve(2), value);

    public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(4), value);

    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Reserve(4), value);

    public void Single(float value) => BinaryPrimitives.WriteSingleLittleEndian(Reserve(4), value);

    public void UInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Reserve(2), value);

    public void UInt16BigEndian(ushort value) => BinaryPrimitives.WriteUInt16BigEndian(Reserve(2), value);

    public void Int32BigEndian(int value) => BinaryPrimitives.WriteInt32BigEndian(Reserve(4), value);

    /// <summary>Writes text whose characters are all ASCII.</summary>
    public void Ascii(string text)
    {
        if (text.Length <= _buffer.Length)
        {
            Encoding.ASCII.GetBytes(text, Reserve(text.Length));
        }
        else
        {
            Bytes(Encoding.ASCII.GetBytes(text));
        }
    }

    /// <summary>Writes a number in decimal.</summary>
    public void Decimal(int value)
    {
        if (_buffer.Length - _used < 11)
        {
            Flush();
        }

        value.TryFormat(_buffer.AsSpan(_used), out var length);
        _used += length;
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _used)
        {
            Flush();
        }

        if (bytes.Length > _buffer.Length)
        {
            destination.Write(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    /// <summary>Writes <paramref name="count"/> zero bytes.</summary>
    public void Zeros(long count)
    {
        while (count > 0)
        {
            var step = (int)Math.Min(count, _buffer.Length);
            Reserve(step).Clear();
            count -= step;
        }
    }

    public void Flush()
    {
        if (_used > 0)
        {
            destination.Write(_buffer, 0, _used);
            _used = 0;
        }
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _used < count)
        {
            Flush();
        }

        var span = _buffer.AsSpan(_used, count);
        _used += count;
        return span;
    }
}
