using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.BuiltIn;

/// <summary>
/// The model that needs no key and no network: rule-based and deterministic. It plans with the tools it is offered and streams like any
/// other; what it can do is what its skills can do, and it says so when asked for something else. Safe for concurrent use.
/// </summary>
public sealed class BuiltInChatClient(IEnumerable<IBuiltInSkill> skills) : IChatClient
{
    /// <summary>The id it is asked for by.</summary>
    public const string ModelId = "builtin";

    // About what a provider sends in one chunk; enough to show that readers cope with cut text, few enough to cost nothing.
    private const int ChunkLength = 48;

    private readonly IReadOnlyList<IBuiltInSkill> _skills = [.. skills];

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return StreamAsync([.. messages], options, cancellationToken);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : serviceKey is null && serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("agents", defaultModelId: ModelId)
        : serviceKey is null && serviceType == typeof(ModelTraits) ? new ModelTraits { IsDeterministic = true }
        : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is held.
    }

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var responseId = $"builtin-{messages.Count}";
        var skill = _skills.FirstOrDefault(skill => skill.Accepts(options));
        var contents = skill?.Answer(messages, options, cancellationToken) ?? [new TextContent(DescribeAbilities())];
        var finishReason = ChatFinishReason.Stop;
        foreach (var content in contents)
        {
            if (content is TextContent text)
            {
                for (var start = 0; start < text.Text.Length;)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var end = Math.Min(text.Text.Length, start + ChunkLength);
                    if (end < text.Text.Length && char.IsHighSurrogate(text.Text[end - 1]))
                    {
                        end++;
                    }

                    yield return Update(new TextContent(text.Text[start..end]));
                    start = end;
                }

                continue;
            }

            finishReason = content is FunctionCallContent ? ChatFinishReason.ToolCalls : finishReason;
            yield return Update(content);
        }

        // Yields once, so that a caller that never awaits anything else cannot starve its thread.
        await Task.Yield();
        yield return new ChatResponseUpdate(ChatRole.Assistant, [new UsageContent(new UsageDetails { InputTokenCount = 0, OutputTokenCount = 0 })])
        {
            ResponseId = responseId,
            ModelId = ModelId,
            FinishReason = finishReason,
        };

        ChatResponseUpdate Update(AIContent content) =>
            new(ChatRole.Assistant, [content]) { ResponseId = responseId, ModelId = ModelId };
    }

    private string DescribeAbilities() =>
        "I am the built-in, rule-based model; I do not converse. "
        + (_skills.Count == 0 ? "No skill is installed." : "What I can do: " + string.Join(" ", _skills.Select(skill => skill.Description)));
}
