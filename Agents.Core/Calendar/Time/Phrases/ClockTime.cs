namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>A time of day as it was said.</summary>
/// <param name="Seconds">Since midnight; 86,400 is the day's end. For an open one the reading of the morning, or 12 for "12".</param>
/// <param name="Form">What is open about it.</param>
/// <param name="HasMinutes">It was written with minutes, as 24-hour clocks are.</param>
internal readonly record struct ClockTime(int Seconds, ClockForm Form, bool HasMinutes = false)
{
    public const int Hour = 3600;
    public const int HalfDay = 12 * Hour;
    public const int Day = 24 * Hour;
    public const int WorkStart = 9 * Hour;
    public const int WorkEnd = 18 * Hour;

    public static readonly ClockTime Noon = new(HalfDay, ClockForm.Definite);
    public static readonly ClockTime Midnight = new(Day, ClockForm.Midnight);
    public static readonly ClockTime DayEnd = new(WorkEnd, ClockForm.EndOfDay);

    /// <summary>The readings within a day, the likelier first.</summary>
    public int[] Candidates
    {
        get
        {
            if (Form != ClockForm.Open)
            {
                return [Seconds];
            }

            var (morning, evening) = (Seconds % HalfDay, (Seconds % HalfDay) + HalfDay);
            return Distance(morning) < Distance(evening) || (Distance(morning) > 0 && Distance(evening) > 0 && HasMinutes) ? [morning, evening] : [evening, morning];
        }
    }

    /// <summary>Neither half of the day is the usual one: no reading, or both, lie in working hours.</summary>
    public bool IsUndecided => Form == ClockForm.Open && Distance(Candidates[0]) > 0;

    // How far from working hours; an end at 18:00 still belongs to the evening.
    private static int Distance(int seconds) => seconds < WorkStart ? WorkStart - seconds : seconds >= WorkEnd ? seconds - WorkEnd + 1 : 0;
}
