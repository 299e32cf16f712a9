namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>One time, or two with a word between them: "from Monday to Wednesday", "between 11pm Saturday and 8am Sunday".</summary>
internal static class RangeGrammar
{
    private const int MaxReadings = 4;

    public static bool TryParse(ref TokenCursor cursor, bool joinsRanges, out PhraseMeaning? meaning)
    {
        var at = cursor;
        meaning = null;
        var isBetween = at.Accept("between");
        var isFrom = !isBetween && at.Accept("from");
        if (!MomentGrammar.TryParse(ref at, isBetween || isFrom, out var first))
        {
            // "from 2 to 4 tomorrow" begins with its word.
            at = cursor;
            return TryMoment(ref cursor, at, out meaning);
        }

        var end = at;
        end.Accept(",");
        var hasWord = isBetween ? end.AcceptAny("and", "to", "-") : end.AcceptAll("up", "to") || end.AcceptAll("right", "through") || end.AcceptAny("to", "until", "through", "-") || (end.Current.Glued && first.Dates.Count > 0 && end.Accept("/"));
        var isDash = end.Is("-", -1);
        if (hasWord && (joinsRanges || isBetween || isFrom) && first.Length is null && MomentGrammar.TryParse(ref end, isHinted: !isDash, out var last) && last.Length is null
            && !(isDash && first.Clock is null != last.Clock is null) && Resolve(first, last, at.Context) is { Count: > 0 } readings)
        {
            meaning = new PhraseMeaning(readings, isBetween || isFrom || first.IsStrong || last.IsStrong) { Zone = (last.Zone ?? first.Zone)?.Zone };
            cursor = end;
            return true;
        }

        // "from the 26th to the 30th" is one piece of a date.
        var isWholeRange = (isBetween || isFrom) && !first.HasTime
            && first.Dates.Exists(part => part is DatePart.DayOfMonth { IsRange: true } or DatePart.MonthDays { IsRange: true } or DatePart.Known { Choice.First.Grain: TimeGrain.Interval });
        return isWholeRange && MomentResolver.Resolve(first, at.Context) is { Count: > 0 } whole
            ? Finish(ref cursor, at, whole, first, out meaning)
            : TryMoment(ref cursor, cursor, out meaning);
    }

    private static bool TryMoment(ref TokenCursor cursor, TokenCursor at, out PhraseMeaning? meaning)
    {
        meaning = null;
        if (!MomentGrammar.TryParse(ref at, isHinted: false, out var draft))
        {
            return false;
        }

        var readings = MomentResolver.Resolve(draft, at.Context);
        return readings.Count > 0 && Finish(ref cursor, at, readings, draft, out meaning);
    }

    private static bool Finish(ref TokenCursor cursor, TokenCursor at, List<Reading> readings, MomentDraft draft, out PhraseMeaning? meaning)
    {
        meaning = new PhraseMeaning(readings, draft.IsStrong) { Length = draft.Length, Zone = draft.Zone?.Zone };
        cursor = at;
        return true;
    }

    private static List<Reading> Resolve(MomentDraft first, MomentDraft last, TimeContext context)
    {
        Share(first, last, context);
        var starts = MomentResolver.Resolve(first, context);
        var readings = new List<Reading>();
        foreach (var start in starts.Take(MaxReadings))
        {
            foreach (var end in Ends(last, start, context).Take(start == starts[0] ? MaxReadings : 1))
            {
                var until = end.End ?? end.Start;
                if (until > start.Start)
                {
                    readings.Add(new Reading(start.Start, until, TimeGrain.Interval, start.Date, start.IsSkipped || end.IsSkipped));
                }
            }
        }

        return readings;
    }

    private static List<Reading> Ends(MomentDraft last, Reading start, TimeContext context)
    {
        if (last.Dates.Count > 0 || last.Exact is not null)
        {
            return MomentResolver.Resolve(last, context, notBefore: start.Date);
        }

        // "from Friday 10pm to 2am": the next such time after the start.
        var onDay = last.Copy();
        onDay.Dates.Add(new DatePart.Known(DateSpan.Day(start.Date)));
        var sameDay = MomentResolver.Resolve(onDay, context);
        if (sameDay.Exists(end => (end.End ?? end.Start) > start.Start))
        {
            return [.. sameDay.Where(end => (end.End ?? end.Start) > start.Start)];
        }

        onDay.Dates[0] = new DatePart.Known(DateSpan.Day(start.Date.PlusDays(1)));
        return MomentResolver.Resolve(onDay, context);
    }

    // What is said once holds for both ends: "Monday to Wednesday next week", "5pm to 7pm tomorrow", "28 October to 2 November 2027".
    private static void Share(MomentDraft first, MomentDraft last, TimeContext context)
    {
        if (first.Zone is null && last.Zone is not null && first.Clock is not null)
        {
            first.Zone = last.Zone;
        }
        else if (last.Zone is null && first.Zone is not null && last.Clock is not null)
        {
            last.Zone = first.Zone;
        }

        if (first is { Dates.Count: 0, Exact: null } && last.Dates.Count > 0)
        {
            first.Dates.AddRange(last.Dates);
            if (MomentResolver.Resolve(first, context) is [var start, ..] && MomentResolver.Resolve(last, context) is [var end, ..] && start.Start >= (end.End ?? end.Start))
            {
                first.Dates.Clear();
                first.Dates.Add(new DatePart.Known(DateSpan.Day(end.Date.PlusDays(-1))));
            }
        }
        else if (first.Dates is [DatePart.Weekday or DatePart.DayOfMonth] && last.Dates.Count == 2)
        {
            first.Dates.AddRange(last.Dates.Where(part => part is DatePart.Known or DatePart.WholeMonth));
        }
        else if (first.Dates is [DatePart.MonthDays days] && last.Dates is [DatePart.Known { Choice.First: { IsDay: true } known }])
        {
            var date = CalendarMath.Date(known.Start.Year, days.Month, days.First);
            date = date > known.Start ? CalendarMath.Date(known.Start.Year - 1, days.Month, days.First) : date;
            if (date is { } day)
            {
                first.Dates[0] = new DatePart.Known(DateSpan.Day(day));
            }
        }
        else if (first.Dates is [DatePart.WholeMonth month] && last.Dates is [DatePart.Known { Choice.First: { Grain: TimeGrain.Month } span }])
        {
            first.Dates[0] = new DatePart.Known(DateSpan.Month(month.Month > span.Start.Month ? span.Start.Year - 1 : span.Start.Year, month.Month));
        }
        else if (first.Dates is [DatePart.DayOfMonth ordinal] && last.Dates is [DatePart.MonthDays end] && ordinal.First < end.First)
        {
            first.Dates[0] = new DatePart.MonthDays(end.Month, ordinal.First, ordinal.First);
        }
    }
}
