namespace Agents.Core.Output;

/// <summary>Says where in a document the items are. Immutable; one instance may serve any number of readers.</summary>
public sealed record IncrementalJsonOptions
{
    private readonly IReadOnlyList<string> _itemPaths = [];
    private readonly int _maxItemBytes = 1024 * 1024;

    /// <summary>Gets the options for a build program: <c>{"operations":[…]}</c>, <c>{"program":{"operations":[…]}}</c> or a bare array.</summary>
    public static IncrementalJsonOptions BuildProgram { get; } = new() { ItemPaths = ["operations", "program.operations", string.Empty] };

    /// <summary>Gets the options for a raw voxel list: <c>{"scene":{"voxels":[…]}}</c>, <c>{"voxels":[…]}</c> or a bare array.</summary>
    public static IncrementalJsonOptions VoxelList { get; } = new() { ItemPaths = ["voxels", "scene.voxels", string.Empty] };

    /// <summary>Gets the arrays whose elements are items: member names joined by dots, from the root; empty for a root array.</summary>
    /// <value>1 to 64 paths of at most 8 names each. A name that itself has a dot cannot be named.</value>
    /// <exception cref="ArgumentException">None or more than 64 paths, or more than 8 names in one.</exception>
    public required IReadOnlyList<string> ItemPaths
    {
        get => _itemPaths;
        init
        {
            if (value.Count is 0 or > JsonItemPaths.MaxPaths || value.Any(path => path.Split('.').Length > JsonItemPaths.MaxNames))
            {
                throw new ArgumentException(
                    $"Give 1 to {JsonItemPaths.MaxPaths} item paths of at most {JsonItemPaths.MaxNames} names each.",
                    nameof(value));
            }

            _itemPaths = [.. value];
        }
    }

    /// <summary>Gets whether the text around the document is kept until it is taken: for those who show it to a person.</summary>
    /// <value>The default is false.</value>
    public bool KeepsProse { get; init; }

    /// <summary>Gets the longest item or member that is handed out, in bytes: also the most that a reader buffers.</summary>
    /// <value>16 bytes to 64 MiB; the default is 1 MiB. A longer one is left out and reported, the rest goes on.</value>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public int MaxItemBytes
    {
        get => _maxItemBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 16);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 64 * 1024 * 1024);
            _maxItemBytes = value;
        }
    }
}
