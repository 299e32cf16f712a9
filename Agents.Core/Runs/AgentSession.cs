using Agents.Core.Runs.Events;
using Microsoft.Extensions.AI;

namespace Agents.Core.Runs;

/// <summary>One run of an agent, as <see cref="AgentRunner"/> drives it: start, then turns of text and tool calls, then the end.</summary>
public abstract class AgentSession : IAsyncDisposable
{
    /// <summary>Gets the conversation for the model; the runner adds the answers and the results of tools.</summary>
    public abstract IList<ChatMessage> Messages { get; }

    /// <summary>Gets the tools and the form of the answer.</summary>
    public abstract ChatOptions Options { get; }

    /// <summary>Gets whether the model is asked at all; a session that does everything in <see cref="StartAsync"/> says no.</summary>
    public virtual bool NeedsModel => true;

    /// <summary>Gets whether the run has its result already, so that a further turn which fails takes nothing away.</summary>
    public virtual bool HasResult => false;

    /// <summary>Begins: emits the state the run starts from.</summary>
    public virtual Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes the next piece of the model's text.</summary>
    public abstract Task OnTextAsync(string text, CancellationToken cancellationToken);

    /// <summary>Ends a turn of the model.</summary>
    /// <param name="finishReason">Why the model stopped; null when it did not say.</param>
    /// <param name="hasToolCalls">Whether tools are called next, and then the model again.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public virtual Task OnTurnEndedAsync(ChatFinishReason? finishReason, bool hasToolCalls, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Says whether the answer needs another turn; asked after a turn without tool calls, and not of a model that answers the same again.</summary>
    /// <param name="turn">What the model answered.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>What to ask for; null when the answer can stay as it is, or asking again is of no use. When the budget for it is spent,
    /// <see cref="CompleteAsync"/> is called all the same and judges what is there.</returns>
    public virtual Task<FollowUp?> FollowUpAsync(ModelTurn turn, CancellationToken cancellationToken) => Task.FromResult<FollowUp?>(null);

    /// <summary>Ends the run because the client has calls of its own tools to answer: what there is stays, and nothing is missed.</summary>
    /// <returns>What the assistant said, in short; null when nothing.</returns>
    public virtual Task<string?> PauseAsync(CancellationToken cancellationToken) => CompleteAsync(cancellationToken);

    /// <summary>Ends the run: checks the whole, emits what is left.</summary>
    /// <returns>What the assistant said, in short; null when nothing. It goes into <see cref="RunCompleted.Message"/>.</returns>
    /// <exception cref="Errors.AgentException">The result is no result; the run fails with its code.</exception>
    public abstract Task<string?> CompleteAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
