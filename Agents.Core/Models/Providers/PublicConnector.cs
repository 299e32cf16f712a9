using System.Net;
using System.Net.Sockets;

namespace Agents.Core.Models.Providers;

/// <summary>
/// Connects to a name only when every address it has is public, and then to an address that was checked: a name that changes its mind between
/// the check and the connection gains nothing.
/// </summary>
/// <param name="resolve">Finds the addresses of a name.</param>
/// <param name="dial">Connects to one of some addresses, at a port.</param>
internal sealed class PublicConnector(
    Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress[], int, CancellationToken, Task<Stream>> dial)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await ResolveAsync(context.DnsEndPoint.Host, cancellationToken);
        return await dial(addresses, context.DnsEndPoint.Port, cancellationToken);
    }

    /// <summary>Connects by TCP to the first address that answers.</summary>
    public static async Task<Stream> DialAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        return addresses.Length > 0 && Array.TrueForAll(addresses, PublicAddresses.Contains)
            ? addresses
            : throw new HttpRequestException(HttpRequestError.ConnectionError, "The address is not public.");
    }
}
