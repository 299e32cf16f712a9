using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes;

/// <summary>A scene a caller keeps.</summary>
/// <param name="Info">Id, name and times.</param>
/// <param name="Voxels">The voxels in the caller's order, no cell twice.</param>
/// <param name="LocalTypes">The colours that only this scene knows (ids 128-255); name and colour are kept.</param>
public sealed record StoredScene(StoredSceneInfo Info, IReadOnlyList<Voxel> Voxels, IReadOnlyList<BlockType> LocalTypes);
