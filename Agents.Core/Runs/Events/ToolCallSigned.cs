namespace Agents.Core.Runs.Events;

/// <summary>What the model's provider wants back unchanged with a call, for a client that sends the call back in its next run.</summary>
public sealed record ToolCallSigned : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "tool.signed";

    /// <summary>Gets the call.</summary>
    public required string CallId { get; init; }

    /// <summary>Gets the opaque text; <see cref="Models.ToolCallState"/> makes and reads it.</summary>
    public required string Value { get; init; }
}
