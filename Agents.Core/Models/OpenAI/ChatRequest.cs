using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>Writes the body of a chat completion.</summary>
internal sealed class ChatRequest : OpenAIRequest
{
    private static readonly HashSet<string> OwnMembers = ["model", "messages", "stream", "stream_options", "tools", "tool_choice", "strict", "response_format"];

    private ChatRequest(OpenAICapabilities capabilities)
        : base(capabilities)
    {
    }

    /// <inheritdoc/>
    protected override IReadOnlySet<string> Reserved => OwnMembers;

    /// <summary>Writes a request.</summary>
    /// <exception cref="ProviderException"><c>invalid_request</c>: tools are asked for, and the server has none.</exception>
    public static ChatRequest Create(OpenAIOptions options, IEnumerable<ChatMessage> messages, ChatOptions? call, bool streams)
    {
        var request = new ChatRequest(options.Capabilities);
        request.Write(call?.ModelId ?? options.Model, messages, call, streams);
        return request;
    }

    /// <inheritdoc/>
    protected override void WriteMessages(IReadOnlyList<ChatMessage> messages, ChatOptions? call)
    {
        Json.WriteStartArray("messages"u8);
        WriteMessages(new ChatMessageWriter(Json, Capabilities.EchoReasoning), messages, call);
        Json.WriteEndArray();
    }

    /// <inheritdoc/>
    protected override void WriteManner(bool streams)
    {
        if (!streams)
        {
            return;
        }

        Json.WriteBoolean("stream"u8, true);
        if (Capabilities.StreamOptions)
        {
            Json.WriteStartObject("stream_options"u8);
            Json.WriteBoolean("include_usage"u8, true);
            Json.WriteEndObject();
        }
    }

    /// <inheritdoc/>
    protected override void WriteOptions(ChatOptions call)
    {
        if (Capabilities.Sampling)
        {
            WriteNumber("temperature", call.Temperature);
            WriteNumber("top_p", call.TopP);
            WriteNumber("frequency_penalty", call.FrequencyPenalty);
            WriteNumber("presence_penalty", call.PresencePenalty);
        }

        if (call.MaxOutputTokens is { } limit)
        {
            Json.WriteNumber(Capabilities.MaxCompletionTokens ? "max_completion_tokens"u8 : "max_tokens"u8, limit);
        }

        if (call.Seed is { } seed)
        {
            Json.WriteNumber("seed"u8, seed);
        }

        if (call.StopSequences is { Count: > 0 } stops)
        {
            Json.WriteStartArray("stop"u8);
            foreach (var stop in stops)
            {
                Json.WriteStringValue(stop);
            }

            Json.WriteEndArray();
        }

        if (EffortOf(call) is { } effort)
        {
            Json.WriteString("reasoning_effort"u8, effort);
        }

        if (call.ResponseFormat is ChatResponseFormatJson format)
        {
            WriteFormat(format);
        }
    }

    /// <inheritdoc/>
    protected override void WriteFunction(string name, string description, JsonElement schema, JsonObject? strict)
    {
        Json.WriteStartObject();
        Json.WriteString("type"u8, "function"u8);
        Json.WriteStartObject("function"u8);
        Json.WriteString("name"u8, name);
        Json.WriteString("description"u8, description);
        WriteSchema("parameters", strict, schema);
        if (strict is not null)
        {
            Json.WriteBoolean("strict"u8, true);
        }

        Json.WriteEndObject();
        Json.WriteEndObject();
    }

    /// <inheritdoc/>
    protected override void WriteForced(string name)
    {
        Json.WriteStartObject("tool_choice"u8);
        Json.WriteString("type"u8, "function"u8);
        Json.WriteStartObject("function"u8);
        Json.WriteString("name"u8, name);
        Json.WriteEndObject();
        Json.WriteEndObject();
    }

    private void WriteFormat(ChatResponseFormatJson format)
    {
        var mode = ModeOf(format);
        if (mode is OpenAIOutputMode.Prompted or OpenAIOutputMode.Tool)
        {
            return;
        }

        Json.WriteStartObject("response_format"u8);
        Json.WriteString("type"u8, mode == OpenAIOutputMode.JsonSchema ? "json_schema"u8 : "json_object"u8);
        if (mode == OpenAIOutputMode.JsonSchema)
        {
            Json.WriteStartObject("json_schema"u8);
            WriteShape(format);
            Json.WriteEndObject();
        }

        Json.WriteEndObject();
    }
}
