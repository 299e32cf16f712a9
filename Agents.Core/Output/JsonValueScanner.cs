namespace Agents.Core.Output;

/// <summary>
/// Finds the end of one JSON value, of which any number of chunks may see a part: brackets and strings only, each byte looked at once.
/// </summary>
internal struct JsonValueScanner
{
    // One bit a level is what a ulong holds, and is also the default depth limit of System.Text.Json, which parses the items.
    public const int MaxDepth = 64;

    private ulong _arrays;
    private long _depth;
    private int _allowed;
    private Part _part;

    private enum Part
    {
        Start,
        Between,
        String,
        Escape,
        Scalar,
    }

    /// <summary>Gets a value indicating whether the value went deeper than it may.</summary>
    public bool TooDeep { get; private set; }

    /// <summary>Prepares for a value whose first byte is the next one.</summary>
    /// <param name="level">How many brackets are open around it.</param>
    public void Begin(int level)
    {
        this = default;
        _allowed = MaxDepth - level;
    }

    /// <summary>Prepares for the rest of an object whose opening bracket was consumed elsewhere.</summary>
    public void BeginInsideObject(int level)
    {
        Begin(level);
        _depth = 1;
        _part = Part.Between;
    }

    public JsonScanStatus Scan(ReadOnlySpan<byte> chunk, ref int pos)
    {
        while (pos < chunk.Length)
        {
            switch (_part)
            {
                case Part.Start:
                    _part = chunk[pos] is (byte)'{' or (byte)'[' or (byte)'"' ? Part.Between : Part.Scalar;
                    break;
                case Part.Between:
                    var status = ScanBetween(chunk, ref pos);
                    if (status != JsonScanStatus.NeedMore)
                    {
                        return status;
                    }

                    break;
                case Part.String:
                    var length = chunk[pos..].IndexOfAny((byte)'"', (byte)'\\');
                    if (length < 0)
                    {
                        pos = chunk.Length;
                        return JsonScanStatus.NeedMore;
                    }

                    pos += length + 1;
                    _part = chunk[pos - 1] == (byte)'"' ? Part.Between : Part.Escape;
                    if (_depth == 0 && _part == Part.Between)
                    {
                        return JsonScanStatus.Finished;
                    }

                    break;
                case Part.Escape:
                    pos++;
                    _part = Part.String;
                    break;
                default:
                    if (chunk[pos] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
                    {
                        return JsonScanStatus.Finished;
                    }

                    pos++;
                    break;
            }
        }

        return JsonScanStatus.NeedMore;
    }

    /// <summary>Reads what is not a string; returns NeedMore also when a string begins.</summary>
    private JsonScanStatus ScanBetween(ReadOnlySpan<byte> chunk, ref int pos)
    {
        while (pos < chunk.Length)
        {
            switch (chunk[pos])
            {
                case (byte)'"':
                    pos++;
                    _part = Part.String;
                    return JsonScanStatus.NeedMore;
                case (byte)'{':
                    Open(0);
                    break;
                case (byte)'[':
                    Open(1);
                    break;
                case (byte)'}' or (byte)']':
                    // Below the limit the kinds are not kept; such a value is left out anyway, only its end must be found.
                    if (_depth <= MaxDepth && ((_arrays >> (int)(_depth - 1)) & 1) != (chunk[pos] == (byte)']' ? 1UL : 0UL))
                    {
                        return JsonScanStatus.Mismatched;
                    }

                    if (--_depth == 0)
                    {
                        pos++;
                        return JsonScanStatus.Finished;
                    }

                    break;
            }

            pos++;
        }

        return JsonScanStatus.NeedMore;
    }

    private void Open(ulong kind)
    {
        if (_depth < MaxDepth)
        {
            _arrays = (_arrays & ~(1UL << (int)_depth)) | (kind << (int)_depth);
        }

        _depth++;
        TooDeep |= _depth > _allowed;
    }
}
