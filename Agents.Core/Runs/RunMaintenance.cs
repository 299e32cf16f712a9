using Agents.Core.Errors;
using Agents.Core.Runs.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Agents.Core.Runs;

/// <summary>
/// Before the first request: runs that a crash left unfinished get their terminal event, code <c>interrupted</c>.
/// From then on: finished runs are removed when their time is over. At the end: waits for the runs that are stopping.
/// </summary>
public sealed partial class RunMaintenance(
    IRunStore store, RunLog log, RunService runs, IOptions<RunOptions> options, TimeProvider timeProvider, ILogger<RunMaintenance> logger)
    : BackgroundService
{
    private static readonly TimeSpan CleanUpInterval = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var unfinished = await store.FindUnfinishedAsync(cancellationToken);
        foreach (var record in unfinished)
        {
            log.Open(record.Id, await store.GetLastSequenceAsync(record.Id, cancellationToken));
            var ended = record with { State = RunState.Failed, EndedAt = timeProvider.GetUtcNow(), ErrorCode = ErrorCodes.Interrupted };
            var terminal = new RunFailed
            {
                Code = ErrorCodes.Interrupted,
                Message = "The service stopped while the run was at work. Start it again.",
                Usage = record.Usage,
            };
            await log.AppendAsync(record.Id, [terminal], ended, cancellationToken);
            log.Close(record.Id);
        }

        if (unfinished.Count > 0)
        {
            LogInterrupted(logger, unfinished.Count);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await runs.DrainAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(CleanUpInterval, timeProvider);
        do
        {
            try
            {
                await store.DeleteEndedBeforeAsync(timeProvider.GetUtcNow() - options.Value.Retention, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogCleanUpFailed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} runs that a stop had left unfinished were ended as interrupted")]
    private static partial void LogInterrupted(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old runs could not be removed")]
    private static partial void LogCleanUpFailed(ILogger logger, Exception exception);
}
