using Agents.Core.Errors;
using NodaTime;

namespace Agents.Core.Calendar.Recurrence;

/// <summary>The rules of a series, read once: when it takes place, exceptions aside.</summary>
/// <remarks>
/// The times are the start, whether or not the rules match it, the dates of every <c>RRULE</c>, and every <c>RDATE</c>, without every
/// <c>EXDATE</c>; that is what Google does with a start that does not match. Wall times are kept across clock changes: a skipped one moves
/// forward, of one that happens twice the first is taken, for starts and ends alike.
/// </remarks>
public sealed class EventSeries
{
    // Where COUNT ends is only a hint for the index of the store: past this many periods the series counts as endless.
    private const int LastDateSteps = 20_000;

    private static readonly LocalDate LastDay = new(CalendarLimits.LastYear, 12, 31);

    private readonly EventTime _start;
    private readonly EventTime _end;
    private readonly List<RecurrenceRule> _rules = [];
    private readonly List<EventTime> _added = [];
    private readonly HashSet<Instant> _excludedMoments = [];
    private readonly HashSet<LocalDate> _excludedDates = [];

    private EventSeries(EventTime start, EventTime end)
    {
        _start = start;
        _end = end;
    }

    // Moments of the series are kept in the start's zone; dates need none.
    private DateTimeZone Zone => _start.Moment?.Zone ?? DateTimeZone.Utc;

    private int LengthDays => Math.Max(1, Period.DaysBetween(_start.Local.Date, _end.Local.Date));

    /// <summary>Reads a master.</summary>
    /// <param name="master">With start, end and recurrence lines.</param>
    /// <exception cref="AgentException"><c>invalid_request</c>: the message names the line or part that is wrong or not supported.</exception>
    public static EventSeries Of(CalendarEvent master)
    {
        if (master.Start is not { } start || master.End is not { } end)
        {
            throw RecurrenceRuleParser.Invalid("A series needs a start and an end.");
        }

        if (master.Recurrence.Count > CalendarLimits.RecurrenceLines || master.Recurrence.Sum(line => line.Length) > CalendarLimits.RecurrenceText)
        {
            throw RecurrenceRuleParser.Invalid(
                $"A series may have {CalendarLimits.RecurrenceLines} recurrence lines with {CalendarLimits.RecurrenceText} characters together.");
        }

        var series = new EventSeries(start, end);
        foreach (var line in master.Recurrence)
        {
            series.Add(RecurrenceLine.Parse(line));
        }

        return series;
    }

    /// <summary>The times that overlap an interval, in order.</summary>
    /// <param name="window">Half-open, with both ends.</param>
    /// <param name="dateZone">The reader's zone, where an all-day event fills its days.</param>
    /// <param name="budget">Pays for each period of a rule that is looked at.</param>
    /// <exception cref="AgentException"><c>too_large</c>: the budget is spent.</exception>
    public IReadOnlyList<SeriesInstance> Between(Interval window, DateTimeZone dateZone, ExpansionBudget budget)
    {
        var zone = _start.IsDate ? dateZone : Zone;

        // A day more on both sides: clock changes and skipped midnights may move a time by up to one.
        var from = window.Start.InZone(zone).Date.PlusDays(-LengthDays - 1);
        var to = LocalDate.Min(window.End.InZone(zone).Date.PlusDays(1), LastDay);
        var starts = _start.IsDate ? DateStarts(from, to, budget) : MomentStarts(from, to, budget);
        var found = new List<SeriesInstance>();
        foreach (var start in starts)
        {
            var end = EndOf(start);
            var startsAt = start.ToInstant(zone);
            if (startsAt < window.End && (end.ToInstant(zone) > window.Start || startsAt >= window.Start))
            {
                found.Add(new SeriesInstance(start, end));
            }
        }

        return found;
    }

    /// <summary>The last day on which something of the series may take place, in any zone; null when it has no end, or one that is hard to find.</summary>
    public LocalDate? LastPossibleDay()
    {
        var last = _start.Local.Date;
        foreach (var rule in _rules)
        {
            var end = rule.Until?.Local.Date.PlusDays(1);
            if (end is null && rule.Count is not null)
            {
                end = RecurrenceDates.LastOf(rule, _start.Local.Date, LastDay, new ExpansionBudget(LastDateSteps, CancellationToken.None));
            }

            if (end is null)
            {
                return null;
            }

            last = LocalDate.Max(last, end.Value);
        }

        foreach (var added in _added)
        {
            last = LocalDate.Max(last, added.Local.Date);
        }

        return last.PlusDays(LengthDays + 1);
    }

