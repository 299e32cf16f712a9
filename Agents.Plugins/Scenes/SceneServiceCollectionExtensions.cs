using Agents.Core.Configuration;
using Agents.Core.Models.BuiltIn;
using Agents.Core.Runs;
using Agents.Core.Scenes.Programs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Agents.Plugins.Scenes;

/// <summary>Registers the scene agent.</summary>
public static class SceneServiceCollectionExtensions
{
    /// <summary>Adds the scene agent and the built-in model's skill for it.</summary>
    public static IServiceCollection AddScenes(this IServiceCollection services)
    {
        services.AddSection<SceneLimits>(SceneLimits.SectionName);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAgent, SceneAgent>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IBuiltInSkill, SceneSkill>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SceneWarmUp>());
        return services;
    }
}
