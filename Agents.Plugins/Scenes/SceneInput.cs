using System.Text.Json;
using Agents.Core.Runs;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;

namespace Agents.Plugins.Scenes;

/// <summary>What the scene agent is given beside the words.</summary>
public sealed record SceneInput : AgentInput
{
    /// <summary>Gets the scene to change; null or without voxels when a new one is made.</summary>
    public VoxelScene? Scene { get; init; }

    /// <summary>Gets the form of answer the model is asked for.</summary>
    public SceneOutputMode Output { get; init; }

    /// <summary>Gets what varies; null is 0.</summary>
    public int? Seed { get; init; }

    /// <summary>Gets a program to build instead of asking a model; null asks.</summary>
    public BuildProgram? Program { get; init; }

    /// <summary>Gets the members of the client's state that this service does not know; null when there are none.</summary>
    public JsonElement? State { get; init; }
}