    /// <summary>The first day on which something of the series may take place, in any zone.</summary>
    public LocalDate FirstPossibleDay() =>
        _added.Select(added => added.Local.Date).Append(_start.Local.Date).Min().PlusDays(-1);

    private void Add(RecurrenceLine line)
    {
        switch (line.Name)
        {
            case "RRULE":
                _rules.Add(RecurrenceRule.Parse(line.Value));
                break;
            case "RDATE":
                _added.AddRange(line.Times().Select(time => InSeries(time, line.Zone)));
                break;
            default:
                foreach (var time in line.Times())
                {
                    Exclude(time, line.Zone);
                }

                break;
        }
    }

    // An RDATE of the other kind takes the series' kind: a date gets the start's time of day, a time loses it.
    private EventTime InSeries(IcsTime time, DateTimeZone? zone)
    {
        if (_start.IsDate)
        {
            return EventTime.On(time.Local.Date);
        }

        return time.IsDate
            ? EventTime.At(time.Local.Date.At(_start.Local.TimeOfDay).InZoneLeniently(Zone))
            : EventTime.At(time.In(zone ?? Zone).Moment!.Value.WithZone(Zone));
    }

    private void Exclude(IcsTime time, DateTimeZone? zone)
    {
        if (time.IsDate || _start.IsDate)
        {
            _excludedDates.Add(time.Local.Date);
        }
        else
        {
            _excludedMoments.Add(time.In(zone ?? Zone).Moment!.Value.ToInstant());
        }
    }

    private List<EventTime> DateStarts(LocalDate from, LocalDate to, ExpansionBudget budget)
    {
        var first = _start.Date!.Value;
        var dates = new SortedSet<LocalDate>(_added.Select(added => added.Date!.Value).Append(first).Where(date => date >= from && date <= to));
        foreach (var rule in _rules)
        {
            dates.UnionWith(RecurrenceDates.Between(rule, first, from, to, budget).TakeWhile(date => rule.Until?.Allows(date) != false));
        }

        dates.ExceptWith(_excludedDates);
        return [.. dates.Select(EventTime.On)];
    }

    private List<EventTime> MomentStarts(LocalDate from, LocalDate to, ExpansionBudget budget)
    {
        var first = _start.Local.Date;
        var timeOfDay = _start.Local.TimeOfDay;
        var moments = new SortedDictionary<Instant, ZonedDateTime>();
        foreach (var moment in _added.Append(_start).Select(time => time.Moment!.Value).Where(moment => moment.Date >= from && moment.Date <= to))
        {
            moments[moment.ToInstant()] = moment;
        }

        foreach (var rule in _rules)
        {
            foreach (var date in RecurrenceDates.Between(rule, first, from, to, budget))
            {
                // The start itself may be the second of two equal wall times: its own moment stands.
                var moment = date == first ? _start.Moment!.Value : date.At(timeOfDay).InZoneLeniently(Zone);
                if (rule.Until?.Allows(moment) == false)
                {
                    break;
                }

                moments[moment.ToInstant()] = moment;
            }
        }

        return
        [
            .. moments.Where(entry => !_excludedMoments.Contains(entry.Key) && !_excludedDates.Contains(entry.Value.Date))
                .Select(entry => EventTime.At(entry.Value)),
        ];
    }

    private EventTime EndOf(EventTime start)
    {
        if (start.Date is { } date)
        {
            return EventTime.On(date.PlusDays(LengthDays));
        }

        var moment = start.Moment!.Value;
        var elapsed = _end.Moment!.Value.ToInstant() - _start.Moment!.Value.ToInstant();
        if (moment == _start.Moment)
        {
            return _end;
        }

        // The end's wall time too is kept. Where a change would put it before the start, the length is kept instead.
        var length = _end.Moment.Value.WithZone(Zone).LocalDateTime.InUtc() - _start.Local.InUtc();
        var end = moment.LocalDateTime.InUtc().Plus(length).LocalDateTime.InZoneLeniently(Zone);
        if (length < Duration.Zero || end.ToInstant() < moment.ToInstant())
        {
            end = moment.Plus(elapsed);
        }

        return EventTime.At(end.WithZone(_end.Moment.Value.Zone));
    }
}
