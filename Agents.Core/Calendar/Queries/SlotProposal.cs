using NodaTime;

namespace Agents.Core.Calendar.Queries;

/// <summary>A free slot, with what speaks for it.</summary>
/// <param name="Time">The slot.</param>
/// <param name="Gap">The free stretch it lies in.</param>
/// <param name="Before">What ends last before the free stretch, on the same day; null when nothing does.</param>
/// <param name="After">What starts first after it, on the same day; null when nothing does.</param>
/// <param name="IsEarliest">Whether no slot is earlier.</param>
public sealed record SlotProposal(Interval Time, Interval Gap, EventOccurrence? Before, EventOccurrence? After, bool IsEarliest);
