using System.Text;

namespace Agents.Core.Output;

/// <summary>The configured paths as sets of bits, so that following them into a document costs one comparison a name and nothing to undo.</summary>
internal sealed class JsonItemPaths
{
    public const int MaxPaths = 64;
    public const int MaxNames = 8;

    private readonly byte[][][] _paths;

    public JsonItemPaths(IReadOnlyList<string> paths)
    {
        _paths = [.. paths.Select(path => path.Length == 0 ? [] : path.Split('.').Select(Encoding.UTF8.GetBytes).ToArray())];
        All = ulong.MaxValue >> (MaxPaths - paths.Count);
        HasRoot = Array.Exists(_paths, path => path.Length == 0);
    }

    public ulong All { get; }

    public bool HasRoot { get; }

    /// <summary>Those of a set whose name at this level (0: the root object's members) is the given one.</summary>
    public ulong Match(ulong set, int level, ReadOnlySpan<byte> name)
    {
        var matched = 0UL;
        for (var i = 0; i < _paths.Length; i++)
        {
            if (((set >> i) & 1) != 0 && level < _paths[i].Length && name.SequenceEqual(_paths[i][level]))
            {
                matched |= 1UL << i;
            }
        }

        return matched;
    }

    /// <summary>Whether one of a set ends at this level: its value is the array of items.</summary>
    public bool AnyEnds(ulong set, int level) => Any(set, level, ends: true);

    /// <summary>Whether one of a set goes on below this level.</summary>
    public bool AnyGoesOn(ulong set, int level) => Any(set, level, ends: false);

    private bool Any(ulong set, int level, bool ends)
    {
        for (var i = 0; i < _paths.Length; i++)
        {
            if (((set >> i) & 1) != 0 && _paths[i].Length == level + 1 == ends)
            {
                return true;
            }
        }

        return false;
    }
}
