namespace Agents.Plugins.Calendar.Google;

/// <summary>Lets those who want the same thing at the same time wait for one and the same work. Safe for concurrent use.</summary>
/// <remarks>The work does not stop when one of them leaves: it needs a time limit of its own.</remarks>
internal sealed class SingleFlight<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Task<TValue>> _running = [];

    /// <summary>Joins the work that runs for this key, or starts it.</summary>
    public Task<TValue> RunAsync(TKey key, Func<Task<TValue>> work, CancellationToken cancellationToken)
    {
        Task<TValue>? running;
        lock (_lock)
        {
            if (!_running.TryGetValue(key, out running))
            {
                running = WorkAsync(key, work);
                _running.Add(key, running);
            }
        }

        return running.WaitAsync(cancellationToken);
    }

    private async Task<TValue> WorkAsync(TKey key, Func<Task<TValue>> work)
    {
        // Away from the lock first: the key must be there before it is taken out.
        await Task.Yield();
        try
        {
            return await work();
        }
        finally
        {
            lock (_lock)
            {
                _running.Remove(key);
            }
        }
    }
}
