using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Agents.Core.Errors;

namespace Agents.Core.Models.OpenAI;

/// <summary>Turns what a provider says about a failure into our words. Nothing of its text is kept.</summary>
internal static class OpenAIErrors
{
    /// <summary>The failure that an HTTP status and its body tell of.</summary>
    /// <param name="response">The answer; its body is not read here.</param>
    /// <param name="body">The body as JSON; null when it is none.</param>
    /// <param name="clock">Tells how far a date is away.</param>
    public static ProviderException FromStatus(HttpResponseMessage response, JsonElement? body, TimeProvider clock)
    {
        var status = (int)response.StatusCode;
        var error = body is { } root && root.TryMember("error"u8, out var member) ? member : body ?? default;
        return Create(status, error, Wait(response.Headers, clock), ShouldRetry(response.Headers));
    }

    /// <summary>The failure that an error object inside an answer with status 200 tells of; also when it is a bare text, or nothing.</summary>
    public static ProviderException FromAnswer(JsonElement error, Exception? cause = null)
    {
        var status = error.Count("code"u8) ?? error.Count("status"u8) ?? error.Count("status_code"u8);
        return Create(status is >= 400 and < 600 ? (int)status : null, error, wait: null, shouldRetry: null, cause);
    }

    /// <summary>Whether <see cref="FromException"/> knows what is behind an exception.</summary>
    public static bool IsFailure(Exception exception, CancellationToken cancellationToken) => FromException(exception, cancellationToken) is not null;

    /// <summary>The failure behind an exception of the connection or the parser; null when it is no such thing and must pass.</summary>
    public static Exception? FromException(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        ProviderException => null,
        OperationCanceledException when cancellationToken.IsCancellationRequested => null,
        _ when cancellationToken.IsCancellationRequested => new OperationCanceledException(cancellationToken),
        OperationCanceledException or TimeoutException => new ProviderException(
            ErrorCodes.ProviderTimeout, "The provider did not answer in time. Try again.", isTransient: true, innerException: exception),
        HttpRequestException or IOException => new ProviderException(
            ErrorCodes.ProviderUnavailable, "The connection to the provider failed. Try again.", isTransient: true, innerException: exception),
        JsonException or FormatException or InvalidOperationException or InvalidDataException => BadAnswer(exception),
        _ => null,
    };

    /// <summary>The answer cannot be read.</summary>
    public static ProviderException BadAnswer(Exception? cause = null) =>
        new(ErrorCodes.ProviderBadResponse, "The provider's answer is not what its protocol says. Check its address, or try again.", isTransient: true, innerException: cause);

    /// <summary>The answer stopped in the middle.</summary>
    public static ProviderException Truncated(Exception? cause = null) =>
        new(ErrorCodes.ProviderBadResponse, "The provider's answer ended before it was whole. Try again.", isTransient: true, innerException: cause);

    private static ProviderException Create(int? status, JsonElement error, TimeSpan? wait, bool? shouldRetry, Exception? cause = null)
    {
        var marks = $"{error.Text("code"u8)} {error.Text("type"u8)}";
        var final = status is null or 400 or 404 or 413 or 422 ? Final(marks, error.Text("message"u8) ?? error.Text() ?? "") : null;
        var (code, transient, message) = ByMarks(marks) ?? final ?? (status is null ? WithoutStatus(marks) : ByStatus(status));
        var failure = new ProviderException(code, message, shouldRetry ?? transient, status, wait, cause);
        OpenAIRefusal.Note(failure, error, isFinal: final is not null);
        return failure;
    }

    // A provider's own word is more precise than the status that comes with it.
    private static (string Code, bool Transient, string Message)? ByMarks(string marks)
    {
        if (Has(marks, "insufficient_quota", "billing", "credit_balance"))
        {
            return (ErrorCodes.ProviderRateLimited, false, "The provider's quota for this key is used up. Check its plan and billing.");
        }

        if (Has(marks, "content_filter", "content_policy", "moderation"))
        {
            return (ErrorCodes.ContentFiltered, false, "The provider refused the content. Phrase the request differently.");
        }

        if (Has(marks, "tool_use_failed", "json_validate_failed"))
        {
            return (ErrorCodes.ProviderBadResponse, true, "The model's answer broke its own rules and the provider refused it. Try again.");
        }

        return null;
    }

    // What no other way of asking will change. Servers of one's own have only words for it.
    private static (string Code, bool Transient, string Message)? Final(string marks, string said)
    {
        if (Has(marks, "context_length", "context_window", "exceed_context_size")
            || Has(said, "context length", "context window", "context size", "prompt is too long"))
        {
            return (ErrorCodes.InvalidRequest, false, "The request is longer than the model can read. Shorten it, or take another model.");
        }

        if (Has(marks, "model_not_found")
            || (Has(said, "model") && Has(said, "not found", "does not exist", "not a valid model", "unknown model", "no such model")))
        {
            return (ErrorCodes.InvalidRequest, false, "The provider does not know the model, or the key may not use it. Check the model's name.");
        }

        return null;
    }

    private static (string Code, bool Transient, string Message) WithoutStatus(string marks) =>
        Has(marks, "rate_limit", "too_many") ? ByStatus(429)
        : Has(marks, "invalid_api_key", "authentication", "permission") ? ByStatus(401)
        : Has(marks, "timeout") ? ByStatus(408)
        : Has(marks, "invalid_request", "invalid_value", "not_found") ? ByStatus(400)
        : (ErrorCodes.ProviderUnavailable, true, "The provider reported a failure while it answered. Try again.");

    private static (string Code, bool Transient, string Message) ByStatus(int? status) => status switch
    {
        401 or 403 => (ErrorCodes.ProviderAuth, false, "The provider refused the key. Check that it is right and may use the model."),
        402 => (ErrorCodes.ProviderRateLimited, false, "The provider's quota for this key is used up. Check its plan and billing."),
        404 or 405 => (ErrorCodes.InvalidRequest, false, "The provider does not know the address or the model. Check both."),
        408 => (ErrorCodes.ProviderTimeout, true, "The provider did not answer in time. Try again."),
        409 or 425 => (ErrorCodes.ProviderUnavailable, true, "The provider cannot take the request now. Try again."),
        429 => (ErrorCodes.ProviderRateLimited, true, "The provider limits how often it may be asked. Try again later."),
        501 or 505 => (ErrorCodes.ProviderUnavailable, false, "The provider cannot do what it was asked. Check its address."),
        >= 500 => (ErrorCodes.ProviderUnavailable, true, "The provider is not available. Try again."),
        >= 400 => (ErrorCodes.InvalidRequest, false, "The provider did not accept the request. Check the model's capabilities and the options of the call."),
        _ => (ErrorCodes.ProviderBadResponse, false, "The provider's answer is not what its protocol says. Check its address."),
    };

    private static bool Has(string marks, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (marks.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool? ShouldRetry(HttpResponseHeaders headers) =>
        Header(headers, "x-should-retry") switch { "true" => true, "false" => false, _ => null };

    private static TimeSpan? Wait(HttpResponseHeaders headers, TimeProvider clock)
    {
        if (Seconds(Header(headers, "retry-after-ms"), 1000) is { } precise)
        {
            return precise;
        }

        var value = Header(headers, "retry-after");
        if (Seconds(value, 1) is { } seconds)
        {
            return seconds;
        }

        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return null;
        }

        var left = date - clock.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }

    private static TimeSpan? Seconds(string? value, double perSecond) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 1e9
            ? TimeSpan.FromSeconds(number / perSecond)
            : null;

    private static string? Header(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault()?.Trim() : null;
}
