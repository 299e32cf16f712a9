using System.Collections.Concurrent;
using Agents.Core.Runs.Events;

namespace Agents.Core.Runs;

/// <summary>Where an agent puts its events. Safe for concurrent use: tools that run side by side share it.</summary>
public sealed class RunOutput(string runId, RunLog log, CancellationToken runToken)
{
    private readonly ConcurrentQueue<RunEvent> _posted = [];

    /// <summary>Gets the run's id.</summary>
    public string RunId { get; } = runId;

    /// <summary>Appends an event; readers see it once it is stored.</summary>
    public Task EmitAsync(RunEvent runEvent) => EmitAsync([runEvent]);

    /// <summary>Appends events that belong together: all of them are stored, or none.</summary>
    public Task EmitAsync(IReadOnlyList<RunEvent> events)
    {
        if (!_posted.IsEmpty)
        {
            events = [.. TakePosted(), .. events];
        }

        return events.Count == 0 ? Task.CompletedTask : log.AppendAsync(RunId, events, record: null, runToken);
    }

    /// <summary>Leaves an event that goes out before the next one that is appended.</summary>
    public void Post(RunEvent runEvent) => _posted.Enqueue(runEvent);

    /// <summary>Takes the events that still wait.</summary>
    internal IReadOnlyList<RunEvent> TakePosted()
    {
        var taken = new List<RunEvent>();
        while (_posted.TryDequeue(out var runEvent))
        {
            taken.Add(runEvent);
        }

        return taken;
    }
}
