using Agents.Core.Scenes.Objects;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Reads "horizontal red and white stripes", where the direction is that of the stripes and not of the body.</summary>
internal static class PatternReader
{
    private const int Horizon = 8;

    /// <summary>Reads it if it stands here.</summary>
    public static bool TryRead(TagReader reader, Thing thing)
    {
        var end = Find(reader);
        if (end == 0)
        {
            return false;
        }

        var isVertical = reader.Next.Is(WordClass.Pose, "standing");
        for (var ahead = 1; ahead <= end; ahead++)
        {
            AttributeReader.TryApply(reader.Peek(ahead), thing);
        }

        if (isVertical && thing.Pattern == ObjectPattern.Stripes)
        {
            thing.Pattern = ObjectPattern.VerticalStripes;
        }

        reader.At += end + 1;
        return true;
    }

    private static int Find(TagReader reader)
    {
        for (var ahead = 1; ahead < Horizon; ahead++)
        {
            var tag = reader.Peek(ahead);
            if (tag.Is(WordClass.Pattern))
            {
                return ahead;
            }

            if (!TagReader.IsColorLike(tag) && !tag.Is(WordClass.And) && tag.Kind != TokenKind.Comma)
            {
                return 0;
            }
        }

        return 0;
    }
}
