using System.Net;

namespace Agents.Api.Hosting;

/// <summary>Which names mean this machine.</summary>
internal static class LoopbackNames
{
    /// <summary>Whether a <c>Host</c> or <c>Origin</c> names this machine. Not by look-up: an attacker's name may resolve to 127.0.0.1.</summary>
    public static bool IsLoopbackName(string host) => host.ToLowerInvariant() is "localhost" or "127.0.0.1" or "[::1]" or "::1";

    /// <summary>Whether listening on this host reaches this machine only. Kestrel takes an unknown name for all addresses.</summary>
    public static bool IsLoopbackBinding(string host) =>
        IsLoopbackName(host) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
