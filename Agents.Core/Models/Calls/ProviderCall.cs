using Microsoft.Extensions.Logging;

namespace Agents.Core.Models.Calls;

/// <summary>
/// One call under all policies, read piece by piece: tries, waits, clocks, fallback and pauses, written once for every kind of call.
/// Before the first content another try may take a failed one's place, and nobody sees it; after it a failure is the call's. Not safe for concurrent use.
/// </summary>
/// <typeparam name="T">A piece of an answer.</typeparam>
internal sealed class ProviderCall<T> : IAsyncDisposable
{
    private readonly IProviderAttempts<T> _attempts;
    private readonly CallOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationToken _cancellationToken;
    private readonly CallPlan _plan;
    private readonly bool _wantsStream;
    private readonly long _end;
    private readonly Queue<T> _held = [];
    private ProviderAttempt<T>? _attempt;
    private ProviderState? _state;
    private T? _current;
    private bool _isPastFirst;
    private bool _isOver;

    public ProviderCall(
        IReadOnlyList<CallTarget> targets, IProviderAttempts<T> attempts, bool streams, CallPolicies policies, RetryBudget? retries, CancellationToken cancellationToken)
    {
        (_attempts, _options, _time, _logger, _wantsStream, _cancellationToken) =
            (attempts, policies.Options, policies.Time, policies.Logger, streams, cancellationToken);
        _end = _time.GetTimestamp() + (long)(targets[0].Clocks.Total.TotalSeconds * _time.TimestampFrequency);
        _plan = new CallPlan(targets, policies.States, _options, retries, _end, _time);
    }

    /// <summary>Gets the model that answers, or was tried last; null before the first try.</summary>
    public CallTarget? Target => _attempt?.Target;

    /// <summary>Gets the number of tries so far.</summary>
    public int Tries => _plan.Tries;

    /// <summary>Gets the piece that was read last.</summary>
    public T Current => _current!;

    /// <summary>Reads the next piece; false at the end.</summary>
    /// <exception cref="ProviderException">The call failed.</exception>
    public ValueTask<bool> MoveNextAsync()
    {
        if (_held.TryDequeue(out _current!))
        {
            return new(true);
        }

        return _isOver ? new(false) : _isPastFirst ? ReadAsync() : BeginAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _attempt?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async ValueTask<bool> BeginAsync()
    {
        while (true)
        {
            var (target, state, streams) = await _plan.NextAsync(_wantsStream, _cancellationToken);
            _state = state;
            _attempt = new ProviderAttempt<T>(_attempts, target, state, streams, _end, _time, _cancellationToken);
            try
            {
                await ReadToContentAsync(_attempt);
                break;
            }
            catch (ProviderException failure)
            {
                Note(failure);
                _plan.Continue(failure, streams);
                _held.Clear();

                // Its place and its connection are not kept through the wait.
                await _attempt.DisposeAsync();
                CallLog.AnotherTry(_logger, target.Provider.Name, failure.Code, _plan.Tries);
            }
        }

        if (_plan.IsPlain)
        {
            _state.NotePlain(_attempt.Target.Model.Model, _time.GetUtcNow());
        }

        _isPastFirst = true;
        return await MoveNextAsync();
    }

    private async ValueTask ReadToContentAsync(ProviderAttempt<T> attempt)
    {
        while (await attempt.MoveNextAsync())
        {
            var kind = _attempts.KindOf(attempt.Current);
            if (kind != PieceKind.Progress)
            {
                _held.Enqueue(attempt.Current);
            }

            if (kind == PieceKind.Content)
            {
                return;
            }
        }

        End();
    }

    private async ValueTask<bool> ReadAsync()
    {
        try
        {
            if (await _attempt!.MoveNextAsync())
            {
                _current = _attempt.Current;
                return true;
            }
        }
        catch (ProviderException failure)
        {
            Note(failure);
            throw;
        }

        End();
        return false;
    }

    private void Note(ProviderException failure)
    {
        if (_attempt is { Target.Provider.IsInside: false, IsOutOfTime: false })
        {
            _state!.NoteFailure(failure, _options, _time.GetUtcNow());
        }
    }

    private void End()
    {
        _isOver = true;
        _state!.NoteSuccess();
    }
}
