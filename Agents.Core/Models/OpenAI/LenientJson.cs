using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Agents.Core.Models.OpenAI;

/// <summary>Reads a provider's JSON without ever failing on what is absent, of another kind, or no proper text.</summary>
internal static class LenientJson
{
    /// <summary>A member that is there and not null.</summary>
    public static bool TryMember(this JsonElement element, ReadOnlySpan<byte> name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
    }

    /// <summary>The member's text; null when it is absent or no string.</summary>
    public static string? Text(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.TryMember(name, out var value) ? value.Text() : null;

    /// <summary>
    /// The value's text; null when it is no string. Half of a surrogate pair is handed out as it is: the other half may come with the next delta.
    /// </summary>
    public static string? Text(this JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return Unescape(JsonMarshal.GetRawUtf8Value(value)[1..^1]);
        }
    }

    /// <summary>The member's whole number; null when it is absent, negative or no number.</summary>
    public static long? Count(this JsonElement element, ReadOnlySpan<byte> name)
    {
        if (!element.TryMember(name, out var value) || value.ValueKind != JsonValueKind.Number)
        {
            return null;
        }

        if (value.TryGetInt64(out var whole))
        {
            return whole < 0 ? null : whole;
        }

        return value.TryGetDouble(out var real) && real is >= 0 and < long.MaxValue ? (long)real : null;
    }

    private static string Unescape(ReadOnlySpan<byte> raw)
    {
        var text = new StringBuilder(raw.Length);
        while (!raw.IsEmpty)
        {
            var escape = raw.IndexOf((byte)'\\');
            text.Append(Encoding.UTF8.GetString(escape < 0 ? raw : raw[..escape]));
            if (escape < 0)
            {
                break;
            }

            raw = raw[(escape + 1)..];
            var kind = raw[0];
            raw = raw[1..];
            if (kind == (byte)'u')
            {
                text.Append((char)ushort.Parse(raw[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                raw = raw[4..];
                continue;
            }

            text.Append(kind switch { (byte)'n' => '\n', (byte)'r' => '\r', (byte)'t' => '\t', (byte)'b' => '\b', (byte)'f' => '\f', _ => (char)kind });
        }

        return text.ToString();
    }
}
