using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>One request, one answer, in either dialect; safe for concurrent use.</summary>
/// <param name="http">Carries the requests.</param>
/// <param name="options">Where the server is.</param>
/// <param name="clock">Tells how far a date is away; null takes the system's.</param>
/// <param name="path">Where the dialect is spoken, below the address.</param>
/// <param name="write">Writes a request of the dialect; the last argument is whether a stream is asked for.</param>
internal sealed class OpenAIExchange(
    HttpClient http,
    OpenAIOptions options,
    TimeProvider? clock,
    string path,
    Func<OpenAIOptions, IEnumerable<ChatMessage>, ChatOptions?, bool, OpenAIRequest> write)
{
    private readonly OpenAIConnection _connection = new(http, options, clock ?? TimeProvider.System);
    private readonly ChatClientMetadata _metadata = new(options.Provider, options.BaseAddress, options.Model);

    /// <summary>What a client of the dialect offers besides itself.</summary>
    public object? GetService(Type serviceType, object? serviceKey) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceType == typeof(OpenAICapabilities) ? options.Capabilities
        : null;

    /// <summary>Asks for an answer as a whole.</summary>
    public async Task<ChatResponse> CompleteAsync(IEnumerable<ChatMessage> messages, ChatOptions? call, CancellationToken cancellationToken)
    {
        var request = write(options, messages, call, false);
        using var response = await _connection.PostAsync(path, request.Body, streams: false, cancellationToken);
        using var document = await _connection.ReadJsonAsync(response, cancellationToken);
        var answer = Answer.For(document.RootElement, request);
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

    /// <summary>Asks for an answer as a stream.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? call, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!options.Capabilities.Streaming)
        {
            foreach (var update in (await CompleteAsync(messages, call, cancellationToken)).ToChatResponseUpdates())
            {
                yield return update;
            }

            yield break;
        }

        var request = write(options, messages, call, true);
        using var stream = new ChatStream(await _connection.PostAsync(path, request.Body, streams: true, cancellationToken), options, request);
        while (await stream.ReadAsync(cancellationToken) is { } update)
        {
            yield return update;
        }
    }
}
