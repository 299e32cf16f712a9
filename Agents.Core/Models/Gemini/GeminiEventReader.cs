using System.Buffers;
using Agents.Core.Errors;

namespace Agents.Core.Models.Gemini;

/// <summary>
/// Reads server-sent events from bytes that may be cut anywhere. Lines end with CR, LF or both; an event that the stream's end cuts off is
/// not handed out but reported by <see cref="IsBroken"/>. Unlike the framework's parser it notices a body that stops being events
/// (Gemini puts a bare JSON error there) and bounds an event's size.
/// </summary>
internal sealed class GeminiEventReader(Stream stream, long maxTotalBytes)
{
    /// <summary>The largest event: 8 MiB.</summary>
    public const int MaxEventBytes = 8 * 1024 * 1024;

    private const int MaxForeignBytes = 64 * 1024;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly ArrayBufferWriter<byte> _data = new();
    private long _total;
    private int _start;
    private int _end;
    private bool _afterReturn;
    private bool _hasData;
    private bool _firstLine = true;
    private bool _dispatched;

    /// <summary>Gets the current event's data; valid until the next read.</summary>
    public ReadOnlyMemory<byte> Current => _data.WrittenMemory;

    /// <summary>Gets whether <see cref="Current"/> is no event but the rest of a body that is something else.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>Gets whether the stream ended inside an event.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Goes to the next event.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ProviderException">The event is too large, or the connection broke.</exception>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        if (_dispatched)
        {
            _data.ResetWrittenCount();
            _hasData = false;
            _dispatched = false;
        }

        while (!IsForeign)
        {
            if (TakeLines())
            {
                _dispatched = true;
                return true;
            }

            if (!IsForeign && !await FillAsync(cancellationToken))
            {
                IsBroken = _line.WrittenCount > 0 || _hasData;
                return false;
            }
        }

        if (IsBroken)
        {
            return false;
        }

        await TakeRestAsync(cancellationToken);
        IsBroken = true;
        return true;
    }

    private bool TakeLines()
    {
        while (_start < _end)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            if (_afterReturn)
            {
                _afterReturn = false;
                if (rest[0] == '\n')
                {
                    _start++;
                    continue;
                }
            }

            var length = rest.IndexOfAny((byte)'\r', (byte)'\n');
            Append(length < 0 ? rest : rest[..length]);
            if (length < 0)
            {
                _start = _end;
                return false;
            }

            _afterReturn = rest[length] == '\r';
            _start += length + 1;
            if (EndLine())
            {
                return true;
            }

            if (IsForeign)
            {
                return false;
            }
        }

        return false;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_line.WrittenCount + _data.WrittenCount + bytes.Length > MaxEventBytes)
        {
            throw new ProviderException(
                ErrorCodes.ProviderBadResponse, $"Gemini sent an event of more than {MaxEventBytes} bytes.", isTransient: false, 200);
        }

        _line.Write(bytes);
    }

    private bool EndLine()
    {
        var line = _line.WrittenSpan;
        if (_firstLine)
        {
            _firstLine = false;
            line = line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        }

        if (line.IsEmpty)
        {
            _line.ResetWrittenCount();
            return _hasData;
        }

        if (line.TrimStart((byte)' ') is [(byte)'{' or (byte)'[' or (byte)'<', ..])
        {
            IsForeign = true;
            _data.ResetWrittenCount();
            _data.Write(line[..Math.Min(line.Length, MaxForeignBytes)]);
            _data.Write(" "u8);
        }
        else if (line.StartsWith("data:"u8))
        {
            if (_hasData)
            {
                _data.Write("\n"u8);
            }

            _data.Write(line is [_, _, _, _, _, (byte)' ', ..] ? line[6..] : line[5..]);
            _hasData = true;
        }

        // Comments, event names, ids, retry times and unknown fields say nothing here: Gemini's events are told apart by their JSON.
        _line.ResetWrittenCount();
        return false;
    }

    private async ValueTask TakeRestAsync(CancellationToken cancellationToken)
    {
        do
        {
            var room = MaxForeignBytes - _data.WrittenCount;
            _data.Write(_buffer.AsSpan(_start, Math.Clamp(room, 0, _end - _start)));
            _start = _end;
        }
        while (_data.WrittenCount < MaxForeignBytes && await FillAsync(cancellationToken));
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            _start = 0;
            _end = await stream.ReadAsync(_buffer, cancellationToken);
            _total += _end;
            return _total > maxTotalBytes ? throw GeminiErrors.TooLarge(maxTotalBytes) : _end > 0;
        }
        catch (Exception failure) when (GeminiTransport.IsTransportFailure(failure, cancellationToken))
        {
            _end = 0;
            throw GeminiTransport.Broken(failure);
        }
    }
}
