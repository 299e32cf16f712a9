using System.ComponentModel.DataAnnotations;

namespace Agents.Core.Scenes.Programs;

/// <summary>What one scene may cost. All of it is checked before anything is allocated or drawn.</summary>
public sealed class SceneLimits
{
    /// <summary>The section of the configuration.</summary>
    public const string SectionName = "Scenes";

    /// <summary>Gets or sets the greatest number of voxels of a scene.</summary>
    /// <value>1 to 16,777,216; the default is 1,000,000.</value>
    [Range(1, 16_777_216)]
    public int MaxVoxels { get; set; } = 1_000_000;

    /// <summary>Gets or sets the greatest sum of the boxes of all operations of a scene, in cells, each counted as often as it is repeated.</summary>
    /// <value>1 to 1,073,741,824; the default is 16,777,216.</value>
    [Range(1L, 1_073_741_824L)]
    public long MaxOperationVolume { get; set; } = 16_777_216;

    /// <summary>Gets or sets the greatest number of operations of a program, nested ones counted.</summary>
    /// <value>1 to 100,000; the default is 1,000.</value>
    [Range(1, 100_000)]
    public int MaxOperations { get; set; } = 1_000;

    /// <summary>Gets or sets how deep groups (part, repeat, grid, ring, mirror) may be nested.</summary>
    /// <value>1 to 16; the default is 8.</value>
    [Range(1, 16)]
    public int MaxGroupDepth { get; set; } = 8;

    /// <summary>Gets or sets the smallest coordinate of a voxel.</summary>
    /// <value>-32,768 to 0; the default is -32,768.</value>
    [Range(short.MinValue, 0)]
    public int MinCoordinate { get; set; } = short.MinValue;

    /// <summary>Gets or sets the largest coordinate of a voxel.</summary>
    /// <value>0 to 32,767; the default is 32,767.</value>
    [Range(0, short.MaxValue)]
    public int MaxCoordinate { get; set; } = short.MaxValue;

    /// <summary>Gets or sets the greatest extent of a scene, or of one operation, along each axis, in cells.</summary>
    /// <value>1 to 65,536; the default is 4,096.</value>
    [Range(1, 65_536)]
    public int MaxExtent { get; set; } = 4_096;
}
