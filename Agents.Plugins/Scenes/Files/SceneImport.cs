using Agents.Core.Scenes;
using Agents.Core.Scenes.Palette;

namespace Agents.Plugins.Scenes.Files;

/// <summary>A scene read from a file.</summary>
/// <param name="Voxels">The filled cells, each place once.</param>
/// <param name="Palette">Knows every type of them; the file's own colours are local to the scene (ids 128-255).</param>
/// <param name="Warnings">What was left out, moved or approximated, each in one sentence for people.</param>
public sealed record SceneImport(IReadOnlyList<Voxel> Voxels, ScenePalette Palette, IReadOnlyList<string> Warnings);
