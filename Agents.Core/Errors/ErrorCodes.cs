namespace Agents.Core.Errors;

/// <summary>The one error vocabulary: what a caller may branch on. A code never changes its meaning.</summary>
public static class ErrorCodes
{
    /// <summary>The request is not understood; the message names the field.</summary>
    public const string InvalidRequest = "invalid_request";

    /// <summary>No caller, or a key nobody knows.</summary>
    public const string Unauthenticated = "unauthenticated";

    /// <summary>The caller's credit is spent.</summary>
    public const string InsufficientCredit = "insufficient_credit";

    /// <summary>The caller is known and may not do this.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>There is no such thing, or it is somebody else's.</summary>
    public const string NotFound = "not_found";

    /// <summary>It contradicts what is there, e.g. an idempotency key used for another request.</summary>
    public const string Conflict = "conflict";

    /// <summary>More than a limit allows; the message names the limit.</summary>
    public const string TooLarge = "too_large";

    /// <summary>Well-formed, but nothing can be made of it.</summary>
    public const string Unprocessable = "unprocessable";

    /// <summary>Too many requests; <c>Retry-After</c> says when.</summary>
    public const string RateLimited = "rate_limited";

    /// <summary>The provider refused the service's key.</summary>
    public const string ProviderAuth = "provider_auth";

    /// <summary>The provider limits the service.</summary>
    public const string ProviderRateLimited = "provider_rate_limited";

    /// <summary>The provider cannot be reached or is down.</summary>
    public const string ProviderUnavailable = "provider_unavailable";

    /// <summary>The provider did not answer in time.</summary>
    public const string ProviderTimeout = "provider_timeout";

    /// <summary>The provider's answer makes no sense.</summary>
    public const string ProviderBadResponse = "provider_bad_response";

    /// <summary>The provider refused the content.</summary>
    public const string ContentFiltered = "content_filtered";

    /// <summary>The model's answer stayed invalid.</summary>
    public const string OutputInvalid = "output_invalid";

    /// <summary>The model's answer ended before it was whole.</summary>
    public const string OutputTruncated = "output_truncated";

    /// <summary>The service stopped under the run.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>A limit of steps, time, tokens or money is reached.</summary>
    public const string BudgetExceeded = "budget_exceeded";

    /// <summary>The caller cancelled it.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Our mistake.</summary>
    public const string Internal = "internal";
}
