namespace Agents.Core.Runs.Events;

/// <summary>The arguments of a call, or the next piece of them.</summary>
public sealed record ToolCallArguments : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "tool.arguments";

    /// <summary>Gets the call.</summary>
    public required string CallId { get; init; }

    /// <summary>Gets the arguments, a JSON object as text; those of several events are joined.</summary>
    public required string Arguments { get; init; }
}
