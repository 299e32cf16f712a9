using System.Collections.Concurrent;
using System.Collections.Frozen;
using Agents.Core.Errors;
using Agents.Core.Identity;
using Agents.Core.Models;
using Agents.Core.Models.Calls;
using Agents.Core.Models.Catalog;
using Agents.Core.Runs.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Agents.Core.Runs;

/// <summary>
/// Starts, finds and cancels runs. A run is a background task with a log of its own: a reader that leaves is not the run that ends.
/// Every run gets exactly one terminal event, whatever happens. Safe for concurrent use.
/// </summary>
public sealed partial class RunService(
    IEnumerable<IAgent> agents,
    ModelCatalog models,
    ModelClients clients,
    AgentRunner runner,
    RunLog log,
    IRunStore store,
    IOptions<RunOptions> options,
    TimeProvider timeProvider,
    IHostApplicationLifetime lifetime,
    ILogger<RunService> logger)
{
    private readonly FrozenDictionary<string, IAgent> _agents = agents.ToFrozenDictionary(agent => agent.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ActiveRun> _active = new(StringComparer.Ordinal);

    /// <summary>Starts a run in the background, or finds the one that the same caller started with the same idempotency key.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c>: no such model. <c>conflict</c>: the key was used for another request.
    /// <c>rate_limited</c>: too many runs at work.</exception>
    public async Task<RunHandle> StartAsync(RunRequest request, CancellationToken cancellationToken)
    {
        var agent = _agents[request.Agent];
        var model = await models.ResolveAsync(request.Model, request.Credential, cancellationToken);
        if (_active.Count >= options.Value.MaxConcurrent && !IsRepeated(request))
        {
            throw new AgentException(ErrorCodes.RateLimited, $"{options.Value.MaxConcurrent} runs are at work, which is the limit. Try again in a moment.");
        }

        var record = new RunRecord
        {
            Id = RunId.Create(timeProvider),
            Owner = request.Caller.Id,
            Agent = agent.Name,
            Model = model.Id,
            State = RunState.Running,
            CreatedAt = timeProvider.GetUtcNow(),
            IdempotencyKey = request.IdempotencyKey,
            RequestDigest = request.RequestDigest,
        };

        // Open first: a second request with the same key may look for the log as soon as the record is stored.
        log.Open(record.Id);
        var active = new ActiveRun(record, options.Value.MaxDuration, timeProvider, lifetime.ApplicationStopping);
        _active[record.Id] = active;
        RunRecord stored;
        try
        {
            // Not the caller's token: a record that was handed over may be stored all the same, and then the run must have its end.
            cancellationToken.ThrowIfCancellationRequested();
            stored = await store.CreateAsync(record, CancellationToken.None);
        }
        catch
        {
            Forget(record.Id);
            throw;
        }

        if (!string.Equals(stored.Id, record.Id, StringComparison.Ordinal))
        {
            Forget(record.Id);
            return string.Equals(stored.RequestDigest, request.RequestDigest, StringComparison.Ordinal)
                ? new RunHandle(stored, IsNew: false)
                : throw new AgentException(
                    ErrorCodes.Conflict, "The Idempotency-Key was used for another request. Send a new key, or the same request.", "Idempotency-Key");
        }

        _ = Task.Run(() => ExecuteAsync(agent, model, request, record, active), CancellationToken.None);
        return new RunHandle(record, IsNew: true);
    }

    /// <summary>A run of the caller's.</summary>
    /// <exception cref="AgentException"><c>not_found</c>: there is none, or it is somebody else's.</exception>
    public async Task<RunRecord> GetAsync(Caller caller, string runId, CancellationToken cancellationToken)
    {
        var record = await store.FindAsync(runId, cancellationToken);
        return record is not null && string.Equals(record.Owner, caller.Id, StringComparison.Ordinal)
            ? record
            : throw new AgentException(ErrorCodes.NotFound, "There is no such run.");
    }

    /// <summary>Asks a run to end with code <c>cancelled</c>. Does nothing when it has ended.</summary>
    public void Cancel(string runId)
    {
        if (_active.TryGetValue(runId, out var active))
        {
            active.Cancel();
        }
    }

    /// <summary>Waits until a run has its terminal event, if it is at work here.</summary>
    public Task WaitAsync(string runId, CancellationToken cancellationToken) =>
        _active.TryGetValue(runId, out var active) ? active.Ended.WaitAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>Waits until every run has its terminal event: the last act of a service that stops.</summary>
    internal Task DrainAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_active.Values.Select(active => active.Ended)).WaitAsync(cancellationToken);

    private async Task ExecuteAsync(IAgent agent, ModelRoute model, RunRequest request, RunRecord record, ActiveRun active)
    {
        var usage = new RunUsage();
        RunEvent terminal;
        var state = RunState.Failed;
        var output = new RunOutput(record.Id, log, active.Token);
        try
        {
            // It is stored with the session's first event: one write less before the model is asked.
            output.Post(new RunStarted
            {
                Agent = agent.Name,
                Model = model.Id,
                ThreadId = request.ThreadId,
                ClientRunId = request.ClientRunId,
            });
            await using var session = agent.Open(request with { Route = model }, output);
            using var client = clients.Open(model, call =>
            {
                usage = usage.Add(call);
                if (!call.IsInside)
                {
                    output.Post(ModelCallFinished.From(call));
                }
            });
            var message = await runner.RunAsync(session, client, output, active.Token);
            terminal = new RunCompleted { Usage = usage, Message = message };
            state = RunState.Completed;
        }
#pragma warning disable CA1031 // Connectors wrap a cancellation in whatever they throw when a connection is cut.
        catch (Exception) when (active.Token.IsCancellationRequested)
#pragma warning restore CA1031
        {
            (terminal, state) = Interrupted(active, usage);
        }
        catch (AgentException exception)
        {
            terminal = new RunFailed { Code = exception.Code, Message = exception.Message, Usage = usage };
        }
        catch (ProviderException exception)
        {
            terminal = new RunFailed { Code = exception.Code, Message = exception.Message, RetryAfterSeconds = SecondsOf(exception.RetryAfter), Usage = usage };
        }
#pragma warning disable CA1031 // The last line of defence: whatever went wrong, readers get a terminal event and none of its text.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogRunFailed(logger, record.Id, exception);
            terminal = new RunFailed { Code = ErrorCodes.Internal, Message = "Something went wrong in the service. The run's id helps to find it in the log.", Usage = usage };
        }

        await EndAsync(record, [.. output.TakePosted(), terminal], state, usage);
    }

    private static int? SecondsOf(TimeSpan? wait) => wait is { } time ? (int)Math.Ceiling(time.TotalSeconds) : null;

    private async Task EndAsync(RunRecord record, IReadOnlyList<RunEvent> last, RunState state, RunUsage usage)
    {
        try
        {
            var ended = record with { State = state, EndedAt = timeProvider.GetUtcNow(), ErrorCode = (last[^1] as RunFailed)?.Code, Usage = usage };
            await log.AppendAsync(record.Id, last, ended, CancellationToken.None);
        }
#pragma warning disable CA1031 // A store that is gone: recovery writes the terminal event at the next start.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogEndNotStored(logger, record.Id, exception);
        }
        finally
        {
            Forget(record.Id);
        }
    }

    private (RunFailed Terminal, RunState State) Interrupted(ActiveRun active, RunUsage usage)
    {
        if (active.IsCancelled)
        {
            return (new RunFailed { Code = ErrorCodes.Cancelled, Message = "The run was cancelled.", Usage = usage }, RunState.Cancelled);
        }

        return lifetime.ApplicationStopping.IsCancellationRequested
            ? (new RunFailed { Code = ErrorCodes.Interrupted, Message = "The service stopped while the run was at work. Start it again.", Usage = usage }, RunState.Failed)
            : (new RunFailed { Code = ErrorCodes.BudgetExceeded, Message = $"The run reached its limit of {options.Value.MaxDuration.TotalSeconds:0} s.", Usage = usage }, RunState.Failed);
    }

    // It joins a run that is at work, so it adds none.
    private bool IsRepeated(RunRequest request) => request.IdempotencyKey is not null && _active.Values.Any(active =>
        string.Equals(active.Record.IdempotencyKey, request.IdempotencyKey, StringComparison.Ordinal)
        && string.Equals(active.Record.Owner, request.Caller.Id, StringComparison.Ordinal));

    private void Forget(string runId)
    {
        log.Close(runId);
        if (_active.TryRemove(runId, out var active))
        {
            active.Dispose();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} failed")]
    private static partial void LogRunFailed(ILogger logger, string runId, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The end of run {RunId} could not be stored")]
    private static partial void LogEndNotStored(ILogger logger, string runId, Exception exception);

    private sealed class ActiveRun : IDisposable
    {
        private readonly CancellationTokenSource _clock;
        private readonly CancellationTokenSource _all;
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ActiveRun(RunRecord record, TimeSpan limit, TimeProvider timeProvider, CancellationToken stopping)
        {
            Record = record;
            _clock = new CancellationTokenSource(limit, timeProvider);
            _all = CancellationTokenSource.CreateLinkedTokenSource(stopping, _clock.Token);
            Token = _all.Token;
        }

        public RunRecord Record { get; }

        public CancellationToken Token { get; }

        public Task Ended => _ended.Task;

        public bool IsCancelled { get; private set; }

        public void Cancel()
        {
            IsCancelled = true;
            try
            {
                _all.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // It ended in the same moment.
            }
        }

        public void Dispose()
        {
            _ended.TrySetResult();
            _all.Dispose();
            _clock.Dispose();
        }
    }
}
