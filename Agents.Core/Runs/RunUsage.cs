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

    /// <summary>Gets the sum of input and output.</summary>
    public long TotalTokens => InputTokens + OutputTokens;

    /// <summary>Adds what a provider reported for one call; what it did not report counts as 0.</summary>
    public RunUsage Add(Microsoft.Extensions.AI.UsageDetails usage) => this with
    {
        InputTokens = InputTokens + (usage.InputTokenCount ?? 0),
        OutputTokens = OutputTokens + (usage.OutputTokenCount ?? 0),
        CachedInputTokens = CachedInputTokens + (usage.CachedInputTokenCount ?? 0),
        ReasoningTokens = ReasoningTokens + (usage.ReasoningTokenCount ?? 0),
    };
}
