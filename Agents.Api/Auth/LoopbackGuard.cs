using System.Net;
using Agents.Api.Hosting;
using Agents.Core.Errors;
using Agents.Core.Identity;
using Microsoft.Extensions.Options;

namespace Agents.Api.Auth;

/// <summary>
/// Guards a service without keys, where being on this machine is the only proof: a page from elsewhere, or a name that was pointed at this
/// machine (DNS rebinding), runs in a browser on it and must not count.
/// </summary>
internal sealed class LoopbackGuard(RequestDelegate next, IOptions<AuthOptions> options)
{
    public Task InvokeAsync(HttpContext context) =>
        options.Value.AllowsLocalUser && Refusal(context) is { } reason ? throw new AgentException(ErrorCodes.Forbidden, reason) : next(context);

    private string? Refusal(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
        {
            return "Without service keys this service answers its own machine only. Configure Auth:Keys to call it from elsewhere.";
        }

        var host = context.Request.Host;
        if (!LoopbackNames.IsLoopbackName(host.Host))
        {
            return $"Without service keys this service is called as localhost, 127.0.0.1 or [::1], not as '{host.Host}'.";
        }

        // Several origins in one header, or "null" of a sandboxed page, are not on any list.
        string? origin = context.Request.Headers.Origin;
        return string.IsNullOrEmpty(origin) || IsOwn(origin, context.Request) || options.Value.CorsOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"Pages from '{origin}' may not call this service: add the origin to CORS_ORIGINS.";
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && string.Equals(uri.Scheme, request.Scheme, StringComparison.OrdinalIgnoreCase)
        && LoopbackNames.IsLoopbackName(uri.Host)
        && uri.Port == (request.Host.Port ?? (request.IsHttps ? 443 : 80));
}
