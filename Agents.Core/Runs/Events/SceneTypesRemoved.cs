namespace Agents.Core.Runs.Events;

/// <summary>Types that the scene no longer uses, from the highest place in the list of types down.</summary>
public sealed record SceneTypesRemoved : RunEvent
{
    /// <summary>The value of <c>type</c>.</summary>
    public const string EventType = "scene.types_removed";

    /// <summary>Gets their places in the list of all types announced so far, descending.</summary>
    public required IReadOnlyList<int> Indices { get; init; }
}
