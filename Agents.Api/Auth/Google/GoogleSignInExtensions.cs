using Agents.Core.Calendar.Google;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Agents.Api.Auth.Google;

/// <summary>Sign-in with Google by the framework's OAuth and cookie handlers.</summary>
internal static class GoogleSignInExtensions
{
    public static AuthenticationBuilder AddGoogleSignIn(this AuthenticationBuilder builder)
    {
        builder.Services.AddGoogleOptions();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<OAuthOptions>, GoogleSignInOptions>());

        // Below that the handler logs Google's texts.
        builder.Services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.Warning));
        return builder
            .AddCookie(AuthSchemes.Session)
            .AddOAuth(AuthSchemes.Google, static _ => { });
    }

    /// <summary>Takes Google out where it is not configured: the handler looks at every request and needs its settings for that.</summary>
    public static WebApplication UseGoogleSignIn(this WebApplication app)
    {
        if (string.IsNullOrWhiteSpace(app.Configuration[GoogleOptions.ClientIdKey]))
        {
            app.Services.GetRequiredService<IAuthenticationSchemeProvider>().RemoveScheme(AuthSchemes.Google);
        }

        return app;
    }
}
