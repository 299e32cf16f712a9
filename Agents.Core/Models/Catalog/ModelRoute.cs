using Agents.Core.Models.Calls;

namespace Agents.Core.Models.Catalog;

/// <summary>What a requested model id stands for: one model, or several in the order they are tried.</summary>
public sealed record ModelRoute
{
    /// <summary>Gets the id as it was asked for, or the default's.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the models, at least one.</summary>
    public required IReadOnlyList<RouteTarget> Targets { get; init; }

    /// <summary>Gets whether the cheapest goes first.</summary>
    public bool PrefersPrice { get; init; }

    /// <summary>
    /// The models for one call, in the order they are tried: those that can do what it needs, by prompt length, and by price where the route says
    /// so. A route of which no model is known to fit is tried as it stands: the provider knows best.
    /// </summary>
    public IReadOnlyList<CallTarget> For(CallNeeds needs)
    {
        if (Targets.Count == 1)
        {
            return [Targets[0].Target];
        }

        var fitting = Targets.Where(target => Fits(target, needs)).Select(target => target.Target).ToList();
        if (fitting.Count == 0)
        {
            fitting = [.. Targets.Select(target => target.Target)];
        }

        return PrefersPrice ? [.. fitting.OrderBy(target => needs.PriceOf(target.Model) ?? decimal.MaxValue)] : fitting;
    }

    private static bool Fits(RouteTarget target, CallNeeds needs) =>
        !(needs.PromptTokens > target.MaxPromptTokens) && !(needs.PromptTokens < target.MinPromptTokens) && needs.AreMetBy(target.Target.Model.Capabilities);
}
