using Agents.Core.Calendar.Google;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;

namespace Agents.Api.Auth.Google;

/// <summary>How the framework's OAuth handler asks Google: PKCE, a state bound to the browser, offline access, earlier consent included.</summary>
internal sealed class GoogleSignInOptions(IOptions<GoogleOptions> google) : IConfigureNamedOptions<OAuthOptions>
{
    /// <summary>Where Google sends the browser back to.</summary>
    public const string CallbackPath = "/auth/google/callback";

    public void Configure(OAuthOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, OAuthOptions options)
    {
        if (name != AuthSchemes.Google)
        {
            return;
        }

        options.ClientId = google.Value.ClientId;
        options.ClientSecret = google.Value.ClientSecret.Reveal();
        options.AuthorizationEndpoint = google.Value.AuthorizationAddress.AbsoluteUri;
        options.TokenEndpoint = google.Value.TokenAddress.AbsoluteUri;
        options.UserInformationEndpoint = google.Value.UserInfoAddress.AbsoluteUri;
        options.CallbackPath = CallbackPath;
        options.SignInScheme = AuthSchemes.Session;
        options.UsePkce = true;

        // Without "consent" a second sign-in would bring no refresh token.
        options.AdditionalAuthorizationParameters["access_type"] = "offline";
        options.AdditionalAuthorizationParameters["prompt"] = "consent";
        options.AdditionalAuthorizationParameters["include_granted_scopes"] = "true";

        // The browser comes back by a link from Google's page, which Lax allows.
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(10);
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.BackchannelHttpHandler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        options.Events = new GoogleSignInEvents();
    }
}
