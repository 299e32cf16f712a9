using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>
/// Asks OpenAI over its Responses API, which some models need and reasoning models do better on. Nothing is stored there: the conversation goes along with every
/// call, and what the model keeps to itself of its reasoning goes along encrypted, in the contents of the answers. Send those back as they are,
/// in their order. Safe for concurrent use; the <see cref="HttpClient"/> stays the caller's.
/// <para>The API knows neither stop sequences nor seed nor penalties: they are left out.</para>
/// </summary>
public sealed class OpenAIResponsesChatClient : IChatClient
{
    private readonly OpenAIExchange _exchange;

    /// <summary>Makes a client.</summary>
    /// <param name="http">Carries the requests; its own timeout comes out as <c>provider_timeout</c>.</param>
    /// <param name="options">Where the server is.</param>
    /// <param name="clock">Tells how far the date of a <c>Retry-After</c> is away; null takes the system's.</param>
    public OpenAIResponsesChatClient(HttpClient http, OpenAIOptions options, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        _exchange = new OpenAIExchange(http, options, clock, "/responses", ResponsesRequest.Create);
    }

    /// <summary>Whether OpenAI serves a model over this API only, judged by its name.</summary>
    /// <param name="model">The model's id, e.g. <c>gpt-5-pro</c>.</param>
    /// <returns>True for the <c>-pro</c>, <c>-codex</c>, <c>-deep-research</c> and <c>computer-use</c> models.</returns>
    public static bool IsOnlyWay(string model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return (model is ['o', >= '1' and <= '9', ..] || model.StartsWith("gpt-5", StringComparison.Ordinal)
                || model.StartsWith("codex", StringComparison.Ordinal) || model.StartsWith("computer-use", StringComparison.Ordinal))
            && (model.Contains("-pro", StringComparison.Ordinal) || model.Contains("codex", StringComparison.Ordinal)
                || model.Contains("-deep-research", StringComparison.Ordinal) || model.Contains("computer-use", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    /// <exception cref="ProviderException">The provider failed, said no, or did not answer whole.</exception>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return _exchange.CompleteAsync(messages, options, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>As <see cref="OpenAIChatClient.GetStreamingResponseAsync"/>.</remarks>
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
