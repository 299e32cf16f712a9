namespace Agents.Core.Runs;

/// <summary>Where runs and their events are kept. Safe for concurrent use.</summary>
/// <remarks>A write is there after a crash of the process once its task has completed.</remarks>
public interface IRunStore
{
    /// <summary>Stores a new run, or finds the one the same owner started with the same idempotency key.</summary>
    /// <returns>The stored run: <paramref name="run"/> itself when it is new.</returns>
    Task<RunRecord> CreateAsync(RunRecord run, CancellationToken cancellationToken);

    /// <summary>Appends events in order and, with the last ones, the run's final record; all of it or nothing.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="events">Consecutive events; the first follows the last one stored.</param>
    /// <param name="record">The record to store along with them; null leaves it as it is.</param>
    /// <param name="cancellationToken">Cancels the waiting; what was handed over may still be stored.</param>
    Task AppendAsync(string runId, IReadOnlyList<StoredRunEvent> events, RunRecord? record, CancellationToken cancellationToken);

    /// <summary>Reads the events after a position, in order, at least one (if there is any) and about <paramref name="maxBytes"/> at the most.</summary>
    Task<IReadOnlyList<StoredRunEvent>> ReadAsync(string runId, int afterSequence, int maxBytes, CancellationToken cancellationToken);

    /// <summary>Finds a run by its id, whoever owns it; null when there is none.</summary>
    Task<RunRecord?> FindAsync(string runId, CancellationToken cancellationToken);

    /// <summary>The position of the run's last event; 0 when it has none.</summary>
    Task<int> GetLastSequenceAsync(string runId, CancellationToken cancellationToken);

    /// <summary>All runs without a terminal event.</summary>
    Task<IReadOnlyList<RunRecord>> FindUnfinishedAsync(CancellationToken cancellationToken);

    /// <summary>Removes finished runs that ended before a moment, with their events; in small bites, so that writers are not held up.</summary>
    /// <returns>How many were removed.</returns>
    Task<int> DeleteEndedBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken);
}
