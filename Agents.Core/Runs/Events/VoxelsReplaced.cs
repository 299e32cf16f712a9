using Agents.Core.Scenes;
namespace Agents.Core.Runs.Events;

/// <summary>Voxels that changed in place.</summary>
public sealed record VoxelsReplaced : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "scene.replaced";

    /// <summary>Gets the indices in the scene after the removals.</summary>
    public required IReadOnlyList<int> Indices { get; init; }

    /// <summary>Gets the new voxels, in the order of the indices.</summary>
    public required VoxelBatch Voxels { get; init; }
}
