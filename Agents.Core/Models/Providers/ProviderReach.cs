namespace Agents.Core.Models.Providers;

/// <summary>The providers that one request may ask: the configured ones, or its caller's own alone.</summary>
/// <param name="All">The providers, the best first.</param>
internal sealed record ProviderReach(IReadOnlyList<Provider> All)
{
    public Provider? Find(string name) => All.FirstOrDefault(provider => string.Equals(provider.Name, name, StringComparison.OrdinalIgnoreCase));
}
