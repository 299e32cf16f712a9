using NodaTime;

namespace Agents.Core.Calendar.Recurrence;

/// <summary>A date or time as RFC 5545 writes it, before its zone is known.</summary>
/// <param name="Local">As written; midnight for a date.</param>
/// <param name="IsDate">Whether it is a date.</param>
/// <param name="IsUtc">Whether it ended in <c>Z</c>.</param>
public readonly record struct IcsTime(LocalDateTime Local, bool IsDate, bool IsUtc)
{
    /// <summary>The event's time: in UTC when it says so, else in this zone. A skipped time moves forward, of two the first is taken.</summary>
    public EventTime In(DateTimeZone zone) =>
        IsDate ? EventTime.On(Local.Date) : EventTime.At(IsUtc ? Local.InUtc() : Local.InZoneLeniently(zone));
}
