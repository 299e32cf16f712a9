namespace Agents.Core.Models;

/// <summary>A call to a model's provider failed. The message is ours and may be shown; nothing of the provider's body is in it.</summary>
/// <param name="code">One of <see cref="Errors.ErrorCodes"/>: <c>provider_auth</c>, <c>provider_rate_limited</c>, <c>provider_unavailable</c>,
/// <c>provider_timeout</c>, <c>provider_bad_response</c>, <c>content_filtered</c>, <c>output_truncated</c> or <c>invalid_request</c>.</param>
/// <param name="message">What happened and what to do.</param>
/// <param name="isTransient">Whether the same call may succeed later.</param>
/// <param name="status">The HTTP status; null when there was no answer, or it broke off.</param>
/// <param name="retryAfter">How long the provider asks to wait; null when it does not say.</param>
/// <param name="innerException">The cause, for the log only.</param>
public sealed class ProviderException(
    string code, string message, bool isTransient, int? status = null, TimeSpan? retryAfter = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Gets the code.</summary>
    public string Code { get; } = code;

    /// <summary>Gets whether the same call may succeed later.</summary>
    public bool IsTransient { get; } = isTransient;

    /// <summary>Gets the HTTP status.</summary>
    public int? Status { get; } = status;

    /// <summary>Gets how long the provider asks to wait.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
