namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>Takes endings off: plurals, and the agreement of adjectives in German, French and Spanish.</summary>
internal static class WordForms
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["mice"] = "mouse",
        ["geese"] = "goose",
        ["children"] = "child",
        ["people"] = "person",
        ["feet"] = "foot",
        ["knives"] = "knife",
        ["wolves"] = "wolf",
        ["shelves"] = "shelf",
        ["loaves"] = "loaf",
        ["cacti"] = "cactus",
        ["tori"] = "torus",
        ["dice"] = "die",
        ["octopi"] = "octopus",
    };

    private static readonly string[] GermanEndings = ["e", "en", "er", "es", "em", "n", "s", "ern", "ener"];
    private static readonly string[] FrenchEndings = ["s", "x", "e", "es"];
    private static readonly string[] SpanishEndings = ["s", "es"];

    /// <summary>The forms to look up when the word itself is unknown, the likeliest first.</summary>
    public static IEnumerable<string> Stems(string word, Tongue tongue) => tongue switch
    {
        Tongue.German => Strip(word, GermanEndings),
        Tongue.French => word.EndsWith("aux", StringComparison.Ordinal) ? [word[..^2] + "l", word[..^1]] : Strip(word, FrenchEndings),
        Tongue.Spanish => word.EndsWith("ces", StringComparison.Ordinal) ? [word[..^3] + "z"] : Strip(word, SpanishEndings),
        _ => English(word),
    };

    private static IEnumerable<string> English(string word)
    {
        if (Irregular.TryGetValue(word, out var irregular))
        {
            yield return irregular;
        }

        if (word.Length < 4)
        {
            yield break;
        }

        if (word.EndsWith("men", StringComparison.Ordinal))
        {
            yield return word[..^2] + "an";
        }

        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }

        if (word.EndsWith("ves", StringComparison.Ordinal))
        {
            yield return word[..^3] + "f";
        }

        if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
        {
            yield return word[..^1];
            if (word.EndsWith("es", StringComparison.Ordinal))
            {
                yield return word[..^2];
            }
        }
    }

    private static IEnumerable<string> Strip(string word, string[] endings) =>
        endings.Where(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            .Select(ending => word[..^ending.Length]);
}
