using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Agents.Core.Errors;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>Writes the body of a chat completion.</summary>
internal sealed class ChatRequest
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> Reserved = ["model", "messages", "stream", "stream_options", "tools", "tool_choice", "strict", "response_format"];

    private readonly OpenAICapabilities _capabilities;
    private readonly Utf8JsonWriter _json;

    private ChatRequest(OpenAICapabilities capabilities, Utf8JsonWriter json)
    {
        _capabilities = capabilities;
        _json = json;
    }

    /// <summary>Gets the body, UTF-8.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>Gets which parameters of the tools may be left out.</summary>
    public OptionalParameters Optional { get; } = new();

    /// <summary>Gets the function whose arguments are the answer; null when there is none.</summary>
    public string? OutputTool { get; private set; }

    /// <summary>Writes a request.</summary>
    /// <exception cref="ProviderException"><c>invalid_request</c>: tools are asked for, and the server has none.</exception>
    public static ChatRequest Create(OpenAIOptions options, IEnumerable<ChatMessage> messages, ChatOptions? call, bool streams)
    {
        var buffer = new ArrayBufferWriter<byte>(4 << 10);
        using var json = new Utf8JsonWriter(buffer, Writing);
        var request = new ChatRequest(options.Capabilities, json);
        request.Write(call?.ModelId ?? options.Model, messages, call, streams);
        json.Flush();
        request.Body = buffer.WrittenMemory;
        return request;
    }

    private void Write(string model, IEnumerable<ChatMessage> messages, ChatOptions? call, bool streams)
    {
        _json.WriteStartObject();
        _json.WriteString("model"u8, model);
        WriteMessages(messages, call);
        if (streams)
        {
            WriteStreaming();
        }

        if (call is not null)
        {
            WriteOptions(call);
        }

        _json.WriteEndObject();
    }

    private void WriteMessages(IEnumerable<ChatMessage> messages, ChatOptions? call)
    {
        var writer = new ChatMessageWriter(_json, _capabilities.EchoReasoning);
        _json.WriteStartArray("messages"u8);
        if (!string.IsNullOrWhiteSpace(call?.Instructions))
        {
            writer.WriteSystem(call.Instructions);
        }

        if (call?.ResponseFormat is ChatResponseFormatJson format && Instruction(format) is { } instruction)
        {
            writer.WriteSystem(instruction);
        }

        writer.Write([.. messages]);
        _json.WriteEndArray();
    }

    // OpenAI refuses json_object unless some message speaks of JSON.
    private string? Instruction(ChatResponseFormatJson format) =>
        format.Schema is not { } schema ? "Answer with one JSON object and nothing else."
        : OutputModes.Of(_capabilities, format) is OpenAIOutputMode.JsonSchema or OpenAIOutputMode.Tool ? null
        : $"Answer with one JSON value and nothing else. It must match this JSON schema:\n{schema.GetRawText()}";

    private void WriteStreaming()
    {
        _json.WriteBoolean("stream"u8, true);
        if (_capabilities.StreamOptions)
        {
            _json.WriteStartObject("stream_options"u8);
            _json.WriteBoolean("include_usage"u8, true);
            _json.WriteEndObject();
        }
    }

    private void WriteOptions(ChatOptions call)
    {
        if (_capabilities.Sampling)
        {
            WriteNumber("temperature", call.Temperature);
            WriteNumber("top_p", call.TopP);
            WriteNumber("frequency_penalty", call.FrequencyPenalty);
            WriteNumber("presence_penalty", call.PresencePenalty);
        }

        if (call.MaxOutputTokens is { } limit)
        {
            _json.WriteNumber(_capabilities.MaxCompletionTokens ? "max_completion_tokens"u8 : "max_tokens"u8, limit);
        }

        if (call.Seed is { } seed)
        {
            _json.WriteNumber("seed"u8, seed);
        }

        if (call.StopSequences is { Count: > 0 } stops)
        {
            _json.WriteStartArray("stop"u8);
            foreach (var stop in stops)
            {
                _json.WriteStringValue(stop);
            }

            _json.WriteEndArray();
        }

        WriteEffort(call.Reasoning?.Effort);
        var format = call.ResponseFormat as ChatResponseFormatJson;
        if (format is not null)
        {
            WriteFormat(format);
        }

        WriteTools(call, format?.Schema is not null && OutputModes.Of(_capabilities, format) == OpenAIOutputMode.Tool ? format : null);
        WriteFurther(call.AdditionalProperties);
    }

    private void WriteNumber(string name, float? value)
    {
        if (value is { } number && float.IsFinite(number))
        {
            _json.WriteNumber(name, number);
        }
    }

    private void WriteEffort(ReasoningEffort? effort)
    {
        if (_capabilities.Reasoning && effort is { } wanted)
        {
            _json.WriteString("reasoning_effort"u8, wanted switch
            {
                ReasoningEffort.None => "none",
                ReasoningEffort.Low => "low",
                ReasoningEffort.High => "high",
                ReasoningEffort.ExtraHigh => "xhigh",
                _ => "medium",
            });
        }
    }

    private void WriteFormat(ChatResponseFormatJson json)
    {
        var mode = OutputModes.Of(_capabilities, json);
        if (mode is OpenAIOutputMode.Prompted or OpenAIOutputMode.Tool)
        {
            return;
        }

        _json.WriteStartObject("response_format"u8);
        if (json.Schema is { } schema && mode == OpenAIOutputMode.JsonSchema)
        {
            var strict = StrictSchema.TryRewrite(schema);
            _json.WriteString("type"u8, "json_schema"u8);
            _json.WriteStartObject("json_schema"u8);
            _json.WriteString("name"u8, SafeName(json.SchemaName));
            if (json.SchemaDescription is { } description)
            {
                _json.WriteString("description"u8, description);
            }

            WriteSchema("schema", strict, schema);
            _json.WriteBoolean("strict"u8, strict is not null);
            _json.WriteEndObject();
        }
        else
        {
            _json.WriteString("type"u8, "json_object"u8);
        }

        _json.WriteEndObject();
    }

    private static string SafeName(string? name)
    {
        var safe = new string([.. (name ?? "").Take(64).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : '_')]);
        return safe.Length == 0 ? "output" : safe;
    }

    private void WriteTools(ChatOptions call, ChatResponseFormatJson? output)
    {
        var tools = call.Tools?.OfType<AIFunctionDeclaration>().ToList() ?? [];
        if (tools.Count == 0 && output is null)
        {
            return;
        }

        if (!_capabilities.Tools)
        {
            throw new ProviderException(ErrorCodes.InvalidRequest, "The model's server cannot call tools. Take another model.", isTransient: false);
        }

        _json.WriteStartArray("tools"u8);
        tools.ForEach(WriteTool);
        if (output is not null)
        {
            WriteOutputTool(output, tools);
        }

        _json.WriteEndArray();
        WriteChoice(ModeOf(call.ToolMode, tools.Count > 0));
        if (call.AllowMultipleToolCalls is { } parallel)
        {
            _json.WriteBoolean("parallel_tool_calls"u8, parallel);
        }
    }

    // Whoever wants no tools gets the answer; whoever wants one of his own gets that.
    private ChatToolMode? ModeOf(ChatToolMode? mode, bool hasOthers) =>
        OutputTool is null || mode is RequiredChatToolMode { RequiredFunctionName: not null } ? mode
        : hasOthers && mode is not NoneChatToolMode ? ChatToolMode.RequireAny
        : ChatToolMode.RequireSpecific(OutputTool);

    private void WriteTool(AIFunctionDeclaration tool)
    {
        var mayBeStrict = _capabilities.StrictTools && !(tool.AdditionalProperties.TryGetValue("strict", out var wish) && wish is false);
        var strict = mayBeStrict ? StrictSchema.TryRewrite(tool.JsonSchema) : null;
        if (strict is not null)
        {
            Optional.Add(tool);
        }

        WriteFunction(tool.Name, tool.Description, tool.JsonSchema, strict);
    }

    private void WriteOutputTool(ChatResponseFormatJson output, List<AIFunctionDeclaration> tools)
    {
        var name = SafeName(output.SchemaName);
        while (tools.Exists(tool => tool.Name == name))
        {
            name = name.Length < 64 ? name + "_" : "_" + name[..8];
        }

        OutputTool = name;
        var schema = output.Schema!.Value;
        var description = $"Call this to give the final answer. {output.SchemaDescription}".TrimEnd();
        WriteFunction(name, description, schema, _capabilities.StrictTools ? StrictSchema.TryRewrite(schema) : null);
    }

    private void WriteFunction(string name, string description, JsonElement schema, JsonObject? strict)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "function"u8);
        _json.WriteStartObject("function"u8);
        _json.WriteString("name"u8, name);
        _json.WriteString("description"u8, description);
        WriteSchema("parameters", strict, schema);
        if (strict is not null)
        {
            _json.WriteBoolean("strict"u8, true);
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteSchema(string name, JsonObject? strict, JsonElement schema)
    {
        _json.WritePropertyName(name);
        if (strict is not null)
        {
            strict.WriteTo(_json);
        }
        else if (schema.ValueKind == JsonValueKind.Object)
        {
            schema.WriteTo(_json);
        }
        else
        {
            _json.WriteStartObject();
            _json.WriteEndObject();
        }
    }

    private void WriteChoice(ChatToolMode? mode)
    {
        switch (mode)
        {
            case NoneChatToolMode:
                _json.WriteString("tool_choice"u8, "none"u8);
                break;
            case RequiredChatToolMode { RequiredFunctionName: { } name }:
                _json.WriteStartObject("tool_choice"u8);
                _json.WriteString("type"u8, "function"u8);
                _json.WriteStartObject("function"u8);
                _json.WriteString("name"u8, name);
                _json.WriteEndObject();
                _json.WriteEndObject();
                break;
            case RequiredChatToolMode:
                _json.WriteString("tool_choice"u8, "required"u8);
                break;
            case AutoChatToolMode:
                _json.WriteString("tool_choice"u8, "auto"u8);
                break;
        }
    }

    // What this connector has no name for passes through: n, logprobs, user, metadata, a server's own options.
    private void WriteFurther(AdditionalPropertiesDictionary? further)
    {
        foreach (var (name, value) in further ?? [])
        {
            if (!Reserved.Contains(name))
            {
                _json.WritePropertyName(name);
                JsonSerializer.Serialize(_json, value, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(object)));
            }
        }
    }
}
