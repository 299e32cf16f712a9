using Agents.Core.Calendar.Time.Phrases;
using NodaTime;

namespace Agents.Core.Calendar.Time;

/// <summary>
/// The one place where words become times. Pure: the same text, now and zone give the same answer, in a time that grows with the text's length only.
/// Half-open intervals; weeks start on Monday; a bare weekday is the next one after today; morning 06-12, afternoon 12-18, evening 18-22, night and
/// "tonight" 18-24, lunch 12-14, working hours Monday to Friday 09-18, which also decide about a clock time without am or pm.
/// </summary>
public static class TimePhrases
{
    /// <summary>The longest phrase that is resolved, in characters.</summary>
    public const int MaxPhraseLength = 300;

    /// <summary>The longest text that is searched, in characters.</summary>
    public const int MaxTextLength = 20_000;

    private const int MaxAlternatives = 5;

    /// <summary>Resolves a phrase that is nothing but a date or a time.</summary>
    /// <param name="phrase">English words or an ISO date, at most <see cref="MaxPhraseLength"/> characters.</param>
    /// <param name="context">The caller's now and zone.</param>
    /// <returns>What it means; null when it is no date or time, names one that no calendar has ("31 November"), or is too long.</returns>
    public static ResolvedTime? Resolve(string phrase, TimeContext context)
    {
        if (phrase.Length > MaxPhraseLength || !context.IsInRange)
        {
            return null;
        }

        var tokens = PhraseTokenizer.Split(phrase);
        var end = tokens.Length;
        while (end > 0 && tokens[end - 1] is { Kind: TokenKind.Symbol, Text: "." or "?" or "!" or "," or ";" or ":" })
        {
            end--;
        }

        // The last stop may belong to the date: "28.10."
        return ResolveAll(tokens, context) ?? (end < tokens.Length ? ResolveAll(tokens[..end], context) : null);
    }

    /// <summary>Finds the dates, times and lengths in a text, such as a question, from left to right; they do not overlap.</summary>
    /// <param name="text">At most <see cref="MaxTextLength"/> characters.</param>
    /// <param name="context">The caller's now and zone.</param>
    /// <param name="joinsRanges">
    /// Whether "Friday to Monday" is one interval, the default. Without it they are two mentions, as in "move it from Friday to Monday";
    /// "between Friday and Monday" and "from 2 to 4" are intervals in any case but this one's "from … to …" of dates.
    /// </param>
    /// <returns>The mentions; doubtful words such as "may", "second" or a bare number are left out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The text is too long.</exception>
    public static IReadOnlyList<TimeMention> Find(string text, TimeContext context, bool joinsRanges = true)
    {
        if (text.Length > MaxTextLength)
        {
            throw new ArgumentOutOfRangeException(nameof(text), text.Length, $"A text of more than {MaxTextLength} characters is not searched.");
        }

        var mentions = new List<TimeMention>();
        if (!context.IsInRange)
        {
            return mentions;
        }

        var tokens = PhraseTokenizer.Split(text);
        for (var position = 0; position < tokens.Length;)
        {
            var cursor = new TokenCursor(tokens, position, context, isWholePhrase: false);
            if (PhraseGrammar.TryParse(ref cursor, joinsRanges, out var meaning) && meaning!.IsStrong)
            {
                var (start, end) = (tokens[position].Start, tokens[cursor.Position - 1].End);
                mentions.Add(new TimeMention(
                    start, end - start, text[start..end], meaning.Readings.Count > 0 ? Describe(meaning, context) : null, meaning.Length?.Elapsed));
                position = cursor.Position;
            }
            else
            {
                position++;
            }
        }

        return mentions;
    }

    private static ResolvedTime? ResolveAll(PhraseToken[] tokens, TimeContext context)
    {
        var cursor = new TokenCursor(tokens, 0, context, isWholePhrase: true);
        return PhraseGrammar.TryParse(ref cursor, joinsRanges: true, out var meaning) && cursor.AtEnd && meaning!.Readings.Count > 0 ? Describe(meaning, context) : null;
    }

    private static ResolvedTime Describe(PhraseMeaning meaning, TimeContext context)
    {
        OffsetDateTime Local(Instant instant) => instant.InZone(context.Zone).ToOffsetDateTime();
        OffsetDateTime? LocalEnd(Instant? instant) => instant is { } end ? Local(end) : null;
        var first = meaning.Readings[0];
        var others = meaning.Readings.Skip(1).Where(reading => !reading.IsSameAs(first)).DistinctBy(reading => (reading.Start, reading.End)).Take(MaxAlternatives).ToArray();
        return new ResolvedTime
        {
            Start = Local(first.Start),
            End = LocalEnd(first.End),
            Grain = first.Grain,
            Ambiguous = others.Length > 0,
            Alternatives = [.. others.Select(reading => new TimeReading(Local(reading.Start), LocalEnd(reading.End)))],
            Nonexistent = first.IsSkipped,
            Daily = first.Daily,
            Length = meaning.Length?.Elapsed,
            NamedZone = meaning.Zone,
        };
    }
}
