using Microsoft.OpenApi;

namespace Agents.Api.Documentation;

/// <summary>The ways to say who calls, as OpenAPI names them.</summary>
internal static class SecuritySchemes
{
    public const string ServiceKey = "serviceKey";
    public const string ApiKey = "apiKey";
    public const string Administrator = "administrator";

    public static readonly OpenApiSecurityScheme ServiceKeyScheme = new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        Description = "A service key. Not needed on this machine while no key is configured.",
    };

    public static readonly OpenApiSecurityScheme ApiKeyScheme = new()
    {
        Type = SecuritySchemeType.ApiKey,
        In = ParameterLocation.Header,
        Name = "x-api-key",
        Description = "The same service key in a header of its own.",
    };

    public static readonly OpenApiSecurityScheme AdministratorScheme = new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "basic",
        Description = "USERNAME and PASSWORD, for administrator routes.",
    };
}
