using Agents.Core.Conversations;

namespace Agents.Api.Chat.Contracts;

/// <summary>A message as clients see it.</summary>
internal sealed record ConversationMessageView
{
    /// <summary>Gets its place; `?before=` takes it.</summary>
    public required long Number { get; init; }

    /// <summary>Gets `user` or `assistant`.</summary>
    public required string Role { get; init; }

    /// <summary>Gets what was said.</summary>
    public required string Content { get; init; }

    /// <summary>Gets when it was stored.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets the run that it began, or that said it.</summary>
    public required string RunId { get; init; }

    /// <summary>Gets the model that was asked; absent for the user's own.</summary>
    public string? Model { get; init; }

    /// <summary>Gets true for an answer that was cancelled or failed half-way; absent for one that is whole.</summary>
    public bool? Incomplete { get; init; }

    /// <summary>The client's view of a stored message.</summary>
    public static ConversationMessageView From(ConversationMessage message) => new()
    {
        Number = message.Number,
        Role = message.Message.Role.Value,
        Content = message.Message.Text,
        CreatedAt = message.CreatedAt,
        RunId = message.RunId,
        Model = message.Model,
        Incomplete = message.IsComplete ? null : true,
    };
}
