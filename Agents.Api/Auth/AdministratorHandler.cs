using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using Agents.Api.Hosting;
using Agents.Core.Errors;
using Agents.Core.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Agents.Api.Auth;

/// <summary>Knows the administrator by HTTP Basic (RFC 7617, UTF-8).</summary>
internal sealed class AdministratorHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Administrator administrator)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private static readonly Caller AdministratorCaller = new("administrator", "Administrator");

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        CredentialsOf(Request) is not var (username, password) ? AuthenticateResult.NoResult()
        : administrator.Matches(username, password)
            ? AuthenticateResult.Success(new AuthenticationTicket(AdministratorCaller.ToPrincipal(Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("Wrong name or password."));

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // No challenge then: a browser would ask again and again for something that does not exist.
        if (!administrator.IsConfigured)
        {
            return Context.WriteProblemAsync(ErrorCodes.Forbidden, "No administrator is configured: set USERNAME and PASSWORD and restart.");
        }

        Response.Headers.WWWAuthenticate = "Basic realm=\"Agents administrator\", charset=\"UTF-8\"";
        return Context.WriteProblemAsync(ErrorCodes.Unauthenticated, "This route is the administrator's: send USERNAME and PASSWORD by HTTP Basic.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Context.WriteProblemAsync(ErrorCodes.Forbidden, "This caller may not do this.");

    private static (string Username, string Password)? CredentialsOf(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !string.Equals(header.Scheme, "Basic", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { Length: > 0 } parameter)
        {
            return null;
        }

        var bytes = new byte[parameter.Length];
        if (!Convert.TryFromBase64String(parameter, bytes, out var length))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (text[..colon], text[(colon + 1)..]);
    }
}
