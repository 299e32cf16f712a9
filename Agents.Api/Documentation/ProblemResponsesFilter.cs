using Agents.Api.Auth;
using Agents.Api.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Agents.Api.Documentation;

/// <summary>Adds what every route may answer besides its own: the problem document, and who may call it.</summary>
internal sealed class ProblemResponsesFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var isAdministrative = metadata.OfType<IAuthorizeData>().Any(data => string.Equals(data.Policy, AuthSchemes.Administrator, StringComparison.Ordinal));
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        var schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemDocument), context.SchemaRepository);

        foreach (var (status, text) in Problems(context, isOpen, takesScene: metadata.OfType<TakesSceneAttribute>().Any()))
        {
            operation.Responses ??= [];
            operation.Responses.TryAdd(status, new OpenApiResponse { Description = text });
            if (operation.Responses[status] is OpenApiResponse { Content: null or { Count: 0 } } response)
            {
                response.Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
                {
                    [ProblemDocument.MediaType] = new OpenApiMediaType { Schema = schema },
                };
            }
        }

        if (!isOpen)
        {
            operation.Security = [.. (isAdministrative ? [SecuritySchemes.Administrator] : new[] { SecuritySchemes.ServiceKey, SecuritySchemes.ApiKey })
                .Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] })];
        }
    }

    private static IEnumerable<(string Status, string Text)> Problems(OperationFilterContext context, bool isOpen, bool takesScene)
    {
        if (context.ApiDescription.ParameterDescriptions.Count > 0)
        {
            yield return ("400", "`invalid_request`: the request is not understood; `field` names the member.");
        }

        if (!isOpen)
        {
            yield return ("401", "`unauthenticated`: no caller, or a key nobody knows.");
            yield return ("403", "`forbidden`: the caller may not do this.");
        }

        if (context.ApiDescription.ParameterDescriptions.Any(parameter => string.Equals(parameter.Source.Id, "Path", StringComparison.Ordinal)))
        {
            yield return ("404", "`not_found`: there is no such thing, or it is somebody else's.");
        }

        if (takesScene)
        {
            yield return ("413", "`too_large`: more than a limit allows.");
        }

        yield return ("500", "`internal`: our mistake; `traceId` finds it in the log.");
    }
}
