using System.Buffers.Binary;
using System.IO.Compression;

namespace Agents.Plugins.Scenes.Files.Previews;

/// <summary>Writes a square picture of 8-bit RGBA as PNG.</summary>
internal static class PngEncoder
{
    private const int BytesPerPixel = 4;

    // ISO 3309, reflected.
    private const uint CrcPolynomial = 0xEDB88320;

    private static readonly uint[] CrcTable = BuildCrcTable();

    /// <summary>Writes the file.</summary>
    /// <param name="pixels">Rows from the top, R G B A each, alpha not multiplied in.</param>
    /// <param name="size">Width and height.</param>
    /// <param name="output">Stays open.</param>
    public static void Write(ReadOnlySpan<byte> pixels, int size, Stream output)
    {
        output.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        header[8] = 8;
        header[9] = 6;
        WriteChunk(output, "IHDR"u8, header);

        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            var stride = size * BytesPerPixel;
            var row = new byte[stride + 1];
            for (var y = 0; y < size; y++)
            {
                // Filter 1 stores the difference to the pixel on the left: flat areas become zeros.
                row[0] = 1;
                var source = pixels.Slice(y * stride, stride);
                for (var i = 0; i < stride; i++)
                {
                    row[i + 1] = (byte)(source[i] - (i < BytesPerPixel ? 0 : source[i - BytesPerPixel]));
                }

                zlib.Write(row);
            }
        }

        WriteChunk(output, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
        WriteChunk(output, "IEND"u8, []);
    }

    private static void WriteChunk(Stream output, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        output.Write(number);
        output.Write(name);
        output.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, name), content));
        output.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] BuildCrcTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : CrcPolynomial ^ (value >> 1);
            }

            table[i] = value;
        }

        return table;
    }
}
