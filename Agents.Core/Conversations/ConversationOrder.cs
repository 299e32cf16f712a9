namespace Agents.Core.Conversations;

/// <summary>
/// Keeps the messages of one conversation in order: a turn begins when the one before it has ended, first come, first served. Safe for
/// concurrent use.
/// </summary>
public sealed class ConversationOrder
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Owner, string ThreadId), Task> _last = [];

    /// <summary>Takes a place behind all that have one.</summary>
    /// <returns>The place; it must be disposed, also when its turn never came.</returns>
    public Place Enter(string owner, string threadId)
    {
        lock (_lock)
        {
            var key = (owner, threadId);
            var place = new Place(this, key, _last.GetValueOrDefault(key) ?? Task.CompletedTask);
            _last[key] = place.Left;
            return place;
        }
    }

    private void Forget((string Owner, string ThreadId) key, Task left)
    {
        lock (_lock)
        {
            if (_last.GetValueOrDefault(key) == left)
            {
                _last.Remove(key);
            }
        }
    }

    /// <summary>A place in the queue of a conversation.</summary>
    public sealed class Place : IDisposable
    {
        private readonly ConversationOrder _queue;
        private readonly (string Owner, string ThreadId) _key;
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Place(ConversationOrder queue, (string Owner, string ThreadId) key, Task turn)
        {
            (_queue, _key, Turn) = (queue, key, turn);
            Left = LeaveAsync();
        }

        /// <summary>Gets a task that completes when all before have ended.</summary>
        public Task Turn { get; }

        /// <summary>Gets a task that completes when this one has left and all before have ended.</summary>
        internal Task Left { get; }

        /// <inheritdoc/>
        public void Dispose() => _done.TrySetResult();

        // One that gives up while it waits must not let those behind it overtake those before it.
        private async Task LeaveAsync()
        {
            await _done.Task;
            await Turn;
            _queue.Forget(_key, Left);
        }
    }
}
