namespace Agents.Core.Runs.Events;

/// <summary>The arguments of a call.</summary>
public sealed record ToolCallArguments : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "tool.arguments";

    /// <summary>Gets the call.</summary>
    public required string CallId { get; init; }

    /// <summary>Gets the arguments, a JSON object as text.</summary>
    public required string Arguments { get; init; }
}
