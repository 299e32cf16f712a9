using Agents.Core.Runs;
using Agents.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Agents.Tests.Runs;

/// <summary>The real store, whose callers leave just after a run was stored and before they hear of it.</summary>
internal sealed class LeavingCallerStore(IServiceProvider services) : IRunStore
{
    private readonly SqliteRunStore _inner = ActivatorUtilities.CreateInstance<SqliteRunStore>(services);

    public Action? OnCreated { get; set; }

    public async Task<RunRecord> CreateAsync(RunRecord run, CancellationToken cancellationToken)
    {
        var stored = await _inner.CreateAsync(run, CancellationToken.None);
        OnCreated?.Invoke();
        cancellationToken.ThrowIfCancellationRequested();
        return stored;
    }

    public Task AppendAsync(string runId, IReadOnlyList<StoredRunEvent> events, RunRecord? record, CancellationToken cancellationToken) =>
        _inner.AppendAsync(runId, events, record, cancellationToken);

    public Task<IReadOnlyList<StoredRunEvent>> ReadAsync(string runId, int afterSequence, int maxBytes, CancellationToken cancellationToken) =>
        _inner.ReadAsync(runId, afterSequence, maxBytes, cancellationToken);

    public Task<RunRecord?> FindAsync(string runId, CancellationToken cancellationToken) => _inner.FindAsync(runId, cancellationToken);

    public Task<int> GetLastSequenceAsync(string runId, CancellationToken cancellationToken) => _inner.GetLastSequenceAsync(runId, cancellationToken);

    public Task<IReadOnlyList<RunRecord>> FindUnfinishedAsync(CancellationToken cancellationToken) => _inner.FindUnfinishedAsync(cancellationToken);

    public Task<int> DeleteEndedBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken) => _inner.DeleteEndedBeforeAsync(moment, cancellationToken);
}
