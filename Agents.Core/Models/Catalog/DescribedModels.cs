using System.Collections.Frozen;
using Agents.Core.Models.Providers;

namespace Agents.Core.Models.Catalog;

/// <summary>What is known of models: by the configuration, by the service itself, by their providers' lists, in this order.</summary>
internal sealed class DescribedModels(CatalogOptions options, ModelDirectory directory)
{
    private readonly FrozenDictionary<string, ModelInfo> _configured = options.Models.ToFrozenDictionary(model => model.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>A model that the service knows by itself.</summary>
    public static ModelInfo? FindKnown(string id) => KnownModels.All.FirstOrDefault(known => string.Equals(known.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>A model that the configuration describes.</summary>
    public ModelInfo? Find(string id) => _configured.GetValueOrDefault(id);

    /// <summary>What the catalog says of a provider's model; a description without facts when it says nothing.</summary>
    public ModelInfo Describe(string provider, string model)
    {
        bool Is(ModelInfo info) => string.Equals(info.Provider, provider, StringComparison.OrdinalIgnoreCase) && string.Equals(info.Model, model, StringComparison.OrdinalIgnoreCase);
        return options.Models.FirstOrDefault(Is) ?? KnownModels.All.FirstOrDefault(Is) ?? ModelInfo.Undescribed(provider, model);
    }

    /// <summary>The same, with what the provider's list adds.</summary>
    public ModelInfo Describe(string provider, ListedModel listed)
    {
        var model = Describe(provider, listed.Id);
        return model with
        {
            Capabilities = model.Capabilities with
            {
                ContextLength = model.Capabilities.ContextLength ?? listed.ContextLength,
                MaxOutputTokens = model.Capabilities.MaxOutputTokens ?? listed.MaxOutputTokens,
                Reasoning = model.Capabilities.Reasoning ?? listed.CanReason,
            },
        };
    }

    /// <summary>The provider that an id names or is known to belong to; null when nobody has said.</summary>
    public string? HomeOf(string id) =>
        id.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? id[..slash]
        : _configured.TryGetValue(id, out var model) ? model.Provider
        : FindKnown(id)?.Provider;

    /// <summary>The model of a provider that is asked when none is named; null when there is no telling.</summary>
    public async Task<ModelInfo?> DefaultOfAsync(Provider provider, CancellationToken cancellationToken)
    {
        if (provider.Options.Model is { } configured)
        {
            return Describe(provider.Name, configured);
        }

        var candidates = options.Models.Concat(KnownModels.All)
            .Where(model => string.Equals(model.Provider, provider.Name, StringComparison.OrdinalIgnoreCase) && model.Capabilities.Embeddings != true)
            .ToList();
        var list = await directory.ListAsync(provider, cancellationToken);
        if (list is null)
        {
            return candidates.FirstOrDefault();
        }

        // The administrator's choice, where the provider has it.
        if (options.Model is { } chosen && list.FirstOrDefault(one => one.CanChat && string.Equals(one.Id, chosen, StringComparison.OrdinalIgnoreCase)) is { } wanted)
        {
            return Describe(provider.Name, wanted);
        }

        var listed = candidates.Find(model => list.Any(one => string.Equals(one.Id, model.Model, StringComparison.OrdinalIgnoreCase)));
        return listed ?? (ModelRanking.Best(list) is { } best ? Describe(provider.Name, best) : null);
    }
}
