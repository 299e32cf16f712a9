using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace Agents.Api.Hosting.Secrets;

/// <summary>Reads the answer <c>{"payload": {"data": base64, "dataCrc32c": decimal}}</c>.</summary>
internal static class SecretPayload
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of the secret without the line end that tools put after it; null when the answer is not of the form or damaged.</summary>
    public static string? Read(ReadOnlyMemory<byte> answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            var payload = document.RootElement.GetProperty("payload");
            var data = payload.GetProperty("data").GetBytesFromBase64();
            return IsWhole(payload, data) ? Utf8.GetString(data).TrimEnd('\r', '\n') : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    // A 64-bit number is a string in Google's JSON.
    private static bool IsWhole(JsonElement payload, ReadOnlySpan<byte> data) =>
        !payload.TryGetProperty("dataCrc32c", out var expected)
        || string.Equals(expected.ToString(), Crc32C(data).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static uint Crc32C(ReadOnlySpan<byte> data)
    {
        var checksum = uint.MaxValue;
        foreach (var octet in data)
        {
            checksum = BitOperations.Crc32C(checksum, octet);
        }

        return ~checksum;
    }
}
