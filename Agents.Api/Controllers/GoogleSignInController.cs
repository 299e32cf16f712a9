using System.Security.Claims;
using Agents.Api.Auth;
using Agents.Api.Auth.Google;
using Agents.Core.Calendar.Google;
using Agents.Core.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Agents.Api.Controllers;

/// <summary>Connects callers to their Google accounts.</summary>
[ApiController]
[Tags("Google")]
[AllowAnonymous]
internal sealed class GoogleSignInController(IGoogleConnection connection, IOptions<GoogleOptions> google) : ControllerBase
{
    /// <summary>Sends the browser to Google's consent page.</summary>
    /// <remarks>
    /// Open this address in a browser. Google sends it back to `/auth/google/callback`, which sets the session cookie and leads to `/` with
    /// `?google=connected`, `no_calendar_access` (the calendar was unticked), `refused` or `failed`. A request with a service key connects
    /// that key's caller and gets no cookie; else the Google account is the caller.
    /// </remarks>
    /// <param name="access">`read` (default): calendars may be read. `write`: events may be written as well.</param>
    /// <response code="302">To Google.</response>
    /// <response code="404">`not_found`: sign-in is not configured.</response>
    [HttpGet("/auth/google/login")]
    [ProducesResponseType(StatusCodes.Status302Found)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public IActionResult Login(string? access = null)
    {
        if (!google.Value.IsConfigured)
        {
            throw new AgentException(ErrorCodes.NotFound, "Sign-in with Google is not configured: set GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET and restart.");
        }

        var scopes = access switch
        {
            null or "" or "read" => GoogleScopes.Read,
            "write" => GoogleScopes.Write,
            _ => throw new AgentException(ErrorCodes.InvalidRequest, "'access' is 'read' or 'write'.", "access"),
        };
        var properties = new OAuthChallengeProperties { Scope = [.. scopes], RedirectUri = "/" };
        if (User.Identity is { IsAuthenticated: true, AuthenticationType: AuthSchemes.ServiceKey })
        {
            properties.Items[GoogleSignInEvents.CallerItem] = HttpContext.GetCaller().Id;
        }

        return Challenge(properties, AuthSchemes.Google);
    }

    /// <summary>Signs out and disconnects Google: tokens, copied events and sync tokens are deleted, and Google is told to forget the consent.</summary>
    /// <remarks>It needs no body, and is no error for somebody who is not signed in.</remarks>
    /// <param name="cancellationToken">The caller left.</param>
    /// <response code="204">Done.</response>
    [HttpPost("/auth/google/logout")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> LogoutAsync(CancellationToken cancellationToken)
    {
        if (User.FindFirstValue(ClaimTypes.NameIdentifier) is not null)
        {
            await connection.DisconnectAsync(HttpContext.GetCaller(), cancellationToken);
        }

        await HttpContext.SignOutAsync(AuthSchemes.Session);
        return NoContent();
    }
}
