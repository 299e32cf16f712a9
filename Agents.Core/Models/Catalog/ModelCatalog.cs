using System.Collections.Frozen;
using Agents.Core.Errors;
using Agents.Core.Models.BuiltIn;
using Agents.Core.Models.Calls;
using Agents.Core.Models.Providers;
using Microsoft.Extensions.Options;

namespace Agents.Core.Models.Catalog;

/// <summary>
/// The models that can be asked for: those inside the service, those of the catalog whose provider is configured, and whatever a provider lists.
/// Safe for concurrent use.
/// </summary>
public sealed class ModelCatalog
{
    private const int MaxDepth = 8;

    private readonly FrozenDictionary<string, CallTarget> _inside;
    private readonly FrozenDictionary<string, ModelInfo> _configured;
    private readonly ProviderSet _providers;
    private readonly ModelDirectory _directory;
    private readonly CatalogOptions _options;

    /// <summary>Gathers the models.</summary>
    public ModelCatalog(IEnumerable<ModelEntry> inside, ProviderSet providers, ModelDirectory directory, IOptions<CatalogOptions> options)
    {
        (_providers, _directory, _options) = (providers, directory, options.Value);
        _inside = inside.ToFrozenDictionary(
            model => model.Id,
            model => new CallTarget(ModelInfo.Undescribed(model.Id, model.Id), new Provider(model.Id, model.Client), InsideClocks),
            StringComparer.OrdinalIgnoreCase);
        _configured = _options.Models.ToFrozenDictionary(model => model.Id, StringComparer.OrdinalIgnoreCase);
    }

    // What is inside has the run's own limits.
    private static ModelClocks InsideClocks { get; } = new(TimeSpan.FromDays(1), TimeSpan.FromDays(1), TimeSpan.FromDays(1));

    /// <summary>Gets the models that are known by name and can be called, inside and configured ones; listed ones are not among them.</summary>
    public IReadOnlyList<ModelInfo> Known =>
    [
        .. _inside.Values.Select(target => target.Model),
        .. _options.Models.Where(model => _providers.Find(model.Provider) is not null),
        .. KnownModels.All.Where(model => !_configured.ContainsKey(model.Id) && _providers.Find(model.Provider) is { IsAtOwnAddress: true }),
    ];

    /// <summary>Gets the names of routes that are no patterns.</summary>
    public IEnumerable<string> Aliases => _options.Routes.Where(route => !route.IsPattern).Select(route => route.Name);

    /// <summary>Finds what an id stands for; null or empty takes the default.</summary>
    /// <param name="id">A model id, an alias, <c>provider/model</c>, or an id that a provider lists.</param>
    /// <param name="credential">A caller's own key: then only that provider is called, with that key.</param>
    /// <param name="cancellationToken">Ends the wait for a provider's list.</param>
    /// <exception cref="AgentException"><c>invalid_request</c>: there is no such model, or the credential names no provider.</exception>
    public async Task<ModelRoute> ResolveAsync(string? id, CallerCredential? credential, CancellationToken cancellationToken)
    {
        id = string.IsNullOrWhiteSpace(id) ? null : id.Trim();
        if (credential is not null)
        {
            return await ResolveForCallerAsync(id, _providers.ForCaller(credential), cancellationToken);
        }

        if ((id ?? _options.Model) is { } named)
        {
            return await FindAsync(named, _providers.Reach, depth: 0, cancellationToken) ?? throw Unknown(named);
        }

        foreach (var best in _providers.All)
        {
            if (await DefaultOfAsync(best, cancellationToken) is { } model)
            {
                return Single(model.Id, TargetOf(model, best));
            }
        }

        return Single(BuiltInChatClient.ModelId, _inside[BuiltInChatClient.ModelId]);
    }

    /// <summary>What the catalog says of a provider's model; a description without facts when it says nothing.</summary>
    public ModelInfo Describe(string provider, string model)
    {
        bool Is(ModelInfo info) => string.Equals(info.Provider, provider, StringComparison.OrdinalIgnoreCase) && string.Equals(info.Model, model, StringComparison.OrdinalIgnoreCase);
        return _options.Models.FirstOrDefault(Is) ?? KnownModels.All.FirstOrDefault(Is) ?? ModelInfo.Undescribed(provider, model);
    }

    private static ModelRoute Single(string id, CallTarget target) => new() { Id = id, Targets = [new RouteTarget(target)] };

