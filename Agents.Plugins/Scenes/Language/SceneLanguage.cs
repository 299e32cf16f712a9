using Agents.Core.Scenes;
using Agents.Core.Scenes.Objects;
using Agents.Core.Scenes.Programs;
using Agents.Plugins.Scenes.Language.Composing;
using Agents.Plugins.Scenes.Language.Editing;
using Agents.Plugins.Scenes.Language.Parsing;
using Agents.Plugins.Scenes.Language.Requests;
using Agents.Plugins.Scenes.Language.Text;
using Agents.Plugins.Scenes.Language.Words;

namespace Agents.Plugins.Scenes.Language;

/// <summary>
/// Understands prompts for scenes in English, German, French and Spanish by rules: words, then things and relations, then a program.
/// Pure and deterministic; safe for concurrent use.
/// </summary>
/// <param name="kinds">The kinds of object that can be placed.</param>
/// <param name="draw">Expands a program to its final voxels, or null when it refuses (budgets); without it the sizes of objects are guessed.</param>
internal sealed class SceneLanguage(IReadOnlyList<ObjectKind> kinds, Func<BuildProgram, IReadOnlyList<Voxel>?>? draw = null)
{
    private const int MostNamed = 4;
    private readonly Lexicon _lexicon = new(kinds);

    /// <summary>Understands a prompt.</summary>
    /// <param name="prompt">The text, of any length; time grows with it linearly.</param>
    /// <param name="scene">What is known of the scene to change; null when there is none, or it is empty.</param>
    public Understanding Understand(string prompt, SceneFacts? scene = null)
    {
        var tags = new Tagger(_lexicon).Read(Tokenizer.Tokenize(prompt), out _);
        if (scene is not null && Edit(tags, scene) is { } edit)
        {
            return edit.Program!.Operations.All(operation => operation is RotateOperation or MoveOperation) ? edit : NegativeReader.Refuse(tags, isAnySize: edit.Program.Operations.Any(operation => operation is ScaleOperation)) ?? edit;
        }

        if (NegativeReader.Refuse(tags) is { } refused)
        {
            return refused;
        }

        var request = SceneParser.Parse(tags, _lexicon);
        if (request.Things.Count == 0)
        {
            return Refuse(request.Unknown, scene is not null);
        }

        var program = Composer().Compose(request);
        var summary = Summarize(request);
        return new Understanding
        {
            Program = program with { Message = summary },
            Summary = summary,
            UnknownWords = request.Unknown,
        };
    }

    /// <summary>The nouns of a prompt, with what describes them: what to look for in a scene before the prompt is understood. At most 24.</summary>
    /// <param name="prompt">The text, of any length.</param>
    public IReadOnlyList<string> Mentions(string prompt) => MentionReader.Read(new Tagger(_lexicon).Read(Tokenizer.Tokenize(prompt), out _));

    private SceneComposer Composer() => new(_lexicon.FindKind, draw);

    private Understanding? Edit(IReadOnlyList<Tag> tags, SceneFacts scene)
    {
        var additions = new AdditionComposer(scene, _lexicon, Composer(), draw is null ? null : Measure);
        if (EditInterpreter.Interpret(tags, scene, additions) is not { } edit)
        {
            return null;
        }

        var summary = Sentence(string.Join(", ", edit.Summary.Take(MostNamed)));
        return new Understanding
        {
            Program = new BuildProgram { Operations = edit.Operations, Message = summary },
            IsEdit = true,
            Summary = summary,
            UnknownWords = [.. tags.Where(tag => tag.IsUnknown && tag.Word.Length <= 24).Select(tag => tag.Word).Distinct(StringComparer.Ordinal).Take(10)],
        };
    }

    // With its offset, the program's own box begins at its base centre.
    private CellBox? Measure(BuildProgram program) =>
        draw!(program) is { Count: > 0 } voxels ? ThingDrawer.Bounds(voxels) : null;

    private static string Summarize(SceneRequest request)
    {
        var names = request.Things.Take(MostNamed).Select(Understanding.Name).ToList();
        var rest = request.Things.Count - names.Count;
        return Sentence($"built {string.Join(", ", names)}{(rest > 0 ? $" and {rest} more" : "")}");
    }

    private static string Sentence(string text) => text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}.";

    private Understanding Refuse(IReadOnlyList<string> unknown, bool hasScene)
    {
        var groups = kinds.GroupBy(kind => kind.Category, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(kind => kind.Name).Distinct(StringComparer.Ordinal))}");
        var edits = hasScene
            ? " Changes: recolour, replace, remove, move, scale, rotate, mirror, hollow, add, copy (\"make the roof blue\")."
            : "";
        return new Understanding
        {
            Summary = "I found nothing in this that I can build. The built-in model knows shapes (cube, box, sphere, dome, cylinder, pillar, cone, pyramid, "
                + "torus, diamond, wedge, ramp, wall, floor, line, stairs, arch) with sizes, colours and materials, and these things: "
                + $"{string.Join("; ", groups)}.{edits} Examples: \"a small red cube\", \"a house with a red roof next to a tree\", \"three pillars in a row\".",
            UnknownWords = unknown,
        };
    }
}
