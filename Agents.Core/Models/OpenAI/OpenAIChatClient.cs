using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>
/// Asks OpenAI, or any server that speaks its chat completions, over plain HTTP. One call is one request: waiting, retrying and falling back
/// are not its business. Safe for concurrent use; the <see cref="HttpClient"/> stays the caller's.
/// </summary>
public sealed class OpenAIChatClient : IChatClient
{
    private const string Path = "/chat/completions";

    private readonly OpenAIOptions _options;
    private readonly OpenAIConnection _connection;
    private readonly ChatClientMetadata _metadata;

    /// <summary>Makes a client.</summary>
    /// <param name="http">Carries the requests; its own timeout comes out as <c>provider_timeout</c>.</param>
    /// <param name="options">Where the server is.</param>
    /// <param name="clock">Tells how far the date of a <c>Retry-After</c> is away; null takes the system's.</param>
    public OpenAIChatClient(HttpClient http, OpenAIOptions options, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _connection = new OpenAIConnection(http, options, clock ?? TimeProvider.System);
        _metadata = new ChatClientMetadata(options.Provider, options.BaseAddress, options.Model);
    }

    /// <inheritdoc/>
    /// <exception cref="ProviderException">The provider failed, said no, or did not answer whole.</exception>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return CompleteAsync(messages, options, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Text and reasoning come as they arrive; tool calls, refusal, finish reason and usage once, at the end, when the answer is whole.
    /// While the model writes what has to wait, updates without contents show that it does.</remarks>
    /// <exception cref="ProviderException">The provider failed, said no, or stopped before its answer was whole.</exception>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return StreamAsync(messages, options, cancellationToken);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType == typeof(OpenAICapabilities) ? _options.Capabilities
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Does nothing: the <see cref="HttpClient"/> is the caller's.</summary>
    public void Dispose()
    {
        // Nothing is owned.
    }

    private async Task<ChatResponse> CompleteAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var request = ChatRequest.Create(_options, messages, options, streams: false);
        using var response = await _connection.PostAsync(Path, request.Body, streams: false, cancellationToken);
        using var document = await _connection.ReadJsonAsync(response, cancellationToken);
        var answer = new ChatAnswer(request.Optional, request.OutputTool);
        try
        {
            var updates = new List<ChatResponseUpdate>();
            if (answer.Add(document.RootElement) is { } first)
            {
                updates.Add(first);
            }

            updates.AddRange(answer.End(isMarked: true, isUsageDue: false));
            var whole = updates.ToChatResponse();
            whole.RawRepresentation = document.RootElement.Clone();
            return whole;
        }
        catch (ProviderException failure)
        {
            PartialUsage.Note(failure, answer.Usage);
            throw;
        }
        catch (Exception exception) when (OpenAIErrors.IsFailure(exception, cancellationToken))
        {
            throw OpenAIErrors.FromException(exception, cancellationToken)!;
        }
    }

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!_options.Capabilities.Streaming)
        {
            foreach (var update in (await CompleteAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            {
                yield return update;
            }

            yield break;
        }

        var request = ChatRequest.Create(_options, messages, options, streams: true);
        using var stream = new ChatStream(await _connection.PostAsync(Path, request.Body, streams: true, cancellationToken), _options, request);
        while (await stream.ReadAsync(cancellationToken) is { } update)
        {
            yield return update;
        }
    }
}
