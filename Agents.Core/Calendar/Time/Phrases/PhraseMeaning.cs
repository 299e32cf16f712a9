using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>What a stretch of text means.</summary>
/// <param name="Readings">The preferred reading first; empty for a bare length.</param>
/// <param name="IsStrong">It is a time also in the middle of a sentence.</param>
internal sealed record PhraseMeaning(IReadOnlyList<Reading> Readings, bool IsStrong)
{
    public PhraseLength? Length { get; init; }

    public DateTimeZone? Zone { get; init; }

    /// <summary>Open to the future: "after Friday".</summary>
    public bool IsOpenEnded { get; init; }
}
