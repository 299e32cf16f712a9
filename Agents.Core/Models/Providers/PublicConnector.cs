using System.Net;
using System.Net.Sockets;

namespace Agents.Core.Models.Providers;

/// <summary>
/// Connects to a name only when every address it has is public, and then to an address that was checked: a name that changes its mind between
/// the check and the connection gains nothing.
/// </summary>
internal sealed class PublicConnector(Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await ResolveAsync(context.DnsEndPoint.Host, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The checked addresses of a name.</summary>
    /// <exception cref="HttpRequestException">It has none, or one that is not public.</exception>
    public async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        return addresses.Length > 0 && Array.TrueForAll(addresses, PublicAddresses.Contains)
            ? addresses
            : throw new HttpRequestException(HttpRequestError.ConnectionError, "The address is not public.");
    }
}
