namespace Agents.Core.Runs.Events;

/// <summary>The first event of every run.</summary>
public sealed record RunStarted : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "run.started";

    /// <summary>Gets the agent's name.</summary>
    public required string Agent { get; init; }

    /// <summary>Gets the id of the model that was chosen.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the conversation the client named; echoed, never used as ours.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Gets the run id the client named; echoed, never used as ours.</summary>
    public string? ClientRunId { get; init; }
}
