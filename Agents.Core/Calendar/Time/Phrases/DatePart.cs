using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>A piece of a date as it was said. What is open about it is settled when all pieces are known.</summary>
internal abstract record DatePart
{
    private protected DatePart()
    {
    }

    /// <summary>Days that are known: "today", "2026-11-05", "next week".</summary>
    /// <param name="Choice">Which days.</param>
    /// <param name="HoldsWeekday">A weekday said beside it is one of its week: "Tuesday in two weeks".</param>
    /// <param name="FromNow">What has passed of them is not meant: "the rest of the week".</param>
    internal sealed record Known(DateChoice Choice, bool HoldsWeekday = false, bool FromNow = false) : DatePart
    {
        public Known(DateSpan span)
            : this(new DateChoice(span))
        {
        }
    }

    /// <summary>A bare weekday.</summary>
    internal sealed record Weekday(IsoDayOfWeek Day) : DatePart;

    /// <summary>Days of a month without a year.</summary>
    internal sealed record MonthDays(int Month, int First, int Last) : DatePart
    {
        public bool IsRange => Last > First;
    }

    /// <summary>A month without a year.</summary>
    internal sealed record WholeMonth(int Month) : DatePart;

    /// <summary>"the 28th", "the 3rd to the 5th".</summary>
    internal sealed record DayOfMonth(int First, int Last) : DatePart
    {
        public bool IsRange => Last > First;
    }

    /// <summary>A piece of what comes beside it or of a month without a year, e.g. "the last Friday of November".</summary>
    internal sealed record Within(DatePart Outer, Func<DateSpan, DateChoice?> Pick) : DatePart;
}
