using Agents.Core.Models.Calls;

namespace Agents.Core.Models.Catalog;

/// <summary>A model of a route, with the prompts it is taken for.</summary>
/// <param name="Target">The model, ready to be called.</param>
/// <param name="MaxPromptTokens">The longest prompt; null: any.</param>
/// <param name="MinPromptTokens">The shortest prompt; null: any.</param>
public sealed record RouteTarget(CallTarget Target, int? MaxPromptTokens = null, int? MinPromptTokens = null);
