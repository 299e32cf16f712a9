using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>
/// Asks OpenAI, or any server that speaks its chat completions, over plain HTTP. One call is one request: waiting, retrying and falling back
/// are not its business. Safe for concurrent use; the <see cref="HttpClient"/> stays the caller's.
/// </summary>
public sealed class OpenAIChatClient : IChatClient
{
    private readonly OpenAIExchange _exchange;

    /// <summary>Makes a client.</summary>
    /// <param name="http">Carries the requests; its own timeout comes out as <c>provider_timeout</c>.</param>
    /// <param name="options">Where the server is.</param>
    /// <param name="clock">Tells how far the date of a <c>Retry-After</c> is away; null takes the system's.</param>
    public OpenAIChatClient(HttpClient http, OpenAIOptions options, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        _exchange = new OpenAIExchange(http, options, clock, "/chat/completions", ChatRequest.Create);
    }

    /// <inheritdoc/>
    /// <exception cref="ProviderException">The provider failed, said no, or did not answer whole.</exception>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return _exchange.CompleteAsync(messages, options, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Text and reasoning come as they arrive; tool calls, refusal, finish reason and usage once, at the end, when the answer is whole.
    /// While the model writes what has to wait, updates without contents show that it does.</remarks>
    /// <exception cref="ProviderException">The provider failed, said no, or stopped before its answer was whole.</exception>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return _exchange.StreamAsync(messages, options, cancellationToken);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : _exchange.GetService(serviceType, serviceKey);
    }

    /// <summary>Does nothing: the <see cref="HttpClient"/> is the caller's.</summary>
    public void Dispose()
    {
        // Nothing is owned.
    }
}
