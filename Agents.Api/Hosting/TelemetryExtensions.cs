using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Agents.Api.Hosting;

/// <summary>Sends traces and metrics to an OpenTelemetry collector when one is configured; logs stay where they are.</summary>
internal static class TelemetryExtensions
{
    // What the service itself, its server and its calls of others record. The server's own meter is one of the first kind.
    private static readonly string[] Names = ["Agents.*", "Microsoft.AspNetCore*", "System.Net.Http"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<TelemetryOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<TelemetryOptions>, TelemetryOptionsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>());

        var options = new TelemetryOptions();
        new TelemetryOptionsSetup(builder.Configuration).Configure(options);
        if (options.Endpoint.Length == 0 || new TelemetryOptionsValidator().Validate(name: null, options).Failed)
        {
            return;
        }

        // Without it the server's activities have no tags. It is read when the host is built.
        AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", isEnabled: false);

        // The exporter reads its keys from the service's configuration.
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(options.ServiceName))
            .WithTracing(tracing => tracing.AddSource(Names).AddProcessor<PrivateTags>().AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(Names).AddOtlpExporter());
    }
}
