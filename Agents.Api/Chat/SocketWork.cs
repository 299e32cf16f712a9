using Agents.Api.Hosting;
using Agents.Core.Errors;

namespace Agents.Api.Chat;

/// <summary>A message of a socket that waits for its answer, or is being answered. Safe for concurrent use.</summary>
internal sealed class SocketWork
{
    private readonly Lock _lock = new();
    private string? _runId;
    private bool _isCancelled;

    /// <summary>Gets what was sent; null when it was refused.</summary>
    public ParsedBody<ChatBody>? Body { get; init; }

    /// <summary>Gets why it was refused; null when it was understood.</summary>
    public AgentException? Refusal { get; init; }

    /// <summary>Notes that it shall stop.</summary>
    /// <returns>The run to cancel; null when it has not begun, then <see cref="Begin"/> tells.</returns>
    public string? Cancel()
    {
        lock (_lock)
        {
            _isCancelled = true;
            return _runId;
        }
    }

    /// <summary>Notes the run that answers it.</summary>
    /// <returns>Whether it shall stop already.</returns>
    public bool Begin(string runId)
    {
        lock (_lock)
        {
            _runId = runId;
            return _isCancelled;
        }
    }
}
