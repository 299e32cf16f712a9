using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>Writes a conversation so that the provider accepts it: after a message with tool calls follows exactly one result for each.</summary>
internal sealed class ChatMessageWriter(Utf8JsonWriter json, bool echoReasoning)
{
    private const string NoResult = "No result: the call was not carried out.";
    private const string Failed = "Error: the tool failed.";

    // The common options indent, which would cost tokens.
    private static readonly JsonSerializerOptions Compact = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false };

    /// <summary>Writes an instruction.</summary>
    public void WriteSystem(string text)
    {
        json.WriteStartObject();
        json.WriteString("role"u8, "system"u8);
        json.WriteString("content"u8, text);
        json.WriteEndObject();
    }

    /// <summary>Writes messages. Results that belong to no call are left out, as the provider would refuse them.</summary>
    public void Write(IReadOnlyList<ChatMessage> messages)
    {
        for (var index = 0; index < messages.Count; index++)
        {
            var message = messages[index];
            if (message.Role == ChatRole.Assistant)
            {
                var calls = message.Contents.OfType<FunctionCallContent>().ToList();
                WriteAssistant(message, calls);
                WriteResults(messages, index, calls);
            }
            else if (message.Role != ChatRole.Tool)
            {
                WritePlain(message, message.Role == ChatRole.System || message.Role.Value == "developer" ? "system" : "user");
            }
        }
    }

    private static string TextOf(FunctionResultContent result) => result.Result switch
    {
        null => result.Exception is null ? "" : Failed,
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element => element.Text() ?? "",
        JsonElement element => element.GetRawText(),
        TextContent content => content.Text,
        var value => JsonSerializer.Serialize(value, Compact.GetTypeInfo(typeof(object))),
    };

    private static string ArgumentsOf(FunctionCallContent call)
    {
        // What the model wrote and nobody could read goes back in a form that is JSON: some servers parse it.
        if (call.Arguments is null && call.AdditionalProperties?.TryGetValue(ToolCallDraft.RawArguments, out var raw) is true && raw is string text)
        {
            return new JsonObject { ["unreadable"] = text }.ToJsonString();
        }

        return call.Arguments is null ? "{}" : JsonSerializer.Serialize(call.Arguments, Compact.GetTypeInfo(typeof(IDictionary<string, object?>)));
    }

    private void WriteAssistant(ChatMessage message, List<FunctionCallContent> calls)
    {
        var text = message.Text;
        var refusal = message.Contents.OfType<ErrorContent>().FirstOrDefault(error => error.ErrorCode == "Refusal")?.Message;
        if (text.Length == 0 && calls.Count == 0 && refusal is null)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("role"u8, "assistant"u8);
        if (text.Length > 0 || calls.Count == 0)
        {
            json.WriteString("content"u8, text.Length > 0 ? text : refusal);
        }
        else
        {
            json.WriteNull("content"u8);
        }

        var reasoning = echoReasoning ? string.Concat(message.Contents.OfType<TextReasoningContent>().Select(thought => thought.Text)) : "";
        if (reasoning.Length > 0)
        {
            json.WriteString("reasoning_content"u8, reasoning);
        }

        if (calls.Count > 0)
        {
            json.WriteStartArray("tool_calls"u8);
            calls.ForEach(WriteCall);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteCall(FunctionCallContent call)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, call.CallId);
        json.WriteString("type"u8, "function"u8);
        json.WriteStartObject("function"u8);
        json.WriteString("name"u8, call.Name);
        json.WriteString("arguments"u8, ArgumentsOf(call));
        json.WriteEndObject();
        if (call.AdditionalProperties?.TryGetValue(ToolCallDraft.ExtraContent, out var extra) is true && extra is JsonElement element)
        {
            json.WritePropertyName("extra_content"u8);
            element.WriteTo(json);
        }

        json.WriteEndObject();
    }

    // The results of a message's calls are looked for up to the next message with calls: servers use the same id again later.
    private void WriteResults(IReadOnlyList<ChatMessage> messages, int index, List<FunctionCallContent> calls)
    {
        if (calls.Count == 0)
        {
            return;
        }

        var results = new Dictionary<string, FunctionResultContent>();
        for (var next = index; next < messages.Count && (next == index || !messages[next].Contents.Any(content => content is FunctionCallContent)); next++)
        {
            foreach (var result in messages[next].Contents.OfType<FunctionResultContent>())
            {
                results.TryAdd(result.CallId, result);
            }
        }

        foreach (var id in calls.Select(call => call.CallId))
        {
            json.WriteStartObject();
            json.WriteString("role"u8, "tool"u8);
            json.WriteString("tool_call_id"u8, id);
            json.WriteString("content"u8, results.TryGetValue(id, out var result) ? TextOf(result) : NoResult);
            json.WriteEndObject();
        }
    }

    private void WritePlain(ChatMessage message, string role)
    {
        var parts = message.Contents.Where(content => content is TextContent || IsImage(content)).ToList();
        if (parts.Count == 0)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("role"u8, role);
        if (parts.TrueForAll(part => part is TextContent))
        {
            json.WriteString("content"u8, message.Text);
        }
        else
        {
            json.WriteStartArray("content"u8);
            parts.ForEach(WritePart);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static bool IsImage(AIContent content) =>
        (content is DataContent data && data.HasTopLevelMediaType("image")) || (content is UriContent uri && uri.HasTopLevelMediaType("image"));

    private void WritePart(AIContent part)
    {
        json.WriteStartObject();
        if (part is TextContent text)
        {
            json.WriteString("type"u8, "text"u8);
            json.WriteString("text"u8, text.Text);
        }
        else
        {
            json.WriteString("type"u8, "image_url"u8);
            json.WriteStartObject("image_url"u8);
            json.WriteString("url"u8, part is DataContent data ? data.Uri : ((UriContent)part).Uri.AbsoluteUri);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
