using System.Text;
using Agents.Core.Output;
using Agents.Core.Scenes;

namespace Agents.Plugins.Scenes;

/// <summary>Reads a raw voxel list: each voxel is in the scene when its closing brace is there.</summary>
internal sealed class VoxelAnswerReader : ISceneAnswerReader
{
    private readonly SceneWorkspace _workspace;
    private readonly Utf8ChunkEncoder _encoder = new();
    private readonly VoxelListReader _reader;
    private readonly Voxel[] _buffer = new Voxel[256];
    private readonly List<Voxel> _taken = [];

    public VoxelAnswerReader(SceneWorkspace workspace)
    {
        _workspace = workspace;
        _reader = new VoxelListReader(name => workspace.Palette.Resolve(Encoding.UTF8.GetString(name)) ?? 0, TakeMember);
    }

    public string? Message { get; private set; }

    public async Task ReadAsync(string text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Take(_encoder.Encode(text));
        if (_taken.Count > 0)
        {
            await _workspace.AddAsync(_taken);
            _taken.Clear();
        }
    }

    public JsonReadSummary Complete()
    {
        _encoder.Flush();
        var summary = _reader.Complete();
        var left = summary.ProblemCount - (summary.Outcome is JsonOutcome.Truncated or JsonOutcome.Malformed or JsonOutcome.NoDocument ? 1 : 0);
        if (left > 0)
        {
            _workspace.Warn("invalid_voxels", $"{left} entries of the model's list are no voxels of the palette and were left out.");
        }

        return summary;
    }

    public void Dispose()
    {
        _encoder.Dispose();
        _reader.Dispose();
    }

    private void TakeMember(JsonPiece member)
    {
        if (member.IsMember("message"u8))
        {
            Message = member.GetString();
        }
    }

    private void Take(ReadOnlySpan<byte> chunk)
    {
        int count;
        while ((count = _reader.Read(ref chunk, _buffer)) > 0)
        {
            foreach (var voxel in _buffer.AsSpan(0, count))
            {
                if (_workspace.Palette[voxel.Type] is not null)
                {
                    _taken.Add(voxel);
                }
                else
                {
                    _workspace.SkipUnknownType();
                }
            }
        }
    }
}
