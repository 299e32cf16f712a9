namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>Finds the known word that a misspelt one most likely stands for. Safe for concurrent use.</summary>
internal sealed class SpellingCorrector
{
    // Letters that are taken for one another at the start of a word.
    private static readonly string[] Alike = ["ckq", "csz", "fpv", "gj", "iy", "ae", "ou"];

    private readonly Dictionary<Tongue, List<string>[]> _byLength = [];

    // Words of every prompt; of two equally near ones they are likelier than a kind of animal.
    private readonly HashSet<string> _describing = new(StringComparer.Ordinal);

    /// <summary>Reads the words of a lexicon.</summary>
    public SpellingCorrector(Lexicon lexicon)
    {
        foreach (var tongue in Enum.GetValues<Tongue>())
        {
            var lengths = Enumerable.Range(0, 24).Select(_ => new List<string>()).ToArray();
            foreach (var word in lexicon.Words(tongue).Where(word => word.Length is > 2 and < 24).Order(StringComparer.Ordinal))
            {
                lengths[word.Length].Add(word);
                if (lexicon.Find(word, tongue)!.Any(meaning => meaning.Class is not (WordClass.Object or WordClass.Part or WordClass.Filler)))
                {
                    _describing.Add(word);
                }
            }

            _byLength[tongue] = lengths;
        }
    }

    /// <summary>The nearest known word of the language, or null when none is near enough for the length of the word.</summary>
    public string? Correct(string word, Tongue tongue)
    {
        if (word.Length is < 3 or > 20 || CommonWords.Contains(word))
        {
            return null;
        }

        var bound = word.Length switch { <= 4 => 1, <= 9 => 2, _ => 3 };
        var (best, bestScore) = ((string?)null, int.MaxValue);
        var lengths = _byLength[tongue];
        for (var length = Math.Max(3, word.Length - bound); length <= Math.Min(23, word.Length + bound); length++)
        {
            foreach (var candidate in lengths[length])
            {
                if (!MayBegin(word, candidate))
                {
                    continue;
                }

                var distance = Distance(word, candidate, bound);
                if (distance > bound || !IsConvincing(word, candidate, distance))
                {
                    continue;
                }

                var score = (distance * 8) + (word[0] == candidate[0] ? 0 : 3) + (word[^1] == candidate[^1] ? 0 : 1)
                    + (length > word.Length ? 0 : length == word.Length ? 1 : 2) + (_describing.Contains(candidate) ? 0 : 1);
                if (score < bestScore)
                {
                    (best, bestScore) = (candidate, score);
                }
            }
        }

        return best;
    }

    private static bool MayBegin(string word, string candidate) =>
        word[0] == candidate[0]
        || (word[0] == candidate[1] && word[1] == candidate[0])
        || Array.Exists(Alike, group => group.Contains(word[0]) && group.Contains(candidate[0]));

    // Two slips in a short word are one too many, unless most letters are the same.
    private static bool IsConvincing(string word, string candidate, int distance) => distance switch
    {
        1 => word.Length > 3 || word[0] == candidate[0],
        2 => word.Length >= 5 && candidate.Length >= 5 && word[0] == candidate[0] && (word.Length >= 6 || candidate.Length >= 6),
        _ => word[0] == candidate[0] && word[1] == candidate[1],
    };

    // Damerau-Levenshtein with adjacent transpositions; gives bound + 1 as soon as the bound is exceeded.
    private static int Distance(string a, string b, int bound)
    {
        Span<int> before = stackalloc int[b.Length + 1], previous = stackalloc int[b.Length + 1], current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }

                current[j] = value;
                least = Math.Min(least, value);
            }

            if (least > bound)
            {
                return bound + 1;
            }

            var oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }

        return previous[b.Length];
    }
}
