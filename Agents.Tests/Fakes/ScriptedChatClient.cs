using Agents.Core.Models;
using Microsoft.Extensions.AI;

namespace Agents.Tests.Fakes;

/// <summary>A model that plays what the test scripts, a script a call (the last one again and again), and keeps what it was asked.</summary>
internal sealed class ScriptedChatClient : IChatClient
{
    /// <summary>The id tests register it under.</summary>
    public const string ModelId = "scripted";

    private readonly Lock _lock = new();
    private readonly List<(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)> _calls = [];
    private Script[] _scripts = [];

    /// <summary>What it says it is like.</summary>
    public ModelTraits Traits { get; set; } = new();

    /// <summary>What it was asked since the last <see cref="Play"/>.</summary>
    public IReadOnlyList<(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Begins anew with these scripts.</summary>
    public void Play(params Script[] scripts)
    {
        lock (_lock)
        {
            _calls.Clear();
            _scripts = scripts;
        }
    }

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            _calls.Add(([.. messages], options));
            return _scripts[Math.Min(_calls.Count, _scripts.Length) - 1].PlayAsync(cancellationToken);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ModelTraits) ? Traits : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // Nothing is held.
    }
}
