using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Agents.Core.Output;

/// <summary>Decodes JSON strings as models write them: what is wrong in them becomes U+FFFD or stays as it is, nothing throws.</summary>
internal static class JsonText
{
    /// <summary>Turns UTF-8 into a string, invalid bytes into U+FFFD.</summary>
    public static string FromUtf8(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    /// <summary>The text between the quotes of a JSON string.</summary>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'\\'))
        {
            return FromUtf8(raw);
        }

        var rented = ArrayPool<byte>.Shared.Rent(raw.Length);
        var text = FromUtf8(rented.AsSpan(0, Unescape(raw, rented)));
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>Resolves the escapes of a JSON string into UTF-8; an unknown or cut escape stays as it stands.</summary>
    /// <param name="raw">The bytes between the quotes.</param>
    /// <param name="target">At least as long as <paramref name="raw"/> (no escape is shorter than what it means); may be the same memory.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Unescape(ReadOnlySpan<byte> raw, Span<byte> target)
    {
        var written = 0;
        var pos = 0;
        while (pos < raw.Length)
        {
            var b = raw[pos];
            if (b != (byte)'\\' || pos + 1 == raw.Length)
            {
                target[written++] = b;
                pos++;
            }
            else if (raw[pos + 1] == (byte)'u' && TryReadUnit(raw[pos..], out var unit))
            {
                pos += 6;
                var rune = Rune.ReplacementChar;
                if (!char.IsSurrogate(unit))
                {
                    rune = new Rune(unit);
                }
                else if (TryReadUnit(raw[pos..], out var low) && Rune.TryCreate(unit, low, out var pair))
                {
                    pos += 6;
                    rune = pair;
                }

                written += rune.EncodeToUtf8(target[written..]);
            }
            else
            {
                var plain = Simple(raw[pos + 1]);
                if (plain == 0)
                {
                    target[written++] = b;
                    plain = raw[pos + 1];
                }

                target[written++] = plain;
                pos += 2;
            }
        }

        return written;
    }

    /// <summary>What the letter after a backslash means; 0 when JSON knows no such escape.</summary>
    public static byte Simple(byte letter) => letter switch
    {
        (byte)'"' or (byte)'\\' or (byte)'/' => letter,
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => 0,
    };

    private static bool TryReadUnit(ReadOnlySpan<byte> raw, out char unit)
    {
        unit = '\0';
        if (raw.Length < 6 || raw[0] != (byte)'\\' || raw[1] != (byte)'u'
            || !Utf8Parser.TryParse(raw.Slice(2, 4), out ushort value, out var used, 'x') || used != 4)
        {
            return false;
        }

        unit = (char)value;
        return true;
    }
}
