using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Agents.Core.Runs.Events;

namespace Agents.Core.Runs;

/// <summary>
/// The events of all runs. An event is stored before any reader sees it; readers come and go, each at its own pace, and none holds
/// the run or another reader up. Safe for concurrent use.
/// </summary>
/// <remarks>A live run keeps a short tail in memory that all its readers share; a reader that fell behind it reads pages of the store.</remarks>
public sealed class RunLog(IRunStore store)
{
    private const int PageBytes = 256 * 1024;

    private readonly ConcurrentDictionary<string, LiveRun> _live = new(StringComparer.Ordinal);

    /// <summary>Opens the log of a run that is about to start, or to be closed after a restart.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="lastSequence">The position of its last event; 0 for a new run.</param>
    public void Open(string runId, int lastSequence = 0) => _live[runId] = new LiveRun(lastSequence);

    /// <summary>Stores events, then shows them to the readers. Only the run itself appends.</summary>
    /// <returns>The events with their positions.</returns>
    public async Task AppendAsync(string runId, IReadOnlyList<RunEvent> events, RunRecord? record, CancellationToken cancellationToken)
    {
        var live = _live[runId];
        await live.Gate.WaitAsync(cancellationToken);
        try
        {
            var numbered = new (RunEvent Event, int Size)[events.Count];
            var stored = new StoredRunEvent[events.Count];
            for (var index = 0; index < events.Count; index++)
            {
                var runEvent = events[index] with { Sequence = live.LastSequence + index + 1 };
                var payload = JsonSerializer.SerializeToUtf8Bytes(runEvent, RunEventJson.Default.RunEvent);
                numbered[index] = (runEvent, payload.Length);
                stored[index] = new StoredRunEvent(runEvent.Sequence, payload);
            }

            // Not the caller's token: a write that was handed over may be stored all the same, and then its positions are taken.
            await store.AppendAsync(runId, stored, record, CancellationToken.None);
            live.Show(numbered);
        }
        finally
        {
            live.Gate.Release();
        }
    }

    /// <summary>Forgets the tail of a run that has its terminal event; readers go on from the store.</summary>
    public void Close(string runId)
    {
        if (_live.TryRemove(runId, out var live))
        {
            live.End();
        }
    }

    /// <summary>Reads a run's events from a position on, and waits for those to come, until the terminal one.</summary>
    /// <param name="runId">The run; it must exist.</param>
    /// <param name="afterSequence">The position of the last event the reader has; 0 for none.</param>
    /// <param name="cancellationToken">Ends the reading, not the run.</param>
    public async IAsyncEnumerable<RunEvent> ReadAsync(
        string runId, int afterSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var position = afterSequence;
        while (true)
        {
            var live = _live.GetValueOrDefault(runId);
            var news = live?.News;
            if (live is not null && live.TryTake(position, out var tail))
            {
                foreach (var runEvent in tail)
                {
                    position = runEvent.Sequence;
                    yield return runEvent;
                    if (runEvent.IsTerminal)
                    {
                        yield break;
                    }
                }

                if (tail.Length == 0)
                {
                    await news!.WaitAsync(cancellationToken);
                }

                continue;
            }

            var page = await store.ReadAsync(runId, position, PageBytes, cancellationToken);
            foreach (var stored in page)
            {
                var runEvent = JsonSerializer.Deserialize(stored.Payload.Span, RunEventJson.Default.RunEvent)!;
                position = runEvent.Sequence;
                yield return runEvent;
                if (runEvent.IsTerminal)
                {
                    yield break;
                }
            }

            // Neither alive nor any more events: the run was closed without a terminal one, which recovery mends at the next start.
            if (page.Count == 0 && live is null && !_live.ContainsKey(runId))
            {
                yield break;
            }
        }
    }

    private sealed class LiveRun(int lastSequence)
    {
        private const int MaxTailEvents = 256;
        private const int MaxTailBytes = 1024 * 1024;

        private readonly Lock _lock = new();
        private readonly List<(RunEvent Event, int Size)> _tail = [];
        private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _tailBytes;
        private bool _ended;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int LastSequence { get; private set; } = lastSequence;

        public Task News
        {
            get
            {
                lock (_lock)
                {
                    return _news.Task;
                }
            }
        }

        public void Show((RunEvent Event, int Size)[] events)
        {
            lock (_lock)
            {
                foreach (var entry in events)
                {
                    _tail.Add(entry);
                    _tailBytes += entry.Size;
                    LastSequence = entry.Event.Sequence;
                }

                var old = 0;
                while (_tail.Count - old > 1 && (_tail.Count - old > MaxTailEvents || _tailBytes > MaxTailBytes))
                {
                    _tailBytes -= _tail[old++].Size;
                }

                _tail.RemoveRange(0, old);
                Announce();
            }
        }

        public void End()
        {
            lock (_lock)
            {
                _ended = true;
                Announce();
            }
        }

        /// <summary>The events after a position; false when the tail no longer reaches back that far, or the run ended.</summary>
        public bool TryTake(int position, out RunEvent[] events)
        {
            lock (_lock)
            {
                var first = _tail.Count == 0 ? LastSequence + 1 : _tail[0].Event.Sequence;
                var reaches = position + 1 >= first && !(_ended && position >= LastSequence);
                var start = Math.Min(_tail.Count, Math.Max(0, position + 1 - first));
                events = reaches ? new RunEvent[_tail.Count - start] : [];
                for (var index = 0; index < events.Length; index++)
                {
                    events[index] = _tail[start + index].Event;
                }

                return reaches;
            }
        }

        private void Announce()
        {
            var news = _news;
            _news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_ended)
            {
                _news.SetResult();
            }

            news.TrySetResult();
        }
    }
}
