using Agents.Core.Errors;
using Agents.Core.Models;
using Microsoft.Extensions.AI;

namespace Agents.Core.Runs;

/// <summary>One streamed call of a model, guarded: a model that is deaf to cancellation holds no run up, and what breaks gets a code.</summary>
internal sealed class ModelStream(IAsyncEnumerable<ChatResponseUpdate> updates, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ChatResponseUpdate> _updates = updates.GetAsyncEnumerator(cancellationToken);
    private Task<bool> _next = Task.FromResult(false);

    /// <summary>Gets the update that was read last.</summary>
    public ChatResponseUpdate Current => _updates.Current;

    /// <summary>Reads the next update; false at the end.</summary>
    /// <exception cref="ProviderException"><c>provider_timeout</c> or <c>provider_unavailable</c>: the connector gave up, or lost its connection.</exception>
    public async Task<bool> MoveNextAsync()
    {
        try
        {
            _next = _updates.MoveNextAsync().AsTask();
            return await _next.WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && exception is OperationCanceledException or TimeoutException)
        {
            throw new ProviderException(ErrorCodes.ProviderTimeout, "The model did not answer in time. Try again.", isTransient: true, innerException: exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ProviderException(
                ErrorCodes.ProviderUnavailable, "The connection to the model failed. Try again.", isTransient: true, innerException: exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_next.IsCompleted)
        {
            await _updates.DisposeAsync();
        }
        else
        {
            _ = DisposeLaterAsync();
        }
    }

    // An enumerator may not be disposed while it is being read. The run has ended, and nobody is left to hear what else goes wrong.
    private async Task DisposeLaterAsync()
    {
        await ((Task)_next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _updates.DisposeAsync().AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
