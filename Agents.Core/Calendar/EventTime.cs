using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Agents.Core.Calendar;

/// <summary>When an event starts or ends: a date (all-day, in whatever zone the reader is) or a moment in the event's own zone.</summary>
/// <remarks>The end of an all-day event is the first day after it.</remarks>
public sealed record EventTime
{
    private static readonly InstantPattern MomentStamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    private static readonly LocalDatePattern DateStamp = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private EventTime(LocalDate? date, ZonedDateTime? moment)
    {
        Date = date;
        Moment = moment;
    }

    /// <summary>Gets the date; null for a moment.</summary>
    public LocalDate? Date { get; }

    /// <summary>Gets the moment with the event's own zone; null for a date.</summary>
    public ZonedDateTime? Moment { get; }

    /// <summary>Gets whether this is a date.</summary>
    public bool IsDate => Date is not null;

    /// <summary>Gets what a clock on the wall shows: the date's midnight, or the moment's wall time in its own zone.</summary>
    public LocalDateTime Local => Moment?.LocalDateTime ?? Date!.Value.AtMidnight();

    /// <summary>Gets the form in ids of occurrences: <c>20261027T083000Z</c> (UTC), or <c>20261027</c> for a date.</summary>
    public string Stamp => Moment is { } moment ? MomentStamp.Format(moment.ToInstant()) : DateStamp.Format(Date!.Value);

    /// <summary>A date.</summary>
    public static EventTime On(LocalDate date) => new(date, null);

    /// <summary>A moment.</summary>
    public static EventTime At(ZonedDateTime moment) => new(null, moment);

    /// <summary>The moment, or the date's first moment in this zone (not midnight where the clocks skip it).</summary>
    /// <param name="dateZone">The reader's zone; only dates need it.</param>
    public Instant ToInstant(DateTimeZone dateZone) => Moment?.ToInstant() ?? dateZone.AtStartOfDay(Date!.Value).ToInstant();

    /// <summary>ISO 8601 as a reader in this zone sees it: <c>2026-10-27T09:30:00+01:00</c>, or <c>2026-10-27</c> for a date.</summary>
    /// <param name="zone">The reader's zone; only moments need it.</param>
    public string ToIso(DateTimeZone zone) => Moment is { } moment
        ? OffsetDateTimePattern.Rfc3339.Format(moment.ToInstant().InZone(zone).ToOffsetDateTime())
        : LocalDatePattern.Iso.Format(Date!.Value);

    /// <inheritdoc/>
    public override string ToString() => Moment is { } moment
        ? string.Create(CultureInfo.InvariantCulture, $"{OffsetDateTimePattern.Rfc3339.Format(moment.ToOffsetDateTime())}[{moment.Zone.Id}]")
        : LocalDatePattern.Iso.Format(Date!.Value);
}
