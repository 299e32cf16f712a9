using System.Net.Http.Headers;
using System.Text.Json;
using Agents.Core.Calendar.Google;
using Agents.Core.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Agents.Api.Auth.Google;

/// <summary>
/// What happens when Google sends a browser back: the tokens go to <see cref="IGoogleConnection"/>, never into the cookie; the browser goes to the
/// page with <c>?google=connected</c>, <c>no_calendar_access</c>, <c>refused</c> or <c>failed</c>.
/// </summary>
internal sealed partial class GoogleSignInEvents : OAuthEvents
{
    /// <summary>The state's item with the caller who connects; without it the Google account itself becomes the caller.</summary>
    public const string CallerItem = "caller";

    private const int MaxAccountBytes = 64 * 1024;

    public override async Task CreatingTicket(OAuthCreatingTicketContext context)
    {
        var cancellationToken = context.HttpContext.RequestAborted;
        var (subject, email) = await ReadAccountAsync(context, cancellationToken);
        var caller = context.Properties.Items.TryGetValue(CallerItem, out var known) && known is not null
            ? new Caller(known, known)
            : new Caller($"google:{subject}", email ?? "Google user");
        var grant = new GoogleGrant(
            new Secret(context.AccessToken!),
            context.RefreshToken is { Length: > 0 } refreshToken ? new Secret(refreshToken) : null,
            context.ExpiresIn ?? TimeSpan.Zero,
            ScopesOf(context),
            subject,
            email);
        var connection = context.HttpContext.RequestServices.GetRequiredService<IGoogleConnection>();
        var canRead = await connection.ConnectAsync(caller, grant, cancellationToken);
        context.Principal = caller.ToPrincipal(AuthSchemes.Session);
        context.Properties.IsPersistent = true;
        context.Properties.RedirectUri = PageAfter(canRead ? "connected" : "no_calendar_access");
    }

    public override Task TicketReceived(TicketReceivedContext context)
    {
        // Who came with a service key goes on with it: a cookie would outlive the key.
        if (context.Properties?.Items.ContainsKey(CallerItem) == true)
        {
            context.Response.Redirect(context.ReturnUri ?? "/");
            context.HandleResponse();
        }

        return Task.CompletedTask;
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.Response.Redirect(PageAfter("refused"));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        // The exception may hold Google's text or the code: its type is enough to find the cause.
        var logger = context.HttpContext.RequestServices.GetRequiredService<ILogger<GoogleSignInEvents>>();
        LogFailure(logger, context.Failure?.GetType().Name ?? "unknown");
        context.Response.Redirect(PageAfter("failed"));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static string PageAfter(string outcome) => $"/?google={outcome}";

    private static string[] ScopesOf(OAuthCreatingTicketContext context) =>
        context.TokenResponse.Response!.RootElement.TryGetProperty("scope", out var scope) && scope.ValueKind == JsonValueKind.String
            ? scope.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : [];

    private static async Task<(string Subject, string? Email)> ReadAccountAsync(OAuthCreatingTicketContext context, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        using var response = await context.Backchannel.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await response.Content.LoadIntoBufferAsync(MaxAccountBytes, cancellationToken);
        using var account = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        var subject = account.RootElement.GetProperty("sub").GetString();
        return string.IsNullOrEmpty(subject)
            ? throw new JsonException("The account has no id.")
            : (subject, account.RootElement.TryGetProperty("email", out var email) ? email.GetString() : null);
    }

    [LoggerMessage(LogLevel.Warning, "A sign-in with Google failed: {Kind}")]
    private static partial void LogFailure(ILogger logger, string kind);
}
