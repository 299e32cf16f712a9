using System.Collections.Frozen;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Brings words to the spelling the grammar knows: lower case, short forms written out, one slip of the finger mended.</summary>
internal static class Spelling
{
    private const int ShortestMended = 6;

    private static readonly string[] LongWords =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "august", "september", "october", "november", "december",
        "tomorrow", "yesterday", "tonight", "morning", "afternoon", "evening", "midnight", "weekend", "fortnight",
    ];

    // Real words that are one letter away from ours.
    private static readonly FrozenSet<string> Others = new[] { "mourning", "evenings", "mornings", "warning", "sundry", "augusta", "octobers" }.ToFrozenSet();

    // The usual spelling, and what stands for it.
    private const string Table = """
        monday=mon tuesday=tue,tues,tuseday wednesday=wed,weds,wensday,wendsday,wendesday thursday=thu,thur,thurs,thrusday
        friday=fri,firday saturday=sat,saterday sunday=sun january=jan february=feb,febuary march=mar april=apr june=jun july=jul
        august=aug september=sep,sept october=oct november=nov december=dec tomorrow=tmrw,tmr,tomo,tommorow,tomorow,tommorrow,morrow
        tonight=tonite night=nite midnight=midnite today=todays,toady,tody minute=min,mins,minutes hour=hr,hrs,hours,h
        second=sec,secs,seconds,secound day=days week=wk,wks,weeks fortnight=fortnights month=months,mth,mths year=yr,yrs,years
        quarter=quarters,qtr until=till,til through=thru christmas=xmas start=beginning half=halfpast o'clock=oclock lunch=lunchtime
        middle=mid coming=upcoming last=previous next=nxt business=bussiness noon=noontime,midday
        around=approximately,approx,circa,roughly,about ninth=nineth forty=fourty valentine=valentines clock=clocks evening=evng
        """;

    private static readonly FrozenDictionary<string, string> Forms = Table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('='))
        .SelectMany(entry => entry[1].Split(',').Select(form => (Form: form, Usual: entry[0])))
        .ToFrozenDictionary(pair => pair.Form, pair => pair.Usual);

    public static string Usual(string word)
    {
        var text = word.ToLowerInvariant().Replace('\u2019', '\'').Replace('\u02bc', '\'').Replace(".", string.Empty, StringComparison.Ordinal);
        if (text.EndsWith("'s", StringComparison.Ordinal))
        {
            text = text[..^2];
        }

        return Forms.TryGetValue(text, out var usual) ? usual : Mend(text);
    }

    private static string Mend(string text)
    {
        if (text.Length < ShortestMended || text.Length > 12 || Others.Contains(text) || text.EndsWith('s'))
        {
            return text;
        }

        foreach (var word in LongWords)
        {
            if (word[0] == text[0] && Math.Abs(word.Length - text.Length) <= 1 && IsOneSlipAway(word, text))
            {
                return word;
            }
        }

        return text;
    }

    // One letter more, less, other, or two neighbours exchanged.
    private static bool IsOneSlipAway(string word, string text)
    {
        var head = 0;
        while (head < word.Length && head < text.Length && word[head] == text[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < word.Length - head && tail < text.Length - head && word[^(tail + 1)] == text[^(tail + 1)])
        {
            tail++;
        }

        var (wordRest, textRest) = (word.Length - head - tail, text.Length - head - tail);
        return wordRest <= 1 && textRest <= 1
            || (wordRest == 2 && textRest == 2 && word[head] == text[head + 1] && word[head + 1] == text[head]);
    }
}
