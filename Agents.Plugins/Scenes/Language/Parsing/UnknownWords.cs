namespace Agents.Plugins.Scenes.Language.Parsing;

/// <summary>Collects the words of a prompt that were not understood, each once and only the first ten.</summary>
internal sealed class UnknownWords
{
    private const int Most = 10;
    private const int LongestWord = 24;

    private readonly List<string> _words = [];

    /// <summary>Gets the words, in the order they came.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Notes a word; a letter or what is too long for a word is left out.</summary>
    public void Note(string word)
    {
        if (_words.Count < Most && word.Length is > 1 and <= LongestWord && !_words.Contains(word))
        {
            _words.Add(word);
        }
    }
}
