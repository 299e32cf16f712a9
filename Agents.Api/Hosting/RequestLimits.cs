using Agents.Core.Errors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Agents.Api.Hosting;

/// <summary>Refuses a body that is larger than its route allows: at once when the length is announced, else while it is read.</summary>
internal sealed class RequestLimits(RequestDelegate next, IOptions<LimitsOptions> options)
{
    public static AgentException TooLarge(long? limit = null) => new(
        ErrorCodes.TooLarge,
        limit is null ? "The body is larger than this route allows." : $"The body is larger than this route allows: at most {limit} bytes.");

    public Task InvokeAsync(HttpContext context)
    {
        var route = context.GetEndpoint()?.Metadata;
        var limit = route?.GetMetadata<TakesSceneAttribute>() is not null ? options.Value.SceneBodyBytes
            : route?.GetMetadata<TakesCalendarAttribute>() is not null ? options.Value.CalendarBodyBytes
            : options.Value.BodyBytes;
        if (context.Request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = limit;
        }

        return next(context);
    }
}
