namespace Agents.Core.Runs.Events;

/// <summary>A thought is whole.</summary>
public sealed record ReasoningEnded : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "reasoning.ended";

    /// <summary>Gets the thought.</summary>
    public required string MessageId { get; init; }
}
