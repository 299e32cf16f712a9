using Agents.Core.Models.Calls;

namespace Agents.Core.Runs.Events;

/// <summary>A call to a provider's model is over, well or not: what it took. Calls of models inside this service are not told.</summary>
public sealed record ModelCallFinished : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "model.call.finished";

    /// <summary>Gets the id of the model that answered, or was tried last.</summary>
    public required string Model { get; init; }

    /// <summary>Gets the provider's name.</summary>
    public required string Provider { get; init; }

    /// <summary>Gets the tokens of the prompt.</summary>
    public long InputTokens { get; init; }

    /// <summary>Gets the tokens of the answer.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Gets those of the prompt that the provider had cached.</summary>
    public long CachedInputTokens { get; init; }

    /// <summary>Gets those of the answer spent on reasoning.</summary>
    public long ReasoningTokens { get; init; }

    /// <summary>Gets where the tokens are known from: <c>provider</c>, <c>estimated</c> or <c>partial</c>.</summary>
    public required UsageSource Source { get; init; }

    /// <summary>Gets the cost in US dollars; null when the price is unknown.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Gets how often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>Gets the milliseconds to the first token; null when none came.</summary>
    public double? FirstTokenMs { get; init; }

    /// <summary>Gets the milliseconds from the first try to the end.</summary>
    public double DurationMs { get; init; }

    /// <summary>Gets the code of the failure; null when it ended well.</summary>
    public string? Code { get; init; }

    /// <summary>Tells of a call.</summary>
    internal static ModelCallFinished From(ModelCall call) => new()
    {
        Model = call.Model.Id,
        Provider = call.Model.Provider,
        InputTokens = call.Usage.InputTokenCount ?? 0,
        OutputTokens = call.Usage.OutputTokenCount ?? 0,
        CachedInputTokens = call.Usage.CachedInputTokenCount ?? 0,
        ReasoningTokens = call.Usage.ReasoningTokenCount ?? 0,
        Source = call.Source,
        Cost = call.Cost,
        Tries = call.Tries,
        FirstTokenMs = call.FirstToken is { } first ? Math.Round(first.TotalMilliseconds, 1) : null,
        DurationMs = Math.Round(call.Duration.TotalMilliseconds, 1),
        Code = call.ErrorCode,
    };
}
