using System.Text.Json;
using Agents.Core.Calendar.Google;
using Agents.Core.Errors;
using Microsoft.AspNetCore.Diagnostics;

namespace Agents.Api.Hosting;

/// <summary>Turns whatever a route throws before its first byte into a problem document. Texts of unknown exceptions stay in the log.</summary>
internal sealed partial class ProblemExceptionHandler(ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to read an answer, and a caller who leaves is no error.
            httpContext.Response.StatusCode = ErrorStatus.ClientClosedRequest;
            return true;
        }

        var known = Translate(exception);
        if (known is null)
        {
            LogUnknown(exception);
        }
        else if (ErrorStatus.Of(known.Code) >= StatusCodes.Status500InternalServerError)
        {
            LogKnown(known.Code, exception);
        }

        await httpContext.WriteProblemAsync(
            known?.Code ?? ErrorCodes.Internal,
            known?.Message ?? $"Something went wrong on our side. The log knows this request as '{httpContext.GetRequestId()}'.",
            known?.Field);
        return true;
    }

    private static AgentException? Translate(Exception exception) => exception switch
    {
        AgentException agent => agent,
        GoogleCalendarException google => google.ToAgentException(),
        BadHttpRequestException { InnerException: JsonException json } => BodyErrors.Describe(json),
        JsonException json => BodyErrors.Describe(json),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => RequestLimits.TooLarge(),
        BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } =>
            new AgentException(ErrorCodes.InvalidRequest, "The body arrived too slowly."),
        BadHttpRequestException => new AgentException(ErrorCodes.InvalidRequest, "The request cannot be read: check its body, its headers and its parameters."),
        _ => null,
    };

    [LoggerMessage(LogLevel.Error, "A request failed for a reason nobody foresaw")]
    private partial void LogUnknown(Exception exception);

    [LoggerMessage(LogLevel.Warning, "A request failed with {Code}")]
    private partial void LogKnown(string code, Exception exception);
}
