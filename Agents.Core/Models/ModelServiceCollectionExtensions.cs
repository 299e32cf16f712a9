using Agents.Core.Configuration;
using Agents.Core.Models.BuiltIn;
using Agents.Core.Models.Calls;
using Agents.Core.Models.Catalog;
using Agents.Core.Models.Providers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Agents.Core.Models;

/// <summary>Registers the models: providers, catalog, policies.</summary>
public static class ModelServiceCollectionExtensions
{
    /// <summary>Adds the catalog, the configured providers and the built-in model.</summary>
    public static IServiceCollection AddModels(this IServiceCollection services)
    {
        services.AddOptions<CatalogOptions>().ValidateOnStart();
        services.AddOptions<ProvidersOptions>().ValidateOnStart();
        services.AddSection<CallOptions>(CallOptions.SectionName);
        services.AddSection<TelemetryOptions>(TelemetryOptions.SectionName);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<CatalogOptions>, CatalogOptionsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<ProvidersOptions>, ProvidersOptionsSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CatalogOptions>, CatalogOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ProvidersOptions>, ProvidersOptionsValidator>());
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ProviderConnections>();
        services.TryAddSingleton<ProviderSet>();
        services.TryAddSingleton<ModelDirectory>();
        services.TryAddSingleton<ModelCatalog>();
        services.TryAddSingleton<ModelTelemetry>();
        services.TryAddSingleton<ModelClients>();
        services.TryAddSingleton<BuiltInChatClient>();
        services.AddSingleton(provider => new ModelEntry(BuiltInChatClient.ModelId, provider.GetRequiredService<BuiltInChatClient>()));
        return services;
    }
}
