using Agents.Core.Scenes;

namespace Agents.Core.Output;

/// <summary>
/// Turns the bytes of <c>{"x":1,"y":2,"z":3,"type":4}</c> into a voxel as they pass: one state machine, stopped and resumed at any byte.
/// Members may come in any order, unknown ones are skipped, of a repeated one the last counts; a comma before the brace is let pass.
/// </summary>
internal sealed class VoxelParser(VoxelTypeResolver? resolver)
{
    private const int All = 15;

    // The names as they accumulate, first byte highest, behind a 1 that tells "x" from "\0x".
    private const ulong Empty = 1;
    private const ulong X = (Empty << 8) | 'x';
    private const ulong Y = (Empty << 8) | 'y';
    private const ulong Z = (Empty << 8) | 'z';
    private const ulong Type = (Empty << 32) | ((ulong)'t' << 24) | ('y' << 16) | ('p' << 8) | 'e';

    private readonly VoxelTypeNames _names = new(resolver);
    private readonly JsonShortText _text = new();

    private JsonValueScanner _scanner;
    private JsonWholeNumber _number;
    private State _state;
    private int _level;
    private ulong _name;
    private int _escape;
    private int _escapeDigits;
    private int _seen;
    private short _x;
    private short _y;
    private short _z;
    private byte _type;

    private enum State
    {
        Start,
        NameOrEnd,
        InName,
        NameEscape,
        Colon,
        Value,
        Number,
        TypeName,
        AfterValue,
        SkipValue,
        SkipRest,
    }

    /// <summary>Gets the voxel, after <see cref="VoxelParseStatus.Voxel"/>.</summary>
    public Voxel Voxel => new(_x, _y, _z, _type);

    /// <summary>Gets what is wrong, after <see cref="VoxelParseStatus.Problem"/>.</summary>
    public JsonProblemKind Problem { get; private set; }

    /// <summary>Gets where it is wrong.</summary>
    public long ProblemOffset { get; private set; }

    /// <summary>Gets the unknown type name; empty for other problems.</summary>
    public ReadOnlySpan<byte> ProblemDetail => Problem == JsonProblemKind.UnknownType ? _text.Value : default;

    /// <summary>Prepares for an entry whose first byte is the next one.</summary>
    /// <param name="level">How many brackets are open around it.</param>
    public void Begin(int level)
    {
        _level = level;
        _state = State.Start;
        _seen = 0;
    }

    /// <summary>Reads on to the entry's end or the chunk's.</summary>
    /// <param name="chunk">The chunk at hand.</param>
    /// <param name="pos">The position in it.</param>
    /// <param name="offset">The offset of the chunk in the text.</param>
    public VoxelParseStatus Read(ReadOnlySpan<byte> chunk, ref int pos, long offset)
    {
        // The common bytes are handled here with everything in locals; all others go to ReadRare with the fields in step.
        var at = pos;
        var state = _state;
        var name = _name;
        while (at < chunk.Length)
        {
            var b = chunk[at];
            switch (state)
            {
                case State.InName when b != (byte)'\\':
                    at++;
                    state = b == (byte)'"' ? State.Colon : State.InName;
                    name = b == (byte)'"' ? name : Append(name, b);
                    continue;
                case State.Number:
                    if (_number.Read(chunk, ref at))
                    {
                        SetNumber(name, offset + at);
                        state = _state;
                    }

                    continue;
                case State.NameOrEnd when b == (byte)'"':
                    at++;
                    name = Empty;
                    state = State.InName;
                    continue;
                case State.Colon when b == (byte)':':
                    at++;
                    state = State.Value;
                    continue;
                case State.Value when ((uint)(b - '0') <= 9 || b == (byte)'-') && name is (X or Y or Z or Type):
                    _number.Begin();
                    state = State.Number;
                    continue;
                case State.AfterValue when b == (byte)',':
                case State.Start when b == (byte)'{':
                    at++;
                    state = State.NameOrEnd;
                    continue;
                case State.AfterValue or State.NameOrEnd when b == (byte)'}':
                    pos = at + 1;
                    return Finish(offset + at);
            }

            pos = at;
            _state = state;
            _name = name;
            var status = ReadRare(chunk, ref pos, offset);
            if (status != VoxelParseStatus.NeedMore)
            {
                return status;
            }

            at = pos;
            state = _state;
            name = _name;
        }

        pos = at;
        _state = state;
        _name = name;
        return VoxelParseStatus.NeedMore;
    }

