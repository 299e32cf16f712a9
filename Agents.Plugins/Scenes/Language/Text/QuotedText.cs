using System.Text.RegularExpressions;

namespace Agents.Plugins.Scenes.Language.Text;

/// <summary>Finds what is to be written: <c>the letter A</c>, <c>the number 7</c>, <c>the word "HELLO"</c>.</summary>
internal static partial class QuotedText
{
    private const int Longest = 64;

    /// <summary>Takes the text out of the prompt, so that it is not read as words about the scene; null when there is none.</summary>
    /// <param name="prompt">The prompt; without the text afterwards.</param>
    public static string? Take(ref string prompt)
    {
        // Only the beginning is searched: nobody writes signs in the hundredth line.
        var head = prompt.Length > 2000 ? prompt[..2000] : prompt;
        var match = Letter().Match(head);
        match = match.Success ? match : Letters().Match(head);
        match = match.Success ? match : Number().Match(head);
        match = match.Success ? match : Word().Match(head);
        if (!match.Success)
        {
            return null;
        }

        var text = match.Groups["text"];
        prompt = string.Concat(prompt.AsSpan(0, text.Index), " ", prompt.AsSpan(text.Index + text.Length));
        var plain = text.Value.Trim('"', '\'', '“', '”', '„', '«', '»', ' ');
        plain = match.Groups["list"].Success ? Joints().Replace(plain, "") : plain;
        return plain.Length is > 0 and <= Longest ? plain.ToUpperInvariant() : null;
    }

    [GeneratedRegex("\\b(?i:letter|buchstaben?|lettre|letra|character|initial)\\s+(?<text>[\"'“„«]?[A-Za-z0-9][\"'”“»]?)(?![A-Za-z0-9'])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Letter();

    [GeneratedRegex("\\b(?i:letters|initials|lettres|letras)\\s+(?<text>(?<list>[A-Z0-9](\\s*(,|and|und|et|y|&)?\\s*[A-Z0-9]){0,15}))(?![A-Za-z0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Letters();

    [GeneratedRegex("\\b(?i:number|digit|numeral|ziffer|zahl|chiffre|cifra)\\s+(?<text>[0-9]{1,6})(?![0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("\\b(?i:word|text|name|lettering|inscription|wort|mot|palabra|texto)\\s+((?i:saying|that says|reading)\\s+)?(?<text>[\"'“„«][^\"'“”»]{1,40}[\"'”“»]|[A-Z0-9]{2,16}(?![A-Za-z0-9]))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("\\s*(,|and|und|et|&|\\by\\b)\\s*|\\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Joints();
}
