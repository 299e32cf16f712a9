namespace Agents.Core.Calendar.Time;

/// <summary>How coarse a phrase is: what its start and end stand for.</summary>
public enum TimeGrain
{
    /// <summary>A point in time; it has no end.</summary>
    Instant,

    /// <summary>From one time to another that is none of the kinds below, e.g. "from 2 to 4", a weekend, a quarter.</summary>
    Interval,

    /// <summary>A part of a day, e.g. "tomorrow afternoon".</summary>
    Daypart,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,
}
