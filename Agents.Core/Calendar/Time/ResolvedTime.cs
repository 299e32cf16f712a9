using NodaTime;

namespace Agents.Core.Calendar.Time;

/// <summary>What a phrase means, and what else it could mean.</summary>
public sealed record ResolvedTime
{
    /// <summary>Gets the preferred reading's first moment, with the zone's offset on that date.</summary>
    public required OffsetDateTime Start { get; init; }

    /// <summary>Gets the first moment after it; null for <see cref="TimeGrain.Instant"/> and for an interval without an end ("after Friday").</summary>
    public OffsetDateTime? End { get; init; }

    /// <summary>Gets how coarse it is.</summary>
    public required TimeGrain Grain { get; init; }

    /// <summary>Gets a value indicating whether another reading is as usual: show the resolved date before any write.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>Gets the other readings, the likeliest first; at least one when <see cref="Ambiguous"/>, never the preferred one.</summary>
    public IReadOnlyList<TimeReading> Alternatives { get; init; } = [];

    /// <summary>Gets a value indicating whether a wall time was named that the clock skips; it is moved forward by the length of the gap.</summary>
    public bool Nonexistent { get; init; }

    /// <summary>Gets the hours meant on each day when the interval spans several days; null when there are none.</summary>
    public DailyHours? Daily { get; init; }

    /// <summary>Gets the length that was said ("for 45 minutes"); null when none was.</summary>
    public Duration? Length { get; init; }

    /// <summary>Gets the zone that was named for the clock time ("3pm New York time"); null when it is the request's.</summary>
    public DateTimeZone? NamedZone { get; init; }
}
