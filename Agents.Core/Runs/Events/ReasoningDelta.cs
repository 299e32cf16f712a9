namespace Agents.Core.Runs.Events;

/// <summary>The next piece of a thought.</summary>
public sealed record ReasoningDelta : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "reasoning.delta";

    /// <summary>Gets the thought.</summary>
    public required string MessageId { get; init; }

    /// <summary>Gets the text; never cut inside a character.</summary>
    public required string Delta { get; init; }
}
