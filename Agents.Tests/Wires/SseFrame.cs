using System.Text.Json.Nodes;

namespace Agents.Tests.Wires;

/// <summary>A frame of server-sent events as it was received.</summary>
/// <param name="Id">Its id; null of a comment, and of a frame that belongs to the next one.</param>
/// <param name="Data">Its data; null of a comment.</param>
internal sealed record SseFrame(string? Id, string? Data)
{
    public bool IsComment => Data is null;

    public JsonObject Json => JsonNode.Parse(Data!)!.AsObject();
}
