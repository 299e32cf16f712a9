using Agents.Core.Errors;
using Agents.Core.Output;
using Agents.Core.Runs;
using Agents.Core.Runs.Events;
using Microsoft.Extensions.AI;

namespace Agents.Plugins.Scenes;

/// <summary>One run of the scene agent: the model's text is read as it arrives, and what is finished is built at once.</summary>
internal sealed class SceneSession : AgentSession
{
    private const string MessageId = "message-1";

    private readonly SceneInput _input;
    private readonly SceneWorkspace _workspace;
    private readonly RunOutput _output;
    private readonly ISceneAnswerReader _reader;

    public SceneSession(RunRequest request, SceneInput input, SceneWorkspace workspace, RunOutput output)
    {
        // An edit is always a program: a rewritten list would have to repeat, bit for bit, all that does not change.
        input = workspace.IsEdit ? input with { Output = SceneOutputMode.Program } : input;
        _input = input;
        _workspace = workspace;
        _output = output;
        _reader = input.Output == SceneOutputMode.Voxels ? new VoxelAnswerReader(workspace) : new ProgramAnswerReader(workspace);
        Messages = ScenePrompt.Create(request.Messages, input, workspace.IsEdit);
        Options = ScenePrompt.CreateOptions(input, new VoxelScenePlugin(workspace));
    }

    public override IList<ChatMessage> Messages { get; }

    public override ChatOptions Options { get; }

    /// <inheritdoc/>
    public override bool NeedsModel => _input.Program is null;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await _workspace.OpenAsync();
        if (_input.Program is not { } program)
        {
            return;
        }

        _workspace.Offset = program.Offset;
        for (var index = 0; index < program.Operations.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await _workspace.ApplyAsync(program.Operations[index], index);
        }
    }

    public override Task OnTextAsync(string text, CancellationToken cancellationToken) => _reader.ReadAsync(text, cancellationToken);

    public override async Task<string?> CompleteAsync(CancellationToken cancellationToken)
    {
        var summary = _reader.Complete();
        var message = _input.Program is null ? _reader.Message : _input.Program.Message;
        if (NeedsModel && summary.Outcome is JsonOutcome.NoDocument or JsonOutcome.Malformed && _workspace.Count == 0 && _workspace.Applied == 0)
        {
            throw new AgentException(ErrorCodes.OutputInvalid, "The model did not answer with a scene. Try again, or name another model.");
        }

        if (!string.IsNullOrWhiteSpace(message))
        {
            await SayAsync(message);
        }

        var count = await _workspace.FinishAsync();
        if (NeedsModel && summary.Outcome is JsonOutcome.Truncated or JsonOutcome.Malformed)
        {
            throw new AgentException(ErrorCodes.OutputTruncated, "The model's answer ended before it was whole. What was finished has been sent.");
        }

        // An edit that changes nothing leaves a scene, with a warning; a creation that makes nothing leaves none.
        return _workspace.IsEdit || count > 0 ? message : throw Refuse(message);
    }

    public override ValueTask DisposeAsync()
    {
        _reader.Dispose();
        return base.DisposeAsync();
    }

    private AgentException Refuse(string? message)
    {
        if (_workspace.Faults.Count > 0)
        {
            var fault = _workspace.Faults[0];
            return new AgentException(fault.IsOverLimit ? ErrorCodes.TooLarge : ErrorCodes.Unprocessable, $"{fault.Path}: {fault.Message}");
        }

        return new AgentException(ErrorCodes.Unprocessable, message ?? "Nothing was built: the answer has no operation and no voxel.");
    }

    private Task SayAsync(string message) => _output.EmitAsync(
    [
        new TextStarted { MessageId = MessageId },
        new TextDelta { MessageId = MessageId, Delta = message },
        new TextEnded { MessageId = MessageId },
    ]);
}
