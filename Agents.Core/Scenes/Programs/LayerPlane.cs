namespace Agents.Core.Scenes.Programs;

/// <summary>How the picture of a <see cref="LayerOperation"/> stands.</summary>
public enum LayerPlane
{
    /// <summary>Flat on the ground; rows run from back to front.</summary>
    Xz,

    /// <summary>Upright, facing the viewer; rows run from top to bottom.</summary>
    Xy,
}
