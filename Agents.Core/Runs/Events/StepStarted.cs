namespace Agents.Core.Runs.Events;

/// <summary>A step begins: one call of the model, or one piece of work by code.</summary>
public sealed record StepStarted : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "step.started";

    /// <summary>Gets the name; unique among the steps that are open.</summary>
    public required string Name { get; init; }
}
