using Microsoft.OpenApi;

namespace Agents.Api.Documentation;

/// <summary>OpenAPI at <c>/swagger/v1/swagger.json</c> and Swagger UI at <c>/swagger</c>, made of the code's own documentation.</summary>
internal static class DocumentationExtensions
{
    private static readonly string[] CommentFiles = ["Agents.Api.xml", "Agents.Core.xml"];

    public static IServiceCollection AddDocumentation(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "Agents",
                Version = "v1",
                Description = "Turns prompts into typed, streamed results: a prompt becomes a voxel scene.",
            });
            foreach (var name in CommentFiles)
            {
                var path = Path.Combine(AppContext.BaseDirectory, name);
                if (File.Exists(path))
                {
                    options.IncludeXmlComments(path, includeControllerXmlComments: true);
                }
            }

            options.SupportNonNullableReferenceTypes();
            options.AddSecurityDefinition(SecuritySchemes.ServiceKey, SecuritySchemes.ServiceKeyScheme);
            options.AddSecurityDefinition(SecuritySchemes.ApiKey, SecuritySchemes.ApiKeyScheme);
            options.AddSecurityDefinition(SecuritySchemes.Administrator, SecuritySchemes.AdministratorScheme);
            options.OperationFilter<RequestBodyFilter>();
            options.OperationFilter<ProblemResponsesFilter>();
        });
        return services;
    }

    /// <summary>Comes before authorisation: the pages of Swagger UI are files, which cannot say that they are open.</summary>
    public static WebApplication UseDocumentation(this WebApplication app)
    {
        app.UseSwaggerUI(options =>
        {
            options.DocumentTitle = "Agents";
            options.SwaggerEndpoint("v1/swagger.json", "Agents v1");
        });
        return app;
    }

    public static WebApplication MapDocumentation(this WebApplication app)
    {
        app.MapSwagger().AllowAnonymous();
        return app;
    }
}
