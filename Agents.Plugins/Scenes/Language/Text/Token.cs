namespace Agents.Plugins.Scenes.Language.Text;

/// <summary>One piece of a prompt.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The folded word, or the colour; empty for the other kinds.</param>
/// <param name="Number">The value of a number, 0 to one billion; larger ones are cut off there.</param>
/// <param name="Sizes">The values of <see cref="TokenKind.Dimensions"/>, two or three.</param>
internal readonly record struct Token(TokenKind Kind, string Text, double Number = 0, int[]? Sizes = null);
