using System.Text;
using Agents.Core.Output;
using Agents.Core.Scenes.Programs;

namespace Agents.Plugins.Scenes;

/// <summary>Reads build programs: each operation is built when its closing brace is there.</summary>
internal sealed class ProgramAnswerReader(SceneWorkspace workspace) : ISceneAnswerReader
{
    private const int MaxQuoteLength = 8_000;
    private const int MaxFaults = 1_000;

    private static readonly IncrementalJsonOptions Options = IncrementalJsonOptions.BuildProgram with { KeepsProse = true };

    private readonly ReceivedOperations _received = new();
    private readonly OperationOutline _outline = new();
    private readonly List<FaultyOperation> _faults = [];
    private Utf8ChunkEncoder? _encoder;
    private IncrementalJsonReader? _reader;
    private SceneAsk _ask;
    private int[] _asked = [];
    private int _news;
    private int _unplaced;
    private int _finished;

    public string? Message { get; private set; }

    public int FaultCount => _faults.Count;

    public void Begin(SceneAsk ask) => _ask = ask;

    public async Task<string> ReadAsync(string text, CancellationToken cancellationToken)
    {
        if (_reader is null || _encoder is null)
        {
            _reader = new IncrementalJsonReader(Options);
            _encoder = new Utf8ChunkEncoder();
            _received.BeginDocument(isContinuation: _ask == SceneAsk.Rest);
            _asked = _ask == SceneAsk.Faults ? [.. _faults.Select(fault => fault.Number)] : [];
            _news = 0;
            _unplaced = 0;
        }

        foreach (var (operation, number, utf8) in Take(_reader, _encoder.Encode(text)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await workspace.TryApplyAsync(operation, number) is { } fault)
            {
                Note(number, fault, utf8);
            }
            else
            {
                _finished++;
                _outline.Add(number, utf8);
            }
        }

        return _reader.TakeProse();
    }

    public AnswerTurn End()
    {
        if (_reader is null || _encoder is null)
        {
            _ask = SceneAsk.Answer;
            return AnswerTurn.Empty;
        }

        // A lone half of a surrogate pair at the very end is no part of any finished operation.
        _encoder.Flush();
        var summary = _reader.Complete();
        foreach (var problem in summary.Problems.Where(problem => problem is { Index: >= 0, Kind: JsonProblemKind.TooLarge or JsonProblemKind.TooDeep }))
        {
            Note(problem.Index, new ProgramFault($"operations[{problem.Index}]", problem.Kind == JsonProblemKind.TooLarge
                ? "The operation is too long. Make several of it."
                : "The operation is nested too deep."), utf8: null);
        }

        // As asked for: one for each, in the order of the list.
        foreach (var number in _asked.Where(number => _faults.Exists(fault => fault.Number == number)).Take(_unplaced).ToList())
        {
            _faults.RemoveAll(fault => fault.Number == number);
        }

        var turn = new AnswerTurn(summary.Outcome, _news, BrokenAt(summary), _reader.TakeProse());
        Close();
        _ask = SceneAsk.Answer;
        return turn;
    }

    public string DescribeFaults() => FaultSummary.Write(_faults.Select(fault => (fault.Number, fault.Reason)), "operation");

    public string? QuoteFaults()
    {
        var text = new StringBuilder();
        foreach (var quote in _faults.Select(fault => fault.Text).OfType<string>())
        {
            if (text.Length + quote.Length <= MaxQuoteLength)
            {
                text.Append(text.Length == 0 ? "" : ",").Append(quote);
            }
        }

        return text.Length == 0 ? null : $$"""{"operations":[{{text}}]}""";
    }

    public string DescribeProgress() => _finished == 0 ? "No operation is finished." : $"{_finished} operations are finished and stay: {_outline}";

    public void Settle()
    {
        _faults.ForEach(fault => workspace.Drop(fault.Fault));
        _faults.Clear();
    }

    public void Dispose() => Close();

    private static long? BrokenAt(JsonReadSummary summary) =>
        summary.Problems.LastOrDefault(problem => problem.Kind is JsonProblemKind.Malformed or JsonProblemKind.UnexpectedRoot)?.Offset;

    private void Close()
    {
        _reader?.Dispose();
        _encoder?.Dispose();
        _reader = null;
        _encoder = null;
    }

    private List<(BuildOperation Operation, int Number, byte[] Utf8)> Take(IncrementalJsonReader reader, ReadOnlySpan<byte> chunk)
    {
        var finished = new List<(BuildOperation, int, byte[])>();
        while (reader.TryRead(ref chunk, out var piece))
        {
            if (piece.IsMember("message"u8))
            {
                // A follow-up is not what the person is told about.
                Message = _ask is SceneAsk.Rest or SceneAsk.Faults ? Message ?? piece.GetString() : piece.GetString();
            }
            else if (piece.IsMember("offset"u8))
            {
                TakeOffset(piece.Utf8);
            }
            else if (piece.Kind == JsonPieceKind.Item)
            {
                TakeOperation(piece, finished);
            }
        }

        return finished;
    }

    private void TakeOperation(JsonPiece piece, List<(BuildOperation Operation, int Number, byte[] Utf8)> finished)
    {
        var isRead = BuildProgramJson.TryReadOperation(piece.Utf8, $"operations[{_received.Count}]", out var operation, out var fault);
        var utf8 = isRead ? BuildProgramJson.Write(operation!) : piece.Utf8.ToArray();
        if (!_received.Add(utf8, out var number, out var replaced))
        {
            return;
        }

        _news++;
        if (_faults.RemoveAll(earlier => earlier.Number == replaced) == 0)
        {
            _unplaced++;
        }

        if (isRead)
        {
            finished.Add((operation!, number, utf8));
        }
        else
        {
            Note(number, fault!, utf8);
        }
    }

    private void Note(int number, ProgramFault fault, byte[]? utf8)
    {
        if (_faults.Count < MaxFaults)
        {
            // In the order of the program: some are found when they are read, others when they are built.
            var later = _faults.FindIndex(fault => fault.Number > number);
            _faults.Insert(later < 0 ? _faults.Count : later, new FaultyOperation(number, fault, utf8 is { Length: <= MaxQuoteLength / 4 } ? Encoding.UTF8.GetString(utf8) : null));
        }
    }

    // Null is no offset, and takes none away that an earlier answer gave.
    private void TakeOffset(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.SequenceEqual("null"u8) && BuildProgramJson.TryRead([.. "{\"operations\":[],\"offset\":"u8, .. utf8, .. "}"u8], out var program, out _))
        {
            workspace.Offset = program.Offset;
        }
    }
}
