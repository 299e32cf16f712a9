using Agents.Core.Conversations;

namespace Agents.Api.Chat.Contracts;

/// <summary>A conversation as clients see it.</summary>
internal sealed record ConversationView
{
    /// <summary>Gets its id.</summary>
    public required string ThreadId { get; init; }

    /// <summary>Gets the beginning of its first message; in lists only, for with the messages there it would only repeat.</summary>
    public string? Title { get; init; }

    /// <summary>Gets how many messages it has.</summary>
    public required int MessageCount { get; init; }

    /// <summary>Gets when it began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when its last message was stored.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Gets its messages, oldest first; absent in lists.</summary>
    public IReadOnlyList<ConversationMessageView>? Messages { get; init; }

    /// <summary>The entry of a list.</summary>
    public static ConversationView From(ConversationInfo info) => new()
    {
        ThreadId = info.ThreadId,
        Title = info.Title,
        MessageCount = info.MessageCount,
        CreatedAt = info.CreatedAt,
        UpdatedAt = info.UpdatedAt,
    };

    /// <summary>A conversation with messages.</summary>
    public static ConversationView From(ConversationInfo info, IEnumerable<ConversationMessage> messages) => From(info) with
    {
        Title = null,
        Messages = [.. messages.Where(message => message.IsSpeech).Select(ConversationMessageView.From)],
    };
}
