namespace Agents.Core.Runs.Events;

/// <summary>The assistant begins to say something to a person.</summary>
public sealed record TextStarted : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "text.started";

    /// <summary>Gets the id that the message's other events carry.</summary>
    public required string MessageId { get; init; }
}
