namespace Agents.Tests.Fakes;

/// <summary>A clock that stands still until the test moves it.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(TimeSpan Least, TimeSpan Most, TaskCompletionSource<TimeSpan> Set)> _waiting = [];
    private DateTimeOffset _now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until a timer is set that is due in exactly this time from now.</summary>
    public Task WaitForTimerAsync(TimeSpan due) => WaitForTimerAsync(due, due);

    /// <summary>Waits until a timer is set that is due between these times from now, both included; tells when.</summary>
    public Task<TimeSpan> WaitForTimerAsync(TimeSpan least, TimeSpan most)
    {
        lock (_lock)
        {
            if (_timers.Find(timer => timer.Due >= _now + least && timer.Due <= _now + most) is { } known)
            {
                return Task.FromResult(known.Due!.Value - _now);
            }

            var set = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((least, most, set));
            return set.Task;
        }
    }

    /// <summary>Moves the clock step by step until a task is over, and tells how far. What is done between two steps has a few real milliseconds.</summary>
    public async Task<TimeSpan> RunUntilAsync(Task task, TimeSpan step, TimeSpan most)
    {
        var start = GetUtcNow();
        while (!task.IsCompleted && GetUtcNow() - start < most)
        {
            await Task.WhenAny(task, Task.Delay(TimeSpan.FromMilliseconds(5), System, CancellationToken.None));
            if (!task.IsCompleted)
            {
                Advance(step);
            }
        }

        return GetUtcNow() - start;
    }

    /// <summary>Moves the clock; what is due fires before this returns.</summary>
    public void Advance(TimeSpan time)
    {
        List<ManualTimer> due;
        lock (_lock)
        {
            _now += time;
            due = [.. _timers.Where(timer => timer.Due <= _now).OrderBy(timer => timer.Due)];
            foreach (var timer in due)
            {
                timer.Due = timer.Period > TimeSpan.Zero ? _now + timer.Period : null;
            }

            _timers.RemoveAll(timer => timer.Due is null);
        }

        due.ForEach(timer => timer.Fire());
    }

    private void Set(ManualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            timer.Period = period;
            timer.Due = dueTime == Timeout.InfiniteTimeSpan ? null : _now + dueTime;
            if (timer.Due is null)
            {
                return;
            }

            _timers.Add(timer);
            foreach (var (_, _, set) in _waiting.Where(waiter => waiter.Least <= dueTime && dueTime <= waiter.Most))
            {
                set.TrySetResult(dueTime);
            }

            _waiting.RemoveAll(waiter => waiter.Set.Task.IsCompleted);
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, Action fire) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public TimeSpan Period { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime, period);
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
