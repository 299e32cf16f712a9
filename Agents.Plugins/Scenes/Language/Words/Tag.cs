using Agents.Plugins.Scenes.Language.Text;

namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>A token, or several, with what they can mean.</summary>
/// <param name="Kind">A word, a number (also one in words), sizes, a colour, a comma or a stop.</param>
/// <param name="Word">The folded word or phrase as it was found; empty when it has none.</param>
/// <param name="Meanings">What it can mean; empty for an unknown word.</param>
internal sealed record Tag(TokenKind Kind, string Word, IReadOnlyList<Meaning> Meanings)
{
    /// <summary>Gets the value of a number.</summary>
    public double Number { get; init; }

    /// <summary>Gets two or three sizes.</summary>
    public int[] Sizes { get; init; } = [];

    /// <summary>Gets whether a plural ending was taken off.</summary>
    public bool Plural { get; init; }

    /// <summary>Gets whether nothing is known of the word.</summary>
    public bool IsUnknown => Kind == TokenKind.Word && Meanings.Count == 0;

    /// <summary>Tells whether it can play the part.</summary>
    public bool Is(WordClass wordClass) => Value(wordClass) is not null;

    /// <summary>Tells whether it can mean exactly this.</summary>
    public bool Is(WordClass wordClass, string value) => Meanings.Contains(new Meaning(wordClass, value));

    /// <summary>Its value in a part, or null when it cannot play it.</summary>
    public string? Value(WordClass wordClass)
    {
        foreach (var meaning in Meanings)
        {
            if (meaning.Class == wordClass)
            {
                return meaning.Value;
            }
        }

        return null;
    }
}
