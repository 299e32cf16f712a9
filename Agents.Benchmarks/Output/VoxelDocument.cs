using System.Text;
using System.Text.Json;
using Agents.Core.Output;
using Agents.Core.Scenes;

namespace Agents.Benchmarks.Output;

/// <summary>A raw voxel list of a given length, and the ways to read it that are compared.</summary>
internal sealed class VoxelDocument
{
    private const int TokenChars = 4;

    private readonly string _text;
    private readonly byte[] _utf8;
    private readonly Voxel[] _buffer = new Voxel[256];

    public VoxelDocument(int voxels, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("{\"scene\":{\"voxels\":[");
        for (var i = 0; i < voxels; i++)
        {
            text.Append(i == 0 ? "" : ",")
                .Append($"{{\"x\":{random.Next(-60, 60)},\"y\":{random.Next(0, 99)},\"z\":{random.Next(-60, 60)},\"type\":{random.Next(1, 34)}}}");
        }

        _text = text.Append("]}}").ToString();
        _utf8 = Encoding.UTF8.GetBytes(_text);
    }

    public int Length => _utf8.Length;

    /// <summary>As models stream: text of four characters, about one token.</summary>
    public int ReadTextChunks()
    {
        using var reader = new VoxelListReader();
        using var encoder = new Utf8ChunkEncoder();
        var count = 0;
        for (var at = 0; at < _text.Length; at += TokenChars)
        {
            count += Read(reader, encoder.Encode(_text.AsSpan(at, Math.Min(TokenChars, _text.Length - at))));
        }

        return reader.Complete().Outcome == JsonOutcome.Complete ? count : -1;
    }

    /// <summary>Bytes in chunks of a size.</summary>
    public int ReadByteChunks(int size)
    {
        using var reader = new VoxelListReader();
        var count = 0;
        for (var at = 0; at < _utf8.Length; at += size)
        {
            count += Read(reader, _utf8.AsSpan(at, Math.Min(size, _utf8.Length - at)));
        }

        return reader.Complete().Outcome == JsonOutcome.Complete ? count : -1;
    }

    /// <summary>The generic reader: each voxel as a span of its bytes, not parsed.</summary>
    public int ReadItems(int size)
    {
        using var reader = new IncrementalJsonReader(IncrementalJsonOptions.VoxelList);
        var count = 0;
        for (var at = 0; at < _utf8.Length; at += size)
        {
            ReadOnlySpan<byte> chunk = _utf8.AsSpan(at, Math.Min(size, _utf8.Length - at));
            while (reader.TryRead(ref chunk, out _))
            {
                count++;
            }
        }

        return reader.Complete().Outcome == JsonOutcome.Complete ? count : -1;
    }

    /// <summary>The yardstick: every token of the whole document, no value taken.</summary>
    public int ReadBare()
    {
        var reader = new Utf8JsonReader(_utf8);
        var count = 0;
        while (reader.Read())
        {
            count += reader.TokenType == JsonTokenType.EndObject ? 1 : 0;
        }

        return count - 2;
    }

    /// <summary>
    /// What libraries do that parse the accumulated text again at each chunk; at its cheapest, since they build objects and this only
    /// walks the tokens.
    /// </summary>
    public int Reparse()
    {
        var count = 0;
        for (var length = TokenChars; length < _utf8.Length + TokenChars; length += TokenChars)
        {
            var last = length >= _utf8.Length;
            var reader = new Utf8JsonReader(_utf8.AsSpan(0, Math.Min(length, _utf8.Length)), last, default);
            count = 0;
            while (reader.Read())
            {
                count += reader.TokenType == JsonTokenType.EndObject ? 1 : 0;
            }
        }

        return count - 2;
    }

    private int Read(VoxelListReader reader, ReadOnlySpan<byte> chunk)
    {
        var count = 0;
        while (reader.Read(ref chunk, _buffer) is var read and > 0)
        {
            count += read;
        }

        return count;
    }
}
