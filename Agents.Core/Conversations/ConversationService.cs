using Agents.Core.Models.Calls;
using Agents.Core.Models.Catalog;
using Agents.Core.Runs;
using Microsoft.Extensions.AI;

namespace Agents.Core.Conversations;

/// <summary>Opens the turns of conversations for the agents that hold them. Safe for concurrent use.</summary>
public sealed class ConversationService(IConversationStore store, ConversationOrder queue, TimeProvider timeProvider)
{
    private const int MaxMessages = 2000;

    /// <summary>Makes the id of a conversation that the client did not name.</summary>
    public string CreateThreadId() => $"thread_{Guid.CreateVersion7(timeProvider.GetUtcNow()):n}";

    /// <summary>Begins the turn of a run: waits until the turn before it has ended, reads the history, stores what the user said.</summary>
    /// <param name="request">The run; it must have a thread id, and the user's words as its last message.</param>
    /// <param name="output">The run's output; when there is a wait, the run's beginning is shown before it.</param>
    /// <param name="maxHistoryTokens">The most tokens of history, by our own estimate.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<ConversationTurn> BeginAsync(RunRequest request, RunOutput output, long maxHistoryTokens, CancellationToken cancellationToken)
    {
        var (owner, threadId) = (request.Caller.Id, request.ThreadId ?? throw new ArgumentException("The request names no conversation.", nameof(request)));
        var place = queue.Enter(owner, threadId);
        try
        {
            if (!place.Turn.IsCompleted)
            {
                await output.EmitAsync([]);
                await place.Turn.WaitAsync(cancellationToken);
            }

            var maxBytes = maxHistoryTokens * TokenEstimate.BytesPerToken;
            var messages = maxHistoryTokens == 0 ? [] : await store.ReadAsync(owner, threadId, before: null, MaxMessages, maxBytes, cancellationToken);
            await store.BeginTurnAsync(
                owner, threadId, output.RunId, request.Messages[^1].Text, request.Route?.Id ?? request.Model ?? string.Empty, timeProvider.GetUtcNow(), cancellationToken);
            return new ConversationTurn(store, timeProvider, owner, output.RunId, place, ConversationHistory.Choose(messages, maxHistoryTokens));
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>The most tokens of history for a call: what is configured, and no more than the model's context leaves beside prompt and answer.</summary>
    /// <param name="configured">The limit of the configuration.</param>
    /// <param name="route">The models that may be asked; the smallest known context counts, so that every one of them can be.</param>
    /// <param name="prompt">Everything else in the prompt.</param>
    /// <param name="options">Tools and limits of the call; without a limit of the answer, a quarter of the context is kept free for it.</param>
    public static long LimitHistory(long configured, ModelRoute? route, IReadOnlyList<ChatMessage> prompt, ChatOptions? options)
    {
        var context = route?.Targets.Min(target => target.Target.Model.Capabilities.ContextLength);
        return context is { } length
            ? Math.Clamp(length - TokenEstimate.OfPrompt(prompt, options) - (options?.MaxOutputTokens ?? length / 4), 0, configured)
            : configured;
    }
}
