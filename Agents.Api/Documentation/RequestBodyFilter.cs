using System.Reflection;
using System.Text.Json.Nodes;
using Agents.Api.Auth;
using Agents.Api.Calendar;
using Agents.Api.Hosting;
using Agents.Api.Scenes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Agents.Api.Documentation;

/// <summary>Documents bodies that actions read themselves, straight from the connection: their shape and examples to try.</summary>
internal sealed class RequestBodyFilter : IOperationFilter
{
    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttribute<JsonBodyAttribute>() is { } body)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/json"] = new OpenApiMediaType
                    {
                        Schema = context.SchemaGenerator.GenerateSchema(body.Type, context.SchemaRepository),
                        Examples = body.Examples.ToDictionary(name => name, IOpenApiExample (name) => Example(body.From, name), StringComparer.Ordinal),
                    },
                },
            };
        }
        else if (context.MethodInfo.IsDefined(typeof(FileBodyAttribute)))
        {
            operation.RequestBody = FileBody();
        }
        else if (context.MethodInfo.IsDefined(typeof(CalendarBodyAttribute)))
        {
            operation.RequestBody = CalendarBody();
        }

        if (context.MethodInfo.IsDefined(typeof(StartsRunAttribute)))
        {
            AddRunHeaders(operation);
        }
    }

    private static OpenApiExample Example(Type from, string name) => new()
    {
        Summary = name,
        Value = JsonNode.Parse((string)from.GetField(name)!.GetRawConstantValue()!),
    };

    private static OpenApiRequestBody FileBody()
    {
        static OpenApiSchema Binary() => new() { Type = JsonSchemaType.String, Format = "binary" };
        return new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/octet-stream"] = new OpenApiMediaType { Schema = Binary() },
                ["multipart/form-data"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string>(StringComparer.Ordinal) { "file" },
                        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["file"] = Binary() },
                    },
                },
            },
        };
    }

    private static OpenApiRequestBody CalendarBody() => new()
    {
        Required = true,
        Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
        {
            ["text/calendar"] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = JsonValue.Create(CalendarExamples.Ics),
            },
            ["application/json"] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.Object },
                Example = JsonNode.Parse(CalendarExamples.EventsList),
            },
        },
    };

    private static void AddRunHeaders(OpenApiOperation operation)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(Header("Idempotency-Key", "The same key with the same body gives the same run. At most 200 characters."));
        operation.Parameters.Add(Header("X-On-Disconnect", "`cancel` (default) or `continue`: what becomes of the run when the connection is lost."));
        operation.Parameters.Add(Header(OwnKeyHeaders.Provider, "Bring your own key: the provider it is for, e.g. `openai`, `gemini` or a configured one. Never the service's key as well."));
        operation.Parameters.Add(Header(OwnKeyHeaders.ApiKey, "Your key at that provider. It is used for this run only and kept nowhere.", "password"));
        operation.Parameters.Add(Header(OwnKeyHeaders.BaseUrl, "Your own address of that provider (`https`, port 443), where the administrator allowed its host; otherwise the provider's."));
    }

    private static OpenApiParameter Header(string name, string description, string? format = null) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = format },
    };
}
