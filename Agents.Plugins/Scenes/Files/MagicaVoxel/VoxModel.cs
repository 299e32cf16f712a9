using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Files.MagicaVoxel;

/// <summary>A piece of a scene that fits one model of a file; coordinates are those of the file, z up.</summary>
internal sealed class VoxModel(Cell first)
{
    private CellBox _bounds = new(first, first);

    /// <summary>Gets the smallest corner.</summary>
    public Cell Min => _bounds.Min;

    /// <summary>Gets the cells along each axis.</summary>
    public Cell Size => new(_bounds.Width, _bounds.Height, _bounds.Depth);

    /// <summary>Gets the cells in it.</summary>
    public List<(Cell Place, byte Type)> Voxels { get; } = [];

    public void Add(Cell place, byte type)
    {
        _bounds = _bounds.Union(new CellBox(place, place));
        Voxels.Add((place, type));
    }
}
