using System.Text;
using Agents.Core.Errors;
using Agents.Core.Output;
using Agents.Core.Runs;
using Microsoft.Extensions.AI;

namespace Agents.Plugins.Scenes;

/// <summary>One run of the scene agent: the model's text is read as it arrives, and what is finished is built at once.</summary>
internal sealed class SceneSession : AgentSession
{
    private const int MaxMessageLength = 4000;

    private readonly SceneInput _input;
    private readonly SceneWorkspace _workspace;
    private readonly RunSpeech _speech;
    private readonly ISceneAnswerReader _reader;
    private readonly StringBuilder _words = new();
    private readonly bool _hasClientTools;
    private readonly bool _answersClient;
    private ChatFinishReason? _finishReason;
    private JsonOutcome _outcome = JsonOutcome.NoDocument;
    private AnswerTurn _turn = AnswerTurn.Empty;
    private SceneAsk _ask;
    private bool _hasAskedForDocument;
    private bool _isTurnOpen;

    public SceneSession(RunRequest request, SceneInput input, SceneWorkspace workspace, RunOutput output)
    {
        // An edit is always a program: a rewritten list would have to repeat, bit for bit, all that does not change.
        input = workspace.IsEdit ? input with { Output = SceneOutputMode.Program } : input;
        _input = input;
        _workspace = workspace;
        _speech = new RunSpeech(output);
        _reader = input.Output == SceneOutputMode.Voxels ? new VoxelAnswerReader(workspace) : new ProgramAnswerReader(workspace);
        Options = ScenePrompt.CreateOptions(input, new VoxelScenePlugin(workspace), request.ClientTools);
        var clientTools = Options.Tools!.Where(tool => tool is not AIFunction).Select(tool => tool.Name).ToHashSet(StringComparer.Ordinal);
        var conversation = ToolHistory.Keep(request.Messages, clientTools);
        _hasClientTools = clientTools.Count > 0;
        _answersClient = conversation is [.., { } last] && last.Role == ChatRole.Tool;
        Messages = ScenePrompt.Create(conversation, input, workspace.IsEdit);
    }

    public override IList<ChatMessage> Messages { get; }

    public override ChatOptions Options { get; }

    /// <inheritdoc/>
    public override bool NeedsModel => _input.Program is null;

