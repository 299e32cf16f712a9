namespace Agents.Plugins.Scenes.Files.Meshes;

/// <summary>The surface of a scene.</summary>
/// <param name="Parts">One for each type with a visible face, by type id.</param>
internal sealed record VoxelMesh(IReadOnlyList<MeshPart> Parts)
{
    /// <summary>Gets the number of triangles: two a rectangle.</summary>
    public int TriangleCount => 2 * Parts.Sum(part => part.Quads.Count);
}
