using System.Text;
using Agents.Core.Output;
using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes;

/// <summary>Reads raw voxel lists: each voxel is in the scene when its closing brace is there.</summary>
internal sealed class VoxelAnswerReader(SceneWorkspace workspace) : ISceneAnswerReader
{
    private const int MaxKept = 200;

    private static readonly IncrementalJsonOptions Options = IncrementalJsonOptions.VoxelList with { KeepsProse = true };

    private readonly Voxel[] _buffer = new Voxel[256];
    private readonly List<Voxel> _taken = [];
    private readonly List<(int Number, string Message)> _faults = [];
    private Utf8ChunkEncoder? _encoder;
    private VoxelListReader? _reader;
    private SceneAsk _ask;
    private int _documents;
    private int _unknown;
    private int _invalid;
    private int _unknownNow;
    private int _added;
    private int _finished;
    private Voxel? _last;

    public string? Message { get; private set; }

    public int FaultCount => _unknown + _invalid;

    public void Begin(SceneAsk ask) => _ask = ask;

    public async Task<string> ReadAsync(string text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_reader is null || _encoder is null)
        {
            _reader = new VoxelListReader(name => workspace.Palette.Resolve(Encoding.UTF8.GetString(name)) ?? 0, TakeMember, Options);
            _encoder = new Utf8ChunkEncoder();
            _documents++;
            _added = 0;
            _unknownNow = 0;
            if (_ask == SceneAsk.Faults)
            {
                _faults.Clear();
            }
        }

        Take(_reader, _encoder.Encode(text));
        if (_taken.Count > 0)
        {
            // A list that is written again names cells that it named before; only within one list that is a mistake.
            _added += await workspace.AddAsync(_taken, countsDuplicates: _documents == 1);
            _finished += _taken.Count;
            _last = _taken[^1];
            _taken.Clear();
        }

        return _reader.TakeProse();
    }

    public AnswerTurn End()
    {
        var ask = _ask;
        _ask = SceneAsk.Answer;
        if (_reader is null || _encoder is null)
        {
            return AnswerTurn.Empty;
        }

        _encoder.Flush();
        var summary = _reader.Complete();
        var problems = summary.Problems.Where(problem => problem.Index >= 0 && problem.Kind is not (JsonProblemKind.Truncated or JsonProblemKind.Malformed)).ToList();
        var invalid = (int)summary.ProblemCount - (summary.Outcome is JsonOutcome.Truncated or JsonOutcome.Malformed or JsonOutcome.NoDocument ? 1 : 0);
        foreach (var problem in problems)
        {
            Note(problem.Index, Explain(problem));
        }

        if (ask == SceneAsk.Faults)
        {
            Replace(_added + invalid + _unknownNow);
        }

        _invalid += invalid;
        _unknown += _unknownNow;
        var turn = new AnswerTurn(
            summary.Outcome,
            _added + (ask == SceneAsk.Answer ? invalid + _unknownNow : 0),
            summary.Outcome == JsonOutcome.Malformed ? summary.Problems[^1].Offset : null,
            _reader.TakeProse());
        Close();
        return turn;
    }

    public string DescribeFaults() => FaultSummary.Write(_faults, "entry");

    public string? QuoteFaults() => null;

    public string DescribeProgress() => _last is not { } last
        ? "No voxel is finished."
        : $"{_finished} voxels are finished and stay. The last finished one is: {{\"x\":{last.X},\"y\":{last.Y},\"z\":{last.Z},\"type\":{last.Type}}}";

    public void Settle()
    {
        if (_invalid > 0)
        {
            workspace.Warn("invalid_voxels", $"{_invalid} entries of the model's list are no voxels of the palette and were left out.");
        }

        if (_unknown > 0)
        {
            workspace.Warn("unknown_type", $"{_unknown} voxels were left out because the palette does not know their type.");
        }

        _invalid = 0;
        _unknown = 0;
    }

    public void Dispose() => Close();

    private static string Explain(JsonProblem problem) => problem.Kind switch
    {
        JsonProblemKind.NotAnObject => "must be an object {\"x\",\"y\",\"z\",\"type\"}.",
        JsonProblemKind.MissingMember => "lacks one of x, y, z and type.",
        JsonProblemKind.NotAnInteger => "x, y, z and type must be whole numbers.",
        JsonProblemKind.OutOfRange => "a coordinate or the type is out of range.",
        JsonProblemKind.UnknownType => $"the palette knows no type \"{problem.Detail}\".",
        _ => "cannot be read.",
    };

    private void Close()
    {
        _reader?.Dispose();
        _encoder?.Dispose();
        _reader = null;
        _encoder = null;
    }

    // As many as the model has written anew: which one stands for which is not to be told.
    private void Replace(int written)
    {
        var invalid = Math.Min(_invalid, written);
        _invalid -= invalid;
        _unknown -= Math.Min(_unknown, written - invalid);
    }

    private void Note(int number, string message)
    {
        if (_faults.Count < MaxKept)
        {
            _faults.Add((number, message));
        }
    }

    private void TakeMember(JsonPiece member)
    {
        if (member.IsMember("message"u8))
        {
            Message = member.GetString() ?? Message;
        }
    }

    private void Take(VoxelListReader reader, ReadOnlySpan<byte> chunk)
    {
        int count;
        while ((count = reader.Read(ref chunk, _buffer)) > 0)
        {
            foreach (var voxel in _buffer.AsSpan(0, count))
            {
                if (workspace.Palette[voxel.Type] is not null)
                {
                    _taken.Add(voxel);
                }
                else
                {
                    Note(_finished + _taken.Count + _unknownNow, $"the palette knows no type {voxel.Type}.");
                    _unknownNow++;
                }
            }
        }
    }
}