    private CallTarget TargetOf(ModelInfo model, Provider provider) => new(model, provider, model.Clocks ?? provider.Options.Clocks ?? _options.Clocks);

    // With the caller's provider as the only one there is, neither the service's providers nor its keys are asked, not even for a list.
    private async Task<ModelRoute> ResolveForCallerAsync(string? id, Provider provider, CancellationToken cancellationToken)
    {
        var named = id ?? _options.Model;
        var route = named is null ? null : await FindNamedAsync(named, new ProviderReach([provider]), depth: 0, cancellationToken);
        if (route?.Targets.Where(target => !target.Target.Provider.IsInside).ToList() is { Count: > 0 } targets)
        {
            return route with { Targets = targets };
        }

        if (id is not null)
        {
            // Either it is inside, or the provider will say whether it has it.
            return route ?? Single(id, TargetOf(Describe(provider.Name, id), provider));
        }

        var model = await DefaultOfAsync(provider, cancellationToken)
            ?? throw new AgentException(ErrorCodes.InvalidRequest, "Name the model: the provider of your own key lists none.", "model");
        return Single(model.Id, TargetOf(model, provider));
    }

    private async Task<ModelRoute?> FindAsync(string id, ProviderReach reach, int depth, CancellationToken cancellationToken)
    {
        if (await FindNamedAsync(id, reach, depth, cancellationToken) is { } named)
        {
            return named;
        }

        if (await FindListedAsync(id, reach, cancellationToken) is { } listed)
        {
            return Single(id, listed);
        }

        return null;
    }

    /// <summary>Finds by the configuration alone: aliases, models inside, described models, <c>provider/model</c>, patterns, known models.</summary>
    private async Task<ModelRoute?> FindNamedAsync(string id, ProviderReach reach, int depth, CancellationToken cancellationToken)
    {
        if (_options.Routes.FirstOrDefault(route => !route.IsPattern && route.Takes(id)) is { } alias)
        {
            return await OpenAsync(alias, id, reach, depth, cancellationToken);
        }

        if (_inside.TryGetValue(id, out var inside))
        {
            return Single(id, inside);
        }

        if (_configured.TryGetValue(id, out var model) && reach.Find(model.Provider) is { } own)
        {
            return Single(id, TargetOf(model, own));
        }

        if (await FindAtProviderAsync(id, reach, cancellationToken) is { } named)
        {
            return Single(id, named);
        }

        // Patterns are for what callers ask; a route that names a known model means that one.
        if (depth > 0 && FindKnown(id, reach) is { } meant)
        {
            return Single(id, meant);
        }

        var pattern = _options.Routes.Where(route => route.IsPattern && route.Takes(id)).MaxBy(route => route.Name.Length);
        if (pattern is not null && depth < MaxDepth)
        {
            return await OpenAsync(pattern, id, reach, depth, cancellationToken);
        }

        return FindKnown(id, reach) is { } target ? Single(id, target) : null;
    }

    private CallTarget? FindKnown(string id, ProviderReach reach) =>
        KnownModels.All.FirstOrDefault(known => string.Equals(known.Id, id, StringComparison.OrdinalIgnoreCase)) is { } known && reach.Find(known.Provider) is { } server
            ? TargetOf(known, server)
            : null;

    /// <summary><c>provider/model</c>, or a provider alone.</summary>
    private async Task<CallTarget?> FindAtProviderAsync(string id, ProviderReach reach, CancellationToken cancellationToken)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        if (reach.Find(slash < 0 ? id : id[..slash]) is not { } provider)
        {
            return null;
        }

        if (slash >= 0)
        {
            return slash == id.Length - 1 ? null : TargetOf(Describe(provider.Name, id[(slash + 1)..]), provider);
        }

