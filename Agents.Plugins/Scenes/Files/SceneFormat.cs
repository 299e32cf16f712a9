namespace Agents.Plugins.Scenes.Files;

/// <summary>The kinds of file a scene can be written to.</summary>
public enum SceneFormat
{
    /// <summary>MagicaVoxel; the only format that can be read back, with types and positions unchanged.</summary>
    Vox,

    /// <summary>glTF 2.0 binary: one primitive and one material a type.</summary>
    Glb,

    /// <summary>Sponge schematic for Minecraft Java (WorldEdit).</summary>
    Schem,

    /// <summary>Wavefront OBJ with its material file, in one zip.</summary>
    Obj,

    /// <summary>Binary STL for 3-D printing: z is up, no colours.</summary>
    Stl,

    /// <summary>An isometric picture on a transparent background.</summary>
    Png,
}
