using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Catalog;

/// <summary>What a model costs, in US dollars for a million tokens.</summary>
/// <param name="Input">Tokens of the prompt.</param>
/// <param name="Output">Tokens of the answer.</param>
/// <param name="CachedInput">Tokens of the prompt that the provider had cached; null: the same as <paramref name="Input"/>.</param>
/// <param name="Reasoning">Tokens of the answer spent on thinking; null: the same as <paramref name="Output"/>.</param>
public sealed record ModelPrice(decimal Input, decimal Output, decimal? CachedInput = null, decimal? Reasoning = null)
{
    private const decimal Million = 1_000_000m;

    /// <summary>The cost in US dollars. Cached and reasoning tokens are parts of the totals and are counted once.</summary>
    public decimal Of(UsageDetails usage)
    {
        var input = usage.InputTokenCount ?? 0;
        var cached = Math.Min(usage.CachedInputTokenCount ?? 0, input);
        var output = usage.OutputTokenCount ?? 0;
        var reasoning = Math.Min(usage.ReasoningTokenCount ?? 0, output);
        return (((input - cached) * Input) + (cached * (CachedInput ?? Input)) + ((output - reasoning) * Output) + (reasoning * (Reasoning ?? Output))) / Million;
    }
}
