using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>One meaning of a phrase.</summary>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The moment after it; null for a point in time.</param>
/// <param name="Grain">How coarse it is.</param>
/// <param name="Date">The day it begins on, where the next piece of a range looks on from.</param>
/// <param name="IsSkipped">A wall time was named that does not exist.</param>
internal sealed record Reading(Instant Start, Instant? End, TimeGrain Grain, LocalDate Date, bool IsSkipped = false)
{
    public DailyHours? Daily { get; init; }

    public bool IsSameAs(Reading other) => Start == other.Start && End == other.End;
}
