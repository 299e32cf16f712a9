using Agents.Core.Errors;

namespace Agents.Api.Hosting;

/// <summary>The contract's table of error codes: status and title of each.</summary>
public static class ErrorStatus
{
    /// <summary>The status of a caller that left; nobody reads it but the log.</summary>
    public const int ClientClosedRequest = 499;

    /// <summary>The HTTP status of a code; 500 for one that is not in the table.</summary>
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    public static int Of(string code) => code switch
    {
        ErrorCodes.InvalidRequest => StatusCodes.Status400BadRequest,
        ErrorCodes.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorCodes.InsufficientCredit or ErrorCodes.BudgetExceeded => StatusCodes.Status402PaymentRequired,
        ErrorCodes.Forbidden => StatusCodes.Status403Forbidden,
        ErrorCodes.NotFound => StatusCodes.Status404NotFound,
        ErrorCodes.Conflict => StatusCodes.Status409Conflict,
        ErrorCodes.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorCodes.Unprocessable or ErrorCodes.ContentFiltered => StatusCodes.Status422UnprocessableEntity,
        ErrorCodes.RateLimited => StatusCodes.Status429TooManyRequests,
        ErrorCodes.Cancelled => ClientClosedRequest,
        ErrorCodes.ProviderAuth or ErrorCodes.ProviderBadResponse or ErrorCodes.OutputInvalid or ErrorCodes.OutputTruncated
            => StatusCodes.Status502BadGateway,
        ErrorCodes.ProviderRateLimited or ErrorCodes.ProviderUnavailable or ErrorCodes.Interrupted => StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.ProviderTimeout => StatusCodes.Status504GatewayTimeout,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>The code for a status that the framework chose without a text of its own.</summary>
    /// <param name="status">An HTTP status of 400 or above.</param>
    public static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ErrorCodes.Unauthenticated,
        StatusCodes.Status403Forbidden => ErrorCodes.Forbidden,
        StatusCodes.Status404NotFound => ErrorCodes.NotFound,
        StatusCodes.Status409Conflict => ErrorCodes.Conflict,
        StatusCodes.Status413PayloadTooLarge => ErrorCodes.TooLarge,
        StatusCodes.Status422UnprocessableEntity => ErrorCodes.Unprocessable,
        StatusCodes.Status429TooManyRequests => ErrorCodes.RateLimited,
        ClientClosedRequest => ErrorCodes.Cancelled,
        >= 400 and < 500 => ErrorCodes.InvalidRequest,
        _ => ErrorCodes.Internal,
    };

    /// <summary>A short name of the code for people; the same for every occurrence.</summary>
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    public static string TitleOf(string code) => code switch
    {
        ErrorCodes.InvalidRequest => "The request is not understood",
        ErrorCodes.Unauthenticated => "Not signed in",
        ErrorCodes.InsufficientCredit => "The credit is spent",
        ErrorCodes.Forbidden => "Not allowed",
        ErrorCodes.NotFound => "Not found",
        ErrorCodes.Conflict => "In conflict with what is there",
        ErrorCodes.TooLarge => "Too large",
        ErrorCodes.Unprocessable => "Nothing can be made of it",
        ErrorCodes.RateLimited => "Too many requests",
        ErrorCodes.ProviderAuth => "The model provider refused the key",
        ErrorCodes.ProviderRateLimited => "The model provider limits the service",
        ErrorCodes.ProviderUnavailable => "The model provider is not available",
        ErrorCodes.ProviderTimeout => "The model provider did not answer in time",
        ErrorCodes.ProviderBadResponse => "The model provider's answer makes no sense",
        ErrorCodes.ContentFiltered => "The model provider refused the content",
        ErrorCodes.OutputInvalid => "The model's answer is invalid",
        ErrorCodes.OutputTruncated => "The model's answer is not complete",
        ErrorCodes.Interrupted => "The service stopped",
        ErrorCodes.BudgetExceeded => "The budget is spent",
        ErrorCodes.Cancelled => "Cancelled",
        _ => "Internal error",
    };
}
