namespace Agents.Core.Runs.Events;

/// <summary>The model begins to think aloud.</summary>
public sealed record ReasoningStarted : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "reasoning.started";

    /// <summary>Gets the id that the thought's other events carry.</summary>
    public required string MessageId { get; init; }
}
