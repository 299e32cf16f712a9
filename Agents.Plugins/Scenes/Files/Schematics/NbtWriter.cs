namespace Agents.Plugins.Scenes.Files.Schematics;

/// <summary>Writes the tags of Minecraft's NBT format that a schematic needs: big-endian, names before values. The caller closes each compound.</summary>
internal sealed class NbtWriter(ByteSink sink)
{
    private const byte EndTag = 0;
    private const byte ShortTag = 2;
    private const byte IntTag = 3;
    private const byte ByteArrayTag = 7;
    private const byte StringTag = 8;
    private const byte ListTag = 9;
    private const byte CompoundTag = 10;
    private const byte IntArrayTag = 11;

    public void BeginCompound(string name) => Tag(CompoundTag, name);

    public void EndCompound() => sink.Byte(EndTag);

    public void Int(string name, int value)
    {
        Tag(IntTag, name);
        sink.Int32BigEndian(value);
    }

    /// <summary>Writes a short that readers of schematics take as unsigned.</summary>
    public void UnsignedShort(string name, int value)
    {
        Tag(ShortTag, name);
        sink.UInt16BigEndian((ushort)value);
    }

    public void String(string name, string value)
    {
        Tag(StringTag, name);
        Text(value);
    }

    public void IntArray(string name, params ReadOnlySpan<int> values)
    {
        Tag(IntArrayTag, name);
        sink.Int32BigEndian(values.Length);
        foreach (var value in values)
        {
            sink.Int32BigEndian(value);
        }
    }

    public void EmptyCompoundList(string name)
    {
        Tag(ListTag, name);
        sink.Byte(CompoundTag);
        sink.Int32BigEndian(0);
    }

    /// <summary>Begins a byte array; the caller then writes <paramref name="length"/> bytes to the sink.</summary>
    public void BeginByteArray(string name, int length)
    {
        Tag(ByteArrayTag, name);
        sink.Int32BigEndian(length);
    }

    private void Tag(byte tag, string name)
    {
        sink.Byte(tag);
        Text(name);
    }

    // "Modified UTF-8": zero takes two bytes, and each half of a surrogate pair three of its own.
    private void Text(string text)
    {
        sink.UInt16BigEndian((ushort)text.Sum(Length));
        foreach (var c in text)
        {
            switch (Length(c))
            {
                case 1:
                    sink.Byte((byte)c);
                    break;
                case 2:
                    sink.Byte((byte)(0xC0 | (c >> 6)));
                    sink.Byte((byte)(0x80 | (c & 0x3F)));
                    break;
                default:
                    sink.Byte((byte)(0xE0 | (c >> 12)));
                    sink.Byte((byte)(0x80 | ((c >> 6) & 0x3F)));
                    sink.Byte((byte)(0x80 | (c & 0x3F)));
                    break;
            }
        }

        static int Length(char c) => c is > '\0' and < '\u0080' ? 1 : c < '\u0800' ? 2 : 3;
    }
}
