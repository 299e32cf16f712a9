using Microsoft.Extensions.Options;

namespace Agents.Api.Hosting;

/// <summary>Reads <see cref="TelemetryOptions"/> from their flat keys.</summary>
internal sealed class TelemetryOptionsSetup(IConfiguration configuration) : IConfigureOptions<TelemetryOptions>
{
    public void Configure(TelemetryOptions options)
    {
        options.Endpoint = Text(TelemetryOptions.EndpointKey) ?? options.Endpoint;
        options.Protocol = Text(TelemetryOptions.ProtocolKey) ?? options.Protocol;
        options.ServiceName = Text("OTEL_SERVICE_NAME") ?? options.ServiceName;
        options.AreHeadersRight = Text(TelemetryOptions.HeadersKey) is not { } headers
            || headers.Split(',').All(header => header.IndexOf('=', StringComparison.Ordinal) > 0);
    }

    private string? Text(string key) => configuration[key]?.Trim() is { Length: > 0 } text ? text : null;
}
