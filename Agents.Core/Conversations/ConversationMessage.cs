using Microsoft.Extensions.AI;

namespace Agents.Core.Conversations;

/// <summary>A stored message of a conversation.</summary>
public sealed record ConversationMessage
{
    /// <summary>Gets its place: rises within a conversation, with gaps.</summary>
    public required long Number { get; init; }

    /// <summary>Gets the run that it began, or that said it; the messages of one run are a turn.</summary>
    public required string RunId { get; init; }

    /// <summary>Gets what was said, with its role; calls of tools and their results are messages too.</summary>
    public required ChatMessage Message { get; init; }

    /// <summary>Gets the id of the model that was asked; null for the user's own.</summary>
    public string? Model { get; init; }

    /// <summary>Gets when it was stored.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets whether it is whole: false for an answer that was cancelled or failed half-way.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Gets whether it is for people: the user's or the assistant's own words.</summary>
    public bool IsSpeech => (Message.Role == ChatRole.User || Message.Role == ChatRole.Assistant) && Message.Text.Length > 0;
}
