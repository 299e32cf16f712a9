using Agents.Core.Scenes;
namespace Agents.Core.Runs.Events;

/// <summary>New voxels, behind all there are.</summary>
public sealed record VoxelsAdded : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "scene.added";

    /// <summary>Gets the voxels; none of their cells was taken.</summary>
    public required VoxelBatch Voxels { get; init; }
}
