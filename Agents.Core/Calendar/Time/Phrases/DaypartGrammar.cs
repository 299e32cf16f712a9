namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Parts of the day: morning 06-12, lunch 12-14, afternoon 12-18, evening 18-22, night 18-24 (as in "tonight"), working hours 09-18.</summary>
internal static class DaypartGrammar
{
    public static bool TryParse(ref TokenCursor cursor, out Daypart? part)
    {
        var at = cursor;
        part = null;
        if (at.AcceptAny("in", "during", "at", "over"))
        {
            at.AcceptAny("the", "my", "our");
        }
        else
        {
            at.Accept("the");
        }

        var cut = at.Accept("early") ? -1 : at.Accept("late") ? 1 : at.AcceptAll("middle", "-") || at.Accept("middle") ? 2 : 0;
        at.Accept("in");
        at.Accept("the");
        if (cut == 2 && !at.IsAny(["morning", "afternoon"]))
        {
            return false;
        }

        if (!TryName(ref at, out var found))
        {
            return false;
        }

        var third = (found.End - found.Start) / 3;
        var half = (found.End - found.Start) / 2;
        part = cut switch
        {
            -1 => found with { End = found.Start + half },
            1 => found with { Start = found.Start + half },
            2 => found with { Start = found.Start + third, End = found.End - third },
            _ => found,
        };
        cursor = at;
        return true;
    }

    public static bool TryName(ref TokenCursor at, out Daypart part)
    {
        part = Of(0, 0, DaypartKind.Morning);
        if (at.AcceptAll("working", "hour") || at.AcceptAll("business", "hour") || at.AcceptAll("office", "hour") || at.AcceptAll("work", "hour"))
        {
            part = Of(9, 18, DaypartKind.Working);
            return true;
        }

        if (at.Is("lunch"))
        {
            // "lunch with Noor" is an event; "lunch time", "at lunch", "lunchtime" are times.
            var isTime = at.Current.Width > 5 || at.Is("time", 1) || at.Is("hour", 1) || at.Is("break", 1) || at.Peek(-1).Text is "at" or "over" or "during" or "before" or "after"
                || (at.IsWholePhrase && at.Peek(1).Kind == TokenKind.End);
            at.Move();
            at.AcceptAny("time", "hour", "break");
            part = Of(12, 14, DaypartKind.Lunch);
            return isTime;
        }

        part = at.Current.Text switch
        {
            "morning" => Of(6, 12, DaypartKind.Morning),
            "forenoon" => Of(6, 12, DaypartKind.Morning),
            "afternoon" => Of(12, 18, DaypartKind.Afternoon),
            "evening" => Of(18, 22, DaypartKind.Evening),
            "night" => Of(18, 24, DaypartKind.Night),
            _ => part,
        };
        if (part.End == 0 || at.Current.Kind != TokenKind.Word)
        {
            return false;
        }

        at.Move();
        return true;
    }

    private static Daypart Of(int from, int to, DaypartKind kind) => new(from * ClockTime.Hour, to * ClockTime.Hour, kind);
}
