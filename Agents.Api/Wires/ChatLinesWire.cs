using System.Buffers;
using System.Text.Json;
using Agents.Core.Runs.Events;

namespace Agents.Api.Wires;

/// <summary>NDJSON of a chat: a line an object, LF. The answer begins with the first word, so that a failure before it has a status.</summary>
internal sealed class ChatLinesWire : IRunWire
{
    public string ContentType => SceneLinesWire.Type;

    public bool HoldsStatus => true;

    public bool IsContent(RunEvent runEvent) => runEvent is TextDelta or RunCompleted;

    public async Task WriteAsync(RunStream stream, CancellationToken cancellationToken)
    {
        var body = stream.Body;
        using var json = new Utf8JsonWriter(body, ChatJson.Options);
        await stream.PumpAsync(Write, () => body.Write("{\"ping\":true}\n"u8), cancellationToken);

        void Write(RunEvent runEvent)
        {
            if (ChatJson.Has(runEvent))
            {
                ChatJson.Write(json, stream.Record.Id, runEvent);
                body.Write("\n"u8);
            }
        }
    }
}
