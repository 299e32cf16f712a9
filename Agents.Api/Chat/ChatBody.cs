using System.Text.Json;
using Agents.Api.Hosting;
using Agents.Core.Errors;

namespace Agents.Api.Chat;

/// <summary>A message to the chat, over HTTP or a socket.</summary>
internal sealed record ChatBody
{
    private const int MaxNameBytes = 200;
    private const int MaxThreadLength = 200;

    /// <summary>Gets what the user says; null in a message that only cancels.</summary>
    public string? Message { get; init; }

    /// <summary>Gets the model's id or alias.</summary>
    public string? Model { get; init; }

    /// <summary>Gets the conversation.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Gets the idempotency key; a member on sockets only.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Gets whether the answer at work shall stop; a member on sockets only.</summary>
    public bool IsCancel { get; init; }

    /// <summary>Reads the root object; unknown members are passed over.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c> or <c>too_large</c>, naming the member.</exception>
    public static ChatBody Parse(ref Utf8JsonReader json, int maxMessageBytes)
    {
        var body = new ChatBody();
        while (JsonFields.NextMember(ref json, out var name))
        {
            switch (name)
            {
                case "message":
                    body = body with { Message = JsonFields.ReadString(ref json, name, maxMessageBytes) };
                    break;
                case "model":
                    body = body with { Model = JsonFields.ReadOptionalString(ref json, name, MaxNameBytes) };
                    break;
                case "threadId":
                    body = body with { ThreadId = CheckThread(JsonFields.ReadOptionalString(ref json, name, MaxThreadLength * 4)) };
                    break;
                case "idempotencyKey":
                    body = body with { IdempotencyKey = JsonFields.ReadOptionalString(ref json, name, RunHeaders.MaxKeyLength) };
                    break;
                case "cancel":
                    body = body with { IsCancel = json.TokenType == JsonTokenType.True };
                    json.Skip();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return body.IsCancel || !string.IsNullOrWhiteSpace(body.Message)
            ? body
            : throw JsonFields.Invalid("message", body.Message is null ? "is missing: say something, e.g. {\"message\": \"Hello\"}" : "says nothing");
    }

    // It is a segment of the conversation's path, where a slash cannot be told from a border, and dots are resolved away.
    private static string? CheckThread(string? id) =>
        id is null || (id.Length is > 0 and <= MaxThreadLength && id is not ("." or "..") && !id.Any(letter => letter is '/' or '\\' || char.IsControl(letter)))
            ? id
            : throw JsonFields.Invalid("threadId", $"must have 1 to {MaxThreadLength} characters, without slashes and control characters");
}
