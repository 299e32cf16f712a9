namespace Agents.Core.Calendar.Time.Phrases;

/// <summary>A place in the tokens. A copy is a bookmark: a piece of grammar works on a copy and hands it back only when it has matched.</summary>
internal struct TokenCursor(PhraseToken[] tokens, int position, TimeContext context, bool isWholePhrase)
{
    public int Position { get; private set; } = position;

    /// <summary>How many expressions this one stands in, as in "a week after the Friday before Christmas".</summary>
    public int Depth { get; private set; }

    public readonly TimeContext Context => context;

    /// <summary>Nothing but the time expression is in the text, so weaker hints suffice.</summary>
    public readonly bool IsWholePhrase => isWholePhrase;

    public readonly PhraseToken Current => Peek(0);

    public readonly bool AtEnd => Position >= tokens.Length;

    public readonly PhraseToken Peek(int ahead)
    {
        var index = Position + ahead;
        return index >= 0 && index < tokens.Length ? tokens[index] : PhraseToken.None;
    }

    public readonly bool Is(string text, int ahead = 0)
    {
        var token = Peek(ahead);
        return token.Kind is TokenKind.Word or TokenKind.Symbol && token.Text == text;
    }

    public readonly bool IsAny(ReadOnlySpan<string> texts, int ahead = 0)
    {
        foreach (var text in texts)
        {
            if (Is(text, ahead))
            {
                return true;
            }
        }

        return false;
    }

    public readonly TokenCursor Nested()
    {
        var nested = this;
        nested.Depth++;
        return nested;
    }

    public void Move(int by = 1) => Position += by;

    public bool Accept(string text)
    {
        if (!Is(text))
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool AcceptAny(params ReadOnlySpan<string> texts)
    {
        if (!IsAny(texts))
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Takes these words in this order, or none.</summary>
    public bool AcceptAll(params ReadOnlySpan<string> texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            if (!Is(texts[i], i))
            {
                return false;
            }
        }

        Position += texts.Length;
        return true;
    }

    public bool AcceptGlued(string text) => Current.Glued && Accept(text);
}
