namespace Agents.Plugins.Scenes;

/// <summary>How a model writes a scene.</summary>
public enum SceneOutputMode
{
    /// <summary>A build program: short, expanded by code.</summary>
    Program,

    /// <summary>A list of voxels, about 17 tokens each.</summary>
    Voxels,
}
