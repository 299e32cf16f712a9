using System.Buffers.Binary;
using System.Text;

namespace Agents.Plugins.Scenes.Files.MagicaVoxel;

/// <summary>Reads the content of a chunk; every length is compared with what is left before anything is done with it.</summary>
internal ref struct VoxCursor(ReadOnlySpan<byte> content)
{
    private ReadOnlySpan<byte> _rest = content;

    /// <summary>Gets the bytes not yet read.</summary>
    public readonly int Remaining => _rest.Length;

    public ReadOnlySpan<byte> Bytes(int count)
    {
        if (count < 0 || count > _rest.Length)
        {
            throw new SceneFileException("The .vox file is cut off or damaged: a length in it points past the end.");
        }

        var bytes = _rest[..count];
        _rest = _rest[count..];
        return bytes;
    }

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

    /// <summary>Reads a number of things that take at least <paramref name="bytesEach"/> each.</summary>
    public int Count(int bytesEach)
    {
        var count = Int32();
        if (count < 0 || count > _rest.Length / bytesEach)
        {
            throw new SceneFileException("The .vox file is cut off or damaged: it promises more than it holds.");
        }

        return count;
    }

    public Dictionary<string, string> Dictionary()
    {
        var count = Count(bytesEach: 8);
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var key = Text();
            entries[key] = Text();
        }

        return entries;
    }

    private string Text() => Encoding.UTF8.GetString(Bytes(Int32()));
}
