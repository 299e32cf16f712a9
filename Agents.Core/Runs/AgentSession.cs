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
