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

    private static readonly FrozenDictionary<string, string> Forms = new Dictionary<string, string>
    {
        ["mon"] = "monday", ["tue"] = "tuesday", ["tues"] = "tuesday", ["wed"] = "wednesday", ["weds"] = "wednesday", ["wensday"] = "wednesday",
        ["wendsday"] = "wednesday", ["wendesday"] = "wednesday", ["thu"] = "thursday", ["thur"] = "thursday", ["thurs"] = "thursday", ["fri"] = "friday",
        ["sat"] = "saturday", ["sun"] = "sunday", ["jan"] = "january", ["feb"] = "february", ["mar"] = "march", ["apr"] = "april", ["jun"] = "june",
        ["jul"] = "july", ["aug"] = "august", ["sep"] = "september", ["sept"] = "september", ["oct"] = "october", ["nov"] = "november", ["dec"] = "december",
        ["tmrw"] = "tomorrow", ["tmr"] = "tomorrow", ["tomo"] = "tomorrow", ["tommorow"] = "tomorrow", ["tomorow"] = "tomorrow", ["tommorrow"] = "tomorrow",
        ["morrow"] = "tomorrow", ["tonite"] = "tonight", ["nite"] = "night", ["midnite"] = "midnight", ["todays"] = "today", ["toady"] = "today", ["tody"] = "today",
        ["min"] = "minute", ["mins"] = "minute", ["minutes"] = "minute", ["hr"] = "hour", ["hrs"] = "hour", ["hours"] = "hour", ["h"] = "hour",
        ["sec"] = "second", ["secs"] = "second", ["seconds"] = "second", ["days"] = "day", ["wk"] = "week", ["wks"] = "week", ["weeks"] = "week",
        ["fortnights"] = "fortnight", ["months"] = "month", ["mth"] = "month", ["mths"] = "month", ["yr"] = "year", ["yrs"] = "year", ["years"] = "year",
        ["quarters"] = "quarter", ["qtr"] = "quarter", ["till"] = "until", ["til"] = "until", ["thru"] = "through", ["xmas"] = "christmas",
        ["beginning"] = "start", ["weekends"] = "weekends", ["halfpast"] = "half", ["oclock"] = "o'clock", ["lunchtime"] = "lunch", ["mid"] = "middle",
        ["following"] = "following", ["coming"] = "coming", ["upcoming"] = "coming", ["previous"] = "last", ["past"] = "past", ["nxt"] = "next", ["bussiness"] = "business",
        ["noontime"] = "noon", ["midday"] = "noon", ["approximately"] = "around", ["approx"] = "around", ["circa"] = "around", ["roughly"] = "around", ["about"] = "around",
        ["ninth"] = "ninth", ["nineth"] = "ninth", ["fourty"] = "forty", ["tuseday"] = "tuesday", ["thrusday"] = "thursday", ["firday"] = "friday", ["secound"] = "second",
        ["saterday"] = "saturday", ["febuary"] = "february", ["valentines"] = "valentine", ["years"] = "year", ["clocks"] = "clock", ["evng"] = "evening", ["aft"] = "aft",
    }.ToFrozenDictionary();

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
