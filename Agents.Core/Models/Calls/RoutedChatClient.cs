using System.Runtime.CompilerServices;
using Agents.Core.Models.Catalog;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Calls;

/// <summary>A route as one model: it chooses, tries, waits, falls back, and tells what each call came to. Safe for concurrent use.</summary>
/// <remarks>Made for one run or request; the clients behind it are shared and are not disposed with it.</remarks>
public sealed class RoutedChatClient : DelegatingChatClient
{
    private readonly ModelRoute _route;
    private readonly CallPolicies _policies;
    private readonly ModelTelemetry _telemetry;
    private readonly RetryBudget? _retries;
    private readonly Action<ModelCall>? _report;

    internal RoutedChatClient(ModelRoute route, CallPolicies policies, ModelTelemetry telemetry, RetryBudget? retries, Action<ModelCall>? report)
        : base(route.Targets[0].Target.Provider.GetChatClient(route.Targets[0].Target.Model)) =>
        (_route, _policies, _telemetry, _retries, _report) = (route, policies, telemetry, retries, report);

    /// <inheritdoc/>
    /// <exception cref="ProviderException">All tries failed.</exception>
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return await CallAsync([.. messages], options, streams: false, cancellationToken).ToChatResponseAsync(cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ProviderException">All tries failed, or the answer broke off after it had begun.</exception>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return CallAsync([.. messages], options, streams: true, cancellationToken);
    }

#pragma warning disable CA2215 // The clients belong to their providers; disposing the one within would end it for everybody.
    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Nothing is owned.
    }
#pragma warning restore CA2215

    private async IAsyncEnumerable<ChatResponseUpdate> CallAsync(
        List<ChatMessage> messages, ChatOptions? options, bool streams, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var needs = CallNeeds.Of(messages, options);
        var targets = _route.For(needs);
        var span = _telemetry.Start(messages, targets.Any(target => target.Provider.Options.LogsContent));
        await using var call = new ProviderCall<ChatResponseUpdate>(
            targets, new ChatAttempts(messages, options), streams, _policies, _retries, cancellationToken);
        using var recorder = new CallRecorder(call, span, needs, _telemetry, _policies.Time, _report, cancellationToken);
        while (await recorder.MoveNextAsync())
        {
            yield return call.Current;
        }
    }
}
