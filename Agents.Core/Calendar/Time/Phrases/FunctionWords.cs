using System.Collections.Frozen;

namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>Words that may follow a bare number without making it a count of something.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "and", "or", "to", "until", "through", "for", "with", "on", "in", "at", "the", "this", "next", "by", "but", "if", "is", "are", "was", "so", "then", "please",
        "today", "tomorrow", "tonight", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "instead", "about", "around", "from", "because", "when", "not", "as",
        "local", "my", "your", "our", "their", "every", "each", "sharp", "o'clock", "because", "unless", "before", "after", "of", "utc", "gmt", "cet", "cest", "est", "edt",
        "pst", "pdt", "cst", "cdt", "mst", "mdt", "bst", "ist", "jst", "and", "rather", "via", "over", "a", "an", "that", "which", "who", "do", "does", "can", "will",
    }.ToFrozenSet();

    public static bool Contains(string word) => Words.Contains(word);
}
