using System.Text.Encodings.Web;
using System.Text.Json;
using Agents.Core.Runs.Events;

namespace Agents.Api.Wires;

/// <summary>The objects of a chat: <c>meta</c>, <c>delta</c>, then one <c>done</c> or <c>error</c>. The same on lines, events and sockets.</summary>
internal static class ChatJson
{
    /// <summary>Letters of all languages as they are: the answers are JSON and never part of a page.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether an event is an object of the chat.</summary>
    public static bool Has(RunEvent runEvent) => runEvent is RunStarted or TextDelta or RunCompleted or RunFailed;

    /// <summary>Writes an event that is one.</summary>
    public static void Write(Utf8JsonWriter json, string runId, RunEvent runEvent)
    {
        json.Reset();
        json.WriteStartObject();
        switch (runEvent)
        {
            case RunStarted started:
                json.WriteStartObject("meta");
                json.WriteString("model", started.Model);
                json.WriteString("role", "assistant");
                json.WriteString("id", runId);
                json.WriteString("threadId", started.ThreadId);
                json.WriteEndObject();
                break;
            case TextDelta text:
                json.WriteString("delta", text.Delta);
                break;
            case RunFailed failed:
                WriteError(json, failed.Code, failed.Message);
                break;
            default:
                json.WriteBoolean("done", value: true);
                break;
        }

        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Writes the member <c>error</c>.</summary>
    public static void WriteError(Utf8JsonWriter json, string code, string message)
    {
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteEndObject();
    }
}
