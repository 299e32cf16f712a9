using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes.Files.MagicaVoxel;

/// <summary>Puts the models of a file where its scene graph says. Coordinates stay those of the file, z up.</summary>
/// <remarks>A graph may be a lie: a loop, a chain without end, or few nodes that show one model a billion times. Depth, visits and voxels are counted.</remarks>
internal sealed class VoxAssembler(VoxFile file)
{
    /// <summary>The most voxels taken from one file.</summary>
    public const int MaxVoxels = 1_000_000;

    private const int MaxDepth = 64;
    private const int MaxVisits = 100_000;

    private readonly List<(Cell Place, byte Index)> _voxels = [];
    private int _visits;
    private long _seen;
    private int _outside;
    private int _hidden;
    private bool _isAnimated;

    /// <summary>Gets the voxels, which may share a place.</summary>
    public List<(Cell Place, byte Index)> Voxels => _voxels;

    /// <summary>Gets a value indicating whether the file itself says where the models stand.</summary>
    public bool HasPositions { get; private set; }

    /// <summary>Gets what was left out, in sentences.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>Does it.</summary>
    /// <exception cref="SceneFileException">The graph is damaged, or the scene too large.</exception>
    public void Assemble()
    {
        if (file.Models.Count == 0)
        {
            throw new SceneFileException("The .vox file holds no model.");
        }

        if (file.Nodes.Count > 0)
        {
            Visit(0, VoxPlacement.Identity, depth: 0);
        }
        else
        {
            // Without a graph several models are the frames of an animation.
            _isAnimated = file.Models.Count > 1;
            Add(file.Models[0], VoxPlacement.Identity);
        }

        Warn(_hidden > 0, $"{_hidden} hidden part(s) of the file were left out.");
        Warn(_isAnimated, "The file is an animation; only its first frame was taken.");
        Warn(_outside > 0, $"{_outside:N0} voxel(s) outside their model were left out.");
    }

    private void Warn(bool condition, string message)
    {
        if (condition)
        {
            Warnings.Add(message);
        }
    }

    private void Visit(int id, VoxPlacement placement, int depth)
    {
        if (depth > MaxDepth || ++_visits > MaxVisits)
        {
            throw new SceneFileException("The scene graph of the .vox file runs in a circle or is too deep.");
        }

        switch (file.Nodes.GetValueOrDefault(id))
        {
            case VoxNode.Transform { IsHidden: true }:
                _hidden++;
                break;
            case VoxNode.Transform transform when file.HiddenLayers.Contains(transform.Layer):
                _hidden++;
                break;
            case VoxNode.Transform transform:
                HasPositions |= transform.HasPosition;
                Visit(transform.Child, placement.Around(transform.Placement), depth + 1);
                break;
            case VoxNode.Group group:
                foreach (var child in group.Children)
                {
                    Visit(child, placement, depth + 1);
                }

                break;
            case VoxNode.Shape shape when shape.Model >= 0 && shape.Model < file.Models.Count:
                _isAnimated |= shape.IsAnimated;
                Add(file.Models[shape.Model], placement);
                break;
            default:
                throw new SceneFileException($"The .vox file is damaged: its scene graph names node {id}, which is missing or shows no model.");
        }
    }

    private void Add(VoxModelData model, VoxPlacement placement)
    {
        // Skipped ones count as well: they cost as much to look at.
        _seen += model.Count;
        if (_seen > MaxVoxels)
        {
            throw new SceneFileException($"The .vox file has more than {MaxVoxels:N0} voxels.");
        }

        var pivot = new Cell(model.Size.X / 2, model.Size.Y / 2, model.Size.Z / 2);
        var bytes = model.Voxels.Span;
        for (var at = 0; at < bytes.Length; at += 4)
        {
            var cell = new Cell(bytes[at], bytes[at + 1], bytes[at + 2]);
            var index = bytes[at + 3];
            if (index == 0)
            {
                continue;
            }

            if (cell.X >= model.Size.X || cell.Y >= model.Size.Y || cell.Z >= model.Size.Z)
            {
                _outside++;
                continue;
            }

            _voxels.Add((placement.Place(cell - pivot), index));
        }
    }
}
