namespace Agents.Core.Runs.Events;

/// <summary>The next piece of a message.</summary>
public sealed record TextDelta : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "text.delta";

    /// <summary>Gets the message.</summary>
    public required string MessageId { get; init; }

    /// <summary>Gets the text; never cut inside a character.</summary>
    public required string Delta { get; init; }
}
