using System.Text;
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
    private const int MaxMessageLength = 4000;

    private readonly SceneInput _input;
    private readonly SceneWorkspace _workspace;
    private readonly RunOutput _output;
    private readonly ISceneAnswerReader _reader;
    private readonly StringBuilder _words = new();
    private ChatFinishReason? _finishReason;

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
        if (_input.Program is { } program)
        {
            await _workspace.ApplyAsync(program, cancellationToken);
        }
    }

    public override Task OnTextAsync(string text, CancellationToken cancellationToken)
    {
        if (_words.Length < MaxMessageLength)
        {
            _words.Append(text.AsSpan(0, Math.Min(text.Length, MaxMessageLength - _words.Length)));
        }

        return _reader.ReadAsync(text, cancellationToken);
    }

    public override Task OnTurnEndedAsync(ChatFinishReason? finishReason, bool hasToolCalls, CancellationToken cancellationToken)
    {
        _finishReason = finishReason;
        if (hasToolCalls)
        {
            // What a model says before it works is not its answer.
            _words.Clear();
        }

        return Task.CompletedTask;
    }

    public override async Task<string?> CompleteAsync(CancellationToken cancellationToken)
    {
        var outcome = _reader.Complete().Outcome;
        var isBuiltByTools = outcome == JsonOutcome.NoDocument && _workspace.Applied > 0 && _finishReason != ChatFinishReason.Length;
        var message = Shorten(_input.Program is not null ? _input.Program.Message : isBuiltByTools ? _words.ToString().Trim() : _reader.Message);
        var failure = NeedsModel && !isBuiltByTools ? FindFailure(outcome) : null;
        if (failure is not null && _workspace.Count == 0 && _workspace.Applied == 0)
        {
            throw failure;
        }

        if (!string.IsNullOrWhiteSpace(message))
        {
            await SayAsync(message);
        }

        var count = await _workspace.FinishAsync();
        if (failure is not null)
        {
            throw failure;
        }

        // An edit that changes nothing leaves a scene, with a warning; a creation that makes nothing leaves none.
        return _workspace.IsEdit || count > 0 ? message : throw Refuse(message);
    }

    public override ValueTask DisposeAsync()
    {
        _reader.Dispose();
        return base.DisposeAsync();
    }

    // The message is one sentence; a model that writes pages must not make frames of any size.
    private static string? Shorten(string? message) => message is null || message.Length <= MaxMessageLength ? message : message[..MaxMessageLength] + "…";

    /// <summary>What is wrong with the answer as a whole; null when it is whole.</summary>
    private AgentException? FindFailure(JsonOutcome outcome)
    {
        if (_finishReason == ChatFinishReason.ContentFilter)
        {
            return new AgentException(ErrorCodes.ContentFiltered, "The model's provider refused the content. Ask for it in other words.");
        }

        return outcome switch
        {
            JsonOutcome.Complete => null,
            JsonOutcome.Truncated => Truncated(),
            JsonOutcome.NoDocument when _finishReason == ChatFinishReason.Length => Truncated(),
            JsonOutcome.NoDocument => new AgentException(
                ErrorCodes.OutputInvalid, "The model did not answer with a scene. Try again, or name another model."),
            _ => new AgentException(ErrorCodes.OutputInvalid, "The model's answer is not valid JSON. What was finished has been sent."),
        };

        static AgentException Truncated() =>
            new(ErrorCodes.OutputTruncated, "The model's answer ended before it was whole. What was finished has been sent.");
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
