namespace Agents.Plugins.Scenes.Files;

/// <summary>What a caller may choose about an exported file. Each format reads only its own members.</summary>
public sealed record SceneExportOptions
{
    /// <summary>Everything at its default.</summary>
    public static readonly SceneExportOptions Default = new();

    /// <summary>Gets the scene's name, written where the format has a place for it (glb, schem, obj); null leaves it out.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the version of the Sponge schematic.</summary>
    /// <value>2 (read by most tools) or 3 (WorldEdit 7.3 and newer); the default is 2.</value>
    public int SchematicVersion { get; init; } = 2;

    /// <summary>Gets the edge of a voxel in an STL file; printing programs take the unit as a millimetre.</summary>
    /// <value>More than 0, at most 1,000; the default is 1.</value>
    public float StlScale { get; init; } = 1;

    /// <summary>Gets the width and height of a picture, in pixels.</summary>
    /// <value>64 to 2,048; the default is 512.</value>
    public int PngSize { get; init; } = 512;
}
