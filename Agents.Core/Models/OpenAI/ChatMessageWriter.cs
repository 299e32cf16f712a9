using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>Writes a conversation as the messages of a chat completion.</summary>
internal sealed class ChatMessageWriter(Utf8JsonWriter json, bool echoReasoning) : MessageWriter(json)
{
    /// <inheritdoc/>
    protected override void WriteAssistant(ChatMessage message, List<FunctionCallContent> calls)
    {
        var text = message.Text;
        var refusal = RefusalOf(message);
        if (text.Length == 0 && calls.Count == 0 && refusal is null)
        {
            return;
        }

        Json.WriteStartObject();
        Json.WriteString("role"u8, "assistant"u8);
        if (text.Length > 0 || calls.Count == 0)
        {
            Json.WriteString("content"u8, text.Length > 0 ? text : refusal);
        }
        else
        {
            Json.WriteNull("content"u8);
        }

        var reasoning = echoReasoning ? string.Concat(message.Contents.OfType<TextReasoningContent>().Select(thought => thought.Text)) : "";
        if (reasoning.Length > 0)
        {
            Json.WriteString("reasoning_content"u8, reasoning);
        }

        if (calls.Count > 0)
        {
            Json.WriteStartArray("tool_calls"u8);
            calls.ForEach(WriteCall);
            Json.WriteEndArray();
        }

        Json.WriteEndObject();
    }

    /// <inheritdoc/>
    protected override void WriteResult(string callId, string result)
    {
        Json.WriteStartObject();
        Json.WriteString("role"u8, "tool"u8);
        Json.WriteString("tool_call_id"u8, callId);
        Json.WriteString("content"u8, result);
        Json.WriteEndObject();
    }

    /// <inheritdoc/>
    protected override void WritePart(AIContent part)
    {
        Json.WriteStartObject();
        if (part is TextContent text)
        {
            Json.WriteString("type"u8, "text"u8);
            Json.WriteString("text"u8, text.Text);
        }
        else
        {
            Json.WriteString("type"u8, "image_url"u8);
            Json.WriteStartObject("image_url"u8);
            Json.WriteString("url"u8, AddressOf(part));
            Json.WriteEndObject();
        }

        Json.WriteEndObject();
    }

    private void WriteCall(FunctionCallContent call)
    {
        Json.WriteStartObject();
        Json.WriteString("id"u8, call.CallId);
        Json.WriteString("type"u8, "function"u8);
        Json.WriteStartObject("function"u8);
        Json.WriteString("name"u8, call.Name);
        Json.WriteString("arguments"u8, ArgumentsOf(call));
        Json.WriteEndObject();
        if (call.AdditionalProperties?.TryGetValue(ToolCallDraft.ExtraContent, out var extra) is true && extra is JsonElement element)
        {
            Json.WritePropertyName("extra_content"u8);
            element.WriteTo(Json);
        }

        Json.WriteEndObject();
    }
}
