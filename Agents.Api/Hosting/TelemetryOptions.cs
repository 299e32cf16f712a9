namespace Agents.Api.Hosting;

/// <summary>Where traces and metrics are sent: the keys of OpenTelemetry's own specification.</summary>
internal sealed class TelemetryOptions
{
    /// <summary>The key that turns the export on.</summary>
    public const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The key of the export's protocol.</summary>
    public const string ProtocolKey = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>The key of the headers sent along, which may hold a secret.</summary>
    public const string HeadersKey = "OTEL_EXPORTER_OTLP_HEADERS";

    /// <summary>Gets or sets the address of the collector.</summary>
    /// <value>An absolute http or https address; empty: nothing is exported.</value>
    public string Endpoint { get; set; } = string.Empty;

    /// <summary>Gets or sets how it is sent.</summary>
    /// <value><c>grpc</c> (the default) or <c>http/protobuf</c>.</value>
    public string Protocol { get; set; } = "grpc";

    /// <summary>Gets or sets whether the headers have the form <c>name=value,name=value</c>.</summary>
    public bool AreHeadersRight { get; set; } = true;

    /// <summary>Gets or sets the name the service has in traces and metrics.</summary>
    /// <value>Key <c>OTEL_SERVICE_NAME</c>; the default is <c>agents</c>.</value>
    public string ServiceName { get; set; } = "agents";
}
