namespace Agents.Plugins.Scenes.Files.Meshes;

/// <summary>The rectangles of one type.</summary>
internal sealed record MeshPart(byte Type, List<MeshQuad> Quads);