    private VoxelParseStatus ReadRare(ReadOnlySpan<byte> chunk, ref int pos, long offset)
    {
        var b = chunk[pos];
        switch (_state)
        {
            case State.InName:
                pos++;
                _escapeDigits = -1;
                _state = State.NameEscape;
                break;
            case State.NameEscape:
                ReadNameEscape(b, ref pos);
                break;
            case State.TypeName:
                ReadTypeName(chunk, ref pos, offset);
                break;
            case State.SkipValue or State.SkipRest:
                return Skip(chunk, ref pos, offset);
            case var _ when b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t':
                pos++;
                break;
            case State.Start:
                _scanner.Begin(_level);
                SetProblem(JsonProblemKind.NotAnObject, offset + pos);
                _state = State.SkipRest;
                break;
            case State.Value when b is not ((byte)',' or (byte)'}' or (byte)']' or (byte)':'):
                BeginValue(b, ref pos, offset);
                break;
            default:
                Spoil(JsonProblemKind.Malformed, offset + pos);
                break;
        }

        return VoxelParseStatus.NeedMore;
    }

    private VoxelParseStatus Skip(ReadOnlySpan<byte> chunk, ref int pos, long offset)
    {
        var status = _scanner.Scan(chunk, ref pos);
        if (status == JsonScanStatus.Finished && _state == State.SkipRest)
        {
            return VoxelParseStatus.Problem;
        }

        if (status == JsonScanStatus.Finished)
        {
            _state = State.AfterValue;
            if (_scanner.TooDeep)
            {
                Spoil(JsonProblemKind.TooDeep, offset + pos);
            }
        }

        return status == JsonScanStatus.Mismatched ? VoxelParseStatus.Mismatched : VoxelParseStatus.NeedMore;
    }

    private void BeginValue(byte b, ref int pos, long offset)
    {
        if (_name is not (X or Y or Z or Type))
        {
            _scanner.Begin(_level + 1);
            _state = State.SkipValue;
        }
        else if (b == (byte)'"' && _name == Type)
        {
            _text.Begin();
            _state = State.TypeName;
            pos++;
        }
        else
        {
            Spoil(JsonProblemKind.NotAnInteger, offset + pos);
        }
    }

    /// <summary>Only the names x, y, z and type matter, so a name longer than seven bytes keeps a top byte that none of them has.</summary>
    private static ulong Append(ulong name, byte b) => (name >> 56) != 0 ? name : (name << 8) | b;

    private void ReadNameEscape(byte b, ref int pos)
    {
        if (_escapeDigits < 0)
        {
            pos++;
            _escape = 0;
            _escapeDigits = 0;
            if (b != (byte)'u')
            {
                _name = Append(_name, JsonText.Simple(b) is var plain && plain != 0 ? plain : byte.MaxValue);
                _state = State.InName;
            }

            return;
        }

        var isDigit = char.IsAsciiHexDigit((char)b);
        if (isDigit)
        {
            pos++;
            _escape = (_escape << 4) | (b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10);
            _escapeDigits++;
        }

        if (!isDigit || _escapeDigits == 4)
        {
            _name = Append(_name, isDigit && _escape < 128 ? (byte)_escape : byte.MaxValue);
            _state = State.InName;
        }
    }

    private void ReadTypeName(ReadOnlySpan<byte> chunk, ref int pos, long offset)
    {
        if (!_text.Read(chunk, ref pos))
        {
            return;
        }

        _type = _text.TooLong ? (byte)0 : _names.Resolve(_text.Value);
        _seen |= 8;
        _state = State.AfterValue;
        if (_type == 0)
        {
            Spoil(JsonProblemKind.UnknownType, offset + pos);
        }
    }

    private void SetNumber(ulong name, long offset)
    {
        _state = State.AfterValue;
        var isType = name == Type;
        var problem = _number.Finish(isType ? 1 : short.MinValue, isType ? byte.MaxValue : short.MaxValue, out var value);
        if (problem is not null)
        {
            Spoil(problem.Value, offset);
            return;
        }

        switch (name)
        {
            case X:
                _x = (short)value;
                _seen |= 1;
                break;
            case Y:
                _y = (short)value;
                _seen |= 2;
                break;
            case Z:
                _z = (short)value;
                _seen |= 4;
                break;
            default:
                _type = (byte)value;
                _seen |= 8;
                break;
        }
    }

    private VoxelParseStatus Finish(long offset)
    {
        if (_seen == All)
        {
            return VoxelParseStatus.Voxel;
        }

        SetProblem(JsonProblemKind.MissingMember, offset);
        return VoxelParseStatus.Problem;
    }

    private void Spoil(JsonProblemKind problem, long offset)
    {
        SetProblem(problem, offset);
        _scanner.BeginInsideObject(_level);
        _state = State.SkipRest;
    }

    private void SetProblem(JsonProblemKind problem, long offset)
    {
        Problem = problem;
        ProblemOffset = offset;
    }
}
