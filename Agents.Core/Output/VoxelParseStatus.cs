namespace Agents.Core.Output;

/// <summary>How far one entry of a voxel list was read.</summary>
internal enum VoxelParseStatus
{
    /// <summary>The chunk ended inside the entry.</summary>
    NeedMore,

    /// <summary>The entry is a voxel.</summary>
    Voxel,

    /// <summary>The entry was read to its end and is left out.</summary>
    Problem,

    /// <summary>A bracket does not match; the entry has no end that can be found.</summary>
    Mismatched,
}
