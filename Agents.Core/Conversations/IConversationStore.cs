using Microsoft.Extensions.AI;

namespace Agents.Core.Conversations;

/// <summary>Where callers' conversations are kept. Safe for concurrent use.</summary>
/// <remarks>A write is there after a crash of the process once its task has completed. A conversation is found by owner and thread id together:
/// two callers with the same thread id have two conversations.</remarks>
public interface IConversationStore
{
    /// <summary>The caller's conversations, the one changed last first.</summary>
    Task<IReadOnlyList<ConversationInfo>> ListAsync(string owner, int limit, int offset, CancellationToken cancellationToken);

    /// <summary>One conversation without its messages; null when the caller has none of this id.</summary>
    Task<ConversationInfo?> FindAsync(string owner, string threadId, CancellationToken cancellationToken);

    /// <summary>The last messages of a conversation, in their order; none when there is no such conversation.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="threadId">Which one.</param>
    /// <param name="before">Only messages before this number; null takes the last ones.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="maxBytes">About so many bytes at the most, but at least one message.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    Task<IReadOnlyList<ConversationMessage>> ReadAsync(
        string owner, string threadId, long? before, int limit, long maxBytes, CancellationToken cancellationToken);

    /// <summary>Begins a turn: stores what the user said, and makes the conversation when it is the first message.</summary>
    Task BeginTurnAsync(string owner, string threadId, string runId, string text, string model, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Ends a turn: stores what was answered. Does nothing when the turn has ended, or its conversation was deleted meanwhile.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="runId">The run that began the turn.</param>
    /// <param name="messages">The answer in its order: calls, results, words; none when nothing was said.</param>
    /// <param name="isComplete">Whether the answer is whole.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Cancels the waiting; what was handed over may still be stored.</param>
    /// <returns>Whether it was stored.</returns>
    Task<bool> EndTurnAsync(
        string owner, string runId, IReadOnlyList<ChatMessage> messages, bool isComplete, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>All turns that were begun and not ended: at the start of the service, those that a crash cut off.</summary>
    Task<IReadOnlyList<OpenTurn>> FindOpenTurnsAsync(CancellationToken cancellationToken);

    /// <summary>Removes a conversation with its messages.</summary>
    /// <returns>False when the caller has none of this id.</returns>
    Task<bool> DeleteAsync(string owner, string threadId, CancellationToken cancellationToken);
}
