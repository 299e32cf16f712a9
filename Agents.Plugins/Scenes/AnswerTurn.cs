using Agents.Core.Output;

namespace Agents.Plugins.Scenes;

/// <summary>What one turn of the model brought.</summary>
/// <param name="Outcome">How the document ended; <see cref="JsonOutcome.NoDocument"/> also when there was no text at all.</param>
/// <param name="News">The pieces that were not there before, faulty ones included.</param>
/// <param name="BrokenAt">The byte at which the document could no longer be followed; null when it could.</param>
/// <param name="Prose">The last of the text for a person.</param>
internal sealed record AnswerTurn(JsonOutcome Outcome, int News, long? BrokenAt, string Prose)
{
    /// <summary>Nothing at all.</summary>
    public static AnswerTurn Empty { get; } = new(JsonOutcome.NoDocument, 0, null, "");
}
