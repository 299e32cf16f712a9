using Agents.Core.Runs;
using Agents.Core.Scenes.Programs;
using Microsoft.Extensions.Options;

namespace Agents.Plugins.Scenes;

/// <summary>The agent that turns words into a voxel scene, or changes one. Safe for concurrent use.</summary>
public sealed class SceneAgent(IOptions<SceneLimits> limits, TimeProvider timeProvider) : IAgent
{
    /// <summary>The name requests carry.</summary>
    public const string AgentName = "scene";

    /// <inheritdoc/>
    public string Name => AgentName;

    /// <inheritdoc/>
    public AgentSession Open(RunRequest request, RunOutput output)
    {
        var input = request.Input as SceneInput ?? new SceneInput();
        var workspace = new SceneWorkspace(input, limits.Value, output, timeProvider);
        return new SceneSession(request, input, workspace, output);
    }
}
