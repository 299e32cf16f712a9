using Microsoft.Extensions.AI;

namespace Agents.Core.Conversations;

/// <summary>One message of the user and what is answered to it, from <see cref="ConversationService.BeginAsync"/> on. Not safe for concurrent use.</summary>
/// <remarks>Disposing it lets the next turn of the conversation begin.</remarks>
public sealed class ConversationTurn : IDisposable
{
    private readonly IConversationStore _store;
    private readonly TimeProvider _timeProvider;
    private readonly string _owner;
    private readonly string _runId;
    private readonly IDisposable _place;
    private bool _hasEnded;

    internal ConversationTurn(
        IConversationStore store, TimeProvider timeProvider, string owner, string runId, IDisposable place, IReadOnlyList<ChatMessage> history) =>
        (_store, _timeProvider, _owner, _runId, _place, History) = (store, timeProvider, owner, runId, place, history);

    /// <summary>Gets what was said before, as far as it fits the budget, oldest first; without the message that began the turn.</summary>
    public IReadOnlyList<ChatMessage> History { get; }

    /// <summary>Stores the answer, to be called before the run's terminal event is shown. A second call does nothing.</summary>
    /// <param name="messages">The answer in its order: calls, results, words; none when nothing was said.</param>
    /// <param name="isComplete">Whether the answer is whole.</param>
    public async Task EndAsync(IReadOnlyList<ChatMessage> messages, bool isComplete)
    {
        if (!_hasEnded)
        {
            // Not the run's token: what was sent is kept, above all when the run was cancelled.
            await _store.EndTurnAsync(_owner, _runId, messages, isComplete, _timeProvider.GetUtcNow(), CancellationToken.None);
            _hasEnded = true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _place.Dispose();
}
