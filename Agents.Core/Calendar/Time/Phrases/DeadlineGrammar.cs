using NodaTime;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Intervals with one end said: "by Friday 5pm", "before noon", "after 3", "until Friday", "since Monday", "tomorrow after lunch".</summary>
internal static class DeadlineGrammar
{
    private static readonly string[] Ending = ["by", "before", "until"];
    private static readonly string[] Beginning = ["after", "since", "from", "starting", "as"];

    public static bool TryParse(ref TokenCursor cursor, out PhraseMeaning? meaning) => TryBare(ref cursor, out meaning) || TryWithinDay(ref cursor, out meaning);

    private static bool TryBare(ref TokenCursor cursor, out PhraseMeaning? meaning)
    {
        var at = cursor;
        meaning = null;
        if (at.AcceptAll("no", "later", "than") || at.AcceptAll("not", "later", "than") || at.AcceptAll("between", "now", "and") || at.AcceptAll("from", "now", "until")
            || at.AcceptAll("from", "now", "to") || at.AcceptAll("up", "to") || at.AcceptAll("up", "until"))
        {
            return TryEnd(ref cursor, at, "by", out meaning);
        }

        var word = at.Current.Text;
        if (at.AcceptAny(Ending))
        {
            return TryEnd(ref cursor, at, word, out meaning);
        }

        if (at.AcceptAny(Beginning) && (word != "as" || at.Accept("of")))
        {
            return TryBeginning(ref cursor, at, word, out meaning);
        }

        return false;
    }

    private static bool TryEnd(ref TokenCursor cursor, TokenCursor at, string word, out PhraseMeaning? meaning)
    {
        meaning = null;
        if (!MomentGrammar.TryParse(ref at, isHinted: true, out var draft))
        {
            return false;
        }

        var context = at.Context;
        var readings = new List<Reading>();
        foreach (var limit in MomentResolver.Resolve(draft, context))
        {
            // "before Friday" ends where Friday begins; "by Friday" has all of it.
            var end = word == "before" ? limit.Start : limit.End ?? limit.Start;
            var dayStart = WallTime.StartOf(limit.Date, context.Zone);
            var start = word == "before" && draft.HasTime && dayStart > context.Now ? dayStart : context.Now;
            start = end > start ? start : dayStart;
            if (end > start)
            {
                readings.Add(new Reading(start, end, TimeGrain.Interval, limit.Date, limit.IsSkipped));
            }
        }

        return Finish(ref cursor, at, readings, draft, isOpenEnded: false, out meaning);
    }

    private static bool TryBeginning(ref TokenCursor cursor, TokenCursor at, string word, out PhraseMeaning? meaning)
    {
        meaning = null;
        var isSince = word == "since";
        if (!MomentGrammar.TryParse(ref at, isHinted: true, out var draft))
        {
            return false;
        }

        var hasOn = at.AcceptAny("onward", "onwards", "on");
        if (word == "from" && !hasOn && !at.IsWholePhrase)
        {
            return false;
        }

        var context = at.Context;
        var readings = new List<Reading>();
        foreach (var limit in MomentResolver.Resolve(draft, context, isPast: isSince))
        {
            var start = word == "after" ? limit.End ?? limit.Start : limit.Start;
            if (isSince)
            {
                if (start < context.Now)
                {
                    readings.Add(new Reading(start, context.Now, TimeGrain.Interval, limit.Date, limit.IsSkipped));
                }
            }
            else
            {
                readings.Add(new Reading(start, draft.HasTime ? EndOfDay(start, context.Zone) : null, TimeGrain.Interval, limit.Date, limit.IsSkipped));
            }
        }

        return Finish(ref cursor, at, readings, draft, isOpenEnded: !isSince && !draft.HasTime, out meaning);
    }

    // "tomorrow after lunch", "Friday before noon", "Monday until 3pm"
    private static bool TryWithinDay(ref TokenCursor cursor, out PhraseMeaning? meaning)
    {
        var at = cursor;
        meaning = null;
        if (!MomentGrammar.TryParse(ref at, isHinted: false, out var day) || day.Dates.Count == 0 || day.HasTime)
        {
            return false;
        }

        at.Accept(",");
        var word = at.Current.Text;
        if (!at.AcceptAny("after", "before", "until", "from", "since") || !MomentGrammar.TryParse(ref at, isHinted: true, out var time) || time.Dates.Count > 0 || !time.HasTime
            || time.ClockEnd is not null)
        {
            return false;
        }

        at.AcceptAny("onward", "onwards", "on");
        time.Dates.AddRange(day.Dates);
        var context = at.Context;
        var readings = new List<Reading>();
        foreach (var limit in MomentResolver.Resolve(time, context))
        {
            var isEnding = word is "before" or "until";
            var dayStart = WallTime.StartOf(limit.Date, context.Zone);
            var end = isEnding ? word == "before" ? limit.Start : limit.End ?? limit.Start : EndOfDay(limit.Start, context.Zone);
            var start = isEnding ? dayStart : word == "after" ? limit.End ?? limit.Start : limit.Start;
            if (isEnding && context.Now > start && context.Now < end)
            {
                start = context.Now;
            }

            if (end > start)
            {
                readings.Add(new Reading(start, end, TimeGrain.Interval, limit.Date, limit.IsSkipped));
            }
        }

        return Finish(ref cursor, at, readings, time, isOpenEnded: false, out meaning);
    }

    private static bool Finish(ref TokenCursor cursor, TokenCursor at, List<Reading> readings, MomentDraft draft, bool isOpenEnded, out PhraseMeaning? meaning)
    {
        meaning = null;
        if (readings.Count == 0)
        {
            return false;
        }

        meaning = new PhraseMeaning(readings, draft.IsStrong) { Zone = draft.Zone?.Zone, IsOpenEnded = isOpenEnded };
        cursor = at;
        return true;
    }

    private static Instant EndOfDay(Instant start, DateTimeZone zone) => WallTime.StartOf(start.InZone(zone).Date.PlusDays(1), zone);
}
