using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>Writes a conversation so that the provider accepts it: after a message with tool calls follows exactly one result for each.</summary>
internal abstract class MessageWriter(Utf8JsonWriter json)
{
    private const string NoResult = "No result: the call was not carried out.";
    private const string Failed = "Error: the tool failed.";

    // The common options indent, which would cost tokens.
    private static readonly JsonSerializerOptions Compact = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false };

    /// <summary>Gets where it is written to.</summary>
    protected Utf8JsonWriter Json => json;

    /// <summary>Writes an instruction.</summary>
    public void WriteSystem(string text) => WriteText("system", text);

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

    /// <summary>The arguments of a call as JSON.</summary>
    protected static string ArgumentsOf(FunctionCallContent call)
    {
        // What the model wrote and nobody could read goes back in a form that is JSON: some servers parse it.
        if (call.Arguments is null && call.AdditionalProperties?.TryGetValue(ToolCallDraft.RawArguments, out var raw) is true && raw is string text)
        {
            return new JsonObject { ["unreadable"] = text }.ToJsonString();
        }

        return call.Arguments is null ? "{}" : JsonSerializer.Serialize(call.Arguments, Compact.GetTypeInfo(typeof(IDictionary<string, object?>)));
    }

    /// <summary>What the model said when it refused; null when it did not.</summary>
    protected static string? RefusalOf(ChatMessage message) =>
        message.Contents.OfType<ErrorContent>().FirstOrDefault(error => error.ErrorCode == ChoiceDraft.RefusalCode)?.Message;

    /// <summary>The address of a picture; its bytes are in it when it has no other.</summary>
    protected static string AddressOf(AIContent picture) => picture is DataContent data ? data.Uri : ((UriContent)picture).Uri.AbsoluteUri;

    /// <summary>Writes a message of one text.</summary>
    protected void WriteText(string role, string text)
    {
        json.WriteStartObject();
        json.WriteString("role"u8, role);
        json.WriteString("content"u8, text);
        json.WriteEndObject();
    }

    /// <summary>Writes what the model said and called.</summary>
    protected abstract void WriteAssistant(ChatMessage message, List<FunctionCallContent> calls);

    /// <summary>Writes the result of a call.</summary>
    protected abstract void WriteResult(string callId, string result);

    /// <summary>Writes a text or a picture of a message that has both.</summary>
    protected abstract void WritePart(AIContent part);

    private static string TextOf(FunctionResultContent result) => result.Result switch
    {
        null => result.Exception is null ? "" : Failed,
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element => element.Text() ?? "",
        JsonElement element => element.GetRawText(),
        TextContent content => content.Text,
        var value => JsonSerializer.Serialize(value, Compact.GetTypeInfo(typeof(object))),
    };

    private static bool IsImage(AIContent content) =>
        (content is DataContent data && data.HasTopLevelMediaType("image")) || (content is UriContent uri && uri.HasTopLevelMediaType("image"));

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
            WriteResult(id, results.TryGetValue(id, out var result) ? TextOf(result) : NoResult);
        }
    }

    private void WritePlain(ChatMessage message, string role)
    {
        var parts = message.Contents.Where(content => content is TextContent || IsImage(content)).ToList();
        if (parts.Count == 0)
        {
            return;
        }

        if (parts.TrueForAll(part => part is TextContent))
        {
            WriteText(role, message.Text);
            return;
        }

        json.WriteStartObject();
        json.WriteString("role"u8, role);
        json.WriteStartArray("content"u8);
        parts.ForEach(WritePart);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
