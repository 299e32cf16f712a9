using Agents.Core.Errors;

namespace Agents.Core.Calendar.Google;

/// <summary>A call to Google came to nothing. The message is ours and may be shown; nothing that Google sent is in it.</summary>
/// <param name="fault">Why; it decides <see cref="Code"/>.</param>
/// <param name="message">What happened and what to do.</param>
/// <param name="retryAfter">How long Google asks to wait; null when it does not say.</param>
/// <param name="innerException">The cause, for the log only.</param>
public sealed class GoogleCalendarException(GoogleFault fault, string message, TimeSpan? retryAfter = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Gets why.</summary>
    public GoogleFault Fault { get; } = fault;

    /// <summary>Gets the code for callers, one of <see cref="ErrorCodes"/>.</summary>
    public string Code { get; } = fault switch
    {
        GoogleFault.NotConnected => ErrorCodes.ProviderAuth,
        GoogleFault.MissingScope or GoogleFault.Forbidden => ErrorCodes.Forbidden,
        GoogleFault.NotFound => ErrorCodes.NotFound,
        GoogleFault.RateLimited => ErrorCodes.ProviderRateLimited,
        GoogleFault.Timeout => ErrorCodes.ProviderTimeout,
        GoogleFault.BadResponse or GoogleFault.BadRequest => ErrorCodes.ProviderBadResponse,
        _ => ErrorCodes.ProviderUnavailable,
    };

    /// <summary>Gets how long Google asks to wait.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Gets whether the same call may succeed later without the user doing anything.</summary>
    public bool IsTransient => Fault is GoogleFault.RateLimited or GoogleFault.Unavailable or GoogleFault.Timeout or GoogleFault.BadResponse;

    /// <summary>The same failure as routes report it.</summary>
    public AgentException ToAgentException() => new(Code, Message, innerException: this);
}