        return await DefaultOfAsync(provider, cancellationToken) is { } model ? TargetOf(model, provider) : null;
    }

    private async Task<ModelRoute?> OpenAsync(RouteOptions route, string id, ProviderReach reach, int depth, CancellationToken cancellationToken)
    {
        var targets = new List<RouteTarget>();
        foreach (var entry in route.Entries)
        {
            var name = entry.Model.EndsWith("/*", StringComparison.Ordinal) ? $"{entry.Model[..^1]}{id}" : entry.Model;

            // Its own name behind an alias or a pattern means the model of that name.
            var isSelf = string.Equals(name, id, StringComparison.OrdinalIgnoreCase);
            var found = isSelf
                ? await FindListedAsync(name, reach, cancellationToken) is { } listed ? Single(name, listed) : null
                : depth < MaxDepth ? await FindAsync(name, reach, depth + 1, cancellationToken) : null;
            foreach (var target in found?.Targets ?? [])
            {
                targets.Add(target with
                {
                    // Of a route inside a route both limits hold.
                    MaxPromptTokens = Stricter(target.MaxPromptTokens, entry.MaxPromptTokens, Math.Min),
                    MinPromptTokens = Stricter(target.MinPromptTokens, entry.MinPromptTokens, Math.Max),
                });
            }
        }

        targets.RemoveAll(target => !route.Needs.All(need => Has(target.Target.Model.Capabilities, need)));
        return targets.Count == 0 ? null : new ModelRoute { Id = id, Targets = targets, PrefersPrice = route.PrefersPrice };
    }

    private static int? Stricter(int? one, int? other, Func<int, int, int> choose) => one is { } a && other is { } b ? choose(a, b) : one ?? other;

    // A route's needs are wishes for certainty: a model that nobody described does not meet them.
    private static bool Has(ModelCapabilities capabilities, string need) => need.ToUpperInvariant() switch
    {
        "TOOLS" => capabilities.Tools == true,
        "JSON_SCHEMA" => capabilities.JsonSchema == true,
        "STREAMING" => capabilities.Streaming == true,
        "REASONING" => capabilities.Reasoning == true,
        "VISION" => capabilities.Vision == true,
        _ => false,
    };

    private async Task<CallTarget?> FindListedAsync(string id, ProviderReach reach, CancellationToken cancellationToken)
    {
        if (FindKnown(id, reach) is { } known)
        {
            return known;
        }

        // What is said to be at another provider is not looked for at this one.
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        var home = slash < 0 ? KnownModels.All.FirstOrDefault(model => string.Equals(model.Id, id, StringComparison.OrdinalIgnoreCase))?.Provider : id[..slash];
        if (home is not null && reach.Find(home) is null && _providers.Find(home) is not null)
        {
            return null;
        }

        // The administrator's word for the only provider there is needs no list.
        if (reach.All is [var only] && string.Equals(id, _options.Model, StringComparison.OrdinalIgnoreCase))
        {
            return TargetOf(Describe(only.Name, id), only);
        }

        Provider? silent = null;
        foreach (var provider in reach.All)
        {
            if (await _directory.ListAsync(provider, cancellationToken) is not { } list)
            {
                silent ??= provider;
            }
            else if (list.FirstOrDefault(model => string.Equals(model.Id, id, StringComparison.OrdinalIgnoreCase)) is { } listed)
            {
                return TargetOf(Describe(provider.Name, listed), provider);
            }
        }

        // A provider that gives no list may have it all the same; it will say so itself.
        return silent is null ? null : TargetOf(Describe(silent.Name, id), silent);
    }

    private ModelInfo Describe(string provider, ListedModel listed)
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

    /// <summary>The model of a provider that is asked when none is named; null when there is no telling.</summary>
    private async Task<ModelInfo?> DefaultOfAsync(Provider provider, CancellationToken cancellationToken)
    {
        if (provider.Options.Model is { } configured)
        {
            return Describe(provider.Name, configured);
        }

        var candidates = _options.Models.Concat(KnownModels.All)
            .Where(model => string.Equals(model.Provider, provider.Name, StringComparison.OrdinalIgnoreCase) && model.Capabilities.Embeddings != true)
            .ToList();
        var list = await _directory.ListAsync(provider, cancellationToken);
        if (list is null)
        {
            return candidates.FirstOrDefault();
        }

        // The administrator's choice, where the provider has it.
        if (_options.Model is { } chosen && list.FirstOrDefault(one => one.CanChat && string.Equals(one.Id, chosen, StringComparison.OrdinalIgnoreCase)) is { } wanted)
        {
            return Describe(provider.Name, wanted);
        }

        var listed = candidates.Find(model => list.Any(one => string.Equals(one.Id, model.Model, StringComparison.OrdinalIgnoreCase)));
        return listed ?? (ModelRanking.Best(list) is { } best ? Describe(provider.Name, best) : null);
    }

    private AgentException Unknown(string id)
    {
        var known = Aliases.Concat(Known.Select(model => model.Id)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Take(30);
        return new AgentException(
            ErrorCodes.InvalidRequest, $"There is no model \"{(id.Length <= 64 ? id : id[..64] + "…")}\". Known models: {string.Join(", ", known)}.", "model");
    }
}
