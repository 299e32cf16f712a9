using Agents.Core.Scenes.Objects;
using Agents.Core.Words;

namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>Every known word and phrase of every language, with the kinds and parts of the object library. Immutable; safe for concurrent use.</summary>
internal sealed class Lexicon
{
    private static readonly string[] Tables = [EnglishWords.Table, GermanWords.Table, FrenchWords.Table, SpanishWords.Table];

    private readonly Dictionary<string, List<Meaning>>[] _words;
    private readonly Dictionary<string, int>[] _longest;
    private readonly Dictionary<string, ObjectKind> _kinds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the tables and the kinds.</summary>
    public Lexicon(IEnumerable<ObjectKind> kinds)
    {
        _words = [.. Tables.Select(_ => new Dictionary<string, List<Meaning>>(StringComparer.Ordinal))];
        _longest = [.. Tables.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        var all = kinds.ToList();
        AddKinds(all);
        for (var tongue = 0; tongue < Tables.Length; tongue++)
        {
            AddTable(Tables[tongue], (Tongue)tongue);
        }

        DropSpelledOutKinds();
        Speller = new SpellingCorrector(this);
    }

    /// <summary>Gets the corrector over these words.</summary>
    public SpellingCorrector Speller { get; }

    /// <summary>Gets the kinds, by name.</summary>
    public IEnumerable<ObjectKind> Kinds => _kinds.Values.Distinct();

    /// <summary>The kind of this name or synonym; null when there is none.</summary>
    public ObjectKind? FindKind(string name) => _kinds.GetValueOrDefault(name);

    /// <summary>The meanings of exactly this word or phrase; null when it has none.</summary>
    public IReadOnlyList<Meaning>? Find(string phrase, Tongue tongue) => _words[(int)tongue].GetValueOrDefault(phrase);

    /// <summary>The number of words of the longest phrase that begins with this word; 0 when none does.</summary>
    public int LongestFrom(string first, Tongue tongue) => _longest[(int)tongue].GetValueOrDefault(first);

    /// <summary>Every single word of a language.</summary>
    public IEnumerable<string> Words(Tongue tongue) => _words[(int)tongue].Keys.Where(word => !word.Contains(' '));

    private void AddKinds(List<ObjectKind> kinds)
    {
        foreach (var kind in kinds)
        {
            _kinds.TryAdd(kind.Name, kind);
        }

        foreach (var kind in kinds)
        {
            foreach (var name in kind.Synonyms.Prepend(kind.Name))
            {
                _kinds.TryAdd(name, kind);
                if (_kinds[name] == kind)
                {
                    Add(Tongue.English, Normalize(name), new Meaning(WordClass.Object, kind.Name));
                }
            }

            foreach (var part in kind.Parts)
            {
                Add(Tongue.English, Normalize(part), new Meaning(WordClass.Part, part));
            }
        }
    }

    // "wooden bridge" is a bridge and of wood: as one word it would lose what it is made of. Land keeps its names; snow makes more of a mountain than a colour.
    private void DropSpelledOutKinds()
    {
        var words = _words[(int)Tongue.English];
        foreach (var (phrase, meanings) in words.ToList())
        {
            var space = phrase.IndexOf(' ', StringComparison.Ordinal);
            if (space < 0 || !words.TryGetValue(phrase[..space], out var first) || !first.Exists(meaning => meaning.Class is WordClass.Material)
                || !words.TryGetValue(phrase[(space + 1)..], out var rest))
            {
                continue;
            }

            meanings.RemoveAll(meaning => meaning.Class == WordClass.Object && rest.Contains(meaning) && _kinds[meaning.Value].Category is not "terrain");
            if (meanings.Count == 0)
            {
                words.Remove(phrase);
            }
        }
    }

    private void AddTable(string table, Tongue tongue)
    {
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var wordClass = Enum.Parse<WordClass>(line.AsSpan(0, space), ignoreCase: true);
            var value = line[(space + 1)..colon].Trim();
            if (wordClass == WordClass.Object)
            {
                // The first of the alternatives that the library has.
                value = value.Split('|').Select(FindKind).FirstOrDefault(kind => kind is not null)?.Name ?? "";
            }

            foreach (var phrase in value.Length == 0 ? [] : line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries))
            {
                Add(tongue, phrase, new Meaning(wordClass, value));
            }
        }
    }

    private void Add(Tongue tongue, string phrase, Meaning meaning)
    {
        var words = _words[(int)tongue];
        if (!words.TryGetValue(phrase, out var meanings))
        {
            words[phrase] = meanings = [];
        }

        if (!meanings.Contains(meaning))
        {
            meanings.Add(meaning);
        }

        var first = phrase.Split(' ')[0];
        var longest = _longest[(int)tongue];
        longest[first] = Math.Max(longest.GetValueOrDefault(first), phrase.AsSpan().Count(' ') + 1);
    }

    private static string Normalize(string name) => TextFolding.Fold(name.Replace('-', ' ').Replace('_', ' '));
}
