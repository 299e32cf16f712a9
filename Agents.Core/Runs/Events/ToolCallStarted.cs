namespace Agents.Core.Runs.Events;

/// <summary>The model calls a tool.</summary>
public sealed record ToolCallStarted : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "tool.started";

    /// <summary>Gets the id that the call's other events carry; unique in the run.</summary>
    public required string CallId { get; init; }

    /// <summary>Gets the tool's name.</summary>
    public required string Name { get; init; }
}
