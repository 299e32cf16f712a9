namespace Agents.Core.Runs.Events;

/// <summary>A step ended.</summary>
public sealed record StepFinished : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "step.finished";

    /// <summary>Gets the name it was started with.</summary>
    public required string Name { get; init; }
}
