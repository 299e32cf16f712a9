using System.Collections.Frozen;
using System.Text.Json;

namespace Agents.Core.Scenes.Palette;

/// <summary>The palette every scene shares (ids 0-127). Immutable; safe for concurrent use.</summary>
public sealed class BlockPalette
{
    private readonly BlockType?[] _byId = new BlockType?[256];
    private readonly FrozenDictionary<string, BlockType> _byName;

    private BlockPalette(IReadOnlyList<BlockType> all)
    {
        All = all;
        var names = new Dictionary<string, BlockType>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in all)
        {
            _byId[type.Id] = type;
            names[type.Name] = type;
            names.TryAdd(type.Name.Replace('_', ' '), type);
        }

        // A name always beats another entry's synonym.
        foreach (var type in all)
        {
            foreach (var synonym in type.Synonyms)
            {
                names.TryAdd(synonym, type);
            }
        }

        _byName = names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the palette of this service, from the embedded <c>palette.json</c>.</summary>
    public static BlockPalette Default { get; } = Load();

    /// <summary>Gets every entry, by id, air included.</summary>
    public IReadOnlyList<BlockType> All { get; }

    /// <summary>Gets the entry with this id, or null when the id is not of the shared palette.</summary>
    public BlockType? this[byte id] => _byId[id];

    /// <summary>Finds an entry by its name or a synonym, in any case, with underscores or spaces.</summary>
    public BlockType? Find(string name) =>
        _byName.GetValueOrDefault(name.Trim()) ?? _byName.GetValueOrDefault(name.Trim().Replace('_', ' '));

    /// <summary>The entry whose colour is nearest in OKLab; materials count as well as colours.</summary>
    public BlockType Nearest(Rgb color) =>
        All.Where(type => type.Color is not null).MinBy(type => type.Color!.Value.DistanceTo(color))!;

    private static BlockPalette Load()
    {
        using var stream = typeof(BlockPalette).Assembly.GetManifestResourceStream("palette.json")
            ?? throw new InvalidOperationException("The embedded palette.json is missing from Agents.Core.");
        using var document = JsonDocument.Parse(stream);
        return new BlockPalette([.. document.RootElement.GetProperty("palette").EnumerateArray().Select(Read)]);
    }

    private static BlockType Read(JsonElement entry) => new(
        entry.GetProperty("id").GetByte(),
        entry.GetProperty("name").GetString()!,
        entry.GetProperty("color").GetString() is { } color && Rgb.TryParse(color, out var rgb) ? rgb : null,
        entry.GetProperty("group").GetString()!,
        [.. entry.GetProperty("synonyms").EnumerateArray().Select(synonym => synonym.GetString()!)],
        entry.GetProperty("minecraft").GetString()!,
        entry.GetProperty("vox_material").GetString());
}
