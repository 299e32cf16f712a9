using Agents.Api.Wires;
using Agents.Core.Configuration;

namespace Agents.Api.Scenes;

/// <summary>Registers the edge of the scene routes and the wires of runs.</summary>
internal static class SceneApiExtensions
{
    public static IServiceCollection AddSceneApi(this IServiceCollection services)
    {
        services.AddSection<SceneApiOptions>(SceneApiOptions.SectionName);
        services.AddSingleton<SceneRequestReader>();
        services.AddSingleton<SceneRequests>();
        services.AddSingleton<RunResponder>();
        return services;
    }
}
