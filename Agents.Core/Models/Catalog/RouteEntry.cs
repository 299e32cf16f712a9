namespace Agents.Core.Models.Catalog;

/// <summary>One target of a route.</summary>
/// <param name="Model">A model id, another route, <c>provider/model</c>, <c>provider/*</c> (the name that was asked for, at that provider) or a
/// provider alone (its default model).</param>
/// <param name="MaxPromptTokens">The longest prompt it is taken for, in estimated tokens; null: any.</param>
/// <param name="MinPromptTokens">The shortest prompt it is taken for; null: any.</param>
public sealed record RouteEntry(string Model, int? MaxPromptTokens = null, int? MinPromptTokens = null);
