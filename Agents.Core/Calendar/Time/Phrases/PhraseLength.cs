using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>A length as it was said: calendar parts stay calendar parts, hours are elapsed time.</summary>
internal readonly record struct PhraseLength(int Months, int Days, int WorkingDays, long Seconds, TimeUnit Unit)
{
    /// <summary>Hours or less are in it, so it leads to a point in time, not to a day.</summary>
    public bool IsExact => Seconds != 0;

    public Duration? Elapsed => Months == 0 && WorkingDays == 0 ? Duration.FromDays(Days) + Duration.FromSeconds(Seconds) : null;

    public PhraseLength Plus(PhraseLength other) => new(
        Months + other.Months, Days + other.Days, WorkingDays + other.WorkingDays, Seconds + other.Seconds, Unit > other.Unit ? Unit : other.Unit);

    public LocalDate Shift(LocalDate date, int sign)
    {
        var shifted = date.PlusMonths(sign * Months).PlusDays(sign * Days);
        for (var left = WorkingDays; left > 0;)
        {
            shifted = shifted.PlusDays(sign);
            left -= shifted.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? 0 : 1;
        }

        return shifted;
    }

    /// <summary>Days by the calendar at the same wall time, then hours as elapsed time.</summary>
    public Instant Shift(Instant instant, DateTimeZone zone, int sign)
    {
        if (Months != 0 || Days != 0 || WorkingDays != 0)
        {
            var local = instant.InZone(zone).LocalDateTime;
            instant = zone.AtLeniently(Shift(local.Date, sign) + local.TimeOfDay).ToInstant();
        }

        return instant + Duration.FromSeconds(sign * Seconds);
    }
}
