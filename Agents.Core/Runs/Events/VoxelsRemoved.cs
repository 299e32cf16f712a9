namespace Agents.Core.Runs.Events;

/// <summary>Voxels that are gone, from the highest index down, so that each index holds when it is used.</summary>
public sealed record VoxelsRemoved : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "scene.removed";

    /// <summary>Gets the indices, descending.</summary>
    public required IReadOnlyList<int> Indices { get; init; }
}
