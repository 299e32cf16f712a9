namespace Agents.Plugins.Scenes.Files;

/// <summary>What an export wrote.</summary>
/// <param name="Bytes">The length of the file.</param>
/// <param name="Voxels">The filled cells in it, each cell counted once.</param>
/// <param name="Triangles">The triangles of a mesh (glb, obj, stl); 0 for the other formats.</param>
/// <param name="Warnings">What could not be written as it was, each in one sentence for people.</param>
public sealed record SceneExportResult(long Bytes, int Voxels, int Triangles, IReadOnlyList<string> Warnings);
