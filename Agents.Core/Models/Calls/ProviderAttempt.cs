using Agents.Core.Errors;

namespace Agents.Core.Models.Calls;

/// <summary>One try of one call at one provider, under its clocks and its limit of calls at a time.</summary>
internal sealed class ProviderAttempt<T> : IAsyncDisposable
{
    private readonly ProviderState _state;
    private readonly CallClock _clock;
    private readonly IAsyncEnumerator<T> _pieces;
    private readonly CancellationToken _callerToken;
    private Task<bool>? _late;
    private bool _isInside;

    public ProviderAttempt(
        IProviderAttempts<T> attempts, CallTarget target, ProviderState state, bool streams, long end, TimeProvider time, CancellationToken cancellationToken)
    {
        (_state, _callerToken, Target, Streams) = (state, cancellationToken, target, streams);
        _clock = new CallClock(target.Clocks, end, streams, time, cancellationToken);
        _pieces = attempts.Open(target, streams, _clock.Token).GetAsyncEnumerator(_clock.Token);
    }

    /// <summary>Gets the model that is asked.</summary>
    public CallTarget Target { get; }

    /// <summary>Gets whether the answer comes in pieces.</summary>
    public bool Streams { get; }

    /// <summary>Gets whether the failure is that of a clock which says nothing of the provider.</summary>
    public bool IsOutOfTime => _clock is { HasStruck: true, IsSilence: false };

    /// <summary>Gets the piece that was read last.</summary>
    public T Current => _pieces.Current;

    /// <summary>Reads the next piece; false at the end.</summary>
    /// <exception cref="ProviderException">The try failed, or a clock struck.</exception>
    /// <exception cref="OperationCanceledException">The caller left.</exception>
    public async ValueTask<bool> MoveNextAsync()
    {
        try
        {
            _clock.ThrowIfOver();
            if (!_isInside)
            {
                _clock.Queue();
                await _state.EnterAsync(_clock.Token);
                _isInside = true;
                _clock.Enter();
                _clock.Wait();
            }

#pragma warning disable S5034 // The value is taken once: at once, or by the task.
            var next = _pieces.MoveNextAsync();
            var hasMore = next.IsCompletedSuccessfully ? next.Result : await WaitAsync(next.AsTask());
#pragma warning restore S5034
            if (hasMore)
            {
                _clock.Arrive();
            }

            return hasMore;
        }
        catch (Exception) when (_callerToken.IsCancellationRequested)
        {
            // Connections that are cut throw all sorts of things.
            throw new OperationCanceledException(_callerToken);
        }
        catch (Exception exception) when (_clock.HasStruck && exception is not OutOfMemoryException)
        {
            throw _clock.Failure();
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
        {
            throw new ProviderException(
                ErrorCodes.ProviderTimeout, "The provider did not answer in time. Try again.", isTransient: true, innerException: exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ProviderException(
                ErrorCodes.ProviderUnavailable, "The connection to the provider failed. Try again.", isTransient: true, innerException: exception);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // An enumerator that is still being read may not be disposed; the cancelled token ends the reading.
        if (_late is { IsCompleted: false } late)
        {
            _clock.Cancel();
            _ = DisposeLaterAsync(late);
            return;
        }

        await EndAsync();
    }

    // A connector that is deaf to its token must not hold the call up.
    private async Task<bool> WaitAsync(Task<bool> next)
    {
        _late = next;
        _clock.Wait();
        return await next.WaitAsync(_clock.Token);
    }

    private async Task DisposeLaterAsync(Task late)
    {
        await late.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await EndAsync();
    }

    private async ValueTask EndAsync()
    {
        try
        {
            await _pieces.DisposeAsync();
        }
        catch (Exception exception) when (exception is OperationCanceledException or HttpRequestException or IOException or ProviderException)
        {
            // What goes wrong while a connection is let go concerns nobody.
        }
        finally
        {
            if (_isInside)
            {
                _isInside = false;
                _state.Leave();
            }

            _clock.Dispose();
        }
    }
}
