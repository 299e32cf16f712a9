using System.Text;
using System.Text.Json;
using Agents.Api.Hosting;
using Agents.Core.Errors;
using Agents.Core.Models;
using Microsoft.Extensions.AI;

namespace Agents.Api.Scenes;

/// <summary>Reads AG-UI's <c>messages</c>: what was said, the tool calls and their results. The rest (activities, thoughts) is passed over.</summary>
internal static class ConversationParser
{
    private const int MaxMessages = 1000;
    private const int MaxCalls = 256;
    private const int MaxNameBytes = 800;
    private const int MaxTextBytes = 1024 * 1024;

    /// <summary>Reads the array.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c> or <c>too_large</c>, naming the member.</exception>
    public static List<ChatMessage> Read(ref Utf8JsonReader json, string path)
    {
        JsonFields.Expect(ref json, JsonTokenType.StartArray, path, "an array");
        var messages = new List<ChatMessage>();
        for (var index = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; index++)
        {
            if (index >= MaxMessages)
            {
                throw new AgentException(ErrorCodes.TooLarge, $"\"{path}\" has more than {MaxMessages} entries, the limit.", path);
            }

            if (ReadMessage(ref json, $"{path}[{index}]") is { } message)
            {
                messages.Add(message);
            }
        }

        return messages;
    }

    private static ChatMessage? ReadMessage(ref Utf8JsonReader json, string path)
    {
        JsonFields.Expect(ref json, JsonTokenType.StartObject, path, "an object");
        string? role = null;
        string? callId = null;
        string? error = null;
        var text = new StringBuilder();
        var calls = new List<AIContent>();
        while (JsonFields.NextMember(ref json, out var name))
        {
            switch (name)
            {
                case "role":
                    role = JsonFields.ReadString(ref json, $"{path}.role", MaxNameBytes);
                    break;
                case "content":
                    ReadContent(ref json, text, $"{path}.content");
                    break;
                case "toolCalls" when json.TokenType == JsonTokenType.StartArray:
                    ReadCalls(ref json, calls, $"{path}.toolCalls");
                    break;
                case "toolCallId":
                    callId = JsonFields.ReadOptionalString(ref json, $"{path}.toolCallId", MaxNameBytes);
                    break;
                case "error" when json.TokenType == JsonTokenType.String:
                    error = JsonFields.ReadString(ref json, $"{path}.error", MaxTextBytes);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return role switch
        {
            "user" when text.Length > 0 => new ChatMessage(ChatRole.User, text.ToString()),
            "assistant" when text.Length > 0 || calls.Count > 0 => new ChatMessage(
                ChatRole.Assistant, text.Length > 0 ? [new TextContent(text.ToString()), .. calls] : calls),
            "tool" when callId is { Length: > 0 } => new ChatMessage(
                ChatRole.Tool, [new FunctionResultContent(callId, error is null ? text.ToString() : $"Error: {error}")]),
            _ => null,
        };
    }

    private static void ReadCalls(ref Utf8JsonReader json, List<AIContent> calls, string path)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (calls.Count == MaxCalls)
            {
                throw new AgentException(ErrorCodes.TooLarge, $"\"{path}\" has more than {MaxCalls} entries, the limit.", path);
            }

            if (ReadCall(ref json, $"{path}[{calls.Count}]") is { } call)
            {
                calls.Add(call);
            }
        }
    }

    private static FunctionCallContent? ReadCall(ref Utf8JsonReader json, string path)
    {
        JsonFields.Expect(ref json, JsonTokenType.StartObject, path, "an object");
        string? id = null;
        string? state = null;
        string? tool = null;
        string? arguments = null;
        while (JsonFields.NextMember(ref json, out var name))
        {
            switch (name)
            {
                case "id":
                    id = JsonFields.ReadString(ref json, $"{path}.id", MaxNameBytes);
                    break;
                case "encryptedValue":
                    state = JsonFields.ReadOptionalString(ref json, $"{path}.encryptedValue", ToolCallState.MaxBytes);
                    break;
                case "function" when json.TokenType == JsonTokenType.StartObject:
                    while (JsonFields.NextMember(ref json, out var member))
                    {
                        switch (member)
                        {
                            case "name":
                                tool = JsonFields.ReadString(ref json, $"{path}.function.name", MaxNameBytes);
                                break;
                            case "arguments":
                                arguments = JsonFields.ReadString(ref json, $"{path}.function.arguments", MaxTextBytes);
                                break;
                            default:
                                json.Skip();
                                break;
                        }
                    }

                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(tool))
        {
            return null;
        }

        var call = new FunctionCallContent(id, tool, ParseArguments(arguments));
        ToolCallState.Load(call, state);
        return call;
    }

    // Text that is no object is what a model wrote wrongly in an earlier run; the result beside it says so.
    private static Dictionary<string, object?> ParseArguments(string? text)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        try
        {
            var root = string.IsNullOrWhiteSpace(text) ? default : JsonElement.Parse(text);
            if (root.ValueKind == JsonValueKind.Object)
            {
                foreach (var member in root.EnumerateObject())
                {
                    arguments[member.Name] = member.Value;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            arguments.Clear();
        }

        return arguments;
    }

    private static void ReadContent(ref Utf8JsonReader json, StringBuilder text, string path)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                text.Append(JsonFields.ReadString(ref json, path, MaxTextBytes));
                break;
            case JsonTokenType.StartArray:
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    ReadPart(ref json, text, path);
                }

                break;
            default:
                json.Skip();
                break;
        }
    }

    private static void ReadPart(ref Utf8JsonReader json, StringBuilder text, string path)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return;
        }

        while (JsonFields.NextMember(ref json, out var name))
        {
            if (string.Equals(name, "text", StringComparison.Ordinal))
            {
                text.Append(JsonFields.ReadString(ref json, path, MaxTextBytes));
            }
            else
            {
                json.Skip();
            }
        }
    }
}
