using System.Buffers;
using System.Text.Unicode;

namespace Agents.Core.Output;

/// <summary>
/// Turns the text chunks of a model into the UTF-8 chunks that the readers take. A surrogate pair cut between two chunks is joined; a lone
/// surrogate becomes U+FFFD. Not safe for concurrent use.
/// </summary>
public sealed class Utf8ChunkEncoder : IDisposable
{
    private const int MaxBytesPerChar = 3;
    private const int ShortText = 16;

    private byte[] _buffer = [];
    private char _high;

    /// <summary>Encodes one chunk.</summary>
    /// <param name="text">Any piece of the text, also an empty one.</param>
    /// <returns>Its bytes in a pooled buffer, valid until the next call; a high surrogate at the end waits for the next chunk.</returns>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<char> text)
    {
        Reserve((text.Length + 1) * MaxBytesPerChar);
        return TryNarrow(text) ? _buffer.AsSpan(0, text.Length) : EncodeAny(text);
    }

    /// <summary>Ends the text.</summary>
    /// <returns>U+FFFD when a high surrogate is still waiting, else nothing.</returns>
    public ReadOnlySpan<byte> Flush()
    {
        var waiting = _high != '\0';
        _high = '\0';
        return waiting ? "\uFFFD"u8 : default;
    }

    /// <summary>Gives the buffer back to the pool; spans handed out before are no longer valid.</summary>
    public void Dispose()
    {
        Return();
        _buffer = [];
    }

    /// <summary>A token of ASCII, which nearly every chunk is: the general way costs several times as much for so few characters.</summary>
    private bool TryNarrow(ReadOnlySpan<char> text)
    {
        if (_high != '\0' || text.Length > ShortText)
        {
            return false;
        }

        var buffer = _buffer.AsSpan(0, text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAscii(text[i]))
            {
                return false;
            }

            buffer[i] = (byte)text[i];
        }

        return true;
    }

    private ReadOnlySpan<byte> EncodeAny(ReadOnlySpan<char> text)
    {
        var written = 0;
        if (_high != '\0' && !text.IsEmpty)
        {
            ReadOnlySpan<char> pair = [_high, text[0]];
            _high = '\0';
            var paired = char.IsLowSurrogate(text[0]);
            Utf8.FromUtf16(pair[..(paired ? 2 : 1)], _buffer, out _, out written);
            text = text[(paired ? 1 : 0)..];
        }

        Utf8.FromUtf16(text, _buffer.AsSpan(written), out var read, out var more, isFinalBlock: false);
        _high = read < text.Length ? text[read] : _high;
        return _buffer.AsSpan(0, written + more);
    }

    private void Reserve(int length)
    {
        if (_buffer.Length < length)
        {
            Return();
            _buffer = ArrayPool<byte>.Shared.Rent(length);
        }
    }

    private void Return()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }
}
