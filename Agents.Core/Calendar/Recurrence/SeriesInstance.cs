namespace Agents.Core.Calendar.Recurrence;

/// <summary>One time of a series, before exceptions.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends, exclusive.</param>
public readonly record struct SeriesInstance(EventTime Start, EventTime End);
