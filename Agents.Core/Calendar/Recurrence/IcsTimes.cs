using NodaTime;
using NodaTime.Text;

namespace Agents.Core.Calendar.Recurrence;

/// <summary>Dates and times as RFC 5545 writes them.</summary>
public static class IcsTimes
{
    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary>Reads <c>20261021</c>, <c>20261021T110000</c> or <c>20261021T090000Z</c>.</summary>
    /// <param name="text">One value, not a list.</param>
    /// <param name="time">What was read.</param>
    /// <returns>False when it is neither, or outside the years of <see cref="CalendarLimits"/>.</returns>
    public static bool TryParse(string text, out IcsTime time)
    {
        time = default;
        if (text.Length == 8)
        {
            var date = DatePattern.Parse(text);
            if (!date.Success)
            {
                return false;
            }

            time = new IcsTime(date.Value.AtMidnight(), IsDate: true, IsUtc: false);
        }
        else
        {
            var isUtc = text.EndsWith('Z');

            // A leap second is the minute's last one to us: no zone here knows it.
            var clock = isUtc ? text[..^1] : text;
            var moment = TimePattern.Parse(clock.Length == 15 && clock.EndsWith("60", StringComparison.Ordinal) ? clock[..13] + "59" : clock);
            if (!moment.Success)
            {
                return false;
            }

            time = new IcsTime(moment.Value, IsDate: false, isUtc);
        }

        return time.Local.Year is >= CalendarLimits.FirstYear and <= CalendarLimits.LastYear;
    }

    /// <summary>Writes a date: <c>20261021</c>.</summary>
    public static string Format(LocalDate date) => DatePattern.Format(date);

    /// <summary>Writes a wall time: <c>20261021T110000</c>.</summary>
    public static string Format(LocalDateTime time) => TimePattern.Format(time);
}
