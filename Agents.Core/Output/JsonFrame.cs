namespace Agents.Core.Output;

/// <summary>
/// The structural core of both readers: follows everything of a document that is not inside an item or a member's value, byte by byte,
/// and stops where such a value begins.
/// </summary>
internal sealed class JsonFrame
{
    private const int MaxNameBytes = 256;

    private readonly JsonProblemLog _log;
    private readonly JsonItemPaths _paths;
    private readonly ulong[] _sets = new ulong[JsonItemPaths.MaxNames + 1];
    private readonly int[] _pathLengths = new int[JsonItemPaths.MaxNames + 1];
    private readonly byte[] _path = new byte[(JsonItemPaths.MaxNames + 1) * (MaxNameBytes + 1)];
    private readonly JsonProse? _prose;

    private JsonSurroundings _surroundings;
    private State _state = State.Before;
    private byte _root;
    private int _level = -1;
    private int _nameStart;
    private bool _nameEscaped;
    private ulong _matched;
    private int _pathLength;
    private bool _inArray;
    private bool _spaceAfterRoot;

    public JsonFrame(IncrementalJsonOptions options, JsonProblemLog log)
    {
        _log = log;
        _paths = new JsonItemPaths(options.ItemPaths);
        _prose = options.KeepsProse ? new JsonProse() : null;
        _surroundings = new JsonSurroundings(_prose);
    }

    private enum State
    {
        Before,
        RootOpened,
        NameOrEnd,
        Name,
        InName,
        InNameEscape,
        Colon,
        Value,
        InValue,
        AfterMember,
        ItemOrEnd,
        Item,
        AfterItem,
        After,
        Failed,
    }

    /// <summary>Gets how many bytes came before the chunk at hand.</summary>
    public long Base { get; private set; }

    /// <summary>Gets the offset behind the last finished value.</summary>
    public long Finished { get; private set; }

    public JsonOutcome Outcome { get; private set; } = JsonOutcome.Reading;

    public JsonNotes Notes => _surroundings.Notes;

    /// <summary>The text around the document since the last call; empty unless the options keep it.</summary>
    public string TakeProse() => _prose?.Take() ?? "";

    /// <summary>Gets the path of the array or member at hand.</summary>
    public ReadOnlySpan<byte> Path => _path.AsSpan(0, _pathLength);

    /// <summary>Gets the position of the item at hand; -1 outside of an array.</summary>
    public int Index { get; private set; } = -1;

    /// <summary>Gets how many brackets are open around the value at hand.</summary>
    public int Level => _level + 1 + (_inArray ? 1 : 0);

    /// <summary>Gets a value indicating whether the member at hand has a name too long to keep.</summary>
    public bool NameTooLong { get; private set; }

    /// <summary>Reads on until a value begins or the chunk is used up.</summary>
    public JsonSignal Read(ReadOnlySpan<byte> chunk, ref int pos)
    {
        while (pos < chunk.Length)
        {
            var b = chunk[pos];
            var white = b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
            switch (_state)
            {
                // Between two items of a long list: this is the frame's only hot place.
                case State.AfterItem when b == (byte)',':
                    _state = State.Item;
                    pos++;
                    break;
                case State.Item when b == (byte)'{':
                    return BeginItem();
                case State.Before:
                    ReadBefore(b);
                    pos++;
                    break;
                case State.RootOpened:
                    // Not consumed unless white: it is the first byte inside the root, or the prose goes on.
                    pos += white ? 1 : 0;
                    _spaceAfterRoot |= white;
                    if (!white)
                    {
                        OpenRoot(b, Base + pos);
                    }

                    break;
                case State.InName:
                    ReadName(chunk, ref pos);
                    break;
                case State.InNameEscape:
                    AppendName(chunk.Slice(pos, 1));
                    pos++;
                    _state = State.InName;
                    break;
                case State.After:
                    _surroundings.Read(b);
                    pos++;
                    break;
                case State.Failed:
                    pos = chunk.Length;
                    break;
                default:
                    if (white)
                    {
                        pos++;
                    }
                    else if (ReadToken(b, ref pos) is var signal && signal != JsonSignal.NeedMore)
                    {
                        return signal;
                    }

                    break;
            }
        }

        return JsonSignal.NeedMore;
    }

    /// <summary>The caller has consumed the value that began at the last signal, up to this position of the chunk.</summary>
    public void ValueFinished(int pos)
    {
        Finished = Base + pos;
        _state = _inArray ? State.AfterItem : State.AfterMember;
    }

    /// <summary>The chunk is used up.</summary>
    public void ChunkFinished(int length) => Base += length;

    /// <summary>The structure cannot be followed further.</summary>
    public void Fail(JsonProblemKind kind, int pos)
    {
        _log.Add(kind, Base + pos, Path, Index);
        Outcome = JsonOutcome.Malformed;
        _state = State.Failed;
    }

    /// <summary>No byte follows.</summary>
    public void Complete()
    {
        _surroundings.Finish();
        if (Outcome != JsonOutcome.Reading)
        {
            return;
        }

        Outcome = _state is State.Before ? JsonOutcome.NoDocument : JsonOutcome.Truncated;
        _log.Add(Outcome == JsonOutcome.NoDocument ? JsonProblemKind.NoDocument : JsonProblemKind.Truncated, Base, Path, Index);
    }

