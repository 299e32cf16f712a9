using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Reads copies that are named as things: <c>a copy of it</c>, <c>two copies</c>, <c>another one</c>.</summary>
internal static class CopyReader
{
    private const int Most = 100;

    /// <summary>Reads up to what is copied; the reader stays where it is when no copy is named.</summary>
    /// <param name="reader">Stands behind the verb.</param>
    /// <param name="count">How many copies, 1 to 100.</param>
    public static bool TryRead(TagReader reader, out int count)
    {
        count = 1;
        var ahead = 0;
        var isAnother = false;
        while (reader.Peek(ahead) is var tag && (tag.Is(WordClass.A) || tag.Is(WordClass.The) || tag.Kind == TokenKind.Number))
        {
            isAnother |= tag.Word is "another" or "one more";
            count = tag.Kind == TokenKind.Number ? Math.Clamp((int)tag.Number, 1, Most) : count;
            ahead++;
        }

        if (reader.Peek(ahead).Is(WordClass.Edit, "copy") && ahead > 0)
        {
            reader.At += ahead + 1;
            reader.TryTake(WordClass.Of);
            return true;
        }

        ahead += isAnother && reader.Peek(ahead).Is(WordClass.One) ? 1 : 0;
        var next = reader.Peek(ahead);
        if (!isAnother || !(next.Kind is TokenKind.Stop or TokenKind.Comma || next.Is(WordClass.Relation) || next.Is(WordClass.Side)))
        {
            return false;
        }

        reader.At += ahead;
        return true;
    }
}
