namespace Agents.Core.Output;

/// <summary>
/// Reads one JSON document as a model writes it: chunks of UTF-8 go in, cut anywhere, and each item of the configured arrays comes out
/// once, as its bytes, as soon as its last byte is there; members beside the arrays come out the same way. See docs/incremental-reader.md.
/// </summary>
/// <remarks>
/// No input makes it throw: what is wrong is counted in <see cref="Problems"/> and at last in the summary. It holds only the bytes of the
/// value that is not finished yet, at most <see cref="IncrementalJsonOptions.MaxItemBytes"/>. Not safe for concurrent use.
/// <code>
/// while (reader.TryRead(ref chunk, out var piece)) { … }
/// </code>
/// </remarks>
public sealed class IncrementalJsonReader : IDisposable
{
    private readonly JsonProblemLog _log = new();
    private readonly JsonCapture _capture;
    private readonly JsonFrame _frame;
    private JsonSignal _inside;
    private long _start;
    private long _items;
    private JsonReadSummary? _summary;

    /// <summary>Begins the reading of one document.</summary>
    /// <param name="options">Where the items are.</param>
    public IncrementalJsonReader(IncrementalJsonOptions options)
    {
        _capture = new JsonCapture(options.MaxItemBytes);
        _frame = new JsonFrame(options, _log);
    }

    /// <summary>Gets how far the reading has come; known before the text ends when the document is closed or malformed.</summary>
    public JsonOutcome Outcome => _frame.Outcome;

    /// <summary>Gets the first 100 problems met so far, in the order of the text.</summary>
    public IReadOnlyList<JsonProblem> Problems => _log.Problems;

    /// <summary>Takes the next finished value out of a chunk. Call it until it returns false, then with the next chunk.</summary>
    /// <param name="chunk">The next bytes of the text; what was read is cut off its front, all of it when there is no value to hand out.</param>
    /// <param name="piece">The value; its spans lie in the chunk or in the reader and are valid until the next call.</param>
    /// <returns>False when the chunk is used up.</returns>
    /// <exception cref="InvalidOperationException">After <see cref="Complete"/>.</exception>
    public bool TryRead(ref ReadOnlySpan<byte> chunk, out JsonPiece piece)
    {
        if (_summary is not null)
        {
            throw new InvalidOperationException("The text is complete; read another one with a new reader.");
        }

        var pos = 0;
        while (pos < chunk.Length)
        {
            if (_inside == JsonSignal.NeedMore)
            {
                _inside = _frame.Read(chunk, ref pos);
                _start = _frame.Base + pos;
                _capture.Begin(_frame.Level);
            }
            else if (TryCapture(chunk, ref pos, out var value))
            {
                piece = new JsonPiece(
                    _frame.Index < 0 ? JsonPieceKind.Member : JsonPieceKind.Item,
                    _frame.Path,
                    _frame.Index,
                    _start,
                    value);
                _frame.ChunkFinished(pos);
                chunk = chunk[pos..];
                return true;
            }
        }

        _frame.ChunkFinished(pos);
        chunk = default;
        piece = default;
        return false;
    }

    /// <summary>Takes the text for a person that stood around the document since the last call, without fences; it ends between characters when
    /// the chunks do.</summary>
    /// <returns>Empty when there is none, or <see cref="IncrementalJsonOptions.KeepsProse"/> is off.</returns>
    public string TakeProse() => _frame.TakeProse();

    /// <summary>Says that no byte follows. A value that is not finished is dropped; the summary says where.</summary>
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
                _items,
                _frame.Base,
                _frame.Finished);
        }

        return _summary;
    }

    /// <summary>Gives the buffer back to the pool; spans handed out before are no longer valid.</summary>
    public void Dispose() => _capture.Dispose();

    private bool TryCapture(ReadOnlySpan<byte> chunk, scoped ref int pos, out ReadOnlySpan<byte> value)
    {
        var status = _capture.Read(chunk, ref pos, out value);
        if (status == JsonScanStatus.NeedMore)
        {
            return false;
        }

        var isItem = _inside == JsonSignal.Item;
        _inside = JsonSignal.NeedMore;
        if (status == JsonScanStatus.Mismatched)
        {
            _frame.Fail(JsonProblemKind.Malformed, pos);
            return false;
        }

        _frame.ValueFinished(pos);
        if (status == JsonScanStatus.Finished && (isItem || !_frame.NameTooLong))
        {
            _items += isItem ? 1 : 0;
            return true;
        }

        _log.Add(JsonCapture.ProblemOf(status), _start, _frame.Path, _frame.Index);
        return false;
    }
}
