using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>
/// Finds out what a server understands by asking it. When a call is refused before its first update because the server does not know how JSON was
/// asked for, the next lower way is tried: <c>json_schema</c>, a forced tool, <c>json_object</c>, words. When it does not know
/// <c>stream_options</c>, the name of the limit of tokens, sampling, effort or strict tools, the call is made without (or with the limit's other name). What worked is
/// remembered for this instance. Safe for concurrent use; the <see cref="HttpClient"/> stays the caller's.
/// <para>When nothing lower works either, the first refusal is thrown and nothing is remembered. A request that is too long, and an unknown model,
/// are refusals for good. Nothing else is tried again here.</para>
/// </summary>
public sealed class OpenAIAdaptiveChatClient : IChatClient
{
    private readonly HttpClient _http;
    private readonly OpenAIOptions _options;
    private readonly TimeProvider? _clock;
    private volatile Known _known;

    /// <summary>Makes a client; nothing is sent yet.</summary>
    /// <param name="http">Carries the requests.</param>
    /// <param name="options">Where the server is; its capabilities are what is tried first.</param>
    /// <param name="clock">Tells how far the date of a <c>Retry-After</c> is away; null takes the system's.</param>
    public OpenAIAdaptiveChatClient(HttpClient http, OpenAIOptions options, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        _http = http;
        _options = options;
        _clock = clock;
        _known = new Known(options.Capabilities, Client(options.Capabilities), IsProven: false);
    }

    /// <inheritdoc/>
    /// <exception cref="ProviderException">The provider failed, said no in every way, or did not answer whole.</exception>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return AskAsync([.. messages], options, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ProviderException">The provider failed, said no in every way, or stopped before its answer was whole.</exception>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return StreamAsync([.. messages], options, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks><see cref="OpenAICapabilities"/> are those found so far.</remarks>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : _known.Client.GetService(serviceType, serviceKey);
    }

    /// <summary>Does nothing: the <see cref="HttpClient"/> is the caller's.</summary>
    public void Dispose()
    {
        // Nothing is owned.
    }

    private OpenAIChatClient Client(OpenAICapabilities capabilities) => new(_http, _options with { Capabilities = capabilities }, _clock);

    private async Task<ChatResponse> AskAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var trial = new Trial(this, options);
        while (true)
        {
            try
            {
                var response = await trial.Client.GetResponseAsync(messages, options, cancellationToken);
                trial.Remember();
                return response;
            }
            catch (ProviderException failure)
            {
                trial.StepDown(failure);
            }
        }
    }

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var trial = new Trial(this, options);
        while (true)
        {
            await using var updates = trial.Client.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            bool hasUpdate;
            try
            {
                hasUpdate = await updates.MoveNextAsync();
            }
            catch (ProviderException failure)
            {
                trial.StepDown(failure);
                continue;
            }

            trial.Remember();
            while (hasUpdate)
            {
                yield return updates.Current;
                hasUpdate = await updates.MoveNextAsync();
            }

            yield break;
        }
    }

    // IsProven: JSON has come in the way that is asked for. A later refusal is then about that one call.
    private sealed record Known(OpenAICapabilities Capabilities, OpenAIChatClient Client, bool IsProven);

    /// <summary>One call, in as many ways as it takes.</summary>
    private sealed class Trial
    {
        private readonly OpenAIAdaptiveChatClient _owner;
        private readonly ChatOptions? _options;
        private readonly Known _start;
        private readonly HashSet<OpenAICapabilities> _tried;
        private OpenAICapabilities _capabilities;
        private ProviderException? _first;

        public Trial(OpenAIAdaptiveChatClient owner, ChatOptions? options)
        {
            _owner = owner;
            _options = options;
            _start = owner._known;
            _capabilities = _start.Capabilities;
            _tried = [_capabilities];
            Client = _start.Client;
        }

        public OpenAIChatClient Client { get; private set; }

        /// <summary>Goes to the next way of asking; throws when there is none.</summary>
        public void StepDown(ProviderException failure)
        {
            var refusal = OpenAIRefusal.Of(failure);
            if (refusal is null)
            {
                ExceptionDispatchInfo.Throw(failure);
            }

            _first ??= failure;
            if (Next(refusal) is not { } next || !_tried.Add(next))
            {
                ExceptionDispatchInfo.Throw(_first);
                return;
            }

            _capabilities = next;
            Client = _owner.Client(next);
        }

        /// <summary>Keeps what has worked.</summary>
        public void Remember()
        {
            var kept = _start.IsProven ? _capabilities with { Output = _start.Capabilities.Output, JsonObject = _start.Capabilities.JsonObject } : _capabilities;
            var isProven = _start.IsProven || _options?.ResponseFormat is ChatResponseFormatJson { Schema: not null };
            if (kept != _start.Capabilities || isProven != _start.IsProven)
            {
                _owner._known = new Known(kept, _owner.Client(kept), isProven);
            }
        }

        private OpenAICapabilities? Next(OpenAIRefusal refusal)
        {
            if (refusal.IsFinal)
            {
                return null;
            }

            foreach (var name in refusal.Unsupported)
            {
                if (Without(name) is { } other && !_tried.Contains(other))
                {
                    return other;
                }
            }

            return refusal.MayBeFormat && _options?.ResponseFormat is ChatResponseFormatJson format ? OutputModes.Lower(_capabilities, format) : null;
        }

        private OpenAICapabilities? Without(string parameter) => parameter switch
        {
            "stream_options" when _capabilities.StreamOptions => _capabilities with { StreamOptions = false },
            "max_tokens" when !_capabilities.MaxCompletionTokens => _capabilities with { MaxCompletionTokens = true },
            "max_completion_tokens" when _capabilities.MaxCompletionTokens => _capabilities with { MaxCompletionTokens = false },
            "temperature" or "top_p" or "frequency_penalty" or "presence_penalty" when _capabilities.Sampling => _capabilities with { Sampling = false },
            "reasoning_effort" when _capabilities.Reasoning => _capabilities with { Reasoning = false },
            "strict" when _capabilities.StrictTools => _capabilities with { StrictTools = false },
            _ => null,
        };
    }
}
