namespace Agents.Core.Scenes.Palette;

/// <summary>The types one scene may use: the shared palette and up to 128 colours of its own (ids 128-255). Not safe for concurrent use.</summary>
public sealed class ScenePalette
{
    /// <summary>The first id of a colour that is local to a scene.</summary>
    public const byte FirstLocalId = 128;

    // About twice the just noticeable difference: closer than this, the shared entry is the same colour to a person.
    private const double SameColor = 0.04;

    private readonly List<BlockType> _local = [];

    /// <summary>Gets the local colours, by id.</summary>
    public IReadOnlyList<BlockType> Local => _local;

    /// <summary>Gets the entry with this id, shared or local; null when the scene does not know it.</summary>
    public BlockType? this[byte id] => id < FirstLocalId ? BlockPalette.Default[id] : _local.Find(type => type.Id == id);

    /// <summary>The id for a colour: a shared entry that looks the same, else a local colour, else (128 are taken) the nearest known one.</summary>
    public byte Resolve(Rgb color)
    {
        var shared = BlockPalette.Default.Nearest(color);
        if (shared.Color!.Value.DistanceTo(color) <= SameColor)
        {
            return shared.Id;
        }

        if (_local.Find(type => type.Color == color) is { } known)
        {
            return known.Id;
        }

        var id = NextFreeId();
        if (id is null)
        {
            return _local.Append(shared).MinBy(type => type.Color!.Value.DistanceTo(color))!.Id;
        }

        _local.Add(CreateLocal(id.Value, color));
        return id.Value;
    }

    /// <summary>The id for a name, a synonym or a hex colour; null when it is none of them.</summary>
    public byte? Resolve(string nameOrColor) =>
        BlockPalette.Default.Find(nameOrColor) is { } type ? type.Id
        : _local.Find(local => string.Equals(local.Name, nameOrColor, StringComparison.OrdinalIgnoreCase)) is { } local ? local.Id
        : nameOrColor.StartsWith('#') && Rgb.TryParse(nameOrColor, out var rgb) ? Resolve(rgb)
        : null;

    /// <summary>Takes over a local colour that a client or a file brought along, under its own id.</summary>
    /// <returns>False when the id is not 128-255 or is taken by another colour.</returns>
    public bool TryAddLocal(byte id, Rgb color, string? name = null)
    {
        if (id < FirstLocalId)
        {
            return false;
        }

        if (_local.Find(type => type.Id == id) is { } known)
        {
            return known.Color == color;
        }

        _local.Add(CreateLocal(id, color) is var created && name is null ? created : created with { Name = name });
        _local.Sort((a, b) => a.Id.CompareTo(b.Id));
        return true;
    }

    private static BlockType CreateLocal(byte id, Rgb color)
    {
        var likeness = BlockPalette.Default.Nearest(color);
        return new BlockType(id, color.ToString(), color, BlockType.LocalGroup, [], likeness.Minecraft, "_diffuse");
    }

    private byte? NextFreeId()
    {
        for (var id = (int)FirstLocalId; id <= byte.MaxValue; id++)
        {
            if (!_local.Exists(type => type.Id == id))
            {
                return (byte)id;
            }
        }

        return null;
    }
}
