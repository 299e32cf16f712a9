using Agents.Core.Errors;
using Agents.Core.Models;
using Microsoft.Extensions.AI;

namespace Agents.Core.Runs;

/// <summary>Reads one answer of the model as it streams: text goes to the session, thoughts to the readers, everything is kept for the next turn.</summary>
internal sealed class TurnReader(AgentSession session, RunSpeech thoughts)
{
    /// <summary>Reads an answer to its end.</summary>
    /// <exception cref="ProviderException">It failed before any text had come, or in a way that asking again cannot mend.</exception>
    /// <exception cref="AgentException"><c>content_filtered</c>: the model refuses.</exception>
    public async Task<ModelTurn> ReadAsync(IAsyncEnumerable<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        var contents = new TurnContents();
        ChatFinishReason? finishReason = null;
        ProviderException? failure = null;
        var hasText = false;
        var isRefused = false;
        await using var answer = updates.GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await answer.MoveNextAsync())
            {
                finishReason = answer.Current.FinishReason ?? finishReason;
                foreach (var content in answer.Current.Contents)
                {
                    if (content is UsageContent)
                    {
                        continue;
                    }

                    contents.Add(content);
                    isRefused |= content is ErrorContent;
                    hasText |= content is TextContent { Text.Length: > 0 };
                    await TakeAsync(content, cancellationToken);
                }
            }
        }
        catch (ProviderException exception) when (session.HasResult || (hasText && (exception.IsTransient || exception.Code == ErrorCodes.OutputTruncated)))
        {
            failure = exception;
        }

        await thoughts.EndAsync();
        return isRefused && !hasText && failure is null && !session.HasResult
            ? throw new AgentException(ErrorCodes.ContentFiltered, "The model refused the request. Ask for it in other words.")
            : new ModelTurn(contents.ToList(), finishReason, failure);
    }

    private async Task TakeAsync(AIContent content, CancellationToken cancellationToken)
    {
        switch (content)
        {
            case TextReasoningContent thought:
                await thoughts.SayAsync(thought.Text);
                break;
            case TextContent { Text.Length: > 0 } text:
                await thoughts.EndAsync();
                await session.OnTextAsync(text.Text, cancellationToken);
                break;
            default:
                break;
        }
    }
}
