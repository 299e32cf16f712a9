using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>Reads embeddings: base64 of little-endian floats, or a list of numbers.</summary>
internal static class EmbeddingReader
{
    /// <summary>Reads an answer.</summary>
    /// <param name="root">The answer.</param>
    /// <param name="expected">How many texts were sent.</param>
    /// <exception cref="ProviderException"><c>provider_bad_response</c>: a vector is missing, empty, of another length or no vector.</exception>
    public static GeneratedEmbeddings<Embedding<float>> Read(JsonElement root, int expected)
    {
        if (!root.TryMember("data"u8, out var data) || data.ValueKind != JsonValueKind.Array || data.GetArrayLength() != expected)
        {
            throw OpenAIErrors.BadAnswer();
        }

        var model = root.Text("model"u8);
        var ordered = new Embedding<float>?[expected];
        var position = 0;
        foreach (var item in data.EnumerateArray())
        {
            var index = item.Count("index"u8) ?? position;
            if (index >= expected || ordered[index] is not null || !item.TryMember("embedding"u8, out var vector))
            {
                throw OpenAIErrors.BadAnswer();
            }

            ordered[index] = new Embedding<float>(Vector(vector)) { ModelId = model };
            position++;
        }

        if (Array.Exists(ordered, one => one!.Vector.Length != ordered[0]!.Vector.Length))
        {
            throw OpenAIErrors.BadAnswer();
        }

        return new GeneratedEmbeddings<Embedding<float>>(ordered!) { Usage = root.TryMember("usage"u8, out var usage) ? UsageReader.Read(usage) : null };
    }

    private static float[] Vector(JsonElement vector)
    {
        var floats = vector.ValueKind switch
        {
            JsonValueKind.String => FromBase64(vector),
            JsonValueKind.Array => vector.EnumerateArray().Select(number => number.GetSingle()).ToArray(),
            _ => [],
        };
        return floats.Length > 0 && Array.TrueForAll(floats, float.IsFinite) ? floats : throw OpenAIErrors.BadAnswer();
    }

    private static float[] FromBase64(JsonElement text)
    {
        var bytes = text.GetBytesFromBase64();
        if (bytes.Length % sizeof(float) != 0)
        {
            throw OpenAIErrors.BadAnswer();
        }

        var floats = new float[bytes.Length / sizeof(float)];
        if (BitConverter.IsLittleEndian)
        {
            bytes.CopyTo(MemoryMarshal.AsBytes(floats.AsSpan()));
        }
        else
        {
            for (var index = 0; index < floats.Length; index++)
            {
                floats[index] = System.Buffers.Binary.BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(index * sizeof(float)));
            }
        }

        return floats;
    }
}
