using System.IO.Pipelines;
using Agents.Core.Runs;
using Agents.Core.Runs.Events;

namespace Agents.Api.Wires;

/// <summary>One reader's view of a run, and the pipe its answer goes into.</summary>
/// <param name="record">The run.</param>
/// <param name="log">Where its events are read.</param>
/// <param name="body">The body of the response.</param>
/// <param name="after">The position of the last event the reader has; 0 for none.</param>
/// <param name="heartbeat">The longest silence.</param>
/// <param name="timeProvider">The clock of the heartbeat.</param>
internal sealed class RunStream(RunRecord record, RunLog log, PipeWriter body, int after, TimeSpan heartbeat, TimeProvider timeProvider)
{
    // Large enough that a fast run is not slowed by small writes, small enough that a slow reader holds little.
    private const int FlushBytes = 64 * 1024;

    /// <summary>Gets the run.</summary>
    public RunRecord Record { get; } = record;

    /// <summary>Gets the position of the last event the reader has; 0 for none.</summary>
    public int After { get; } = after;

    /// <summary>Gets the pipe.</summary>
    public PipeWriter Body { get; } = body;

    /// <summary>The run's events from its first one on, whatever the reader has already.</summary>
    public IAsyncEnumerable<RunEvent> ReadFromStartAsync(CancellationToken cancellationToken) => log.ReadAsync(Record.Id, 0, cancellationToken);

    /// <summary>Waits for the first event of a kind; null when the run ends without one.</summary>
    public async Task<T?> FindFirstAsync<T>(CancellationToken cancellationToken)
        where T : RunEvent
    {
        await foreach (var runEvent in ReadFromStartAsync(cancellationToken))
        {
            if (runEvent is T found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Writes event after event from the reader's position; flushes when none is waiting; keeps a silent stream alive.</summary>
    /// <param name="write">Writes one event into <see cref="Body"/>.</param>
    /// <param name="writeHeartbeat">Writes a sign of life into <see cref="Body"/>.</param>
    /// <param name="cancellationToken">The reader left.</param>
    public Task PumpAsync(Action<RunEvent> write, Action writeHeartbeat, CancellationToken cancellationToken) =>
        PumpAsync(After, write, writeHeartbeat, cancellationToken);

    /// <summary>Writes the run's events from the first one on.</summary>
    public Task PumpFromStartAsync(Action<RunEvent> write, Action writeHeartbeat, CancellationToken cancellationToken) =>
        PumpAsync(0, write, writeHeartbeat, cancellationToken);

    private async Task PumpAsync(int position, Action<RunEvent> write, Action writeHeartbeat, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var enumerator = log.ReadAsync(Record.Id, position, stop.Token).GetAsyncEnumerator(CancellationToken.None);
        while (await MoveNextAsync(enumerator, writeHeartbeat, stop))
        {
            write(enumerator.Current);
            if (Body.UnflushedBytes >= FlushBytes)
            {
                await Body.FlushAsync(cancellationToken);
            }
        }

        await Body.FlushAsync(cancellationToken);
    }

    private async Task<bool> MoveNextAsync(IAsyncEnumerator<RunEvent> enumerator, Action writeHeartbeat, CancellationTokenSource stopReading)
    {
        var pending = enumerator.MoveNextAsync().AsTask();
        if (pending.IsCompleted)
        {
            return await pending;
        }

        try
        {
            await KeepAliveAsync(pending, writeHeartbeat, stopReading.Token);
        }
        catch
        {
            // The reader left while something was written. An enumerator may not be disposed before its read has ended.
            await stopReading.CancelAsync();
            await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        return await pending;
    }

    private async Task KeepAliveAsync(Task pending, Action writeHeartbeat, CancellationToken cancellationToken)
    {
        await Body.FlushAsync(cancellationToken);
        while (!pending.IsCompleted)
        {
            // Not the reader's token: the pending read has it, and ends with it.
            using var stop = new CancellationTokenSource();
            var beat = Task.Delay(heartbeat, timeProvider, stop.Token);
            if (await Task.WhenAny(pending, beat) == beat)
            {
                writeHeartbeat();
                await Body.FlushAsync(cancellationToken);
            }

            await stop.CancelAsync();
        }
    }
}
