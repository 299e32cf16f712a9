using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes;

/// <summary>A scene as clients send and receive it. No cell stands in it twice.</summary>
/// <param name="Voxels">The voxels, in the order their indices count.</param>
/// <param name="Palette">The types they may have.</param>
public sealed record VoxelScene(IReadOnlyList<Voxel> Voxels, ScenePalette Palette)
{
    /// <summary>The types the voxels use, by id.</summary>
    public IReadOnlyList<SceneType> GetUsedTypes()
    {
        var used = new bool[256];
        foreach (var voxel in Voxels)
        {
            used[voxel.Type] = true;
        }

        return [.. Enumerable.Range(1, 255).Where(id => used[id]).Select(id => Palette[(byte)id]).OfType<BlockType>().Select(SceneType.From)];
    }
}
