using NodaTime;

namespace Agents.Core.Calendar.Time;

/// <summary>One way to understand a phrase: half-open, each end with the zone's offset on that date.</summary>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The first moment after it, always later than <paramref name="Start"/>; null for a point in time and for an interval without an end.</param>
public sealed record TimeReading(OffsetDateTime Start, OffsetDateTime? End);
