namespace Agents.Core.Output;

/// <summary>What was read of one document.</summary>
/// <param name="Outcome">How the reading ended; never <see cref="JsonOutcome.Reading"/>.</param>
/// <param name="Notes">What was tolerated around the document.</param>
/// <param name="Problems">The first 100 problems, in the order of the text.</param>
/// <param name="ProblemCount">All problems, those beyond the first 100 included.</param>
/// <param name="ItemCount">Items handed out; those left out for a problem are not counted.</param>
/// <param name="BytesRead">Length of the whole text in bytes.</param>
/// <param name="FinishedBytes">Offset just behind the last finished item or member: the place to continue from after a truncation.</param>
public sealed record JsonReadSummary(
    JsonOutcome Outcome,
    JsonNotes Notes,
    IReadOnlyList<JsonProblem> Problems,
    long ProblemCount,
    long ItemCount,
    long BytesRead,
    long FinishedBytes);
