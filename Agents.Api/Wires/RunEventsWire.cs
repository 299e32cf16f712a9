using System.Text.Json;
using Agents.Core.Runs.Events;

namespace Agents.Api.Wires;

/// <summary>Server-sent events that carry this service's own events, as they are stored: for programs that want all of them.</summary>
internal sealed class RunEventsWire : IRunWire
{
    public string ContentType => ServerSentEvents.ContentType;

    public bool HoldsStatus => false;

    public async Task WriteAsync(RunStream stream, CancellationToken cancellationToken)
    {
        using var json = new Utf8JsonWriter(stream.Body);
        await stream.PumpAsync(Write, () => ServerSentEvents.Ping(stream.Body), cancellationToken);

        void Write(RunEvent runEvent)
        {
            ServerSentEvents.Begin(stream.Body, stream.Record.Id, runEvent.Sequence);
            json.Reset();
            JsonSerializer.Serialize(json, runEvent, RunEventJson.Default.RunEvent);
            json.Flush();
            ServerSentEvents.End(stream.Body);
        }
    }
}
