using NodaTime;

namespace Agents.Core.Calendar.Queries;

/// <summary>Two occurrences that block the same time.</summary>
/// <param name="First">The one that starts first.</param>
/// <param name="Second">The other one.</param>
/// <param name="Overlap">The time both block; longer than zero.</param>
public sealed record Conflict(EventOccurrence First, EventOccurrence Second, Interval Overlap);
