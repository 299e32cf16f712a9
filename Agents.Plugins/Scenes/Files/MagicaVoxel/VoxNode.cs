namespace Agents.Plugins.Scenes.Files.MagicaVoxel;

/// <summary>A node of a file's scene graph.</summary>
internal abstract record VoxNode
{
    private VoxNode()
    {
    }

    /// <summary>Places what is below it.</summary>
    /// <param name="Child">The node below.</param>
    /// <param name="Layer">The layer, -1 for none.</param>
    /// <param name="IsHidden">Whether it was switched off in the editor.</param>
    /// <param name="HasPosition">Whether the file says where, rather than leaving it at the origin.</param>
    /// <param name="Placement">Where, and how turned.</param>
    public sealed record Transform(int Child, int Layer, bool IsHidden, bool HasPosition, VoxPlacement Placement) : VoxNode;

    /// <summary>Holds other nodes.</summary>
    public sealed record Group(int[] Children) : VoxNode;

    /// <summary>Shows a model.</summary>
    /// <param name="Model">Its index among the models of the file.</param>
    /// <param name="IsAnimated">Whether it names further models, one for each frame.</param>
    public sealed record Shape(int Model, bool IsAnimated) : VoxNode;
}
