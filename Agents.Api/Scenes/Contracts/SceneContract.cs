namespace Agents.Api.Scenes.Contracts;

/// <summary>A voxel scene; the origin is the centre of its base.</summary>
/// <param name="Voxels">The voxels; no cell twice.</param>
internal sealed record SceneContract(IReadOnlyList<VoxelContract> Voxels);
