using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>What was said of one time or interval, before it is settled what it means.</summary>
internal sealed class MomentDraft
{
    public List<DatePart> Dates { get; } = [];

    public Daypart? Part { get; set; }

    public ClockTime? Clock { get; set; }

    /// <summary>The end of "from 2 to 4".</summary>
    public ClockTime? ClockEnd { get; set; }

    /// <summary>The date came after the clock times: "from 10pm to 2am tomorrow" ends on it.</summary>
    public bool IsDateLast { get; set; }

    public NamedZone? Zone { get; set; }

    /// <summary>"for 45 minutes".</summary>
    public PhraseLength? Length { get; set; }

    /// <summary>A point of elapsed time: "in two hours", "now".</summary>
    public Instant? Exact { get; set; }

    /// <summary>Something in it is a time without doubt, also in the middle of a sentence.</summary>
    public bool IsStrong { get; set; }

    public bool HasTime => Clock is not null || Part is not null;

    public bool IsEmpty => Dates.Count == 0 && !HasTime && Exact is null;

    public MomentDraft Copy()
    {
        var copy = new MomentDraft
        {
            Part = Part,
            Clock = Clock,
            ClockEnd = ClockEnd,
            Zone = Zone,
            Length = Length,
            Exact = Exact,
            IsStrong = IsStrong,
            IsDateLast = IsDateLast,
        };
        copy.Dates.AddRange(Dates);
        return copy;
    }
}
