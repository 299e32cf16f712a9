using Agents.Core.Errors;

namespace Agents.Core.Models.Calls;

/// <summary>What is known of a provider under one credential: whether it is to be left alone, and how many calls are at it. Safe for concurrent use.</summary>
internal sealed class ProviderState(int maxConcurrentCalls) : IDisposable
{
    private static readonly TimeSpan MaxCoolDown = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MaxRateLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PlainTime = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _plainUntil = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _gate = new(maxConcurrentCalls, maxConcurrentCalls);
    private int _failures;
    private int _coolDowns;
    private DateTimeOffset _coolUntil;
    private ProviderException? _reason;

    /// <summary>Whether nothing would be lost without it.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        lock (_lock)
        {
            return _gate.CurrentCount == maxConcurrentCalls && _coolUntil <= now && _plainUntil.Values.All(until => until <= now);
        }
    }

    /// <summary>How long it is to be left alone, and why; null when it may be called.</summary>
    public (TimeSpan Wait, ProviderException Reason)? CoolDownAt(DateTimeOffset now)
    {
        lock (_lock)
        {
            return _coolUntil > now && _reason is not null ? (_coolUntil - now, _reason) : null;
        }
    }

    /// <summary>Whether streaming of a model failed here lately where a plain call worked.</summary>
    public bool IsPlainAt(string model, DateTimeOffset now)
    {
        lock (_lock)
        {
            return _plainUntil.GetValueOrDefault(model) > now;
        }
    }

    /// <summary>Notes that a plain call of a model worked where streaming had failed.</summary>
    public void NotePlain(string model, DateTimeOffset now)
    {
        lock (_lock)
        {
            foreach (var (past, _) in _plainUntil.Where(pair => pair.Value <= now))
            {
                _plainUntil.Remove(past);
            }

            _plainUntil[model] = now + PlainTime;
        }
    }

    /// <summary>Notes that it answered.</summary>
    public void NoteSuccess()
    {
        lock (_lock)
        {
            _failures = 0;
            _coolDowns = 0;
        }
    }

    /// <summary>Notes a failure. Only those count that say something of the provider: its limits, its absence, its silence.</summary>
    public void NoteFailure(ProviderException failure, CallOptions options, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (failure is { Code: ErrorCodes.ProviderRateLimited, RetryAfter: { } wait })
            {
                Cool(failure, now + (wait < MaxRateLimit ? wait : MaxRateLimit));
            }
            else if (failure.IsTransient && failure.Code is ErrorCodes.ProviderUnavailable or ErrorCodes.ProviderTimeout or ErrorCodes.ProviderRateLimited
                && ++_failures >= options.FailuresBeforeCoolDown)
            {
                var wait2 = options.CoolDown * Math.Pow(2, Math.Min(_coolDowns++, 8));
                Cool(failure, now + (wait2 < MaxCoolDown ? wait2 : MaxCoolDown));

                // The next failure after the pause starts another one at once: it is still down.
                _failures = options.FailuresBeforeCoolDown - 1;
            }
        }
    }

    /// <summary>Waits for a place among the calls at a time.</summary>
    public Task EnterAsync(CancellationToken cancellationToken) => _gate.WaitAsync(cancellationToken);

    /// <summary>Gives the place back.</summary>
    public void Leave() => _gate.Release();

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private void Cool(ProviderException reason, DateTimeOffset until)
    {
        _reason = reason;
        _coolUntil = until > _coolUntil ? until : _coolUntil;
    }
}
