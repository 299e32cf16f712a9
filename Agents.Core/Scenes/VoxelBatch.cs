using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Agents.Core.Scenes;

/// <summary>Voxels that travel and are stored together. Seven bytes a voxel: x, y, z as little-endian 16-bit integers, then the type.</summary>
/// <remarks>JSON form: one base64 string of those bytes, a third of what a list of objects takes.</remarks>
[JsonConverter(typeof(JsonForm))]
public sealed class VoxelBatch(Voxel[] voxels)
{
    private const int BytesPerVoxel = 7;

    /// <summary>The most voxels of one batch: as AG-UI patch operations they stay well below the 1 MiB of a frame.</summary>
    public const int MaxCount = 4096;

    /// <summary>Gets the voxels, in order.</summary>
    public ReadOnlySpan<Voxel> Voxels => voxels;

    /// <summary>Gets the number of voxels.</summary>
    public int Count => voxels.Length;

    /// <summary>Cuts a list into batches of at most <see cref="MaxCount"/>.</summary>
    public static IEnumerable<VoxelBatch> Split(IReadOnlyList<Voxel> voxels)
    {
        for (var start = 0; start < voxels.Count; start += MaxCount)
        {
            var batch = new Voxel[Math.Min(MaxCount, voxels.Count - start)];
            for (var index = 0; index < batch.Length; index++)
            {
                batch[index] = voxels[start + index];
            }

            yield return new VoxelBatch(batch);
        }
    }

    /// <summary>The packed form of any number of voxels.</summary>
    public static byte[] Pack(ReadOnlySpan<Voxel> voxels)
    {
        var bytes = new byte[voxels.Length * BytesPerVoxel];
        for (var index = 0; index < voxels.Length; index++)
        {
            var target = bytes.AsSpan(index * BytesPerVoxel);
            BinaryPrimitives.WriteInt16LittleEndian(target, voxels[index].X);
            BinaryPrimitives.WriteInt16LittleEndian(target[2..], voxels[index].Y);
            BinaryPrimitives.WriteInt16LittleEndian(target[4..], voxels[index].Z);
            target[6] = voxels[index].Type;
        }

        return bytes;
    }

    /// <summary>The voxels of a packed form.</summary>
    public static Voxel[] Unpack(ReadOnlySpan<byte> bytes)
    {
        var voxels = new Voxel[bytes.Length / BytesPerVoxel];
        for (var index = 0; index < voxels.Length; index++)
        {
            var source = bytes[(index * BytesPerVoxel)..];
            voxels[index] = new Voxel(
                BinaryPrimitives.ReadInt16LittleEndian(source), BinaryPrimitives.ReadInt16LittleEndian(source[2..]), BinaryPrimitives.ReadInt16LittleEndian(source[4..]), source[6]);
        }

        return voxels;
    }

    internal sealed class JsonForm : JsonConverter<VoxelBatch>
    {
        public override VoxelBatch Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(Unpack(reader.GetBytesFromBase64()));

        public override void Write(Utf8JsonWriter writer, VoxelBatch value, JsonSerializerOptions options) =>
            writer.WriteBase64StringValue(Pack(value.Voxels));
    }
}
