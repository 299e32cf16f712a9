using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Agents.Core.Models.Providers;

/// <summary>The HTTP connections to providers: one pool for configured addresses, a guarded one for addresses that callers bring.</summary>
/// <remarks>No cookies, no redirects: both would carry a key somewhere else. Time limits are the policies' business.</remarks>
public sealed class ProviderConnections : IDisposable
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DrainLimit = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Makes the pools; nothing is connected yet.</summary>
    public ProviderConnections()
        : this(new PublicConnector(static (host, cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken), PublicConnector.DialAsync))
    {
    }

    /// <summary>Makes the pools with another way to connect to callers' addresses, and other authorities that vouch for them.</summary>
    internal ProviderConnections(PublicConnector connector, X509ChainPolicy? authorities = null)
    {
        Configured = new HttpClient(Handler()) { Timeout = Timeout.InfiniteTimeSpan };
        var guarded = Handler();
        guarded.UseProxy = false;
        guarded.ConnectCallback = connector.ConnectAsync;
        guarded.SslOptions.CertificateChainPolicy = authorities;

        // Neither the ids and baggage of our traces to somebody else's address, nor that address, whose path may hold a secret, to our traces.
        guarded.ActivityHeadersPropagator = null;
        Callers = new HttpClient(guarded) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Gets the client for addresses that the administrator configured.</summary>
    public HttpClient Configured { get; }

    /// <summary>Gets the client for addresses that a caller brought: it connects to public addresses only, and never by a proxy.</summary>
    public HttpClient Callers { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Configured.Dispose();
        Callers.Dispose();
    }

    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = ConnectLimit,
        PooledConnectionLifetime = ConnectionLifetime,
        MaxResponseHeadersLength = 64,
        EnableMultipleHttp2Connections = true,

        // What is left of an answer that nobody reads is cut, not read to its end: the provider must not go on working.
        ResponseDrainTimeout = DrainLimit,
    };
}
