using System.Net;
using System.Text.Encodings.Web;
using Agents.Api.Hosting;
using Agents.Core.Errors;
using Agents.Core.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Agents.Api.Auth;

/// <summary>Knows a caller by its service key, else by its sign-in. Without keys and sign-in configured whatever key is sent is ignored, and this machine is the local user.</summary>
internal sealed class ServiceKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IOptions<AuthOptions> auth, ServiceKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string BearerPrefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        auth.Value.HasSignIn && (KeyOf(Request) is null || auth.Value.Keys.Count == 0)
            ? Context.AuthenticateAsync(AuthSchemes.Session)
            : Task.FromResult(Authenticate());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (auth.Value.AllowsLocalUser)
        {
            return Context.WriteProblemAsync(
                ErrorCodes.Forbidden, "Without service keys this service answers its own machine only. Configure Auth:Keys to call it from elsewhere.");
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        return Context.WriteProblemAsync(
            ErrorCodes.Unauthenticated,
            auth.Value.HasSignIn && (KeyOf(Request) is null || auth.Value.Keys.Count == 0)
                ? "Sign in at '/auth/google/login', or send a service key where one is configured."
                : KeyOf(Request) is null
                ? "Send a service key: 'Authorization: Bearer <key>' or 'x-api-key: <key>'."
                : "Nobody has this service key.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Context.WriteProblemAsync(ErrorCodes.Forbidden, "This caller may not do this.");

    private AuthenticateResult Authenticate()
    {
        if (auth.Value.AllowsLocalUser)
        {
            return Context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) ? Success(Caller.Local) : AuthenticateResult.NoResult();
        }

        return KeyOf(Request) is not { } key ? AuthenticateResult.NoResult()
            : keys.Find(key) is { } caller ? Success(caller)
            : AuthenticateResult.Fail("Nobody has this service key.");
    }

    private AuthenticateResult Success(Caller caller) =>
        AuthenticateResult.Success(new AuthenticationTicket(caller.ToPrincipal(Scheme.Name), Scheme.Name));

    private static string? KeyOf(HttpRequest request)
    {
        string? header = request.Headers.Authorization;
        if (header?.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase) == true)
        {
            return header[BearerPrefix.Length..].Trim();
        }

        string? key = request.Headers["x-api-key"];
        return string.IsNullOrWhiteSpace(key) ? null : key.Trim();
    }
}
