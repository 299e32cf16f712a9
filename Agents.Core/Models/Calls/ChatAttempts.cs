using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Calls;

/// <summary>How a chat is tried: as an <see cref="IChatClient"/>'s call, with the options that the model at hand understands.</summary>
internal sealed class ChatAttempts(IReadOnlyList<ChatMessage> messages, ChatOptions? options) : IProviderAttempts<ChatResponseUpdate>
{
    public IAsyncEnumerable<ChatResponseUpdate> Open(CallTarget target, bool streams, CancellationToken cancellationToken)
    {
        var client = target.Provider.GetChatClient(target.Model);
        var fitted = Fit(target);
        return streams ? client.GetStreamingResponseAsync(messages, fitted, cancellationToken) : GatherAsync(client, fitted, cancellationToken);
    }

    public PieceKind KindOf(ChatResponseUpdate piece)
    {
        foreach (var content in piece.Contents)
        {
            switch (content)
            {
                case TextContent { Text.Length: 0 } or TextReasoningContent { Text.Length: 0 } or UsageContent:
                    break;
                default:
                    return PieceKind.Content;
            }
        }

        return piece.Contents.Count > 0 || piece.FinishReason is not null ? PieceKind.Held : PieceKind.Progress;
    }

    private async IAsyncEnumerable<ChatResponseUpdate> GatherAsync(
        IChatClient client, ChatOptions? fitted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var update in (await client.GetResponseAsync(messages, fitted, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    private ChatOptions? Fit(CallTarget target)
    {
        if (target.Provider.IsInside)
        {
            return options;
        }

        var fitted = options?.Clone() ?? new ChatOptions();
        var capabilities = target.Model.Capabilities;

        // The route has chosen the model; an id in the options is the caller's name for it.
        fitted.ModelId = null;
        fitted.MaxOutputTokens ??= target.Provider.Options.MaxOutputTokens;
        if (fitted.MaxOutputTokens > capabilities.MaxOutputTokens)
        {
            fitted.MaxOutputTokens = (int?)capabilities.MaxOutputTokens;
        }

        if (capabilities.Tools == false && fitted.ToolMode is not RequiredChatToolMode)
        {
            // It goes on without the tools it cannot call.
            fitted.Tools = null;
            fitted.ToolMode = null;
        }

        return fitted;
    }
}
