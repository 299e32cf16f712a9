using Agents.Core.Runs;
using Microsoft.Extensions.AI;

namespace Agents.Plugins.Scenes;

/// <summary>
/// What the scene agent asks of a model whose answer was cut or faulty: never the whole again, and with no more of its own answer than it needs.
/// </summary>
internal static class SceneFollowUps
{
    private const int MaxProseLength = 1000;

    /// <summary>The rest of an answer that was cut.</summary>
    public static FollowUp Continue(ISceneAnswerReader reader, SceneOutputMode mode) => new(
        FollowUpKind.Continuation,
        [
            new ChatMessage(ChatRole.User, $"""
                Your answer was cut off. {reader.DescribeProgress()}
                Do not write anything of that again. Write a new, complete document of the same schema whose {ListOf(mode)} has only what is still
                missing. If nothing is missing, leave the list empty.
                """),
        ]);

    /// <summary>Better versions of what was wrong.</summary>
    public static FollowUp Mend(ISceneAnswerReader reader, SceneOutputMode mode)
    {
        var (noun, order) = mode == SceneOutputMode.Voxels
            ? ("entries", "entries count from 0")
            : ("operations", "operations count from 0 over all your answers");
        var request = new ChatMessage(ChatRole.User, $"""
            Everything else is built and stays. These {noun} could not be built ({order}):
            {reader.DescribeFaults()}
            Write a new, complete document of the same schema whose {ListOf(mode)} has only their corrected versions, one for each and in the same
            order. They are added behind everything else.
            """);
        return new FollowUp(
            FollowUpKind.Repair,
            reader.QuoteFaults() is { } quote ? [new ChatMessage(ChatRole.Assistant, quote), request] : [request]);
    }

    /// <summary>A document in place of one that cannot be read to its end.</summary>
    public static FollowUp Rewrite(ISceneAnswerReader reader, SceneOutputMode mode, long? brokenAt) => new(
        FollowUpKind.Repair,
        [
            new ChatMessage(ChatRole.User, $"""
                Your answer is not valid JSON{(brokenAt is { } offset ? $": it cannot be read from byte {offset} on" : "")}. {reader.DescribeProgress()}
                Do not write anything of that again. Write a new, complete and valid document of the same schema whose {ListOf(mode)} has only what is
                still missing.
                """),
        ]);

    /// <summary>A document, when there was none.</summary>
    public static FollowUp AskForDocument(string said)
    {
        var request = new ChatMessage(
            ChatRole.User, "Your answer holds no JSON document. Answer with one document of the given schema and nothing else.");
        return new FollowUp(
            FollowUpKind.Repair,
            said.Length == 0 ? [request] : [new ChatMessage(ChatRole.Assistant, said.Length <= MaxProseLength ? said : said[..MaxProseLength]), request]);
    }

    private static string ListOf(SceneOutputMode mode) => mode == SceneOutputMode.Voxels ? "\"voxels\"" : "\"operations\"";
}
