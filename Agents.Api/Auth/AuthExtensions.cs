using Agents.Api.Auth.Google;
using Agents.Core.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace Agents.Api.Auth;

/// <summary>Who may call which route, and from which pages.</summary>
internal static class AuthExtensions
{
    // What the contract names, so that scripts of allowed pages may read it.
    private static readonly string[] ExposedHeaders =
    [
        "X-Run-Id", "x-request-id", "X-Cache", "X-Model", "X-Cost", "X-Tokens-Saved", "Retry-After", "Content-Disposition",
        "X-Scene-Voxels", "X-Scene-Triangles",
    ];

    /// <summary>Registers callers: service keys, sign-in, the administrator.</summary>
    public static IServiceCollection AddAuth(this IServiceCollection services)
    {
        services.AddIdentity();
        services.AddAuthentication(AuthSchemes.ServiceKey)
            .AddScheme<AuthenticationSchemeOptions, ServiceKeyHandler>(AuthSchemes.ServiceKey, null)
            .AddScheme<AuthenticationSchemeOptions, AdministratorHandler>(AuthSchemes.Administrator, null)
            .AddGoogleSignIn();

        // Closed by default: a route is open only when it says AllowAnonymous.
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder(AuthSchemes.ServiceKey).RequireAuthenticatedUser().Build())
            .AddPolicy(AuthSchemes.Administrator, policy => policy.AddAuthenticationSchemes(AuthSchemes.Administrator).RequireAuthenticatedUser());

        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<AuthOptions>>((cors, auth) => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. auth.Value.CorsOrigins])
            .AllowAnyHeader()
            .AllowAnyMethod()
            .WithExposedHeaders(ExposedHeaders)
            .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
        return services;
    }

    /// <summary>Comes after routing. The guard is first, so that a foreign page does not even get a preflight answered.</summary>
    public static WebApplication UseAuth(this WebApplication app)
    {
        app.UseGoogleSignIn();
        app.UseMiddleware<LoopbackGuard>();
        app.UseCors();
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }
}
