namespace Agents.Core.Models;

/// <summary>A model that a provider lists, as far as the provider describes it.</summary>
/// <param name="Id">The id by which it is called.</param>
/// <param name="ContextLength">How many tokens it reads at most; null when the provider does not say.</param>
/// <param name="MaxOutputTokens">How many tokens it writes at most; null when the provider does not say.</param>
/// <param name="CanChat">Whether it answers messages. Where the provider does not say, everything does whose name tells nothing else.</param>
/// <param name="CanEmbed">Whether it makes embeddings; where the provider does not say, by its name.</param>
/// <param name="CanReason">Whether it thinks before it answers; null when the provider does not say.</param>
public sealed record ListedModel(string Id, long? ContextLength, long? MaxOutputTokens, bool CanChat, bool CanEmbed, bool? CanReason = null);
