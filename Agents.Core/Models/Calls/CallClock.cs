using Agents.Core.Errors;
using Agents.Core.Models.Catalog;

namespace Agents.Core.Models.Calls;

/// <summary>The three clocks of one try: to the first token, between tokens, and the whole call's end. It cancels <see cref="Token"/>.</summary>
internal sealed class CallClock : IDisposable
{
    private readonly CancellationTokenSource _cancellation;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly ModelClocks _clocks;
    private readonly long _end;
    private readonly bool _streams;
    private readonly TimeSpan _chance;
    private bool _isLast;
    private bool _isSet;
    private bool _hasFirst;
    private bool _isQueued;
    private volatile bool _isWaiting;

    /// <summary>Makes the clocks of a try; none runs before the first wait.</summary>
    /// <param name="clocks">How long is waited.</param>
    /// <param name="end">The time stamp at which the whole call ends.</param>
    /// <param name="streams">Whether there is a first token before the last one; if not, only the end counts.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public CallClock(ModelClocks clocks, long end, bool streams, TimeProvider time, CancellationToken cancellationToken)
    {
        (_clocks, _end, _time, _streams) = (clocks, end, time, streams);
        _chance = time.GetElapsedTime(time.GetTimestamp(), end);
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Token = _cancellation.Token;
        _timer = time.CreateTimer(static state => ((CallClock)state!).Strike(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gets what the try is cancelled by: the caller or a clock.</summary>
    public CancellationToken Token { get; }

    /// <summary>Gets whether a clock has struck.</summary>
    public bool HasStruck { get; private set; }

    /// <summary>Gets whether the clock that struck tells of a silent provider: the end of the call does not, when it cut a try short that had no chance.</summary>
    public bool IsSilence => HasStruck && !_isQueued && (!_isLast || (!_streams && _chance >= _clocks.FirstToken));

    /// <summary>A place at the provider is waited for. It has not been asked yet, so only the call's end counts.</summary>
    public void Queue()
    {
        (_isQueued, _isWaiting) = (true, true);
        Set(TimeSpan.MaxValue);
    }

    /// <summary>There is a place.</summary>
    public void Enter() => (_isQueued, _isWaiting) = (false, false);

    /// <summary>Strikes when the whole call's time is over, however lively the provider still is: what flows without a pause is never waited for.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public void ThrowIfOver()
    {
        if (_time.GetTimestamp() >= _end)
        {
            (_isLast, _isWaiting) = (true, true);
            Strike();
            Token.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The provider is waited for. The clock of the first token runs on from the first wait, the idle clock anew in each.</summary>
    public void Wait()
    {
        _isWaiting = true;
        if (_hasFirst || !_isSet)
        {
            _isSet = true;
            Set(_hasFirst ? _clocks.Idle : _streams ? _clocks.FirstToken : TimeSpan.MaxValue);
        }
    }

    /// <summary>Something came. Until the next wait time is the reader's, and no clock strikes.</summary>
    public void Arrive()
    {
        _isWaiting = false;
        _hasFirst = true;
    }

    /// <summary>Ends the try, whoever is still reading.</summary>
    public void Cancel() => _cancellation.Cancel();

    /// <summary>What the caller is told when a clock has struck.</summary>
    public ProviderException Failure() => new(
        ErrorCodes.ProviderTimeout,
        _isQueued ? $"There was no place at the model's provider within {_clocks.Total.TotalSeconds:0.#} s: too many calls are at it."
        : _isLast ? $"The model's answer took longer than {_clocks.Total.TotalSeconds:0.#} s."
        : _hasFirst ? $"The model fell silent for {_clocks.Idle.TotalSeconds:0.#} s in the middle of its answer."
        : $"The model did not begin to answer within {_clocks.FirstToken.TotalSeconds:0.#} s.",
        isTransient: true);

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _cancellation.Dispose();
    }

    private void Set(TimeSpan wait)
    {
        var left = _time.GetElapsedTime(_time.GetTimestamp(), _end);
        _isLast = left < wait;
        wait = _isLast ? left : wait;
        _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait, Timeout.InfiniteTimeSpan);
    }

    private void Strike()
    {
        if (!_isWaiting)
        {
            return;
        }

        HasStruck = true;
        try
        {
            _cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The try ended in the same moment.
        }
    }
}
