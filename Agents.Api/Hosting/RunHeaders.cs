using Agents.Core.Errors;

namespace Agents.Api.Hosting;

/// <summary>Headers that every route that starts a run takes.</summary>
internal static class RunHeaders
{
    /// <summary>The longest idempotency key, in characters.</summary>
    public const int MaxKeyLength = 200;

    private const string IdempotencyKey = "Idempotency-Key";

    /// <summary>The key that makes a repeated request the same run; null when none was sent.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c>: it is too long.</exception>
    public static string? ReadIdempotencyKey(this HttpRequest request)
    {
        var key = request.Headers[IdempotencyKey].ToString();
        return key.Length switch
        {
            0 => null,
            <= MaxKeyLength => key,
            _ => throw JsonFields.Invalid(IdempotencyKey, $"is longer than {MaxKeyLength} characters"),
        };
    }
}
