using System.Text.Json.Serialization;
namespace Agents.Core.Runs.Events;

/// <summary>The run ended with its result. Terminal.</summary>
public sealed record RunCompleted : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "run.completed";

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsTerminal => true;

    /// <summary>Gets what it consumed.</summary>
    public required RunUsage Usage { get; init; }

    /// <summary>Gets what the assistant said, in short; null when nothing.</summary>
    public string? Message { get; init; }
}
