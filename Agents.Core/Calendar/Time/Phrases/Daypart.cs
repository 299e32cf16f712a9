namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>A part of the day. Bounds are seconds since its midnight; beyond 86,400 is the next day.</summary>
internal sealed record Daypart(int Start, int End, DaypartKind Kind)
{
    /// <summary>What an open clock time means in it, in seconds since the day's midnight.</summary>
    public int Place(ClockTime clock)
    {
        if (clock.Form == ClockForm.Midnight)
        {
            return ClockTime.Day;
        }

        var seconds = clock.Seconds;
        var isNight = Kind == DaypartKind.Night;
        if (clock.Form == ClockForm.Open)
        {
            var (morning, evening) = (seconds % ClockTime.HalfDay, (seconds % ClockTime.HalfDay) + ClockTime.HalfDay);
            return Kind switch
            {
                DaypartKind.Morning => morning,
                DaypartKind.Night => morning < 6 * ClockTime.Hour ? morning + ClockTime.Day : evening,
                DaypartKind.Working => clock.Candidates[0],
                _ => evening,
            };
        }

        return isNight && seconds < 6 * ClockTime.Hour ? seconds + ClockTime.Day : seconds;
    }
}
