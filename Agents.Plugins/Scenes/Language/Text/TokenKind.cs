namespace Agents.Plugins.Scenes.Language.Text;

/// <summary>What a <see cref="Token"/> is.</summary>
internal enum TokenKind
{
    /// <summary>A run of letters, folded to lower case without accents.</summary>
    Word,

    /// <summary>A number in digits.</summary>
    Number,

    /// <summary>Two or more numbers joined by x, e.g. <c>5x5x5</c>.</summary>
    Dimensions,

    /// <summary>A colour as <c>#rrggbb</c>.</summary>
    Hex,

    /// <summary>A comma, semicolon, colon, slash, ampersand or plus.</summary>
    Comma,

    /// <summary>The end of a sentence, or a line break.</summary>
    Stop,
}
