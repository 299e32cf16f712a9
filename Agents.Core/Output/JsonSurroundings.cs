namespace Agents.Core.Output;

/// <summary>Reads what models put around a document: byte order mark, Markdown fences, prose.</summary>
internal struct JsonSurroundings(JsonProse? prose)
{
    private const int Ticks = 3;

    private int _marks;
    private int _ticks;
    private bool _started;
    private bool _tag;
    private bool _after;

    public JsonNotes Notes { get; private set; }

    /// <summary>Gets a value indicating whether other text stood since the start, or since the last fence.</summary>
    public bool InText { get; private set; }

    /// <summary>From here on text is behind the document.</summary>
    public void BeginAfter()
    {
        Finish();
        _after = true;
        _tag = false;
        InText = false;
        prose?.Break();
    }

    /// <summary>Takes one byte that looks like the beginning of a document and is not.</summary>
    public void ReadBracket(byte b, bool hasSpace)
    {
        Read(b);
        if (hasSpace)
        {
            prose?.Add((byte)' ');
        }
    }

    /// <summary>Takes one byte that is no opening bracket, or one that is not the document's.</summary>
    public void Read(byte b)
    {
        if (!_started && ReadMark(b))
        {
            return;
        }

        if (b == (byte)'`')
        {
            if (!_tag && ++_ticks == Ticks)
            {
                Notes |= JsonNotes.CodeFence;
                _ticks = 0;
                _tag = true;
                InText = false;
            }

            return;
        }

        Finish();
        if (b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _tag = false;
            prose?.Add(b);
        }
        else if (!_tag || !char.IsAsciiLetterOrDigit((char)b))
        {
            _tag = false;
            Text();
            if (_after && b is (byte)'{')
            {
                // A second document is nothing to read out.
                prose?.Mute();
            }

            prose?.Add(b);
        }
    }

    /// <summary>Counts what was waiting for more bytes (one or two backticks, half a mark) as text.</summary>
    public void Finish()
    {
        if (_ticks > 0 || (!_started && _marks > 0))
        {
            Text();
            Keep();
        }

        _ticks = 0;
        _started = true;
    }

    public void Add(JsonNotes note) => Notes |= note;

    private readonly void Keep()
    {
        for (var mark = 0; !_started && mark < _marks; mark++)
        {
            prose?.Add(mark == 0 ? (byte)0xEF : (byte)0xBB);
        }

        for (var tick = 0; tick < _ticks; tick++)
        {
            prose?.Add((byte)'`');
        }
    }

    private bool ReadMark(byte b)
    {
        if (b == (_marks switch { 0 => 0xEF, 1 => 0xBB, _ => 0xBF }))
        {
            if (++_marks == 3)
            {
                Notes |= JsonNotes.ByteOrderMark;
                _started = true;
            }

            return true;
        }

        Finish();
        return false;
    }

    private void Text()
    {
        InText = true;
        Notes |= _after ? JsonNotes.TrailingText : JsonNotes.LeadingText;
    }
}
