namespace Agents.Core.Runs.Events;

/// <summary>Something a person should know; the run goes on.</summary>
public sealed record WarningRaised : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "warning";

    /// <summary>Gets a stable code, e.g. <c>floating_parts</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Gets the sentence.</summary>
    public required string Message { get; init; }
}
