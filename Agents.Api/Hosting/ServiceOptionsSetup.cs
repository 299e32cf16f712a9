using Microsoft.Extensions.Options;

namespace Agents.Api.Hosting;

/// <summary>Reads <see cref="ServiceOptions"/> from the flat keys of the contract.</summary>
internal sealed class ServiceOptionsSetup(IConfiguration configuration) : IConfigureOptions<ServiceOptions>
{
    public void Configure(ServiceOptions options)
    {
        options.Host = Text("HOST") ?? options.Host;
        options.Port = Text("PORT") ?? options.Port;
        options.Urls = Text("urls") ?? options.HostUrl;
        options.DataDirectory = Path.GetFullPath(Text("DATA_DIR") ?? "data", ServiceConfiguration.RootOf(configuration));
    }

    private string? Text(string key) => configuration[key]?.Trim() is { Length: > 0 } text ? text : null;
}
