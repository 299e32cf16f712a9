namespace Agents.Core.Scenes.Programs;

/// <summary>Guesses which known name was meant.</summary>
internal static class NearNames
{
    private const int Shown = 3;
    private const int MostTypos = 3;

    // Longer words are not misspellings of each other, and the comparison is quadratic in the length.
    private const int LongestCompared = 40;

    /// <summary>A sentence such as <c>Did you mean "red"?</c> with a leading space, or nothing when no name is near.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestCompared)
        {
            return "";
        }

        var near = known
            .Where(candidate => candidate.Length is > 0 and <= LongestCompared)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(candidate => (Name: candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Math.Clamp(Math.Max(name.Length, candidate.Name.Length) / 2, 1, MostTypos)
                || candidate.Name.Contains(name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Take(Shown)
            .Select(candidate => $"\"{candidate.Name}\"")
            .ToArray();
        return near.Length == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>A list of some names, for a message.</summary>
    public static string List(IEnumerable<string> names, int most = 12)
    {
        var some = names.Take(most + 1).ToArray();
        return string.Join(", ", some.Take(most)) + (some.Length > most ? ", …" : "");
    }

    /// <summary>A value of the author's, short enough and safe for a message.</summary>
    public static string Quote(string value) =>
        $"\"{string.Concat((value.Length > LongestCompared ? value[..LongestCompared] + "…" : value).Select(c => char.IsControl(c) ? ' ' : c))}\"";

    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length];
    }
}
