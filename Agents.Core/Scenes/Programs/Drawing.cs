using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Programs;

/// <summary>What one operation has drawn, before it is put where it belongs.</summary>
/// <param name="Canvas">The cells, in their own coordinates.</param>
/// <param name="Offset">What moves them into the coordinates of the scope.</param>
/// <param name="Carved">What it empties before its cells are put, in the same coordinates; null when nothing.</param>
/// <param name="Name">The name of the part; null when it has none.</param>
/// <param name="Alias">Another name that anchors may use when nothing bears it, e.g. the kind of object.</param>
internal sealed record Drawing(VoxelCanvas Canvas, Cell Offset, VoxelCanvas? Carved = null, string? Name = null, string? Alias = null);
