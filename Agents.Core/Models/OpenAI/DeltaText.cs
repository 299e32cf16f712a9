using System.Text;

namespace Agents.Core.Models.OpenAI;

/// <summary>Puts the pieces of a text together so that each that leaves is proper UTF-16: a surrogate pair cut in two leaves whole.</summary>
internal struct DeltaText
{
    private char _high;

    /// <summary>What may leave now; null when nothing may.</summary>
    public string? Next(string? piece)
    {
        if (string.IsNullOrEmpty(piece))
        {
            return null;
        }

        if (_high == default && !piece.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return piece;
        }

        var text = _high == default ? piece : _high + piece;
        _high = default;
        if (char.IsHighSurrogate(text[^1]))
        {
            _high = text[^1];
            text = text[..^1];
        }

        return text.Length == 0 ? null : Repair(text);
    }

    /// <summary>What is left at the end: the replacement character when half a pair never got its other half; otherwise null.</summary>
    public string? End()
    {
        var left = _high != default;
        _high = default;
        return left ? "\uFFFD" : null;
    }

    // Halves that belong to nothing do not survive the way through UTF-8.
    private static string Repair(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
