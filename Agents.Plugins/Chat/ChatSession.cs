using System.Text;
using Agents.Core.Conversations;
using Agents.Core.Errors;
using Agents.Core.Runs;
using Microsoft.Extensions.AI;

namespace Agents.Plugins.Chat;

/// <summary>One turn of a conversation: what the model says goes out as it comes, and is stored before the run's end is shown.</summary>
internal sealed class ChatSession : AgentSession
{
    private const string Rules = """
        You are a helpful assistant. Answer in the language of the user, briefly and to the point. Say so when you do not know something.
        You have no tools here: you cannot look anything up and cannot act.
        """;

    private readonly RunRequest _request;
    private readonly RunOutput _output;
    private readonly ConversationService _conversations;
    private readonly int _historyTokens;
    private readonly RunSpeech _speech;
    private readonly StringBuilder _answer = new();
    private readonly List<ChatMessage> _messages;
    private ConversationTurn? _turn;
    private ChatFinishReason? _finishReason;

    public ChatSession(RunRequest request, RunOutput output, ConversationService conversations, ChatAgentOptions options)
    {
        (_request, _output, _conversations, _historyTokens) = (request, output, conversations, options.HistoryTokens);
        _speech = new RunSpeech(output);
        _messages = [new ChatMessage(ChatRole.System, Rules), request.Messages[^1]];
        Options = new ChatOptions { Temperature = (float?)options.Temperature, MaxOutputTokens = options.MaxOutputTokens };
    }

    public override IList<ChatMessage> Messages => _messages;

    public override ChatOptions Options { get; }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var budget = ConversationService.LimitHistory(_historyTokens, _request.Route, _messages, Options);
        _turn = await _conversations.BeginAsync(_request, _output, budget, cancellationToken);
        _messages.InsertRange(1, _turn.History);
    }

    public override async Task OnTextAsync(string text, CancellationToken cancellationToken) => _answer.Append(await _speech.SayAsync(text));

    public override Task OnTurnEndedAsync(ChatFinishReason? finishReason, bool hasToolCalls, CancellationToken cancellationToken)
    {
        _finishReason = finishReason;
        return _speech.EndAsync();
    }

    public override async Task<string?> CompleteAsync(CancellationToken cancellationToken)
    {
        var failure = FindFailure();
        await EndTurnAsync(isComplete: failure is null);

        // The answer stands in the run's text events already.
        return failure is null ? null : throw failure;
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            // Cancelled or failed: what was sent is kept.
            await EndTurnAsync(isComplete: false);
        }
        finally
        {
            _turn?.Dispose();
        }

        await base.DisposeAsync();
    }

    private Task EndTurnAsync(bool isComplete) =>
        _turn?.EndAsync(_answer.Length > 0 ? [new ChatMessage(ChatRole.Assistant, _answer.ToString())] : [], isComplete) ?? Task.CompletedTask;

    private AgentException? FindFailure() => _finishReason switch
    {
        _ when _finishReason == ChatFinishReason.ContentFilter =>
            new AgentException(ErrorCodes.ContentFiltered, "The model's provider refused the content. Ask for it in other words."),
        _ when _finishReason == ChatFinishReason.Length =>
            new AgentException(ErrorCodes.OutputTruncated, "The answer reached the model's limit of tokens and is cut. Ask it to go on."),
        _ when _answer.Length == 0 =>
            new AgentException(ErrorCodes.OutputInvalid, "The model answered nothing. Try again, or name another model."),
        _ => null,
    };
}
