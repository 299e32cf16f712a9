using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>Writes a conversation as the input items of a response.</summary>
internal sealed class ResponsesInputWriter(Utf8JsonWriter json) : MessageWriter(json)
{
    /// <inheritdoc/>
    protected override void WriteAssistant(ChatMessage message, List<FunctionCallContent> calls)
    {
        // Reasoning is refused without what it led to, in its order.
        var reasoning = new List<JsonElement>();
        var text = new StringBuilder();
        foreach (var content in message.Contents)
        {
            if (ResponsesItem.Of(content) is { } item)
            {
                WriteSaid(text, reasoning);
                reasoning.Add(item);
            }
            else if (content is TextContent said)
            {
                text.Append(said.Text);
            }
            else if (content is FunctionCallContent call)
            {
                WriteSaid(text, reasoning);
                WriteItems(reasoning);
                WriteCall(call);
            }
        }

        if (message.Text.Length == 0 && calls.Count == 0)
        {
            text.Append(RefusalOf(message));
        }

        WriteSaid(text, reasoning);
    }

    /// <inheritdoc/>
    protected override void WriteResult(string callId, string result)
    {
        Json.WriteStartObject();
        Json.WriteString("type"u8, "function_call_output"u8);
        Json.WriteString("call_id"u8, callId);
        Json.WriteString("output"u8, result);
        Json.WriteEndObject();
    }

    /// <inheritdoc/>
    protected override void WritePart(AIContent part)
    {
        Json.WriteStartObject();
        if (part is TextContent text)
        {
            Json.WriteString("type"u8, "input_text"u8);
            Json.WriteString("text"u8, text.Text);
        }
        else
        {
            Json.WriteString("type"u8, "input_image"u8);
            Json.WriteString("image_url"u8, AddressOf(part));
        }

        Json.WriteEndObject();
    }

    private void WriteSaid(StringBuilder text, List<JsonElement> reasoning)
    {
        if (text.Length > 0)
        {
            WriteItems(reasoning);
            WriteText("assistant", text.ToString());
            text.Clear();
        }
    }

    private void WriteItems(List<JsonElement> items)
    {
        items.ForEach(item => item.WriteTo(Json));
        items.Clear();
    }

    private void WriteCall(FunctionCallContent call)
    {
        Json.WriteStartObject();
        Json.WriteString("type"u8, "function_call"u8);
        Json.WriteString("call_id"u8, call.CallId);
        Json.WriteString("name"u8, call.Name);
        Json.WriteString("arguments"u8, ArgumentsOf(call));
        Json.WriteEndObject();
    }
}
