namespace Agents.Core.Runs.Events;

/// <summary>A message is whole.</summary>
public sealed record TextEnded : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "text.ended";

    /// <summary>Gets the message.</summary>
    public required string MessageId { get; init; }
}
