using System.Buffers;
using System.Text;
using Agents.Core.Errors;

namespace Agents.Core.Models.OpenAI;

/// <summary>
/// Reads server-sent events off a stream, within bounds. Unlike the framework's parser it hands out an event that the end of the stream cut off,
/// marked as such, so that the caller can tell a whole answer from a broken one.
/// </summary>
internal sealed class SseEventReader(Stream stream, int maxEventBytes, long maxTotalBytes) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _data = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 << 10);
    private int _start;
    private int _scanned;
    private int _end;
    private long _total;
    private bool _skipLineFeed;
    private bool _handedOut;
    private bool _hasData;
    private bool _sawField;
    private bool _ended;

    /// <summary>Gets the data of the event that was read last; valid until the next read.</summary>
    public ReadOnlyMemory<byte> Data => _data.WrittenMemory;

    /// <summary>Gets whether the event calls itself an error.</summary>
    public bool IsError { get; private set; }

    /// <summary>Gets whether the stream ended inside a line or an event.</summary>
    public bool EndedInside { get; private set; }

    /// <summary>The first byte that is no white space or byte order mark, not consumed; null when there is none.</summary>
    public async ValueTask<byte?> PeekAsync(CancellationToken cancellationToken)
    {
        var position = _start;
        while (true)
        {
            for (; position < _end; position++)
            {
                if (_buffer[position] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or 0xEF or 0xBB or 0xBF))
                {
                    return _buffer[position];
                }
            }

            var consumed = position - _start;
            if (!await FillAsync(cancellationToken))
            {
                return null;
            }

            position = _start + consumed;
        }
    }

    /// <summary>Reads the next event; false at the end of the stream.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_handedOut)
        {
            Clear();
        }

        while (!_ended)
        {
            while (TryReadLine(out var from, out var length))
            {
                if (ProcessLine(_buffer.AsSpan(from, length)))
                {
                    return _handedOut = true;
                }
            }

            if (!await FillAsync(cancellationToken))
            {
                return _handedOut = End();
            }
        }

        return false;
    }

    /// <summary>Reads everything that is left as one piece.</summary>
    public async Task<ReadOnlyMemory<byte>> ReadRestAsync(CancellationToken cancellationToken)
    {
        do
        {
            _data.Write(_buffer.AsSpan(_start, _end - _start));
            _start = _scanned = _end;
        }
        while (await FillAsync(cancellationToken));

        return _data.WrittenMemory;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> line) => line.StartsWith(Encoding.UTF8.Preamble) ? line[3..] : line;

    private void Clear()
    {
        _data.ResetWrittenCount();
        IsError = false;
        _hasData = _sawField = _handedOut = false;
    }

    private bool TryReadLine(out int from, out int length)
    {
        if (_skipLineFeed && _start < _end)
        {
            _skipLineFeed = false;
            if (_buffer[_start] == (byte)'\n')
            {
                _start++;
                _scanned = Math.Max(_scanned, _start);
            }
        }

        var found = _buffer.AsSpan(_scanned, _end - _scanned).IndexOfAny((byte)'\n', (byte)'\r');
        if (found < 0)
        {
            _scanned = _end;
            from = length = 0;
            return false;
        }

        from = _start;
        length = _scanned + found - _start;
        _skipLineFeed = _buffer[_scanned + found] == (byte)'\r';
        _start = _scanned = _scanned + found + 1;
        return true;
    }

    // True when the line ends an event that has data.
    private bool ProcessLine(ReadOnlySpan<byte> line)
    {
        line = WithoutMark(line);
        if (line.IsEmpty)
        {
            if (_hasData || IsError)
            {
                return true;
            }

            Clear();
            return false;
        }

        var colon = line.IndexOf((byte)':');
        if (colon == 0)
        {
            return false;
        }

        _sawField = true;
        var name = colon < 0 ? line : line[..colon];
        var value = colon < 0 ? [] : line[(colon + 1)..];
        value = value.StartsWith((byte)' ') ? value[1..] : value;
        if (name.SequenceEqual("data"u8))
        {
            AddData(value);
        }
        else if (name.SequenceEqual("event"u8))
        {
            IsError = value.SequenceEqual("error"u8);
        }

        return false;
    }

    private void AddData(ReadOnlySpan<byte> value)
    {
        if (_data.WrittenCount + value.Length >= maxEventBytes)
        {
            throw TooLarge();
        }

        if (_hasData)
        {
            _data.Write("\n"u8);
        }

        _data.Write(value);
        _hasData = true;
    }

    private bool End()
    {
        _ended = true;
        if (_end > _start)
        {
            EndedInside = true;
            _ = ProcessLine(_buffer.AsSpan(_start, _end - _start));
        }

        EndedInside |= _sawField;
        return _hasData || IsError;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_end == _buffer.Length)
        {
            MakeRoom();
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        _total += read;
        return _total > maxTotalBytes
            ? throw new ProviderException(ErrorCodes.ProviderBadResponse, $"The provider's answer is larger than {maxTotalBytes} bytes; it was given up.", isTransient: false)
            : read > 0;
    }

    private void MakeRoom()
    {
        var kept = _end - _start;
        if (kept > maxEventBytes)
        {
            throw TooLarge();
        }

        var target = kept <= _buffer.Length / 2 ? _buffer : ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Buffer.BlockCopy(_buffer, _start, target, 0, kept);
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }

        _scanned -= _start;
        _start = 0;
        _end = kept;
    }

    private ProviderException TooLarge() =>
        new(ErrorCodes.ProviderBadResponse, $"The provider sent an event larger than {maxEventBytes} bytes; it was given up.", isTransient: false);
}
