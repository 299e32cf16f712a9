using System.Text.Json;
using Agents.Core.Runs;
using Agents.Core.Runs.Events;

namespace Agents.Api.Wires;

/// <summary>AG-UI 1.0 over server-sent events: one frame an event.</summary>
/// <remarks>Its client treats <c>null</c> in an optional member as an error, so absent members are not written at all.</remarks>
internal sealed class AgUiWire : IRunWire
{
    private const string VoxelsPath = "/scene/voxels";

    public string ContentType => ServerSentEvents.ContentType;

    public bool HoldsStatus => false;

    public async Task WriteAsync(RunStream stream, CancellationToken cancellationToken)
    {
        var started = await stream.FindFirstAsync<RunStarted>(cancellationToken);
        using var json = new Utf8JsonWriter(stream.Body);
        var pending = new List<string>();

        // From the start also for a reader who has the beginning: the calls that the client has to answer may stand there.
        await stream.PumpFromStartAsync(Write, () => ServerSentEvents.Ping(stream.Body), cancellationToken);

        void Write(RunEvent runEvent)
        {
            TakeCall(pending, runEvent);
            if (runEvent.Sequence <= stream.After)
            {
                return;
            }

            // A thought is a span around a message: two frames, of which the second carries the event's id.
            switch (runEvent)
            {
                case ReasoningStarted thought:
                    WriteOne("REASONING_START", thought.MessageId);
                    break;
                case ReasoningEnded thought:
                    WriteOne("REASONING_MESSAGE_END", thought.MessageId);
                    break;
                default:
                    break;
            }

            ServerSentEvents.Begin(stream.Body, stream.Record.Id, runEvent.Sequence);
            json.Reset();
            WriteFrame(json, runEvent, stream.Record, started, pending);
            json.Flush();
            ServerSentEvents.End(stream.Body);
        }

        void WriteOne(string type, string messageId)
        {
            ServerSentEvents.Begin(stream.Body);
            json.Reset();
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("messageId", messageId);
            json.WriteEndObject();
            json.Flush();
            ServerSentEvents.End(stream.Body);
        }
    }

    // A call that ends its run without a result is the client's.
    private static void TakeCall(List<string> pending, RunEvent runEvent)
    {
        if (runEvent is ToolCallStarted started)
        {
            pending.Add(started.CallId);
        }
        else if (runEvent is ToolCallResult result)
        {
            pending.Remove(result.CallId);
        }
    }

    private static void WriteFrame(Utf8JsonWriter json, RunEvent runEvent, RunRecord record, RunStarted? started, List<string> pending)
    {
        json.WriteStartObject();
        switch (runEvent)
        {
            case RunStarted:
                json.WriteString("type", "RUN_STARTED");
                WriteIds(json, record, started);
                json.WriteString("protocolVersion", "1.0");
                break;
            case StepStarted step:
                json.WriteString("type", "STEP_STARTED");
                json.WriteString("stepName", step.Name);
                break;
            case StepFinished step:
                json.WriteString("type", "STEP_FINISHED");
                json.WriteString("stepName", step.Name);
                break;
            case TextStarted text:
                json.WriteString("type", "TEXT_MESSAGE_START");
                json.WriteString("messageId", text.MessageId);
                json.WriteString("role", "assistant");
                break;
            case TextDelta text:
                json.WriteString("type", "TEXT_MESSAGE_CONTENT");
                json.WriteString("messageId", text.MessageId);
                json.WriteString("delta", text.Delta);
                break;
            case TextEnded text:
                json.WriteString("type", "TEXT_MESSAGE_END");
                json.WriteString("messageId", text.MessageId);
                break;
            case ReasoningStarted thought:
                json.WriteString("type", "REASONING_MESSAGE_START");
                json.WriteString("messageId", thought.MessageId);
                json.WriteString("role", "reasoning");
                break;
            case ReasoningDelta thought:
                json.WriteString("type", "REASONING_MESSAGE_CONTENT");
                json.WriteString("messageId", thought.MessageId);
                json.WriteString("delta", thought.Delta);
                break;
            case ReasoningEnded thought:
                json.WriteString("type", "REASONING_END");
                json.WriteString("messageId", thought.MessageId);
                break;
            case ToolCallSigned call:
                json.WriteString("type", "REASONING_ENCRYPTED_VALUE");
                json.WriteString("subtype", "tool-call");
                json.WriteString("entityId", call.CallId);
                json.WriteString("encryptedValue", call.Value);
                break;
            case ToolCallStarted call:
                json.WriteString("type", "TOOL_CALL_START");
                json.WriteString("toolCallId", call.CallId);
                json.WriteString("toolCallName", call.Name);
                break;
            case ToolCallArguments call:
                json.WriteString("type", "TOOL_CALL_ARGS");
                json.WriteString("toolCallId", call.CallId);
                json.WriteString("delta", call.Arguments);
                break;
            case ToolCallEnded call:
                json.WriteString("type", "TOOL_CALL_END");
                json.WriteString("toolCallId", call.CallId);
                break;
            case ToolCallResult call:
                json.WriteString("type", "TOOL_CALL_RESULT");
                json.WriteString("messageId", call.CallId + "-result");
                json.WriteString("toolCallId", call.CallId);
                json.WriteString("content", call.Content);
                json.WriteString("role", "tool");
                break;
            case RunCompleted completed:
                json.WriteString("type", "RUN_FINISHED");
                WriteIds(json, record, started);
                json.WriteStartObject("outcome");
                json.WriteString("type", "success");
                WritePending(json, pending);
                json.WriteEndObject();
                if (completed.Message is not null)
                {
                    json.WriteStartObject("result");
                    json.WriteString("message", completed.Message);
                    json.WriteEndObject();
                }

                WriteUsage(json, record, completed.Usage);
                break;
            case RunFailed failed:
                json.WriteString("type", "RUN_ERROR");
                json.WriteString("message", failed.Message);
                json.WriteString("code", failed.Code);
                WriteUsage(json, record, failed.Usage);
                break;
            case SceneOpened opened:
                json.WriteString("type", "STATE_SNAPSHOT");
                WriteSnapshot(json, opened);
                break;
            case ModelCallFinished call:
                json.WriteString("type", "CUSTOM");
                json.WriteString("name", "model_call");
                json.WritePropertyName("value");
                JsonSerializer.Serialize(json, call, RunEventJson.Default.ModelCallFinished);
                break;
            default:
                json.WriteString("type", "STATE_DELTA");
                json.WritePropertyName("delta");
                WritePatch(json, runEvent);
                break;
        }

        json.WriteEndObject();
    }

