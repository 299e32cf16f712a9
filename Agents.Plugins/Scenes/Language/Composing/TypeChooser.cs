using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language.Composing;

/// <summary>Chooses the type of a thing from its colours and its material.</summary>
internal static class TypeChooser
{
    /// <summary>The type of the body, or null when neither colour nor material was given.</summary>
    public static string? Main(Thing thing)
    {
        if (thing.Colors.Count == 0)
        {
            return thing.Material;
        }

        return thing.Material is { } material && IsColorOf(thing.Colors[0], material) ? material : thing.Colors[0];
    }

    // "red brick" is brick, "blue glass" is glass; "a blue wooden box" is painted.
    private static bool IsColorOf(string color, string material) => (material, color) switch
    {
        ("brick", "red" or "brown") => true,
        ("planks" or "log", "brown" or "#5a3216") => true,
        ("stone" or "cobblestone", "gray" or "light_gray") => true,
        ("grass" or "leaves", "green" or "lime") => true,
        ("gold", "yellow") => true,
        ("snow", "white") => true,
        ("water" or "ice" or "glass", "blue" or "light_blue" or "cyan") => true,
        ("sand", "yellow") => true,
        ("metal", "gray" or "light_gray" or "#b4b8bc") => true,
        ("lava", "orange" or "red") => true,
        ("dirt", "brown") => true,
        _ => false,
    };
}
