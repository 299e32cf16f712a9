namespace Agents.Plugins.Scenes.Language.Text;

/// <summary>Joins <c>5 x 5 x 5</c>, <c>10 by 4 by 3</c>, <c>3 mal 4</c>, <c>3 por 4</c> into one token of sizes.</summary>
internal static class DimensionJoiner
{
    private static readonly Dictionary<string, int> Words = new[]
    {
        "one two three four five six seven eight nine ten eleven twelve",
        "eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
        "un deux trois quatre cinq six sept huit neuf dix onze douze",
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    }.SelectMany(words => words.Split(' ').Select((word, index) => (Word: word, Value: index + 1)))
        .DistinctBy(pair => pair.Word)
        .ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Joins wherever a joining word stands between two numbers; other tokens stay as they are.</summary>
    public static IReadOnlyList<Token> Join(List<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        var at = 0;
        while (at < tokens.Count)
        {
            if (NumberAt(tokens, at) is null || !IsJoinedTo(tokens, at, out var next))
            {
                joined.Add(tokens[at++]);
                continue;
            }

            var sizes = new List<int> { (int)NumberAt(tokens, at)! };
            while (true)
            {
                sizes.Add((int)NumberAt(tokens, next)!);
                at = next;
                if (sizes.Count == 3 || !IsJoinedTo(tokens, at, out next))
                {
                    break;
                }
            }

            joined.Add(new Token(TokenKind.Dimensions, "", Sizes: [.. sizes]));
            at++;
        }

        return joined;
    }

    // "six by six": a number in words counts where sizes are joined.
    private static double? NumberAt(List<Token> tokens, int at) => tokens[at] switch
    {
        { Kind: TokenKind.Number, Number: var number } => number,
        { Kind: TokenKind.Word, Text: var word } => Words.TryGetValue(word, out var value) ? value : null,
        _ => null,
    };

    // Words of a measure may stand between: "6 blocks by 4 blocks".
    private static bool IsJoinedTo(List<Token> tokens, int at, out int next)
    {
        next = at + 1;
        while (next < tokens.Count && next <= at + 2 && tokens[next] is { Kind: TokenKind.Word, Text: "blocks" or "voxels" or "cells" or "wide" or "units" })
        {
            next++;
        }

        if (next + 1 < tokens.Count
            && tokens[next] is { Kind: TokenKind.Word, Text: "x" or "by" or "mal" or "por" or "par" }
            && NumberAt(tokens, next + 1) is not null)
        {
            next++;
            return true;
        }

        return false;
    }
}
