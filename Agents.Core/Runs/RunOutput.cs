using Agents.Core.Runs.Events;

namespace Agents.Core.Runs;

/// <summary>Where an agent puts its events. Safe for concurrent use: tools that run side by side share it.</summary>
public sealed class RunOutput(string runId, RunLog log, CancellationToken runToken)
{
    /// <summary>Gets the run's id.</summary>
    public string RunId { get; } = runId;

    /// <summary>Appends an event; readers see it once it is stored.</summary>
    public Task EmitAsync(RunEvent runEvent) => EmitAsync([runEvent]);

    /// <summary>Appends events that belong together: all of them are stored, or none.</summary>
    public Task EmitAsync(IReadOnlyList<RunEvent> events) =>
        events.Count == 0 ? Task.CompletedTask : log.AppendAsync(RunId, events, record: null, runToken);
}
