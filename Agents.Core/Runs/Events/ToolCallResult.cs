namespace Agents.Core.Runs.Events;

/// <summary>What a tool answered. A failing tool is a result too: the model can act on it.</summary>
public sealed record ToolCallResult : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "tool.result";

    /// <summary>Gets the call.</summary>
    public required string CallId { get; init; }

    /// <summary>Gets the answer, JSON or plain text, as the model reads it.</summary>
    public required string Content { get; init; }

    /// <summary>Gets whether the tool failed.</summary>
    public bool IsError { get; init; }
}
