using System.Text.Json;
using Agents.Core.Runs.Events;

namespace Agents.Api.Wires;

/// <summary>Server-sent events of a chat: the objects of its lines, each with its id.</summary>
internal sealed class ChatEventsWire : IRunWire
{
    public string ContentType => ServerSentEvents.ContentType;

    public bool HoldsStatus => false;

    public async Task WriteAsync(RunStream stream, CancellationToken cancellationToken)
    {
        using var json = new Utf8JsonWriter(stream.Body, ChatJson.Options);
        await stream.PumpAsync(Write, () => ServerSentEvents.Ping(stream.Body), cancellationToken);

        void Write(RunEvent runEvent)
        {
            if (ChatJson.Has(runEvent))
            {
                ServerSentEvents.Begin(stream.Body, stream.Record.Id, runEvent.Sequence);
                ChatJson.Write(json, stream.Record.Id, runEvent);
                ServerSentEvents.End(stream.Body);
            }
        }
    }
}
