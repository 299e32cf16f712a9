using System.Globalization;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Finds sizes and numbers below zero, which nothing can be built with.</summary>
internal static class NegativeReader
{
    /// <summary>What to answer; null when no size and no number of things is negative. Places may be.</summary>
    /// <param name="tags">The prompt.</param>
    /// <param name="isAnySize">Whether every number of the prompt is a size.</param>
    public static Understanding? Refuse(IReadOnlyList<Tag> tags, bool isAnySize = false)
    {
        for (var at = 0; at < tags.Count; at++)
        {
            var size = tags[at].Kind == TokenKind.Dimensions ? tags[at].Sizes.Min() : tags[at].Kind == TokenKind.Number ? tags[at].Number : 0;
            if (size < 0 && (tags[at].Kind == TokenKind.Dimensions || isAnySize || IsSize(tags, at)))
            {
                return new Understanding { Summary = string.Create(CultureInfo.InvariantCulture, $"A negative size or number ({size:0.##}) cannot be built; sizes are 1 or more.") };
            }
        }

        return null;
    }

    // A measure before or after it, a unit, or the things it counts.
    private static bool IsSize(IReadOnlyList<Tag> tags, int at)
    {
        var before = at - 1;
        while (before >= 0 && (tags[before].Is(WordClass.Of) || tags[before].Is(WordClass.By) || tags[before].Is(WordClass.To)))
        {
            before--;
        }

        var reader = new TagReader(tags) { At = at };
        return (before >= 0 && (tags[before].Is(WordClass.Measure) || (before < at - 1 && TagReader.IsNoun(tags[before])) || tags[before].Is(WordClass.Edit, "scale")))
            || reader.Peek(1).Is(WordClass.Measure) || reader.Peek(1).Is(WordClass.Unit) || reader.IsNounAhead(1);
    }
}