    /// <inheritdoc/>
    public override bool HasResult => _outcome == JsonOutcome.Complete && _finishReason != ChatFinishReason.ToolCalls;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await _workspace.OpenAsync();
        if (_input.Program is { } program)
        {
            await _workspace.ApplyAsync(program, cancellationToken);
        }
    }

    public override async Task OnTextAsync(string text, CancellationToken cancellationToken)
    {
        if (!_isTurnOpen)
        {
            _isTurnOpen = true;
            _words.Clear();
        }

        await SayAsync(await _reader.ReadAsync(text, cancellationToken));
    }

    public override async Task OnTurnEndedAsync(ChatFinishReason? finishReason, bool hasToolCalls, CancellationToken cancellationToken)
    {
        if (!_isTurnOpen)
        {
            _words.Clear();
        }

        _turn = _reader.End();
        _reader.Begin(_ask);
        await SayAsync(_turn.Prose);
        await _speech.EndAsync();
        _isTurnOpen = false;

        // Some servers say "stop" although tools are called.
        _finishReason = hasToolCalls ? ChatFinishReason.ToolCalls : finishReason;

        // Half a document before a tool call is no answer that was cut: the model turned to the tool. Better versions of single pieces leave
        // the answer they belong to as it was, and so does mere text.
        if (_ask != SceneAsk.Faults && (_turn.Outcome == JsonOutcome.Complete || (!hasToolCalls && _turn.Outcome != JsonOutcome.NoDocument)))
        {
            _outcome = _turn.Outcome;
        }
    }

    /// <inheritdoc/>
    public override Task<FollowUp?> FollowUpAsync(ModelTurn turn, CancellationToken cancellationToken)
    {
        var (ask, followUp) = Decide(turn);
        _ask = ask;
        _reader.Begin(ask);
        return Task.FromResult(followUp);
    }

    /// <inheritdoc/>
    public override async Task<string?> PauseAsync(CancellationToken cancellationToken)
    {
        _reader.Settle();
        if (_workspace.IsEdit || _workspace.Count > 0)
        {
            await _workspace.FinishAsync();
        }

        return Shorten(_words.Length > 0 ? _words.ToString() : _reader.Message);
    }

    public override async Task<string?> CompleteAsync(CancellationToken cancellationToken)
    {
        _reader.Settle();
        var isBuiltByTools = _outcome == JsonOutcome.NoDocument && _workspace.Applied > 0 && _finishReason != ChatFinishReason.Length;
        var isTalk = _outcome == JsonOutcome.NoDocument && !isBuiltByTools && MayTalk && _words.Length > 0 && _finishReason != ChatFinishReason.ContentFilter;
        var isSaid = NeedsModel && (isBuiltByTools || isTalk);
        var message = Shorten(isSaid ? _words.ToString() : _input.Program is not null ? _input.Program.Message : _reader.Message);
        var failure = NeedsModel && !isSaid ? FindFailure() : null;
        if (failure is not null && _workspace.Count == 0 && _workspace.Applied == 0)
        {
            throw failure;
        }

        if (_workspace.IsEdit && _workspace.Applied == 0)
        {
            // The author wrote what it meant to do before code could tell it that nothing came of it.
            isSaid &= _workspace.Faults.Count == 0;
            message = _workspace.Faults.Count > 0 ? $"Nothing was changed. {_workspace.Faults[0].Message}" : message;
            _workspace.Warn("nothing_changed", string.IsNullOrWhiteSpace(message) ? "Nothing was changed: the answer has no operation." : message);
        }

        if (!string.IsNullOrWhiteSpace(message) && !isSaid)
        {
            await _speech.SayAsync(message);
            await _speech.EndAsync();
        }

        if (isTalk && !_workspace.IsEdit)
        {
            return message;
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

    // With a scene there, or tools of the client's, a conversation makes sense without anything being built.
    private bool MayTalk => _workspace.IsEdit || _hasClientTools;

    // The message is one sentence; a model that writes pages must not make frames of any size.
    private static string? Shorten(string? message) => message is null || message.Length <= MaxMessageLength ? message : message[..MaxMessageLength] + "…";

    private (SceneAsk Ask, FollowUp? FollowUp) Decide(ModelTurn turn)
    {
        var isCut = turn.Failure is not null || _finishReason == ChatFinishReason.Length;
        if (_finishReason == ChatFinishReason.ContentFilter || (_ask is SceneAsk.Rest or SceneAsk.Faults && _turn.News == 0 && _outcome != JsonOutcome.Malformed))
        {
            // A model that brought nothing when it was asked will bring nothing when it is asked again.
            return _outcome == JsonOutcome.Complete && _ask == SceneAsk.Rest ? Mend() : (SceneAsk.Answer, null);
        }

        return _outcome switch
        {
            JsonOutcome.Complete => Mend(),
            JsonOutcome.Truncated => (SceneAsk.Rest, SceneFollowUps.Continue(_reader, _input.Output)),
            JsonOutcome.NoDocument when isCut => (SceneAsk.Rest, SceneFollowUps.Continue(_reader, _input.Output)),
            _ when _hasAskedForDocument => (SceneAsk.Answer, null),
            JsonOutcome.NoDocument when _workspace.Applied > 0 || _answersClient => (SceneAsk.Answer, null),
            _ => AskForDocument(),
        };
    }

    private (SceneAsk Ask, FollowUp? FollowUp) Mend() =>
        _reader.FaultCount == 0 ? (SceneAsk.Answer, null) : (SceneAsk.Faults, SceneFollowUps.Mend(_reader, _input.Output));

    private (SceneAsk Ask, FollowUp? FollowUp) AskForDocument()
    {
        _hasAskedForDocument = true;
        return (SceneAsk.Document, _outcome == JsonOutcome.NoDocument
            ? SceneFollowUps.AskForDocument(_words.ToString())
            : SceneFollowUps.Rewrite(_reader, _input.Output, _turn.BrokenAt));
    }

    /// <summary>What is wrong with the answer as a whole; null when it is whole.</summary>
    private AgentException? FindFailure()
    {
        if (_finishReason == ChatFinishReason.ContentFilter && _outcome != JsonOutcome.Complete)
        {
            return new AgentException(ErrorCodes.ContentFiltered, "The model's provider refused the content. Ask for it in other words.");
        }

        return _outcome switch
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

        return new AgentException(
            ErrorCodes.Unprocessable, string.IsNullOrWhiteSpace(message) ? "Nothing was built: the answer has no operation and no voxel." : message);
    }

    private async Task SayAsync(string prose)
    {
        if (_words.Length < MaxMessageLength)
        {
            _words.Append(prose.AsSpan(0, Math.Min(prose.Length, MaxMessageLength - _words.Length)));
        }

        await _speech.SayAsync(prose);
    }
}