    private static void WritePatch(Utf8JsonWriter json, RunEvent runEvent)
    {
        switch (runEvent)
        {
            case SceneLoaded loaded:
                VoxelJson.WriteAdditions(json, VoxelsPath, loaded.Voxels.Voxels);
                break;
            case VoxelsAdded added:
                VoxelJson.WriteAdditions(json, VoxelsPath, added.Voxels.Voxels);
                break;
            case VoxelsReplaced replaced:
                VoxelJson.WriteReplacements(json, VoxelsPath, replaced.Indices, replaced.Voxels.Voxels);
                break;
            case VoxelsRemoved removed:
                VoxelJson.WriteRemovals(json, VoxelsPath, removed.Indices);
                break;
            case SceneTypesRemoved removed:
                VoxelJson.WriteRemovals(json, "/palette", removed.Indices);
                break;
            case SceneTypesAdded types:
                json.WriteStartArray();
                foreach (var type in types.Types)
                {
                    BeginAddition(json, "/palette/-");
                    VoxelJson.WriteType(json, type);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            case WarningRaised warning:
                json.WriteStartArray();
                BeginAddition(json, "/warnings/-");
                VoxelJson.WriteError(json, warning.Code, warning.Message);
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"AG-UI has no frame for {runEvent.GetType().Name}.");
        }
    }

    private static void BeginAddition(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject();
        json.WriteString("op", "add");
        json.WriteString("path", path);
        json.WritePropertyName("value");
    }

    // What the client sent and we do not know is echoed: a snapshot replaces its state wholesale.
    private static void WriteSnapshot(Utf8JsonWriter json, SceneOpened opened)
    {
        json.WriteStartObject("snapshot");
        JsonElement? scene = null;
        if (opened.State is { ValueKind: JsonValueKind.Object } state)
        {
            foreach (var member in state.EnumerateObject())
            {
                switch (member.Name)
                {
                    case "scene":
                        scene = member.Value;
                        break;
                    case "palette" or "warnings":
                        break;
                    default:
                        member.WriteTo(json);
                        break;
                }
            }
        }

        json.WriteStartObject("scene");
        if (scene is { ValueKind: JsonValueKind.Object } known)
        {
            foreach (var member in known.EnumerateObject().Where(member => !member.NameEquals("voxels")))
            {
                member.WriteTo(json);
            }
        }

        json.WriteStartArray(VoxelJson.Voxels);
        if (opened.Voxels is not null)
        {
            VoxelJson.WriteVoxels(json, opened.Voxels.Voxels);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WritePropertyName("palette");
        VoxelJson.WriteTypes(json, opened.Types);
        json.WriteStartArray("warnings");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePending(Utf8JsonWriter json, List<string> pending)
    {
        if (pending.Count == 0)
        {
            return;
        }

        json.WriteStartArray("pendingToolCallIds");
        pending.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, RunRecord record, RunStarted? started)
    {
        json.WriteString("threadId", started?.ThreadId ?? record.Id);
        json.WriteString("runId", started?.ClientRunId ?? record.Id);
    }

    private static void WriteUsage(Utf8JsonWriter json, RunRecord record, RunUsage usage)
    {
        json.WriteStartArray("usage");
        json.WriteStartObject();
        json.WriteString("model", record.Model);
        json.WriteNumber("inputTokens", usage.InputTokens);
        json.WriteNumber("outputTokens", usage.OutputTokens);
        json.WriteNumber("totalTokens", usage.TotalTokens);
        json.WriteNumber("reasoningTokens", usage.ReasoningTokens);
        json.WriteNumber("cachedInputTokens", usage.CachedInputTokens);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
