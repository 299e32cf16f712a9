namespace Agents.Api.Scenes.Contracts;

/// <summary>A stored scene.</summary>
/// <param name="Id">Made by the service.</param>
/// <param name="Name">Given by the caller.</param>
/// <param name="VoxelCount">Number of voxels.</param>
/// <param name="CreatedAt">When it was stored first.</param>
/// <param name="UpdatedAt">When it was stored last.</param>
/// <param name="Scene">The scene; absent in lists.</param>
/// <param name="Palette">The types it uses; absent in lists.</param>
internal sealed record StoredSceneContract(
    string Id,
    string Name,
    int VoxelCount,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    SceneContract? Scene,
    IReadOnlyList<SceneTypeContract>? Palette);
