using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Agents.Core.Errors;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>Writes the body of a request; what the two dialects have in common.</summary>
internal abstract class OpenAIRequest(OpenAICapabilities capabilities)
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new(4 << 10);
    private Utf8JsonWriter? _json;

    /// <summary>Gets the body, UTF-8.</summary>
    public ReadOnlyMemory<byte> Body => _buffer.WrittenMemory;

    /// <summary>Gets which parameters of the tools may be left out.</summary>
    public OptionalParameters Optional { get; } = new();

    /// <summary>Gets the function whose arguments are the answer; null when there is none.</summary>
    public string? OutputTool { get; private set; }

    /// <summary>Gets what the server understands.</summary>
    protected OpenAICapabilities Capabilities => capabilities;

    /// <summary>Gets where the body is written to.</summary>
    protected Utf8JsonWriter Json => _json!;

    /// <summary>Gets the members that a call's further properties must not name.</summary>
    protected abstract IReadOnlySet<string> Reserved { get; }

    /// <summary>Writes the body.</summary>
    /// <exception cref="ProviderException"><c>invalid_request</c>: tools are asked for, and the server has none.</exception>
    protected void Write(string model, IEnumerable<ChatMessage> messages, ChatOptions? call, bool streams)
    {
        using var json = new Utf8JsonWriter(_buffer, Writing);
        _json = json;
        json.WriteStartObject();
        json.WriteString("model"u8, model);
        WriteMessages([.. messages], call);
        WriteManner(streams);
        if (call is not null)
        {
            WriteOptions(call);
            WriteTools(call);
            WriteFurther(call.AdditionalProperties);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the conversation.</summary>
    protected abstract void WriteMessages(IReadOnlyList<ChatMessage> messages, ChatOptions? call);

    /// <summary>Writes how the answer is to come.</summary>
    protected abstract void WriteManner(bool streams);

    /// <summary>Writes the options of the call, apart from tools.</summary>
    protected abstract void WriteOptions(ChatOptions call);

    /// <summary>Writes one function.</summary>
    protected abstract void WriteFunction(string name, string description, JsonElement schema, JsonObject? strict);

    /// <summary>Writes that a function has to be called.</summary>
    protected abstract void WriteForced(string name);

    /// <summary>Writes instructions and messages.</summary>
    protected void WriteMessages(MessageWriter writer, IReadOnlyList<ChatMessage> messages, ChatOptions? call)
    {
        if (!string.IsNullOrWhiteSpace(call?.Instructions))
        {
            writer.WriteSystem(call.Instructions);
        }

        if (call?.ResponseFormat is ChatResponseFormatJson format && Instruction(format) is { } instruction)
        {
            writer.WriteSystem(instruction);
        }

        writer.Write(messages);
    }

    /// <summary>How JSON is asked for.</summary>
    protected virtual OpenAIOutputMode ModeOf(ChatResponseFormatJson format) => OutputModes.Of(capabilities, format);

    /// <summary>Writes a number; what is none, no server takes.</summary>
    protected void WriteNumber(string name, float? value)
    {
        if (value is { } number && float.IsFinite(number))
        {
            Json.WriteNumber(name, number);
        }
    }

    /// <summary>The word for an effort; null when none is to be sent.</summary>
    protected string? EffortOf(ChatOptions call) => !capabilities.Reasoning ? null : call.Reasoning?.Effort switch
    {
        null => null,
        ReasoningEffort.None => "none",
        ReasoningEffort.Low => "low",
        ReasoningEffort.High => "high",
        ReasoningEffort.ExtraHigh => "xhigh",
        _ => "medium",
    };

    /// <summary>Writes the members of a <c>json_schema</c> but its type.</summary>
    protected void WriteShape(ChatResponseFormatJson format)
    {
        var schema = format.Schema!.Value;
        var strict = StrictSchema.TryRewrite(schema);
        Json.WriteString("name"u8, SafeName(format.SchemaName));
        if (format.SchemaDescription is { } description)
        {
            Json.WriteString("description"u8, description);
        }

        WriteSchema("schema", strict, schema);
        Json.WriteBoolean("strict"u8, strict is not null);
    }

    /// <summary>Writes a schema, the strict one if there is one.</summary>
    protected void WriteSchema(string name, JsonObject? strict, JsonElement schema)
    {
        Json.WritePropertyName(name);
        if (strict is not null)
        {
            strict.WriteTo(Json);
        }
        else if (schema.ValueKind == JsonValueKind.Object)
        {
            schema.WriteTo(Json);
        }
        else
        {
            Json.WriteStartObject();
            Json.WriteEndObject();
        }
    }

    private static string SafeName(string? name)
    {
        var safe = new string([.. (name ?? "").Take(64).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : '_')]);
        return safe.Length == 0 ? "output" : safe;
    }

    // OpenAI refuses json_object unless some message speaks of JSON.
    private string? Instruction(ChatResponseFormatJson format) =>
        format.Schema is not { } schema ? "Answer with one JSON object and nothing else."
        : ModeOf(format) is OpenAIOutputMode.JsonSchema or OpenAIOutputMode.Tool ? null
        : $"Answer with one JSON value and nothing else. It must match this JSON schema:\n{schema.GetRawText()}";

    private void WriteTools(ChatOptions call)
    {
        var output = call.ResponseFormat is ChatResponseFormatJson { Schema: not null } format && ModeOf(format) == OpenAIOutputMode.Tool ? format : null;
        var tools = call.Tools?.OfType<AIFunctionDeclaration>().ToList() ?? [];
        if (tools.Count == 0 && output is null)
        {
            return;
        }

        if (!capabilities.Tools)
        {
            throw new ProviderException(ErrorCodes.InvalidRequest, "The model's server cannot call tools. Take another model.", isTransient: false);
        }

        Json.WriteStartArray("tools"u8);
        tools.ForEach(WriteTool);
        if (output is not null)
        {
            WriteOutputTool(output, tools);
        }

        Json.WriteEndArray();
        WriteChoice(ChoiceOf(call.ToolMode, tools.Count > 0));
        if (call.AllowMultipleToolCalls is { } parallel)
        {
            Json.WriteBoolean("parallel_tool_calls"u8, parallel);
        }
    }

    // Whoever wants no tools gets the answer; whoever wants one of his own gets that.
    private ChatToolMode? ChoiceOf(ChatToolMode? mode, bool hasOthers) =>
        OutputTool is null || mode is RequiredChatToolMode { RequiredFunctionName: not null } ? mode
        : hasOthers && mode is not NoneChatToolMode ? ChatToolMode.RequireAny
        : ChatToolMode.RequireSpecific(OutputTool);

    private void WriteTool(AIFunctionDeclaration tool)
    {
        var mayBeStrict = capabilities.StrictTools && !(tool.AdditionalProperties.TryGetValue("strict", out var wish) && wish is false);
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
        WriteFunction(name, description, schema, capabilities.StrictTools ? StrictSchema.TryRewrite(schema) : null);
    }

    private void WriteChoice(ChatToolMode? mode)
    {
        switch (mode)
        {
            case NoneChatToolMode:
                Json.WriteString("tool_choice"u8, "none"u8);
                break;
            case RequiredChatToolMode { RequiredFunctionName: { } name }:
                WriteForced(name);
                break;
            case RequiredChatToolMode:
                Json.WriteString("tool_choice"u8, "required"u8);
                break;
            case AutoChatToolMode:
                Json.WriteString("tool_choice"u8, "auto"u8);
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
                Json.WritePropertyName(name);
                JsonSerializer.Serialize(Json, value, AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(object)));
            }
        }
    }
}