    private void ReadBefore(byte b)
    {
        if (b is (byte)'{' or (byte)'[')
        {
            _surroundings.Finish();
            _root = b;
            _spaceAfterRoot = false;
            _state = State.RootOpened;
        }
        else
        {
            _surroundings.Read(b);
        }
    }

    /// <summary>Prose has brackets too: the first byte inside tells whether this one opens the document.</summary>
    private void OpenRoot(byte first, long offset)
    {
        var opens = _root == (byte)'{'
            ? first == (byte)'"' || (first == (byte)'}' && !_surroundings.InText)
            : first is (byte)'{' or (byte)'['
                || (!_surroundings.InText && (first is (byte)']' or (byte)'"' or (byte)'-' or (byte)'t' or (byte)'f' or (byte)'n' || char.IsAsciiDigit((char)first)));
        if (!opens)
        {
            _surroundings.ReadBracket(_root, _spaceAfterRoot);
            _state = State.Before;
            return;
        }

        if (_root == (byte)'{')
        {
            _level = 0;
            _sets[0] = _paths.All;
            _state = State.NameOrEnd;
        }
        else if (_paths.HasRoot)
        {
            OpenArray();
        }
        else
        {
            Fail(JsonProblemKind.UnexpectedRoot, (int)(offset - Base));
        }
    }

    private JsonSignal ReadToken(byte b, ref int pos)
    {
        switch (_state)
        {
            case State.NameOrEnd or State.Name or State.AfterMember when b == (byte)'"':
                if (_state == State.AfterMember)
                {
                    _surroundings.Add(JsonNotes.MissingComma);
                }

                BeginName();
                break;
            case State.NameOrEnd or State.Name or State.AfterMember when b == (byte)'}':
                CloseObject();
                break;
            case State.AfterMember when b == (byte)',':
                _state = State.Name;
                break;
            case State.Colon when b == (byte)':':
                _state = State.Value;
                break;
            case State.Value when b == (byte)'[' && _paths.AnyEnds(_matched, _level):
                OpenArray();
                break;
            case State.Value when b == (byte)'{' && _paths.AnyGoesOn(_matched, _level):
                _sets[++_level] = _matched;
                _pathLengths[_level] = _pathLength;
                _state = State.NameOrEnd;
                break;
            case State.Value when b is not ((byte)',' or (byte)':' or (byte)'}' or (byte)']'):
                _state = State.InValue;
                return JsonSignal.Member;
            case State.ItemOrEnd or State.Item or State.AfterItem when b == (byte)']':
                CloseArray();
                break;
            case State.AfterItem when b == (byte)'{':
                _surroundings.Add(JsonNotes.MissingComma);
                return BeginItem();
            case State.ItemOrEnd or State.Item when b is not ((byte)',' or (byte)':' or (byte)'}'):
                return BeginItem();
            default:
                Fail(JsonProblemKind.Malformed, pos);
                return JsonSignal.NeedMore;
        }

        pos++;
        return JsonSignal.NeedMore;
    }

    private JsonSignal BeginItem()
    {
        Index++;
        _state = State.InValue;
        return JsonSignal.Item;
    }

    private void OpenArray()
    {
        _inArray = true;
        Index = -1;
        _state = State.ItemOrEnd;
    }

    private void CloseArray()
    {
        if (_state == State.Item)
        {
            _surroundings.Add(JsonNotes.TrailingComma);
        }

        _inArray = false;
        Index = -1;
        EndValue();
    }

    private void CloseObject()
    {
        if (_state == State.Name)
        {
            _surroundings.Add(JsonNotes.TrailingComma);
        }

        _pathLength = _pathLengths[_level];
        _level--;
        EndValue();
    }

    private void EndValue()
    {
        _state = State.AfterMember;
        if (_level < 0)
        {
            Outcome = JsonOutcome.Complete;
            _state = State.After;
            _surroundings.BeginAfter();
        }
    }

    private void BeginName()
    {
        _pathLength = _pathLengths[_level];
        if (_pathLength > 0)
        {
            _path[_pathLength++] = (byte)'.';
        }

        _nameStart = _pathLength;
        _nameEscaped = false;
        NameTooLong = false;
        _state = State.InName;
    }

    private void ReadName(ReadOnlySpan<byte> chunk, ref int pos)
    {
        var length = chunk[pos..].IndexOfAny((byte)'"', (byte)'\\');
        AppendName(length < 0 ? chunk[pos..] : chunk.Slice(pos, length));
        if (length < 0)
        {
            pos = chunk.Length;
            return;
        }

        pos += length + 1;
        if (chunk[pos - 1] == (byte)'\\')
        {
            AppendName(chunk.Slice(pos - 1, 1));
            _nameEscaped = true;
            _state = State.InNameEscape;
            return;
        }

        var name = _path.AsSpan(_nameStart, _pathLength - _nameStart);
        if (_nameEscaped)
        {
            name = name[..JsonText.Unescape(name, name)];
            _pathLength = _nameStart + name.Length;
        }

        _matched = NameTooLong ? 0 : _paths.Match(_sets[_level], _level, name);
        _state = State.Colon;
    }

    private void AppendName(ReadOnlySpan<byte> part)
    {
        var room = MaxNameBytes - (_pathLength - _nameStart);
        NameTooLong |= part.Length > room;
        part = part[..Math.Min(part.Length, room)];
        part.CopyTo(_path.AsSpan(_pathLength));
        _pathLength += part.Length;
    }
}
