using System.Text.Json.Serialization;
using Agents.Core.Models.Calls;

namespace Agents.Core.Runs;

/// <summary>What a run consumed at models. Parts (cached, reasoning) are included in the totals.</summary>
public sealed record RunUsage
{
    /// <summary>Gets the tokens of all prompts.</summary>
    public long InputTokens { get; init; }

    /// <summary>Gets the tokens of all answers.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Gets the tokens of prompts that the provider had cached.</summary>
    public long CachedInputTokens { get; init; }

    /// <summary>Gets the tokens of answers spent on reasoning.</summary>
    public long ReasoningTokens { get; init; }

    /// <summary>Gets the number of calls to models.</summary>
    public int ModelCalls { get; init; }

    /// <summary>Gets the cost in US dollars; null when the price of a model that was called is unknown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal? Cost { get; init; } = 0;

    /// <summary>Gets whether some of the tokens were not counted by the provider, but roughly by us.</summary>
    public bool IsEstimated { get; init; }

    /// <summary>Gets the sum of input and output.</summary>
    public long TotalTokens => InputTokens + OutputTokens;

    /// <summary>Adds a call.</summary>
    public RunUsage Add(ModelCall call) => this with
    {
        InputTokens = InputTokens + (call.Usage.InputTokenCount ?? 0),
        OutputTokens = OutputTokens + (call.Usage.OutputTokenCount ?? 0),
        CachedInputTokens = CachedInputTokens + (call.Usage.CachedInputTokenCount ?? 0),
        ReasoningTokens = ReasoningTokens + (call.Usage.ReasoningTokenCount ?? 0),
        ModelCalls = ModelCalls + 1,
        Cost = Cost + call.Cost,
        IsEstimated = IsEstimated || call.Source != UsageSource.Provider,
    };
}
