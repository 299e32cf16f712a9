using Agents.Core.Errors;
using Agents.Core.Identity;

namespace Agents.Api.Auth;

/// <summary>Guards sockets against foreign pages: a browser opens a socket to anywhere without asking, and CORS does not hold it back.</summary>
internal static class SocketOrigins
{
    /// <summary>Refuses a handshake from a page that is neither the service's own nor of an allowed origin. Programs send no origin.</summary>
    /// <exception cref="AgentException"><c>forbidden</c>.</exception>
    public static void CheckSocketOrigin(this HttpRequest request, AuthOptions options)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !IsOwn(origin, request) && !options.CorsOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            throw new AgentException(ErrorCodes.Forbidden, $"Pages from '{origin}' may not open a socket here: add the origin to CORS_ORIGINS.");
        }
    }

    // Not the scheme: behind a proxy that ends TLS it is another one.
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
