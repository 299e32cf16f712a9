using Agents.Core.Errors;
using System.Diagnostics;

namespace Agents.Api.Hosting;

/// <summary>Writes errors. There is no other place that does.</summary>
internal static class ProblemResponses
{
    /// <summary>The id of this request in logs, traces and answers.</summary>
    public static string GetRequestId(this HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    /// <summary>Answers with a problem document, whatever the caller accepts: an error in another form would not be read either.</summary>
    /// <param name="context">Its answer must not have started.</param>
    /// <param name="code">One of the error codes.</param>
    /// <param name="detail">Safe to show.</param>
    /// <param name="field">The member concerned, as a JSON path.</param>
    /// <param name="status">Null takes the code's own status.</param>
    public static Task WriteProblemAsync(this HttpContext context, string code, string detail, string? field = null, int? status = null)
    {
        context.Response.StatusCode = status ?? ErrorStatus.Of(code);
        context.Response.Headers.CacheControl = "no-store";
        if (code is ErrorCodes.RateLimited && context.Response.Headers.RetryAfter.Count == 0)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        var problem = new ProblemDocument
        {
            Code = code,
            Title = ErrorStatus.TitleOf(code),
            Status = context.Response.StatusCode,
            Detail = detail,
            TraceId = context.GetRequestId(),
            Field = field,
        };
        return context.Response.WriteAsJsonAsync(
            problem, HostingJson.Readable.ProblemDocument, ProblemDocument.MediaType, context.RequestAborted);
    }
}
