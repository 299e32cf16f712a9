using System.Text.RegularExpressions;
using Agents.Core.Scenes.Programs;

namespace Agents.Core.Scenes.Analysis;

/// <summary>What a phrase such as <c>the second red tower</c> or <c>legs of the left table</c> says.</summary>
/// <param name="Noun">What is named, as it was written; empty when only adjectives were given.</param>
/// <param name="Owner">The phrase for what it is a part of; null when it stands alone.</param>
/// <param name="Colors">Words of colour and material, all of which must fit.</param>
internal sealed partial record PartPhrase(string Noun, string? Owner, IReadOnlyList<string> Colors)
{
    private static readonly HashSet<string> _fillers = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "its", "my", "this", "that", "these", "those", "all", "every", "each", "both", "entire", "whole", "any", "some",
        "colored", "coloured", "color", "colour", "two", "three", "four", "five", "six", "of", "only", "just", "his", "her", "their", "made",
    };

    private static readonly string[] _ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>Gets the side that was asked for.</summary>
    public TargetSide? Side { get; private init; }

    /// <summary>Gets whether the middle one was asked for.</summary>
    public bool IsMiddle { get; private init; }

    /// <summary>Gets the size that was asked for: <c>big</c>, <c>small</c>, <c>tall</c> or <c>short</c>.</summary>
    public string? Size { get; private init; }

    /// <summary>Gets the position in the row from left to right, from 1; -1 is the last one; 0 when none was asked for.</summary>
    public int Ordinal { get; private init; }

    /// <summary>Gets whether the noun is plural.</summary>
    public bool IsPlural => PartWords.Singular(Noun.Split(' ')[^1]) is var singular && !string.Equals(singular, Noun.Split(' ')[^1], StringComparison.Ordinal);

    /// <summary>Gets whether one of several is enough (<c>a tree</c>, <c>one of the trees</c>).</summary>
    public bool IsAnyOne { get; private init; }

    /// <summary>Reads a phrase; null when it has no words.</summary>
    public static PartPhrase? Parse(string text, TypeSense sense)
    {
        var plain = Separators().Replace(text.ToLowerInvariant(), " ").Trim();
        if (plain.Length is 0 or > 200)
        {
            return null;
        }

        plain = Whereabouts().Replace(plain, match => $"{match.Groups["side"].Value} {match.Groups["what"].Value}");
        var parts = Relation().Split(plain, 2);
        var owner = parts.Length > 1 ? parts[1] : null;
        var head = parts[0];
        if (owner is null && Possessive().Match(plain) is { Success: true } possessive)
        {
            (owner, head) = (possessive.Groups["owner"].Value, possessive.Groups["part"].Value);
        }

        var isAnyOne = AnyOne().IsMatch(plain);
        if (owner is not null && head is "one" or "all" or "each" or "any" or "both" or "every one")
        {
            (head, owner) = (owner, null);
        }

        var words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !_fillers.Contains(word)).ToList();
        return words.Count == 0
            ? new PartPhrase("everything", owner, [])
            : Read(words, owner, sense) with { IsAnyOne = isAnyOne };
    }

    private static PartPhrase Read(List<string> words, string? owner, TypeSense sense)
    {
        var (noun, used) = FindNoun(words, sense);
        var rest = words.Take(words.Count - used).ToList();
        var phrase = new PartPhrase(noun, owner, []);
        var colors = new List<string>();
        var owners = new List<string>();
        for (var index = rest.Count - 1; index > 0; index--)
        {
            if (sense.Knows($"{rest[index - 1]} {rest[index]}"))
            {
                colors.Add($"{rest[index - 1]} {rest[index]}");
                rest.RemoveRange(index - 1, 2);
                break;
            }
        }

        foreach (var word in rest)
        {
            if (ReadSide(word) is { } side)
            {
                phrase = phrase with { Side = side };
            }
            else if (word is "middle" or "center" or "centre" or "central")
            {
                phrase = phrase with { IsMiddle = true };
            }
            else if (ReadSize(word) is { } size)
            {
                phrase = phrase with { Size = size };
            }
            else if (ReadOrdinal(word) is { } ordinal)
            {
                phrase = phrase with { Ordinal = ordinal };
            }
            else if (sense.Knows(word))
            {
                colors.Add(word);
            }
            else if (PartWords.Find(word).Count > 0)
            {
                owners.Add(word);
            }
        }

        return phrase with { Colors = colors, Owner = owner ?? (owners.Count > 0 ? string.Join(' ', owners) : null) };
    }

    // The longest known noun at the end; colours at the end are adjectives without a noun ("the red", "red blocks").
    private static (string Noun, int Used) FindNoun(List<string> words, TypeSense sense)
    {
        for (var length = Math.Min(3, words.Count); length > 0; length--)
        {
            var noun = string.Join(' ', words.TakeLast(length));
            if (PartWords.Find(noun).Count > 0)
            {
                var isCells = noun is "block" or "blocks" or "bricks" or "brick" or "piece" or "pieces" or "part" or "parts" or "side" or "half" or "section";
                return isCells && length < words.Count ? ("", length) : (noun, length);
            }
        }

        var last = words[^1];
        return last is "voxels" or "voxel" or "cells" or "cell" or "color" or "ones" ? ("", 1)
            : sense.Knows(last) || ReadSide(last) is not null || ReadSize(last) is not null || ReadOrdinal(last) is not null ? ("", 0)
            : (last, 1);
    }

    private static TargetSide? ReadSide(string word) => word switch
    {
        "left" or "leftmost" or "west" or "western" => TargetSide.Left,
        "right" or "rightmost" or "east" or "eastern" => TargetSide.Right,
        "front" or "frontmost" or "nearest" or "closest" or "south" => TargetSide.Front,
        "back" or "rear" or "hind" or "farthest" or "north" => TargetSide.Back,
        "top" or "upper" or "topmost" or "uppermost" => TargetSide.Top,
        "bottom" or "lower" or "bottommost" or "lowermost" => TargetSide.Bottom,
        _ => null,
    };

    private static string? ReadSize(string word) => word switch
    {
        "big" or "bigger" or "biggest" or "large" or "larger" or "largest" or "huge" or "main" or "wide" or "widest" or "wider" => "big",
        "small" or "smaller" or "smallest" or "little" or "tiny" or "tiniest" or "narrow" or "narrowest" => "small",
        "tall" or "taller" or "tallest" or "high" or "higher" or "highest" or "long" or "longest" => "tall",
        "short" or "shorter" or "shortest" or "low" or "lowest" => "short",
        _ => null,
    };

    private static int? ReadOrdinal(string word) =>
        word is "last" ? -1
        : Array.IndexOf(_ordinals, word) is >= 0 and var index ? index + 1
        : OrdinalNumber().Match(word) is { Success: true } match ? int.Parse(match.Groups["number"].Value)
        : null;

    [GeneratedRegex(@"[_,.!?;:""]+|\s+|-(?=[a-z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Separators();

    // "the tree on the left (side)" says the same as "the left tree".
    [GeneratedRegex("^(?<what>.*?) (on|at|to|in) the (far )?(?<side>left|right|front|back|rear|middle|center|centre|top|bottom)( side| hand side| end)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whereabouts();

    [GeneratedRegex(" (of|from|on|in|at|belonging to) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Relation();

    [GeneratedRegex(@"^(?<owner>.*?)('s|(?<=s)') (?<part>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Possessive();

    [GeneratedRegex("^(an?|any|one)( of)? ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyOne();

    [GeneratedRegex("^(?<number>[0-9]{1,3})(st|nd|rd|th)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OrdinalNumber();
}
