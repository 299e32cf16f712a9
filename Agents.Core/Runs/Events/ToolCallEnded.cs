namespace Agents.Core.Runs.Events;

/// <summary>The call is whole; the tool begins to work.</summary>
public sealed record ToolCallEnded : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "tool.ended";

    /// <summary>Gets the call.</summary>
    public required string CallId { get; init; }
}
