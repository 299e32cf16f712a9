using Agents.Core.Configuration;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Agents.Api.Hosting;

/// <summary>What every route has in common: JSON, errors, limits, the request's id.</summary>
internal static class EdgeExtensions
{
    public static IServiceCollection AddEdge(this IServiceCollection services)
    {
        services.AddSection<LimitsOptions>(LimitsOptions.SectionName);
        services.AddOptions<FormOptions>().Configure<IOptions<LimitsOptions>>(
            (form, limits) => form.MultipartBodyLengthLimit = limits.Value.SceneBodyBytes);

        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemExceptionHandler>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options => JsonEdge.Apply(options.SerializerOptions));
        services.AddControllers(options =>
            {
                options.ModelMetadataDetailsProviders.Add(new SystemTextJsonValidationMetadataProvider());

                // Bodies are read by the routes, or bound from JSON; reading them as a form first, as curl's default content type has it, would empty them.
                options.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
                options.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
                options.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
            })
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new InternalControllers()))
            .AddJsonOptions(options =>
            {
                JsonEdge.Apply(options.JsonSerializerOptions);

                // The exception itself then reaches BodyErrors, instead of the serializer's text.
                options.AllowInputFormatterExceptionMessages = false;
            })
            .ConfigureApiBehaviorOptions(options =>
            {
                // One place writes errors: binding throws, bare statuses get their body from the status pages.
                options.InvalidModelStateResponseFactory = context => throw BodyErrors.Describe(context.ModelState);
                options.SuppressMapClientErrors = true;
            });
        return services;
    }

    /// <summary>Comes first: what follows may fail.</summary>
    public static WebApplication UseEdge(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            // On starting, because the exception handler clears the headers set before.
            var requestId = context.GetRequestId();
            context.Response.OnStarting(() =>
            {
                context.Response.Headers["x-request-id"] = requestId;
                context.Response.Headers.XContentTypeOptions = "nosniff";
                return Task.CompletedTask;
            });
            return next(context);
        });
        app.UseExceptionHandler();
        app.UseStatusCodePages(context => WriteBareStatusAsync(context.HttpContext));
        return app;
    }

    /// <summary>Comes after routing: the limit is the route's.</summary>
    public static WebApplication UseRequestLimits(this WebApplication app)
    {
        app.UseMiddleware<RequestLimits>();
        return app;
    }

    private static Task WriteBareStatusAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var request = context.Request;
        var detail = status switch
        {
            StatusCodes.Status404NotFound => $"There is nothing at '{request.Path}'.",
            StatusCodes.Status405MethodNotAllowed => $"'{request.Path}' does not take {request.Method}; it takes {context.Response.Headers.Allow}.",
            StatusCodes.Status415UnsupportedMediaType => request.ContentType is { Length: > 0 } type
                ? $"The content type '{type}' is not taken here."
                : "The content type is missing: send 'Content-Type: application/json'.",
            StatusCodes.Status413PayloadTooLarge => RequestLimits.TooLarge().Message,
            >= StatusCodes.Status500InternalServerError => $"Something went wrong on our side. The log knows this request as '{context.GetRequestId()}'.",
            _ => $"{ReasonPhrases.GetReasonPhrase(status)}.",
        };
        return context.WriteProblemAsync(ErrorStatus.CodeOf(status), detail, status: status);
    }
}
