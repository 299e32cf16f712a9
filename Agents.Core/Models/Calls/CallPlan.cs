using System.Security.Cryptography;
using Agents.Core.Errors;

namespace Agents.Core.Models.Calls;

/// <summary>Decides what is tried next in one call: which model, after which wait, and when there is nothing left to try.</summary>
internal sealed class CallPlan(
    IReadOnlyList<CallTarget> targets, ProviderStates states, CallOptions options, RetryBudget? retries, long end, TimeProvider time)
{
    // Another model is better than a longer wait than this.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int Steps = 1024;

    private int _index;
    private int _failuresHere;
    private TimeSpan _wait;
    private ProviderException? _last;

    /// <summary>Gets the number of tries so far.</summary>
    public int Tries { get; private set; }

    /// <summary>Gets whether streaming failed and a plain call takes its place.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>Chooses the next try, after its wait.</summary>
    /// <exception cref="ProviderException">Nothing is left to try: the last failure.</exception>
    public async ValueTask<(CallTarget Target, ProviderState State, bool Streams)> NextAsync(bool wantsStream, CancellationToken cancellationToken)
    {
        if (_wait > TimeSpan.Zero)
        {
            await Task.Delay(_wait, time, cancellationToken);
            _wait = TimeSpan.Zero;
        }

        var state = SkipPaused(out var pause);
        if (pause is { } rest)
        {
            // Only a limit's end is known; a provider that is down is not worth waiting for.
            if (rest.Reason.Code != ErrorCodes.ProviderRateLimited || rest.Wait > MaxWait())
            {
                throw Paused(rest.Wait, rest.Reason);
            }

            await Task.Delay(rest.Wait, time, cancellationToken);
        }

        Tries++;
        var target = targets[_index];
        var streams = wantsStream && !IsPlain && target.Model.Capabilities.Streaming != false && !state.IsPlainAt(target.Model.Model, time.GetUtcNow());
        return (target, state, streams);
    }

    /// <summary>Decides what follows a failure that came before any content.</summary>
    /// <exception cref="ProviderException">Nothing follows: the failure itself.</exception>
    public void Continue(ProviderException failure, bool streamed)
    {
        _last = failure;
        _failuresHere++;
        if (failure.Code is ErrorCodes.ContentFiltered || IsRefusedRequest(failure) || Tries >= options.MaxTries || Left() <= TimeSpan.Zero)
        {
            throw failure;
        }

        var isInside = targets[_index].Provider.IsInside;
        if (streamed && !isInside && IsOfStreaming(failure) && TryTake())
        {
            IsPlain = true;
            return;
        }

        var wait = Backoff(failure);
        var hasNext = _index + 1 < targets.Count;
        var mayRepeat = !isInside && failure.IsTransient && failure.Code != ErrorCodes.ProviderTimeout && (failure.RetryAfter ?? wait) <= MaxWait();
        if ((!hasNext && !mayRepeat) || !TryTake())
        {
            throw failure;
        }

        if (hasNext && (!mayRepeat || _failuresHere > 1 || wait > Patience))
        {
            Advance();
        }
        else
        {
            _wait = wait;
        }
    }

    // The request is wrong wherever it goes. An unknown model is not: another provider may have one.
    private static bool IsRefusedRequest(ProviderException failure) =>
        failure.Code == ErrorCodes.InvalidRequest && failure.Status is not (404 or 405);

    private static bool IsOfStreaming(ProviderException failure) =>
        failure.Code == ErrorCodes.ProviderBadResponse || (failure.Code == ErrorCodes.ProviderUnavailable && failure.Status is 200 or 405 or 501);

    private bool TryTake() => retries?.TryTake() != false;

    private void Advance()
    {
        _index++;
        _failuresHere = 0;
        IsPlain = false;
    }

    private TimeSpan Backoff(ProviderException failure)
    {
        // Whole runs that failed together must not come back together.
        var spread = 1 - (RandomNumberGenerator.GetInt32(Steps) / (2.0 * Steps));
        return failure.RetryAfter is { } asked
            ? asked + (options.FirstWait * (1 - spread))
            : options.FirstWait * Math.Pow(2, Math.Min(_failuresHere - 1, 10)) * spread;
    }

    private TimeSpan Left() => time.GetElapsedTime(time.GetTimestamp(), end);

    private TimeSpan MaxWait() => Left() is var left && left < options.MaxWait ? left : options.MaxWait;

    /// <summary>Goes on to the first model whose provider is not to be left alone; stays where it is when there is none.</summary>
    private ProviderState SkipPaused(out (TimeSpan Wait, ProviderException Reason)? pause)
    {
        var now = time.GetUtcNow();
        (TimeSpan Wait, ProviderException Reason)? shortest = null;
        var best = _index;
        for (var index = _index; index < targets.Count; index++)
        {
            var state = StateOf(index);
            if (state.CoolDownAt(now) is not { } rest)
            {
                MoveTo(index);
                pause = null;
                return state;
            }

            if (shortest is null || rest.Wait < shortest.Value.Wait)
            {
                (shortest, best) = (rest, index);
            }
        }

        MoveTo(best);
        pause = shortest;
        return StateOf(best);
    }

    private void MoveTo(int index)
    {
        if (index != _index)
        {
            _index = index - 1;
            Advance();
        }
    }

    private ProviderState StateOf(int index)
    {
        var provider = targets[index].Provider;
        return states.Of(provider.CredentialId, provider.Options.MaxConcurrentCalls);
    }

    // A failure of this very call says more than the reason of the pause that it began.
    private ProviderException Paused(TimeSpan wait, ProviderException reason)
    {
        var origin = _last ?? reason;
        return new ProviderException(origin.Code, $"{origin.Message} It is left alone for a moment.", isTransient: true, origin.Status, wait, origin);
    }
}
