namespace Agents.Core.Runs;

/// <summary>What is kept of a run beside its events.</summary>
public sealed record RunRecord
{
    /// <summary>Gets the id that this service made, e.g. <c>run_0199…</c>; unique, sorts by time of creation.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the id of the caller it belongs to.</summary>
    public required string Owner { get; init; }

    /// <summary>Gets the agent's name, e.g. <c>scene</c>.</summary>
    public required string Agent { get; init; }

    /// <summary>Gets the id of the model that was chosen.</summary>
    public required string Model { get; init; }

    /// <summary>Gets where it stands.</summary>
    public required RunState State { get; init; }

    /// <summary>Gets when it was started.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when its terminal event was appended; null before that.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets the error's code when it failed or was cancelled.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>Gets the caller's idempotency key; null when none was sent.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Gets a digest of the request, so that a key used for another request is noticed.</summary>
    public string? RequestDigest { get; init; }

    /// <summary>Gets what it consumed so far; final with the terminal event.</summary>
    public RunUsage Usage { get; init; } = new();

    /// <summary>Gets whether the terminal event is there.</summary>
    public bool IsTerminal => State is RunState.Completed or RunState.Failed or RunState.Cancelled;
}
