using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Gemini;

/// <summary>Reads and writes JSON without being surprised by missing members, wrong types, broken UTF-8 or lone surrogates.</summary>
internal static class GeminiJson
{
    private static readonly SearchValues<char> Surrogates =
        SearchValues.Create(Enumerable.Range(0xD800, 0x800).Select(code => (char)code).ToArray());

    public static JsonDocument Parse(ReadOnlyMemory<byte> utf8) =>
        JsonDocument.Parse(Utf8.IsValid(utf8.Span) ? utf8 : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8.Span)));

    /// <summary>A member that is there and not null.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    public static JsonElement? ObjectMember(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Object } value ? value : null;

    /// <summary>The elements of an array; none when it is missing or something else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } value ? Mend(Decode(value)) : null;

    public static bool IsTrue(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.True };

    /// <summary>A count of zero or more; some servers send numbers as strings.</summary>
    public static long? Count(this JsonElement element, string name) => element.Member(name) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt64(out var number) => Math.Max(0, number),
        { ValueKind: JsonValueKind.String } value when long.TryParse(Decode(value), CultureInfo.InvariantCulture, out var number) =>
            Math.Max(0, number),
        _ => null,
    };

    /// <summary>The text of a JSON string, lone surrogates included: servers that cut by UTF-16 unit put the other half in the next chunk.</summary>
    public static string Decode(JsonElement value)
    {
        try
        {
            return value.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            // GetString refuses a lone surrogate that is written as an escape.
            return Unescape(value.GetRawText());
        }
    }

    /// <summary>The text with each lone surrogate replaced, so that every encoder takes it.</summary>
    public static string Mend(string text) =>
        text.AsSpan().ContainsAny(Surrogates) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    /// <summary>A copy that outlives its document and in which no string has a lone surrogate.</summary>
    public static JsonElement Keep(JsonElement value)
    {
        var raw = value.GetRawText();
        return raw.Contains("\\ud", StringComparison.OrdinalIgnoreCase) ? JsonElement.Parse(MendEscapes(raw)) : value.Clone();
    }

    /// <summary>A tool's argument or result, whatever it is, as JSON.</summary>
    public static JsonNode? ToNode(object? value)
    {
        try
        {
            return value switch
            {
                null => null,
                string text => JsonValue.Create(Mend(text)),
                JsonElement element => JsonNode.Parse(Keep(element).GetRawText()),
                JsonNode node => node.DeepClone(),
                AIContent content => JsonValue.Create(Mend(content.ToString() ?? string.Empty)),
                _ => JsonSerializer.SerializeToNode(value, AIJsonUtilities.DefaultOptions.GetTypeInfo(value.GetType())),
            };
        }
        catch (Exception failure) when (failure is NotSupportedException or JsonException or InvalidOperationException or ArgumentException)
        {
            return JsonValue.Create(Mend(value?.ToString() ?? string.Empty));
        }
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        var index = 1;
        while (index < raw.Length - 1)
        {
            var unit = raw[index++];
            if (unit != '\\')
            {
                text.Append(unit);
                continue;
            }

            var escaped = raw[index++];
            if (escaped == 'u')
            {
                text.Append(Unit(raw, index));
                index += 4;
                continue;
            }

            text.Append(escaped switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var other => other });
        }

        return text.ToString();
    }

    /// <summary>Raw JSON with each escape of a lone surrogate replaced.</summary>
    private static string MendEscapes(string raw)
    {
        var text = new StringBuilder(raw.Length);
        var index = 0;
        while (index < raw.Length)
        {
            var length = raw[index] != '\\' ? 1 : raw[index + 1] != 'u' ? 2 : IsPair(raw, index) ? 12 : 6;
            text.Append(length == 6 && char.IsSurrogate(Unit(raw, index + 2)) ? "\\ufffd" : raw.AsSpan(index, length));
            index += length;
        }

        return text.ToString();
    }

    private static bool IsPair(string raw, int index) =>
        index + 11 < raw.Length && raw[index + 6] == '\\' && raw[index + 7] == 'u'
        && char.IsSurrogatePair(Unit(raw, index + 2), Unit(raw, index + 8));

    private static char Unit(string raw, int start) =>
        (char)ushort.Parse(raw.AsSpan(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
