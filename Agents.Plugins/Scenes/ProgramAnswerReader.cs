using Agents.Core.Output;
using Agents.Core.Scenes;
using Agents.Core.Scenes.Programs;

namespace Agents.Plugins.Scenes;

/// <summary>Reads a build program: each operation is built when its closing brace is there.</summary>
internal sealed class ProgramAnswerReader(SceneWorkspace workspace) : ISceneAnswerReader
{
    private readonly Utf8ChunkEncoder _encoder = new();
    private readonly IncrementalJsonReader _reader = new(IncrementalJsonOptions.BuildProgram);

    public string? Message { get; private set; }

    public async Task ReadAsync(string text, CancellationToken cancellationToken)
    {
        foreach (var (operation, index) in Take(_encoder.Encode(text)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await workspace.ApplyAsync(operation, index);
        }
    }

    public JsonReadSummary Complete()
    {
        // A lone half of a surrogate pair at the very end is no part of any finished operation.
        _encoder.Flush();
        return _reader.Complete();
    }

    public void Dispose()
    {
        _encoder.Dispose();
        _reader.Dispose();
    }

    private List<(BuildOperation Operation, int Index)> Take(ReadOnlySpan<byte> chunk)
    {
        var finished = new List<(BuildOperation, int)>();
        while (_reader.TryRead(ref chunk, out var piece))
        {
            if (piece.IsMember("message"u8))
            {
                Message = piece.GetString();
            }
            else if (piece.IsMember("offset"u8))
            {
                workspace.Offset = ReadCell(piece.Utf8);
            }
            else if (piece.Kind == JsonPieceKind.Item)
            {
                if (BuildProgramJson.TryReadOperation(piece.Utf8, $"operations[{piece.Index}]", out var operation, out var fault))
                {
                    finished.Add((operation, piece.Index));
                }
                else
                {
                    workspace.Drop(fault);
                }
            }
        }

        return finished;
    }

    private static Cell ReadCell(ReadOnlySpan<byte> utf8) =>
        BuildProgramJson.TryRead([.. "{\"operations\":[],\"offset\":"u8, .. utf8, .. "}"u8], out var program, out _) ? program.Offset : default;
}
