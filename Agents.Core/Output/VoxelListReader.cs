using Agents.Core.Scenes;

namespace Agents.Core.Output;

/// <summary>
/// Reads a raw voxel list as a model writes it: chunks of UTF-8 go in, cut anywhere, and each voxel comes out once, at its closing brace,
/// in the order of the text. Nothing of a voxel is buffered or allocated. See docs/incremental-reader.md.
/// </summary>
/// <remarks>
/// Takes <c>{"scene":{"voxels":[…]}}</c>, <c>{"voxels":[…]}</c> and a bare array. Numbers must be whole, 3.0 is; a type may be a name. An
/// entry that is no voxel is left out and reported, the rest goes on. No input makes it throw. Not safe for concurrent use.
/// </remarks>
public sealed class VoxelListReader : IDisposable
{
    private readonly JsonProblemLog _log = new();
    private readonly JsonFrame _frame;
    private readonly JsonCapture _capture;
    private readonly VoxelParser _parser;
    private readonly JsonMemberHandler? _onMember;
    private JsonSignal _inside;
    private long _start;
    private long _voxels;
    private JsonReadSummary? _summary;

    /// <summary>Begins the reading of one list.</summary>
    /// <param name="resolver">Finds types given by name, asked about once a name (of the first 64); null leaves such voxels out.</param>
    /// <param name="onMember">Takes the members beside the voxels, such as <c>message</c>; null drops them.</param>
    /// <param name="options">Other places of the voxels; null is <see cref="IncrementalJsonOptions.VoxelList"/>.</param>
    public VoxelListReader(VoxelTypeResolver? resolver = null, JsonMemberHandler? onMember = null, IncrementalJsonOptions? options = null)
    {
        options ??= IncrementalJsonOptions.VoxelList;
        _frame = new JsonFrame(options, _log);
        _capture = new JsonCapture(options.MaxItemBytes);
        _parser = new VoxelParser(resolver);
        _onMember = onMember;
    }

    /// <summary>Gets how far the reading has come; known before the text ends when the document is closed or malformed.</summary>
    public JsonOutcome Outcome => _frame.Outcome;

    /// <summary>Gets the first 100 problems met so far, in the order of the text.</summary>
    public IReadOnlyList<JsonProblem> Problems => _log.Problems;

    /// <summary>Takes the finished voxels out of a chunk. Call it until it returns 0, then with the next chunk.</summary>
    /// <param name="chunk">The next bytes of the text; what was read is cut off its front, all of it unless the buffer filled up.</param>
    /// <param name="voxels">Where the voxels go; any length but 0.</param>
    /// <returns>How many voxels were written; 0 when the chunk is used up.</returns>
    /// <exception cref="ArgumentException">The buffer is empty.</exception>
    /// <exception cref="InvalidOperationException">After <see cref="Complete"/>.</exception>
    public int Read(ref ReadOnlySpan<byte> chunk, Span<Voxel> voxels)
    {
        if (voxels.IsEmpty)
        {
            throw new ArgumentException("Give room for at least one voxel.", nameof(voxels));
        }

        if (_summary is not null)
        {
            throw new InvalidOperationException("The text is complete; read another one with a new reader.");
        }

        var pos = 0;
        var written = 0;
        while (pos < chunk.Length && written < voxels.Length)
        {
            switch (_inside)
            {
                case JsonSignal.Item:
                    if (ReadVoxel(chunk, ref pos))
                    {
                        voxels[written++] = _parser.Voxel;
                    }

                    break;
                case JsonSignal.Member:
                    ReadMember(chunk, ref pos);
                    break;
                default:
                    Begin(_frame.Read(chunk, ref pos), pos);
                    break;
            }
        }

        _voxels += written;
        _frame.ChunkFinished(pos);
        chunk = chunk[pos..];
        return written;
    }

    /// <summary>Takes the text for a person that stood around the document since the last call, without fences; it ends between characters when
    /// the chunks do.</summary>
    /// <returns>Empty when there is none, or <see cref="IncrementalJsonOptions.KeepsProse"/> is off.</returns>
    public string TakeProse() => _frame.TakeProse();

    /// <summary>Says that no byte follows. A voxel that is not finished is dropped; the summary says where.</summary>
    /// <returns>What was read; the same again when called again.</returns>
    public JsonReadSummary Complete()
    {
        if (_summary is null)
        {
            _frame.Complete();
            _summary = new JsonReadSummary(
                _frame.Outcome,
                _frame.Notes,
                _log.Problems,
                _log.Count,
                _voxels,
                _frame.Base,
                _frame.Finished);
        }

        return _summary;
    }

    /// <summary>Gives the buffer for members back to the pool.</summary>
    public void Dispose() => _capture.Dispose();

    private void Begin(JsonSignal signal, int pos)
    {
        _inside = signal;
        _start = _frame.Base + pos;
        if (signal == JsonSignal.Item)
        {
            _parser.Begin(_frame.Level);
        }
        else if (signal == JsonSignal.Member)
        {
            _capture.Begin(_frame.Level);
        }
    }

    private bool ReadVoxel(ReadOnlySpan<byte> chunk, ref int pos)
    {
        var status = _parser.Read(chunk, ref pos, _frame.Base);
        return status != VoxelParseStatus.NeedMore && EndVoxel(status, pos);
    }

    private bool EndVoxel(VoxelParseStatus status, int pos)
    {
        _inside = JsonSignal.NeedMore;
        if (status == VoxelParseStatus.Mismatched)
        {
            _frame.Fail(JsonProblemKind.Malformed, pos);
            return false;
        }

        _frame.ValueFinished(pos);
        if (status == VoxelParseStatus.Problem)
        {
            _log.Add(_parser.Problem, _parser.ProblemOffset, _frame.Path, _frame.Index, _parser.ProblemDetail);
        }

        return status == VoxelParseStatus.Voxel;
    }

    private void ReadMember(ReadOnlySpan<byte> chunk, ref int pos)
    {
        var status = _capture.Read(chunk, ref pos, out var value);
        if (status == JsonScanStatus.NeedMore)
        {
            return;
        }

        _inside = JsonSignal.NeedMore;
        if (status == JsonScanStatus.Mismatched)
        {
            _frame.Fail(JsonProblemKind.Malformed, pos);
            return;
        }

        _frame.ValueFinished(pos);
        if (status == JsonScanStatus.Finished && !_frame.NameTooLong)
        {
            _onMember?.Invoke(new JsonPiece(JsonPieceKind.Member, _frame.Path, -1, _start, value));
            return;
        }

        _log.Add(JsonCapture.ProblemOf(status), _start, _frame.Path, -1);
    }
}
