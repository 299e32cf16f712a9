namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>A word, a row of digits or a sign.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">In lower case and in its usual spelling: "tmrw" is "tomorrow", all dashes are "-".</param>
/// <param name="Value">The number; 0 for other kinds.</param>
/// <param name="Start">Position of its first character in the text.</param>
/// <param name="End">Position after its last character.</param>
/// <param name="Glued">No space before it.</param>
/// <param name="Capital">It began with a capital letter, which tells "May" from "may".</param>
internal sealed record PhraseToken(TokenKind Kind, string Text, int Value, int Start, int End, bool Glued, bool Capital)
{
    public static readonly PhraseToken None = new(TokenKind.End, string.Empty, 0, 0, 0, Glued: false, Capital: false);

    public int Width => End - Start;

    public bool IsNumber(int min, int max) => Kind == TokenKind.Number && Value >= min && Value <= max;
}
