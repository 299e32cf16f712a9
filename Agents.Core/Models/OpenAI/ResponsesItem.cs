using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>An item of a response that goes back as it came: encrypted reasoning. It survives being stored as JSON.</summary>
internal static class ResponsesItem
{
    private const string Key = "openai.item";

    /// <summary>A content that shows nothing and keeps the item.</summary>
    public static AIContent Content(JsonElement item) => new() { AdditionalProperties = new() { [Key] = item.Clone() } };

    /// <summary>The item of a content; null when it has none.</summary>
    public static JsonElement? Of(AIContent content) =>
        content.AdditionalProperties?.GetValueOrDefault(Key) is JsonElement { ValueKind: JsonValueKind.Object } item ? item : null;
}
