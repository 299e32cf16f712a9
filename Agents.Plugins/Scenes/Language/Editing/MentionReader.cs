using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Editing;

/// <summary>Lists what a prompt may speak of, so that it can be looked for in the scene.</summary>
internal static class MentionReader
{
    private const int Most = 24;
    private const int Farthest = 4;

    // What additions are placed by without being named: a chimney stands on the roof, a hat on the head.
    private static readonly string[] Always = ["roof", "walls", "door", "tower", "head"];

    /// <summary>The nouns, each alone and with the colour and the side before it.</summary>
    public static IReadOnlyList<string> Read(IReadOnlyList<Tag> tags)
    {
        var found = new List<string>();
        for (var index = 0; index < tags.Count && found.Count < Most - Always.Length; index++)
        {
            var tag = tags[index];
            if (!TagReader.IsNoun(tag) && !tag.Is(WordClass.Object) && !tag.Is(WordClass.Part) && !tag.IsUnknown)
            {
                continue;
            }

            var noun = TargetReader.Word(tag);
            Add(found, noun);
            for (var before = index - 1; before >= Math.Max(0, index - Farthest); before--)
            {
                var type = tags[before].Value(WordClass.Color) ?? tags[before].Value(WordClass.Material);
                if (type is not null)
                {
                    Add(found, $"{type} {noun}");
                }
                else if (tags[before].Value(WordClass.Side) is { } side)
                {
                    Add(found, $"{side} {noun}");
                }
                else if (!tags[before].Is(WordClass.Size))
                {
                    break;
                }
            }
        }

        return [.. found.Take(Most - Always.Length).Union(Always, StringComparer.Ordinal)];
    }

    private static void Add(List<string> found, string phrase)
    {
        if (phrase.Length is > 1 and <= 40 && !found.Contains(phrase))
        {
            found.Add(phrase);
        }
    }
}
