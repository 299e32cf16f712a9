using Agents.Core.Scenes.Objects;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Applies describing words to a thing.</summary>
internal static class AttributeReader
{
    private static readonly string[] Rainbow = ["red", "orange", "yellow", "green", "blue", "purple"];

    // Told apart at a glance, the first ones most of all.
    private static readonly string[] Varied = ["red", "blue", "yellow", "green", "orange", "purple", "white", "black", "pink", "cyan", "brown", "gray", "lime", "magenta"];

    /// <summary>Applies the tag if it describes; false when it does not.</summary>
    public static bool TryApply(Tag tag, Thing thing)
    {
        if (tag.Value(WordClass.Color) is { } color)
        {
            thing.Colors.Add(color);
        }
        else if (tag.Value(WordClass.Material) is { } material)
        {
            if (material == "light" && tag.Is(WordClass.Shade))
            {
                return true;
            }

            thing.Material = material;
        }
        else if (tag.Value(WordClass.Pattern) is { } pattern)
        {
            thing.IsBanded |= !tag.Plural && tag.Word is "stripe" or "band";
            ApplyPattern(pattern, thing);
        }
        else if (tag.Value(WordClass.Size) is { } size)
        {
            ApplySize(tag, size, thing);
        }
        else if (tag.Value(WordClass.Filling) is { } filling)
        {
            thing.IsOpen |= filling == "open";
            thing.Hollow = filling is "hollow" or "open";
        }
        else if (tag.Value(WordClass.Pose) is { } pose)
        {
            thing.Pose = pose;
        }
        else if (tag.Value(WordClass.Compare) is { } compare)
        {
            ApplyCompare(compare, thing);
        }
        else
        {
            return tag.Is(WordClass.Shade);
        }

        return true;
    }

    /// <summary>Applies an arrangement.</summary>
    public static void ApplyArrangement(string value, Thing thing)
    {
        switch (value)
        {
            case "taper":
                thing.Progress = -1;
                break;
            case "grow":
                thing.Progress = 1;
                break;
            case "alternate":
                thing.Pattern ??= ObjectPattern.Plain;
                break;
            default:
                thing.Arrangement = Enum.Parse<Arrangement>(value, ignoreCase: true);
                break;
        }
    }

    private static void ApplyPattern(string pattern, Thing thing)
    {
        if (pattern == "rainbow")
        {
            thing.Pattern = ObjectPattern.Gradient;
            thing.Colors.Clear();
            thing.Colors.AddRange(Rainbow);
            return;
        }

        if (pattern == "varied")
        {
            // One thing shares the colours, several take turns.
            thing.Colors.Clear();
            thing.Colors.AddRange(Varied);
            return;
        }

        thing.IsHalved |= pattern == "halves";
        thing.Pattern = pattern switch
        {
            "vertical" => ObjectPattern.VerticalStripes,
            "checkered" => ObjectPattern.Checkered,
            "spots" => ObjectPattern.Spots,
            "gradient" or "halves" => ObjectPattern.Gradient,
            _ => ObjectPattern.Stripes,
        };
    }

    private static void ApplySize(Tag tag, string size, Thing thing)
    {
        var scale = Enum.Parse<ObjectScale>(size);

        // Tall and wide speak of one direction only.
        var measure = tag.Word switch
        {
            "short" or "low" or "niedrig" or "bajo" => "height",
            "thin" or "narrow" or "slim" or "slender" or "skinny" => "girth",
            _ => scale == ObjectScale.Large ? tag.Value(WordClass.Measure) : null,
        };
        if (measure is not null)
        {
            thing.Stretch[measure] = scale == ObjectScale.Large ? 1 : -1;
        }
        else
        {
            thing.Scale = scale;
        }
    }

    private static void ApplyCompare(string compare, Thing thing)
    {
        switch (compare)
        {
            case "bigger":
                thing.Scale = ObjectScale.Large;
                break;
            case "smaller":
                thing.Scale = ObjectScale.Small;
                break;
            case "taller":
                thing.Stretch["height"] = 1;
                break;
            case "shorter":
                thing.Stretch["height"] = -1;
                break;
            case "wider":
                thing.Stretch["width"] = 1;
                break;
            case "narrower":
                thing.Stretch["width"] = -1;
                break;
            default:
                break;
        }
    }
}
