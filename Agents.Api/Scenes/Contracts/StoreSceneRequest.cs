namespace Agents.Api.Scenes.Contracts;

/// <summary>A scene to keep, or to export.</summary>
/// <param name="Name">1 to 200 characters; "Untitled scene" without it.</param>
/// <param name="Scene">The scene.</param>
/// <param name="Palette">The colours of its own types, ids 128 to 255; not needed without such types.</param>
internal sealed record StoreSceneRequest(string? Name, SceneContract Scene, IReadOnlyList<SceneTypeContract>? Palette);
