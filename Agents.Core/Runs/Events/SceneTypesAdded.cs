using Agents.Core.Scenes;
namespace Agents.Core.Runs.Events;

/// <summary>Types that the scene uses from here on; before the first voxel of them.</summary>
public sealed record SceneTypesAdded : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "scene.types";

    /// <summary>Gets the types.</summary>
    public required IReadOnlyList<SceneType> Types { get; init; }
}
