using System.Collections.Concurrent;
using Agents.Core.Identity;
using Agents.Core.Models;
using Agents.Core.Models.Calls;
using Agents.Core.Models.Catalog;
using Agents.Core.Models.Providers;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Agents.Tests.Models.Calls;

/// <summary>The models of the service without the service: settings in, routes and calls out, on a clock that stands still.</summary>
internal sealed class ModelLab : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly ConcurrentQueue<ModelCall> _calls = [];

    public ModelLab(params (string Key, string? Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build());
        services.AddSingleton<TimeProvider>(Clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.AddModels();
        _services = services.BuildServiceProvider();
    }

    public ManualTimeProvider Clock { get; } = new();

    public LogCapture Logs { get; } = new();

    /// <summary>What calls were reported as, in order.</summary>
    public IReadOnlyList<ModelCall> Calls => [.. _calls];

    public ModelCatalog Catalog => _services.GetRequiredService<ModelCatalog>();

    public ProviderSet Providers => _services.GetRequiredService<ProviderSet>();

    /// <summary>What the person who starts the service is told; empty when it starts.</summary>
    public IReadOnlyList<string> StartMistakes()
    {
        try
        {
            _services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures];
        }
        catch (AggregateException exception)
        {
            return [.. exception.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures)];
        }
    }

    public Task<ModelRoute> ResolveAsync(string? id, CallerCredential? credential = null) => Catalog.ResolveAsync(id, credential, CancellationToken.None);

    /// <summary>The models behind an id, in their order, as <c>provider/model</c>.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string? id, CallerCredential? credential = null) =>
        [.. (await ResolveAsync(id, credential)).Targets.Select(target => $"{target.Target.Provider.Name}/{target.Target.Model.Model}")];

    /// <summary>Opens a route for a run.</summary>
    public async Task<RoutedChatClient> OpenAsync(string? id = null, CallerCredential? credential = null) =>
        _services.GetRequiredService<ModelClients>().Open(await ResolveAsync(id, credential), _calls.Enqueue);

    /// <summary>A caller's own key for a configured provider.</summary>
    public static CallerCredential Own(string provider, string key) => new(provider, new Secret(key));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
