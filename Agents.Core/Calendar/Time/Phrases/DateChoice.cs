namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>The preferred days and the others that may be meant.</summary>
internal sealed record DateChoice(DateSpan First, params DateSpan[] Others)
{
    public static DateChoice Of(IEnumerable<DateSpan> spans)
    {
        var distinct = spans.Distinct().ToArray();
        return new DateChoice(distinct[0], distinct[1..]);
    }
}
