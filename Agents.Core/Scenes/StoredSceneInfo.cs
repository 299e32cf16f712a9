namespace Agents.Core.Scenes;

/// <summary>A stored scene without its voxels.</summary>
/// <param name="Id">Made by the service, e.g. <c>scene_0199…</c>.</param>
/// <param name="Name">Given by the caller, 1 to 200 characters.</param>
/// <param name="VoxelCount">Number of voxels.</param>
/// <param name="CreatedAt">When it was stored first.</param>
/// <param name="UpdatedAt">When it was stored last.</param>
public sealed record StoredSceneInfo(string Id, string Name, int VoxelCount, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
