using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Settles what a draft means: all its readings, the preferred one first.</summary>
internal static class MomentResolver
{
    /// <summary>Gives the readings; none when the pieces make no sense together.</summary>
    /// <param name="draft">What was said.</param>
    /// <param name="context">Now and here.</param>
    /// <param name="isPast">What is open lies before now, as for "since Monday".</param>
    /// <param name="notBefore">The first day of the range that this ends.</param>
    public static List<Reading> Resolve(MomentDraft draft, TimeContext context, bool isPast = false, LocalDate? notBefore = null)
    {
        if (draft.Exact is { } exact)
        {
            var date = exact.InZone(context.Zone).Date;
            return draft.Length is { } length
                ? [new Reading(exact, length.Shift(exact, context.Zone, 1), TimeGrain.Interval, date)]
                : [new Reading(exact, null, TimeGrain.Instant, date)];
        }

        var readings = draft.Dates.Count == 0 ? WithoutDate(draft, context, isPast, notBefore) : WithDate(draft, context, isPast, notBefore);
        return [.. readings.Select(reading => WithLength(reading, draft, context)).DistinctBy(reading => (reading.Start, reading.End))];
    }

    private static Reading WithLength(Reading reading, MomentDraft draft, TimeContext context) => draft.Length is { IsExact: true } length && reading.End is null
        ? reading with { End = length.Shift(reading.Start, context.Zone, 1), Grain = TimeGrain.Interval }
        : reading;

    private static IEnumerable<Reading> WithDate(MomentDraft draft, TimeContext context, bool isPast, LocalDate? notBefore)
    {
        if (DateResolver.Resolve(draft.Dates, context.Today, isPast, notBefore) is not { } choice)
        {
            return [];
        }

        var isFromNow = draft.Dates is [DatePart.Known { FromNow: true }];
        return choice.Others.Prepend(choice.First).SelectMany((span, index) => draft.HasTime
            ? Timed(draft, context, span).Take(index == 0 ? int.MaxValue : 1)
            : [Days(span, context, isFromNow)]);
    }

    private static Reading Days(DateSpan span, TimeContext context, bool isFromNow)
    {
        var start = WallTime.StartOf(span.Start, context.Zone);
        return new Reading(isFromNow && start < context.Now ? context.Now : start, WallTime.StartOf(span.End, context.Zone), span.Grain, span.Start);
    }

    private static IEnumerable<Reading> Timed(MomentDraft draft, TimeContext context, DateSpan span)
    {
        if (!span.IsDay)
        {
            return Daily(draft, context, span);
        }

        var isToday = span.Start == context.Today;
        var times = ClockPlaces.Of(draft, hasDate: true);
        if (isToday && draft is { Clock.Form: ClockForm.Open, ClockEnd: null, Part: null } && times.Count > 0)
        {
            // "today at 9", said at ten: 21:00 is the other one, and at 8 it is the likelier.
            var other = (times[0].Start + ClockTime.HalfDay) % ClockTime.Day;
            var now = (int)(context.LocalNow.TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond);
            if (times[0].Start <= now && other > now)
            {
                times = draft.Clock.Value.IsUndecided ? [(other, null), times[0]] : [times[0], (other, null)];
            }
        }

        return times.SelectMany(time => draft.IsDateLast && time.End > ClockTime.Day
            ? Map(draft, context, span.Start.PlusDays(-1), time).Concat(Map(draft, context, span.Start, time))
            : Map(draft, context, span.Start, time));
    }

    // "next week between 9 and 12": the whole span, with the hours of each day.
    private static List<Reading> Daily(MomentDraft draft, TimeContext context, DateSpan span)
    {
        if (ClockPlaces.Of(draft, hasDate: true) is not [{ End: { } end } first, ..] || draft.Zone is not null)
        {
            return [];
        }

        var isWorking = draft.Part?.Kind == DaypartKind.Working;
        var last = span.End.PlusDays(-1);
        var hours = new DailyHours(Time(first.Start), Time(end), isWorking);
        return [.. WallTime.Readings(span.Start, first.Start, end, TimeGrain.Interval, context.Zone, last).Take(1).Select(reading => reading with { Daily = hours })];
    }

    private static LocalTime Time(int seconds) => LocalTime.FromSecondsSinceMidnight(seconds % ClockTime.Day);

    private static IEnumerable<Reading> Map(MomentDraft draft, TimeContext context, LocalDate date, (int Start, int? End) time)
    {
        var grain = time.End is null ? TimeGrain.Instant : draft.Clock is null && draft.Part!.Kind != DaypartKind.Working ? TimeGrain.Daypart : TimeGrain.Interval;
        var zone = draft.Zone?.Zone ?? context.Zone;
        foreach (var reading in WallTime.Readings(date, time.Start, time.End, grain, zone))
        {
            yield return reading;
        }

        if (draft.Zone?.Strict is { } strict)
        {
            foreach (var reading in WallTime.Readings(date, time.Start, time.End, grain, strict))
            {
                yield return reading;
            }
        }
    }

    // A bare time is the next one; what it was today, or its other half of the day, is offered.
    private static List<Reading> WithoutDate(MomentDraft draft, TimeContext context, bool isPast, LocalDate? notBefore)
    {
        var zone = draft.Zone?.Zone ?? context.Zone;
        var today = notBefore ?? context.Now.InZone(zone).Date;
        var times = ClockPlaces.Of(draft, hasDate: false);
        if (times.Count == 0)
        {
            return [];
        }

        var now = notBefore is null ? context.Now : Instant.MinValue;
        List<Reading> On(LocalDate date) => [.. times.SelectMany(time => Map(draft, context, date, time))];
        if (isPast)
        {
            return [.. On(today).Concat(On(today.PlusDays(-1))).Where(reading => reading.Start <= now).OrderByDescending(reading => reading.Start).Take(1)];
        }

        var current = On(today);
        if (draft.Clock is { IsUndecided: true } && draft is { Part: null, ClockEnd: null })
        {
            return [.. current.Concat(On(today.PlusDays(1))).Where(reading => reading.Start > now).OrderBy(reading => reading.Start).Take(2)];
        }

        if ((current[0].End ?? current[0].Start) > now)
        {
            return current;
        }

        var next = On(today.PlusDays(1));
        return draft.Clock is null ? next : [.. next, current[0]];
    }
}
