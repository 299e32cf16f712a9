using Agents.Core.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Agents.Core.Runs;

/// <summary>Registers runs.</summary>
public static class RunServiceCollectionExtensions
{
    /// <summary>Adds the runner, the log and the service of runs. Needs the models and an <see cref="IRunStore"/>.</summary>
    public static IServiceCollection AddRuns(this IServiceCollection services)
    {
        services.AddSection<RunOptions>(RunOptions.SectionName);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RunLog>();
        services.TryAddSingleton<AgentRunner>();
        services.TryAddSingleton<RunService>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RunMaintenance>());
        return services;
    }
}
