namespace Agents.Core.Calendar.Time.Phrases;

internal enum TokenKind
{
    End,
    Word,
    Number,
    Symbol,
}
