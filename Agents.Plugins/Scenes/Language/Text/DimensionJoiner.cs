namespace Agents.Plugins.Scenes.Language.Text;

/// <summary>Joins <c>5 x 5 x 5</c>, <c>10 by 4 by 3</c>, <c>3 mal 4</c>, <c>3 por 4</c> into one token of sizes.</summary>
internal static class DimensionJoiner
{
    /// <summary>Joins wherever a joining word stands between two numbers; other tokens stay as they are.</summary>
    public static IReadOnlyList<Token> Join(List<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        var at = 0;
        while (at < tokens.Count)
        {
            if (tokens[at].Kind != TokenKind.Number || !IsJoinedTo(tokens, at, out var next))
            {
                joined.Add(tokens[at++]);
                continue;
            }

            var sizes = new List<int> { (int)tokens[at].Number };
            while (true)
            {
                sizes.Add((int)tokens[next].Number);
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
            && tokens[next + 1].Kind == TokenKind.Number)
        {
            next++;
            return true;
        }

        return false;
    }
}
