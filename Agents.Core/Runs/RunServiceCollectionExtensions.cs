using Agents.Core.Configuration;
using Agents.Core.Models;
using Agents.Core.Models.BuiltIn;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Agents.Core.Runs;

/// <summary>Registers runs and the models they ask.</summary>
public static class RunServiceCollectionExtensions
{
    /// <summary>Adds the runner, the log, the service of runs and the built-in model. Needs an <see cref="IRunStore"/>.</summary>
    public static IServiceCollection AddRuns(this IServiceCollection services)
    {
        services.AddSection<RunOptions>(RunOptions.SectionName);
        services.AddOptions<ModelOptions>().Configure<IConfiguration>((options, configuration) => options.Model = configuration["MODEL"]).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RunLog>();
        services.TryAddSingleton<AgentRunner>();
        services.TryAddSingleton<RunService>();
        services.TryAddSingleton<BuiltInChatClient>();
        services.TryAddSingleton<ModelCatalog>();
        services.AddSingleton(provider => new ModelEntry(BuiltInChatClient.ModelId, provider.GetRequiredService<BuiltInChatClient>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RunMaintenance>());
        return services;
    }
}
