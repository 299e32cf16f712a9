using System.Buffers;

namespace Agents.Core.Output;

/// <summary>
/// Hands out the bytes of one value as one span: straight from the chunk when it lies whole in it, else from a pooled buffer that holds
/// only what came before.
/// </summary>
internal sealed class JsonCapture(int maxBytes) : IDisposable
{
    private const int FirstBuffer = 1024;

    private JsonValueScanner _scanner;
    private byte[] _buffer = [];
    private int _length;
    private bool _tooLarge;

    /// <summary>Why a value that was read to its end is not handed out: its size, its depth, or else its member's name.</summary>
    public static JsonProblemKind ProblemOf(JsonScanStatus status) => status switch
    {
        JsonScanStatus.TooLarge => JsonProblemKind.TooLarge,
        JsonScanStatus.TooDeep => JsonProblemKind.TooDeep,
        _ => JsonProblemKind.NameTooLong,
    };

    /// <summary>Prepares for a value whose first byte is the next one, with so many brackets open around it.</summary>
    public void Begin(int level)
    {
        _scanner.Begin(level);
        _length = 0;
        _tooLarge = false;
    }

    /// <summary>Reads on; the value is set when the status is Finished and valid until the next call.</summary>
    public JsonScanStatus Read(ReadOnlySpan<byte> chunk, scoped ref int pos, out ReadOnlySpan<byte> value)
    {
        var start = pos;
        var status = _scanner.Scan(chunk, ref pos);
        var part = chunk[start..pos];
        value = default;
        _tooLarge |= part.Length > maxBytes - _length;
        if (status == JsonScanStatus.Mismatched)
        {
            return status;
        }

        if (status == JsonScanStatus.Finished && (_tooLarge || _scanner.TooDeep))
        {
            return _tooLarge ? JsonScanStatus.TooLarge : JsonScanStatus.TooDeep;
        }

        if (status == JsonScanStatus.Finished && _length == 0)
        {
            value = part;
            return status;
        }

        if (!_tooLarge && !_scanner.TooDeep)
        {
            Append(part);
        }

        if (status == JsonScanStatus.Finished)
        {
            value = _buffer.AsSpan(0, _length);
        }

        return status;
    }

    public void Dispose()
    {
        Return();
        _buffer = [];
    }

    private void Append(ReadOnlySpan<byte> part)
    {
        if (_buffer.Length - _length < part.Length)
        {
            var grown = ArrayPool<byte>.Shared.Rent(Math.Max(FirstBuffer, Math.Max(_length + part.Length, _buffer.Length * 2)));
            _buffer.AsSpan(0, _length).CopyTo(grown);
            Return();
            _buffer = grown;
        }

        part.CopyTo(_buffer.AsSpan(_length));
        _length += part.Length;
    }

    private void Return()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }
}
