using System.Security.Claims;
using Agents.Core.Errors;
using Agents.Core.Identity;

namespace Agents.Api.Auth;

/// <summary>The caller of a request.</summary>
public static class CallerExtensions
{
    /// <summary>Who asks.</summary>
    /// <param name="context">A request to a route that needs a caller: every one that is not marked anonymous.</param>
    /// <exception cref="AgentException">Nobody is known (<c>unauthenticated</c>).</exception>
    public static Caller GetCaller(this HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? new Caller(id, context.User.Identity?.Name ?? id)
            : throw new AgentException(ErrorCodes.Unauthenticated, "This route needs a caller: send a service key.");

    internal static ClaimsPrincipal ToPrincipal(this Caller caller, string scheme) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, caller.Id), new Claim(ClaimTypes.Name, caller.Name)], scheme));
}
