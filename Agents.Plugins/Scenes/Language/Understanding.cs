using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Requests;

namespace Agents.Plugins.Scenes.Language;

/// <summary>What a prompt was understood to ask for.</summary>
internal sealed record Understanding
{
    /// <summary>Gets the program; null when nothing was understood.</summary>
    public BuildProgram? Program { get; init; }

    /// <summary>Gets whether the program changes the scene that was given; otherwise it draws a new one.</summary>
    public bool IsEdit { get; init; }

    /// <summary>Gets one short English sentence for people: what was understood, or plainly what could not be and what can.</summary>
    public required string Summary { get; init; }

    /// <summary>Gets single words that were not understood, at most ten, to be reported as a warning.</summary>
    public IReadOnlyList<string> UnknownWords { get; init; } = [];

    /// <summary>A thing in words: "3 red cubes".</summary>
    public static string Name(Thing thing)
    {
        var noun = thing.Kind ?? thing.Shape switch { "ground" => thing.Material ?? "ground", "floor" => "plate", "outline" => "square", var shape => shape ?? "thing" };
        var type = Composing.TypeChooser.Main(thing);
        var words = string.Join(' ', new[] { type == noun ? null : type == "planks" ? "wooden" : type?.Replace('_', ' '), noun }.OfType<string>());
        return thing.Number > 1 ? $"{thing.Number} x {words}" : $"{(words.Length > 0 && "aeiou".Contains(words[0], StringComparison.OrdinalIgnoreCase) ? "an" : "a")} {words}";
    }
}
