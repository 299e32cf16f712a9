using System.Text;
using System.Text.Json;
using Agents.Core.Runs;
using Agents.Core.Runs.Events;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Hosting;

namespace Agents.Core.Conversations;

/// <summary>Before the first request: answers that a crash cut off are stored as far as they were sent, marked incomplete.</summary>
public sealed class ConversationRecovery(IConversationStore store, IRunStore runs, TimeProvider timeProvider) : IHostedService
{
    private const int PageBytes = 256 * 1024;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var turn in await store.FindOpenTurnsAsync(cancellationToken))
        {
            var said = await ReadAnswerAsync(turn.RunId, cancellationToken);
            ChatMessage[] answer = said.Length > 0 ? [new ChatMessage(ChatRole.Assistant, said)] : [];
            await store.EndTurnAsync(turn.Owner, turn.RunId, answer, isComplete: false, timeProvider.GetUtcNow(), cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // What readers have seen stands in the run's log: an event is stored before it is sent.
    private async Task<string> ReadAnswerAsync(string runId, CancellationToken cancellationToken)
    {
        var said = new StringBuilder();
        var position = 0;
        while (await runs.ReadAsync(runId, position, PageBytes, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var stored in page)
            {
                position = stored.Sequence;
                if (JsonSerializer.Deserialize(stored.Payload.Span, RunEventJson.Default.RunEvent) is TextDelta delta)
                {
                    said.Append(delta.Delta);
                }
            }
        }

        return said.ToString();
    }
}
