using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Gemini;

/// <summary>
/// Gemini over its own REST API: <c>generateContent</c>, <c>streamGenerateContent</c> and <c>countTokens</c>. Safe for concurrent use.
/// <para>Every failure but the caller's own cancellation is a <see cref="ProviderException"/>. A stream ends well only with a finish reason and
/// the end of the body; the reason and the usage come with the last update. What was counted of an answer that never ends, <see cref="PartialUsage"/> finds.</para>
/// <para>Thought signatures travel as additional properties of the contents: send the contents of an answer back as they are, in their order.
/// Of <see cref="ChatOptions.AdditionalProperties"/> these are passed on by their name on the wire: <c>thinkingConfig</c>,
/// <c>responseModalities</c>, <c>mediaResolution</c>, <c>safetySettings</c>, <c>cachedContent</c>, <c>serviceTier</c>, <c>labels</c>.</para>
/// </summary>
public sealed class GeminiChatClient : IChatClient
{
    internal const string ProviderName = "gcp.gemini";

    private readonly GeminiTransport _transport;
    private readonly ChatClientMetadata _metadata;
    private readonly string _model;

    /// <summary>Connects to a model; nothing is sent yet.</summary>
    /// <param name="http">Sends the calls; stays the caller's. Its timeout bounds the wait for the headers.</param>
    /// <param name="options">The server, key and model.</param>
    /// <param name="time">The clock, for <c>Retry-After</c> dates; null takes the system's.</param>
    public GeminiChatClient(HttpClient http, GeminiClientOptions options, TimeProvider? time = null)
    {
        _transport = new GeminiTransport(http, options, time ?? TimeProvider.System);
        _metadata = new ChatClientMetadata(ProviderName, options.BaseAddress, options.Model);
        _model = options.Model;
    }

    /// <inheritdoc />
    /// <exception cref="ProviderException">The call failed.</exception>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var model = options?.ModelId ?? _model;
        var body = GeminiRequest.Build(model, [.. messages], options);
        using var document = await _transport.CallAsync(model, "generateContent", body, cancellationToken);

        var answer = new GeminiAnswer(model);
        var contents = Take(answer, document.RootElement);
        var (reason, rest) = answer.Finish(wasStreamed: false);
        if (rest is not null)
        {
            contents.Add(rest);
        }

        return new ChatResponse(new ChatMessage(ChatRole.Assistant, contents) { MessageId = answer.Id })
        {
            ResponseId = answer.Id,
            ModelId = answer.Model,
            FinishReason = reason,
            Usage = answer.Usage,
        };
    }

    /// <inheritdoc />
    /// <exception cref="ProviderException">The call failed, before the first update or after some.</exception>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return StreamAsync([.. messages], options, cancellationToken);
    }

    /// <summary>Asks how many tokens a request would have as its input, tools and instructions included.</summary>
    /// <param name="messages">The conversation.</param>
    /// <param name="options">What would go with it.</param>
    /// <param name="cancellationToken">Aborts the call.</param>
    /// <returns>The number of tokens.</returns>
    /// <exception cref="ProviderException">The call failed.</exception>
    public async Task<long> CountTokensAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var model = options?.ModelId ?? _model;
        var body = GeminiRequest.Build(model, [.. messages], options);
        if (body.Count > 1)
        {
            body["model"] = GeminiTransport.ModelPath(model);
            body = new JsonObject { ["generateContentRequest"] = body };
        }

        using var document = await _transport.CallAsync(model, "countTokens", body, cancellationToken);
        return document.RootElement.Count("totalTokens") ?? throw GeminiErrors.BadResponse("it counts no tokens");
    }

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    /// <summary>Does nothing: the HTTP client is the caller's.</summary>
    public void Dispose()
    {
        // Nothing is owned here.
    }

    private static List<AIContent> Take(GeminiAnswer answer, JsonElement chunk)
    {
        try
        {
            return answer.Take(chunk);
        }
        catch (InvalidOperationException failure)
        {
            throw GeminiErrors.BadResponse("it holds text that is not valid Unicode", failure);
        }
    }

    private static ChatResponseUpdate Update(GeminiAnswer answer, List<AIContent> contents)
    {
        var update = new ChatResponseUpdate(ChatRole.Assistant, contents) { ResponseId = answer.Id, MessageId = answer.Id, ModelId = answer.Model };
        PartialUsage.Note(update, answer.Usage);
        return update;
    }

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var model = options?.ModelId ?? _model;
        var body = GeminiRequest.Build(model, messages, options);
        using var response = await _transport.SendAsync(model, "streamGenerateContent?alt=sse", body, cancellationToken);
        await using var stream = await GeminiTransport.OpenAsync(response, cancellationToken);

        var events = new GeminiEventReader(stream, _transport.MaxResponseBytes);
        var answer = new GeminiAnswer(model);
        while (await NextAsync() is { } contents)
        {
            if (contents.Count > 0 || answer.IsHolding || answer.Usage is not null)
            {
                yield return Update(answer, contents);
            }
        }

        var (reason, rest) = answer.Finish(wasStreamed: true);
        List<AIContent> last = rest is null ? [] : [rest];
        if (answer.Usage is { } usage)
        {
            last.Add(new UsageContent(usage));
        }

        var end = Update(answer, last);
        end.FinishReason = reason;
        yield return end;

        async ValueTask<List<AIContent>?> NextAsync()
        {
            try
            {
                return await events.MoveNextAsync(cancellationToken) ? TakeEvent(events, answer, response, model)
                    : events.IsBroken ? throw GeminiErrors.BadResponse("it ended inside an event")
                    : null;
            }
            catch (ProviderException failure)
            {
                PartialUsage.Note(failure, answer.Usage);
                throw;
            }
        }
    }

    private List<AIContent> TakeEvent(GeminiEventReader events, GeminiAnswer answer, HttpResponseMessage response, string model)
    {
        if (!events.IsForeign && events.Current.Span.Trim((byte)' ').SequenceEqual("[DONE]"u8))
        {
            // Gemini has none; servers that stand in for it may.
            return [];
        }

        try
        {
            using var document = GeminiJson.Parse(events.Current);
            if (GeminiErrors.Find(document.RootElement) is { } error)
            {
                throw GeminiErrors.From(200, error, response.Headers.RetryAfter, model, _transport.Now);
            }

            return events.IsForeign ? throw GeminiErrors.BadResponse("it is not a stream of events") : Take(answer, document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw GeminiErrors.BadResponse("a part of the stream is not JSON", failure);
        }
    }
}
