using Agents.Core.Scenes.Palette;

namespace Agents.Core.Scenes.Analysis;

/// <summary>Whether a type is what a word for a colour or a material means to a person.</summary>
internal sealed class TypeSense(ScenePalette palette)
{
    private static readonly Dictionary<string, string[]> _materials = new(StringComparer.OrdinalIgnoreCase)
    {
        ["wood"] = ["planks", "log", "brown"],
        ["wooden"] = ["planks", "log", "brown"],
        ["stone"] = ["stone", "cobblestone", "gray", "light_gray"],
        ["glass"] = ["glass", "ice", "light_blue", "cyan"],
        ["water"] = ["water", "blue", "light_blue"],
        ["leaves"] = ["leaves", "green", "lime"],
        ["grass"] = ["grass", "green", "lime"],
        ["brick"] = ["brick", "red"],
        ["metal"] = ["metal", "light_gray", "gray"],
        ["gold"] = ["gold", "yellow"],
        ["snow"] = ["snow", "white"],
        ["dirt"] = ["dirt", "brown"],
        ["sand"] = ["sand", "yellow"],
        ["light"] = ["light", "yellow", "lava"],
    };

    private static readonly HashSet<string> _families = new(StringComparer.Ordinal)
    {
        "white", "gray", "black", "red", "orange", "yellow", "green", "cyan", "blue", "purple", "magenta", "pink", "brown",
    };

    private readonly Dictionary<(byte, string), bool> _known = [];

    /// <summary>The name of a type, its number when the scene does not know it.</summary>
    public string NameOf(byte type) => palette[type]?.Name.Replace('_', ' ') ?? $"type {type}";

    /// <summary>Tells whether the word names a colour, a material or a hex colour at all.</summary>
    public bool Knows(string word) =>
        _materials.ContainsKey(word) || palette.Resolve(word) is not null || BlockPalette.Default.Find(word.Replace(" ", "", StringComparison.Ordinal)) is not null;

    /// <summary>
    /// The types among <paramref name="present"/> that the word means: the named type itself where it is present, else what looks like it.
    /// </summary>
    public HashSet<byte> Select(string word, IReadOnlyCollection<byte> present)
    {
        var id = palette.Resolve(word) ?? BlockPalette.Default.Find(word.Replace(" ", "", StringComparison.Ordinal))?.Id;
        if (id is { } exact && present.Contains(exact))
        {
            return [exact];
        }

        var name = id is { } known ? palette[known]?.Name ?? word : word;
        return [.. present.Where(type => Is(type, word) || Is(type, name))];
    }

    /// <summary>Tells whether a type may be called by this word: its name, its material or its colour.</summary>
    public bool Is(byte type, string word)
    {
        if (!_known.TryGetValue((type, word), out var fits))
        {
            fits = _known[(type, word)] = palette[type] is { } entry && Judge(entry, word);
        }

        return fits;
    }

    /// <summary>Tells whether a type may be called by one of these words.</summary>
    public bool IsAny(byte type, IReadOnlyList<string> words) => words.Any(word => Is(type, word));

    private static bool Judge(BlockType entry, string word)
    {
        if (string.Equals(entry.Name, word, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (_materials.TryGetValue(word, out var alike))
        {
            return alike.Contains(entry.Name)
                || (string.Equals(entry.Group, BlockType.LocalGroup, StringComparison.Ordinal) && alike.Any(name => LooksLike(entry, name)));
        }

        return LooksLike(entry, word);
    }

    private static bool LooksLike(BlockType entry, string word)
    {
        if (entry.Color is not { } color)
        {
            return false;
        }

        var family = Family(word);
        if (family is not null)
        {
            return HasHue(color, family);
        }

        // Other names (a material, a special colour): near enough that a person takes one for the other.
        return BlockPalette.Default.Find(word)?.Color is { } wanted && wanted.DistanceTo(color) < 0.07;
    }

    private static string? Family(string word)
    {
        var name = BlockPalette.Default.Find(word)?.Name ?? word;
        name = name switch { "light_gray" => "gray", "lime" => "green", "light_blue" => "blue", "grey" => "gray", _ => name };
        return _families.Contains(name) ? name : null;
    }

    // Hue in degrees, saturation and value 0..1; the ranges overlap, since people disagree at the borders.
    private static bool HasHue(Rgb color, string family)
    {
        double r = color.R / 255.0, g = color.G / 255.0, b = color.B / 255.0;
        var value = Math.Max(r, Math.Max(g, b));
        var spread = value - Math.Min(r, Math.Min(g, b));
        var saturation = value == 0 ? 0 : spread / value;
        var hue = spread == 0 ? 0 : value == r ? ((g - b) / spread) + 6 : value == g ? ((b - r) / spread) + 2 : ((r - g) / spread) + 4;
        hue = hue * 60 % 360;
        return family switch
        {
            "black" => value < 0.25,
            "white" => saturation < 0.12 && value > 0.85,
            "gray" => saturation < 0.2 && value is >= 0.22 and <= 0.87,
            "red" => saturation >= 0.45 && value >= 0.3 && hue is <= 14 or >= 345,
            "orange" => saturation >= 0.55 && value >= 0.7 && hue is >= 12 and <= 44,
            "brown" => saturation >= 0.25 && value is >= 0.14 and <= 0.75 && hue is >= 8 and <= 46,
            "yellow" => saturation >= 0.25 && value >= 0.65 && hue is >= 40 and <= 68,
            "green" => saturation >= 0.25 && value >= 0.15 && hue is >= 70 and <= 168,
            "cyan" => saturation >= 0.2 && value >= 0.3 && hue is >= 160 and <= 200,
            "blue" => saturation >= 0.22 && value >= 0.2 && hue is >= 190 and <= 254,
            "purple" => saturation >= 0.25 && value >= 0.2 && hue is >= 255 and <= 300,
            "magenta" => saturation >= 0.4 && value >= 0.4 && hue is >= 290 and <= 338,
            _ => saturation is >= 0.15 and <= 0.7 && value >= 0.7 && hue is >= 310 or <= 12,
        };
    }
}
