using System.Diagnostics;
using System.Text;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Agents.Tests.Hosting;

internal sealed class TelemetryTests
{
    [Test]
    public async Task Export_EndpointSet_SendsTracesAndMetricsWithoutWhatCallersWrote()
    {
        await using var collector = await ScriptedProvider.StartAsync(ScriptedAnswer.Text(string.Empty, type: "application/x-protobuf"));
        await using (var service = new ServiceFactory(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.AbsoluteUri), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")))
        {
            using var client = service.CreateClient();
            var trace = ActivityTraceId.CreateRandom();
            var recorded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var listener = Listen(trace, recorded);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/generate?secret=canary-query")
            {
                Content = new StringContent("""{"prompt":"a red cube canary-body"}""", Encoding.UTF8, "application/json"),
            };
            request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
            request.Headers.Add("x-test", "canary-header");
            request.Headers.Add("baggage", "who=canary-baggage");
            request.Headers.Add("user-agent", "canary-agent");
            using var response = await client.SendAsync(request);
            await response.Content.ReadAsStringAsync();

            // The request is over for the client before it is for the service.
            await recorded.Task;

            // The program's own thread may still be at its flushing when the factory says that it is disposed.
            Assert.That(service.Services.GetRequiredService<TracerProvider>().ForceFlush());
            Assert.That(service.Services.GetRequiredService<MeterProvider>().ForceFlush());
        }

        var traces = TextOf(collector, "/v1/traces");
        var metrics = TextOf(collector, "/v1/metrics");
        Assert.That(traces, Does.Contain("/api/generate").And.Contain("service.name").And.Contain("agents"));
        Assert.That(metrics, Does.Contain("http.server.request.duration").And.Contain("service.name"));
        Assert.That(traces + metrics, Does.Not.Contain("canary"));
    }

    [TestCase("")]
    [TestCase(" ")]
    public async Task Export_EndpointUnset_NothingRegistered(string endpoint)
    {
        await using var service = new ServiceFactory(("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint));

        Assert.That(service.Services.GetService<TracerProvider>(), Is.Null);
        Assert.That(service.Services.GetService<MeterProvider>(), Is.Null);
    }

    // Added after the exporter's own listener, hence told after it.
    private static ActivityListener Listen(ActivityTraceId trace, TaskCompletionSource recorded)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace)
                {
                    recorded.TrySetResult();
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static string TextOf(ScriptedProvider collector, string path) => string.Concat(
        collector.Requests.Where(request => request.Path == path).Select(request => Encoding.UTF8.GetString(request.Body)));
}
