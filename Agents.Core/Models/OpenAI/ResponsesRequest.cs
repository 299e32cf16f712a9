using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>Writes the body of a request for a response.</summary>
internal sealed class ResponsesRequest : OpenAIRequest
{
    private static readonly HashSet<string> OwnMembers =
        ["model", "input", "stream", "store", "include", "tools", "tool_choice", "strict", "text", "reasoning", "max_output_tokens"];

    private ResponsesRequest(OpenAICapabilities capabilities)
        : base(capabilities)
    {
    }

    /// <inheritdoc/>
    protected override IReadOnlySet<string> Reserved => OwnMembers;

    /// <summary>Writes a request.</summary>
    /// <exception cref="ProviderException"><c>invalid_request</c>: tools are asked for, and the server has none.</exception>
    public static ResponsesRequest Create(OpenAIOptions options, IEnumerable<ChatMessage> messages, ChatOptions? call, bool streams)
    {
        var request = new ResponsesRequest(options.Capabilities);
        request.Write(call?.ModelId ?? options.Model, messages, call, streams);
        return request;
    }

    /// <inheritdoc/>
    protected override void WriteMessages(IReadOnlyList<ChatMessage> messages, ChatOptions? call)
    {
        Json.WriteStartArray("input"u8);
        WriteMessages(new ResponsesInputWriter(Json), messages, call);
        Json.WriteEndArray();
    }

    /// <inheritdoc/>
    protected override void WriteManner(bool streams)
    {
        Json.WriteBoolean("store"u8, false);
        if (streams)
        {
            Json.WriteBoolean("stream"u8, true);
        }

        // Models that do not reason refuse it.
        if (Capabilities.Reasoning)
        {
            Json.WriteStartArray("include"u8);
            Json.WriteStringValue("reasoning.encrypted_content"u8);
            Json.WriteEndArray();
        }
    }

    /// <inheritdoc/>
    protected override void WriteOptions(ChatOptions call)
    {
        if (Capabilities.Sampling)
        {
            WriteNumber("temperature", call.Temperature);
            WriteNumber("top_p", call.TopP);
        }

        if (call.MaxOutputTokens is { } limit)
        {
            Json.WriteNumber("max_output_tokens"u8, limit);
        }

        WriteReasoning(call);
        if (call.ResponseFormat is ChatResponseFormatJson format && ModeOf(format) is var mode && mode != OpenAIOutputMode.Prompted)
        {
            Json.WriteStartObject("text"u8);
            Json.WriteStartObject("format"u8);
            Json.WriteString("type"u8, mode == OpenAIOutputMode.JsonSchema ? "json_schema"u8 : "json_object"u8);
            if (mode == OpenAIOutputMode.JsonSchema)
            {
                WriteShape(format);
            }

            Json.WriteEndObject();
            Json.WriteEndObject();
        }
    }

    /// <inheritdoc/>
    protected override OpenAIOutputMode ModeOf(ChatResponseFormatJson format) =>
        base.ModeOf(format) is OpenAIOutputMode.Tool ? OpenAIOutputMode.JsonSchema : base.ModeOf(format);

    /// <inheritdoc/>
    protected override void WriteFunction(string name, string description, JsonElement schema, JsonObject? strict)
    {
        Json.WriteStartObject();
        Json.WriteString("type"u8, "function"u8);
        Json.WriteString("name"u8, name);
        Json.WriteString("description"u8, description);
        WriteSchema("parameters", strict, schema);

        // Here strict is what is meant when nothing is said.
        Json.WriteBoolean("strict"u8, strict is not null);
        Json.WriteEndObject();
    }

    /// <inheritdoc/>
    protected override void WriteForced(string name)
    {
        Json.WriteStartObject("tool_choice"u8);
        Json.WriteString("type"u8, "function"u8);
        Json.WriteString("name"u8, name);
        Json.WriteEndObject();
    }

    private void WriteReasoning(ChatOptions call)
    {
        var effort = EffortOf(call);
        var summary = Capabilities.Reasoning && call.Reasoning?.Output is ReasoningOutput.Summary or ReasoningOutput.Full;
        if (effort is null && !summary)
        {
            return;
        }

        Json.WriteStartObject("reasoning"u8);
        if (effort is not null)
        {
            Json.WriteString("effort"u8, effort);
        }

        if (summary)
        {
            Json.WriteString("summary"u8, call.Reasoning!.Output == ReasoningOutput.Full ? "detailed"u8 : "auto"u8);
        }

        Json.WriteEndObject();
    }
}
