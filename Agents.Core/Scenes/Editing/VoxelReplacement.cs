namespace Agents.Core.Scenes.Editing;

/// <summary>A voxel that took another type.</summary>
/// <param name="Index">Its place in the list of voxels before the edit.</param>
/// <param name="Voxel">What is there now.</param>
public readonly record struct VoxelReplacement(int Index, Voxel Voxel);
