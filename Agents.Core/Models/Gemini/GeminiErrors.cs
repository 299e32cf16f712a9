using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Agents.Core.Errors;

namespace Agents.Core.Models.Gemini;

/// <summary>Turns what Gemini says about a failure into our vocabulary. Of the provider's body only known markers are used, never its text.</summary>
internal static class GeminiErrors
{
    /// <summary>The longest wait that is believed: a day.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    /// <summary>The error object of a body, bare or in an array; null when the body is something else.</summary>
    public static JsonElement? Find(JsonElement root)
    {
        if (root is { ValueKind: JsonValueKind.Array } && root.GetArrayLength() > 0)
        {
            root = root[0];
        }

        return root.ObjectMember("error");
    }

    /// <summary>The error object of raw bytes; it lives on its own.</summary>
    public static JsonElement? Find(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = GeminiJson.Parse(body);
            return Find(document.RootElement)?.Clone();
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public static ProviderException BadResponse(string what, Exception? cause = null, bool isTransient = true) =>
        new(ErrorCodes.ProviderBadResponse, $"Gemini's answer makes no sense: {what}.", isTransient, 200, innerException: cause);

    public static ProviderException TooLarge(long limit) =>
        new(ErrorCodes.ProviderBadResponse, $"Gemini's answer is larger than {limit} bytes; it was given up.", isTransient: false, 200);

    /// <summary>What a failed call becomes.</summary>
    /// <param name="httpStatus">The status of the answer; an error inside a stream comes with 200 and then counts by its own code.</param>
    /// <param name="error">The error object, if there was one.</param>
    /// <param name="retryAfter">The header.</param>
    /// <param name="model">The model that was called.</param>
    /// <param name="now">The time, for a header that holds a date.</param>
    public static ProviderException From(int httpStatus, JsonElement? error, RetryConditionHeaderValue? retryAfter, string model, DateTimeOffset now)
    {
        var status = httpStatus;
        if (httpStatus < 300)
        {
            status = error?.Count("code") is >= 400 and < 600 and var code ? (int)code : 500;
        }

        var wait = Longer(FromHeader(retryAfter, now), FromDetails(error));
        return status switch
        {
            400 when HasReason(error, "API_KEY_INVALID") || HasReason(error, "API_KEY_EXPIRED") => Auth("Gemini does not know the key"),
            400 when IsStatus(error, "FAILED_PRECONDITION") =>
                Auth("Gemini does not serve this account from here: check its region and billing"),
            401 => Auth("Gemini does not know the key"),
            403 => Auth("The key may not use this model or the account is not allowed"),
            404 => new(
                ErrorCodes.InvalidRequest,
                $"Gemini has no model \"{model}\", or it cannot do this. Name another.",
                isTransient: false,
                status),
            408 => new(ErrorCodes.ProviderTimeout, "Gemini gave up waiting. Try again.", isTransient: true, status, wait),
            429 when IsSpentForToday(error) => new(
                ErrorCodes.ProviderRateLimited,
                "Gemini's quota for today is used up. Take another model.",
                isTransient: false,
                status),
            429 => new(ErrorCodes.ProviderRateLimited, "Gemini limits how often it may be called. Try later.", isTransient: true, status, wait),
            499 or >= 500 => new(ErrorCodes.ProviderUnavailable, $"Gemini failed (status {status}). Try again.", isTransient: true, status, wait),
            >= 400 => new(
                ErrorCodes.InvalidRequest, $"Gemini refused the request (status {status}). Check model, tools and schema.", isTransient: false, status),
            _ => new(ErrorCodes.ProviderBadResponse, $"Gemini's address answers with status {status}. Check it.", isTransient: false, status),
        };

        ProviderException Auth(string what) => new(ErrorCodes.ProviderAuth, $"{what}.", isTransient: false, status);
    }

    private static bool IsStatus(JsonElement? error, string status) => error?.Text("status") == status;

    private static IEnumerable<JsonElement> Details(JsonElement? error) => error?.Items("details") ?? [];

    private static bool HasReason(JsonElement? error, string reason) => Details(error).Any(detail => detail.Text("reason") == reason);

    private static bool IsSpentForToday(JsonElement? error) =>
        Details(error)
            .SelectMany(detail => detail.Items("violations"))
            .Any(violation => violation.Text("quotaId")?.Contains("PerDay", StringComparison.OrdinalIgnoreCase) == true);

    private static TimeSpan? FromHeader(RetryConditionHeaderValue? header, DateTimeOffset now) =>
        Believed(header?.Delta ?? (header?.Date - now));

    /// <summary>RetryInfo's delay, a protobuf duration such as <c>26s</c> or <c>0.5s</c>.</summary>
    private static TimeSpan? FromDetails(JsonElement? error) =>
        Details(error).Select(detail => detail.Text("retryDelay")).FirstOrDefault(delay => delay is not null) is { Length: > 1 } text
        && text[^1] == 's'
        && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? Believed(seconds < MaxWait.TotalSeconds ? TimeSpan.FromSeconds(seconds) : MaxWait)
            : null;

    private static TimeSpan? Believed(TimeSpan? wait) =>
        wait is null ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait > MaxWait ? MaxWait : wait;

    private static TimeSpan? Longer(TimeSpan? first, TimeSpan? second) => first is null || second > first ? second ?? first : first;
}
