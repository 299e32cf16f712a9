namespace Agents.Core.Output;

/// <summary>Remembers the first type names of a list, so that each is resolved once and a voxel costs no string.</summary>
internal sealed class VoxelTypeNames(VoxelTypeResolver? resolver)
{
    private const int Kept = 64;

    private readonly List<(byte[] Name, byte Id)> _known = [];

    /// <summary>The id of a name, 0 when it is unknown.</summary>
    public byte Resolve(ReadOnlySpan<byte> name)
    {
        foreach (var (known, id) in _known)
        {
            if (name.SequenceEqual(known))
            {
                return id;
            }
        }

        var resolved = resolver?.Invoke(name) ?? 0;
        if (_known.Count < Kept)
        {
            _known.Add((name.ToArray(), resolved));
        }

        return resolved;
    }
}
