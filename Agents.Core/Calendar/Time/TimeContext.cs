using NodaTime;

namespace Agents.Core.Calendar.Time;

/// <summary>What "now" and "here" are for a phrase: both come from the request, never from the machine.</summary>
/// <param name="Now">The caller's now, in the years 1900 to 2200.</param>
/// <param name="Zone">The caller's zone, in which wall times are understood and answered.</param>
public sealed record TimeContext(Instant Now, DateTimeZone Zone)
{
    private static readonly Instant Earliest = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2201, 1, 1, 0, 0);

    /// <summary>Gets the wall time of <see cref="Now"/>.</summary>
    public LocalDateTime LocalNow => Now.InZone(Zone).LocalDateTime;

    /// <summary>Gets the date of <see cref="Now"/> in <see cref="Zone"/>.</summary>
    public LocalDate Today => LocalNow.Date;

    /// <summary>Tells whether dates can be computed around this now.</summary>
    public bool IsInRange => Now >= Earliest && Now < Latest;
}
