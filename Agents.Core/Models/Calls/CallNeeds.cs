using Agents.Core.Models.Catalog;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Calls;

/// <summary>What a call needs of a model.</summary>
/// <param name="PromptTokens">The estimated length of the prompt.</param>
/// <param name="OutputTokens">The most tokens of the answer that are asked for; null: not said.</param>
/// <param name="Tools">Whether it must call tools.</param>
/// <param name="JsonSchema">Whether an answer of a given shape is asked for.</param>
/// <param name="Vision">Whether it must see images.</param>
public readonly record struct CallNeeds(long PromptTokens, int? OutputTokens, bool Tools, bool JsonSchema, bool Vision)
{
    private const int UsualAnswer = 1000;

    /// <summary>Reads them off a call.</summary>
    public static CallNeeds Of(IReadOnlyList<ChatMessage> messages, ChatOptions? options) => new(
        TokenEstimate.OfPrompt(messages, options),
        options?.MaxOutputTokens,
        options?.ToolMode is RequiredChatToolMode && options.Tools?.Count > 0,
        options?.ResponseFormat is ChatResponseFormatJson { Schema: not null },
        messages.Any(message => message.Contents.Any(content => content is DataContent or UriContent)));

    /// <summary>Whether a model is not known to lack any of it. A schema is no need: without it, the answer is asked for in words and checked.</summary>
    public bool AreMetBy(ModelCapabilities model) =>
        !(Tools && model.Tools == false) && !(Vision && model.Vision == false) && !(PromptTokens + (OutputTokens ?? 0) > model.ContextLength);

    /// <summary>The estimated cost in US dollars; null when the price is unknown.</summary>
    public decimal? PriceOf(ModelInfo model) => model.Price?.Of(new UsageDetails { InputTokenCount = PromptTokens, OutputTokenCount = OutputTokens ?? UsualAnswer });
}
