using System.Text.Json.Serialization;
namespace Agents.Core.Runs.Events;

/// <summary>The run ended with an error, or was cancelled. Terminal. What was sent before stays sent.</summary>
public sealed record RunFailed : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "run.failed";

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsTerminal => true;

    /// <summary>Gets one of <see cref="Agents.Core.Errors.ErrorCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>Gets a sentence that may be shown.</summary>
    public required string Message { get; init; }

    /// <summary>Gets after how many seconds it may be tried again; null when nobody has said.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Gets what it consumed.</summary>
    public required RunUsage Usage { get; init; }
}
