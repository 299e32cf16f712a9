namespace Agents.Api.Hosting;

/// <summary>Where the service listens and keeps its data: <c>HOST</c>, <c>PORT</c>, <c>DATA_DIR</c>.</summary>
public sealed class ServiceOptions
{
    /// <summary>Gets or sets the host to listen on.</summary>
    /// <value>A name or an address; the default is 127.0.0.1.</value>
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>Gets or sets the port as it is configured.</summary>
    /// <value>0 (any free one) to 65535; the default is 5080.</value>
    public string Port { get; set; } = "5080";

    /// <summary>Gets or sets where the service listens.</summary>
    /// <value>URLs separated by semicolons: <c>--urls</c> when given, else made of host and port.</value>
    public string Urls { get; set; } = string.Empty;

    /// <summary>Gets the URL that host and port make, an IPv6 address in brackets.</summary>
    public string HostUrl => $"http://{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host.Trim('[', ']')}]" : Host)}:{Port}";

    /// <summary>Gets or sets the folder of what must survive a restart.</summary>
    /// <value>An absolute path.</value>
    public string DataDirectory { get; set; } = string.Empty;
}
