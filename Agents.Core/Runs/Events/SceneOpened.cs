using Agents.Core.Scenes;
namespace Agents.Core.Runs.Events;

/// <summary>The state a scene run starts from. The voxels of a scene of up to one batch come along; those of a larger one follow as <see cref="SceneLoaded"/>.</summary>
public sealed record SceneOpened : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "scene.opened";

    /// <summary>Gets whether the run changes a scene that the client sent.</summary>
    public bool IsEdit { get; init; }

    /// <summary>Gets the number of voxels the client sent.</summary>
    public int VoxelCount { get; init; }

    /// <summary>Gets those voxels when they fit into one batch; null when they follow, or when there are none.</summary>
    public VoxelBatch? Voxels { get; init; }

    /// <summary>Gets the types those voxels use.</summary>
    public IReadOnlyList<SceneType> Types { get; init; } = [];

    /// <summary>Gets the members of the client's state that this service does not know; echoed. Null when there are none.</summary>
    public System.Text.Json.JsonElement? State { get; init; }
}
