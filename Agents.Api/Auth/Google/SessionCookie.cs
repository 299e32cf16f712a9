using Agents.Core.Identity;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Agents.Api.Auth.Google;

/// <summary>The cookie of a browser that has signed in: encrypted, not for scripts, not for other sites.</summary>
internal sealed class SessionCookie(IOptions<AuthOptions> auth) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    private const string Name = "agents_session";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != AuthSchemes.Session)
        {
            return;
        }

        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = context =>
        {
            // Pages of other ports of this machine are the same site to a browser, so it sends them the cookie; what they ask does not count.
            if (!IsOwn(context.Request))
            {
                context.RejectPrincipal();
            }

            return Task.CompletedTask;
        };
    }

    private bool IsOwn(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        return string.IsNullOrEmpty(origin)
            || auth.Value.CorsOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
