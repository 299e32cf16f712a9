using NodaTime;

namespace Agents.Core.Calendar.Recurrence;

/// <summary>An <c>RRULE</c> of RFC 5545 whose periods are days or longer. Its dates are the series' local dates; the time of day is the start's.</summary>
public sealed record RecurrenceRule
{
    /// <summary>Gets the period.</summary>
    public required RecurrenceFrequency Frequency { get; init; }

    /// <summary>Gets that every n-th period counts, 1 to 10,000.</summary>
    public int Interval { get; init; } = 1;

    /// <summary>Gets after how many dates the rule ends, 1 to 100,000; null without an end by number.</summary>
    public int? Count { get; init; }

    /// <summary>Gets where the rule ends; null without an end by time.</summary>
    public RecurrenceUntil? Until { get; init; }

    /// <summary>Gets the days of the week; empty: not restricted.</summary>
    public IReadOnlyList<WeekdayPosition> ByDay { get; init; } = [];

    /// <summary>Gets the days of the month, 1 to 31 or -31 to -1 (from its end); empty: not restricted.</summary>
    public IReadOnlyList<int> ByMonthDay { get; init; } = [];

    /// <summary>Gets the months, 1 to 12; empty: not restricted.</summary>
    public IReadOnlyList<int> ByMonth { get; init; } = [];

    /// <summary>Gets which of a period's dates are taken, 1 the first, -1 the last; empty: all.</summary>
    public IReadOnlyList<int> BySetPosition { get; init; } = [];

    /// <summary>Gets the day a week begins with: it matters to every n-th week.</summary>
    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>Reads the value of an <c>RRULE</c>, e.g. <c>FREQ=WEEKLY;BYDAY=MO,WE</c>.</summary>
    /// <exception cref="Errors.AgentException"><c>invalid_request</c>: the message names the part and what it may be.</exception>
    public static RecurrenceRule Parse(string text) => new RecurrenceRuleParser(text).Parse();
}
