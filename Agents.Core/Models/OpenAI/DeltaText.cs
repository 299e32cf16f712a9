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

    private static string Repair(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return string.Create(text.Length, text, static (span, source) => Replace(source, span));
            }
        }

        return text;
    }

    private static void Replace(string source, Span<char> target)
    {
        source.CopyTo(target);
        for (var index = 0; index < target.Length; index++)
        {
            if (char.IsHighSurrogate(target[index]) && index + 1 < target.Length && char.IsLowSurrogate(target[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(target[index]))
            {
                target[index] = '\uFFFD';
            }
        }
    }
}
