namespace Agents.Core.Output;

/// <summary>Gathers a short JSON string, such as a type's name, of which any number of chunks may see a part.</summary>
internal sealed class JsonShortText
{
    private const int MaxBytes = 256;

    private readonly byte[] _text = new byte[MaxBytes];
    private int _length;
    private bool _escaped;
    private bool _inEscape;

    /// <summary>Gets a value indicating whether bytes beyond the first 256 were dropped.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Gets the text, unescaped once it is finished.</summary>
    public ReadOnlySpan<byte> Value => _text.AsSpan(0, _length);

    /// <summary>Prepares for a string whose opening quote was consumed.</summary>
    public void Begin()
    {
        _length = 0;
        _escaped = false;
        _inEscape = false;
        TooLong = false;
    }

    /// <summary>Reads on; true when the closing quote was consumed.</summary>
    public bool Read(ReadOnlySpan<byte> chunk, ref int pos)
    {
        while (pos < chunk.Length)
        {
            if (_inEscape)
            {
                Append(chunk.Slice(pos++, 1));
                _inEscape = false;
                continue;
            }

            var length = chunk[pos..].IndexOfAny((byte)'"', (byte)'\\');
            Append(length < 0 ? chunk[pos..] : chunk.Slice(pos, length));
            if (length < 0)
            {
                pos = chunk.Length;
                return false;
            }

            pos += length + 1;
            if (chunk[pos - 1] == (byte)'"')
            {
                _length = _escaped ? JsonText.Unescape(Value, _text) : _length;
                return true;
            }

            Append(chunk.Slice(pos - 1, 1));
            _escaped = true;
            _inEscape = true;
        }

        return false;
    }

    private void Append(ReadOnlySpan<byte> part)
    {
        var room = MaxBytes - _length;
        TooLong |= part.Length > room;
        part = part[..Math.Min(part.Length, room)];
        part.CopyTo(_text.AsSpan(_length));
        _length += part.Length;
    }
}
