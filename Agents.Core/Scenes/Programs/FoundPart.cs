using Agents.Core.Scenes.Building;

namespace Agents.Core.Scenes.Programs;

/// <summary>A part that an anchor names.</summary>
/// <param name="Box">The box around it, in the coordinates of the scope that asked.</param>
/// <param name="Canvas">Where its cells are.</param>
/// <param name="ToCanvas">What moves the scope's coordinates to the canvas's.</param>
internal readonly record struct FoundPart(CellBox Box, VoxelCanvas Canvas, Cell ToCanvas);
