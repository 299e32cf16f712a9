using System.Text.Json;

namespace Agents.Plugins.Calendar.Google;

/// <summary>Finds the reason in Google's two kinds of error document; anything else, e.g. HTML, has none.</summary>
internal static class GoogleErrorReason
{
    /// <summary>
    /// The word on which to decide, e.g. <c>rateLimitExceeded</c>: the first of <c>error.errors[].reason</c>, else of <c>error.details[].reason</c>,
    /// else <c>error.status</c>. Empty when there is none.
    /// </summary>
    public static string Of(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (!TryGet(document.RootElement, "error", out var error))
            {
                return string.Empty;
            }

            return FirstReason(error, "errors") ?? FirstReason(error, "details") ?? Text(error, "status") ?? string.Empty;
        }
        catch (JsonException)
        {
            return string.Empty;
        }
    }

    private static string? FirstReason(JsonElement error, string list) =>
        TryGet(error, list, out var items) && items.ValueKind == JsonValueKind.Array
            ? items.EnumerateArray().Select(item => Text(item, "reason")).FirstOrDefault(reason => reason is not null)
            : null;

    private static string? Text(JsonElement element, string name)
    {
        try
        {
            return TryGet(element, name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate.
            return null;
        }
    }

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }
}
