using Agents.Core.Scenes;
namespace Agents.Core.Runs.Events;

/// <summary>Voxels that the client sent, in its order.</summary>
public sealed record SceneLoaded : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "scene.loaded";

    /// <summary>Gets the voxels.</summary>
    public required VoxelBatch Voxels { get; init; }
}
