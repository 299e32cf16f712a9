using NodaTime;

namespace Agents.Core.Calendar.Recurrence;

/// <summary>Where a rule ends, inclusive: a moment (<c>20261130T225959Z</c>), a wall time, or a whole date.</summary>
/// <param name="Local">The time as written; for a date the last moment of it.</param>
/// <param name="IsUtc">Whether it is in UTC; otherwise in the zone of the series.</param>
public sealed record RecurrenceUntil(LocalDateTime Local, bool IsUtc)
{
    /// <summary>Whether an occurrence at this moment is still in.</summary>
    public bool Allows(ZonedDateTime start) => IsUtc ? start.ToInstant() <= Local.InUtc().ToInstant() : start.LocalDateTime <= Local;

    /// <summary>Whether an all-day occurrence on this date is still in.</summary>
    /// <remarks>Only the written date counts: a moment says too little about a date without a zone.</remarks>
    public bool Allows(LocalDate date) => date <= Local.Date;
}
