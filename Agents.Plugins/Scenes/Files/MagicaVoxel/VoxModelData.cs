using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Files.MagicaVoxel;

/// <summary>A model as it lies in the file.</summary>
/// <param name="Size">Cells along each axis, z up; 1..256 each.</param>
/// <param name="Voxels">Four bytes a voxel: x, y, z and the palette index.</param>
internal sealed record VoxModelData(Cell Size, ReadOnlyMemory<byte> Voxels)
{
    /// <summary>Gets the number of voxels the file names.</summary>
    public int Count => Voxels.Length / 4;
}
