using System.Globalization;
using System.Text;
using Agents.Core.Words;

namespace Agents.Core.Calendar.Queries;

/// <summary>Finds events by words: in titles first, then in places and people, then in descriptions.</summary>
/// <remarks>Case, accents and hyphens do not matter; a word also finds its plural. Texts are compared, never followed.</remarks>
public static class EventSearch
{
    private const int TitleWeight = 8;
    private const int PeopleWeight = 4;
    private const int DescriptionWeight = 1;

    /// <summary>The occurrences that hold all words, those whose title fits best first, then by start.</summary>
    /// <param name="occurrences">Where to look, by start.</param>
    /// <param name="words">What to look for; none finds nothing.</param>
    /// <param name="withDescriptions">Whether descriptions count.</param>
    public static IReadOnlyList<EventOccurrence> Find(IEnumerable<EventOccurrence> occurrences, string words, bool withDescriptions = false)
    {
        var wanted = Words(words).Distinct(StringComparer.Ordinal).ToList();
        return wanted.Count == 0
            ? []
            : [.. occurrences
                .Select(occurrence => (Occurrence: occurrence, Score: ScoreOf(occurrence.Event, wanted, withDescriptions)))
                .Where(found => found.Score > 0)
                .OrderByDescending(found => found.Score)
                .Select(found => found.Occurrence)];
    }

    /// <summary>The words of a text as they are compared.</summary>
    public static IReadOnlyList<string> Words(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in text ?? string.Empty)
        {
            if (char.IsLetterOrDigit(letter))
            {
                TextFolding.Append(word, letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && letter is not ('-' or '\'' or '’'))
            {
                Flush();
            }
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(Stem(word.ToString()));
                word.Clear();
            }
        }
    }

    // Every word must be somewhere; a title that has them all and little else is what was meant.
    private static int ScoreOf(CalendarEvent stored, List<string> wanted, bool withDescriptions)
    {
        var title = Words(stored.Summary);
        var people = Words(string.Join(' ', stored.Attendees.Select(attendee => $"{attendee.Name} {attendee.Email}").Append(stored.Location)));
        var description = withDescriptions ? Words(stored.Description) : [];
        var score = 0;
        foreach (var word in wanted)
        {
            var weight = title.Contains(word) ? TitleWeight : people.Contains(word) ? PeopleWeight : description.Contains(word) ? DescriptionWeight : 0;
            if (weight == 0)
            {
                return 0;
            }

            score += weight;
        }

        return (score * 100) - Math.Min(50, Math.Max(0, title.Count - wanted.Count));
    }

    private static string Stem(string word) =>
        word.Length > 4 && (word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal)) ? word[..^2]
        : word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1]
        : word;
}
