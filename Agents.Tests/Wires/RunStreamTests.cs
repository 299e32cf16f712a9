using System.Buffers;
using System.IO.Pipelines;
using Agents.Api.Wires;
using Agents.Core.Runs;
using Agents.Core.Storage;
using Agents.Tests.Fakes;
using Agents.Tests.Storage;
using NUnit.Framework;

namespace Agents.Tests.Wires;

internal sealed class RunStreamTests
{
    [Test]
    [CancelAfter(60_000)]
    public async Task PumpAsync_ReaderLeavesWhileAHeartbeatIsWritten_Cancelled()
    {
        await using var database = new TemporaryDatabase();
        var log = new RunLog(new SqliteRunStore(database.Database));
        var run = new RunRecord { Id = "run_1", Owner = "local", Agent = "scene", Model = "m", State = RunState.Running, CreatedAt = default };
        log.Open(run.Id);

        // A reader that takes nothing: the flush waits, and ends before the read of the log does.
        var pipe = new Pipe(new PipeOptions(writerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 1, resumeWriterThreshold: 1, useSynchronizationContext: false));
        var clock = new ManualTimeProvider();
        var heartbeat = TimeSpan.FromSeconds(10);
        using var left = new CancellationTokenSource();
        var stream = new RunStream(run, log, pipe.Writer, after: 0, heartbeat, clock);
        var written = new TaskCompletionSource();

        var pump = stream.PumpAsync(_ => { }, () =>
        {
            pipe.Writer.Write("ping"u8);
            written.SetResult();
        }, left.Token);
        await clock.WaitForTimerAsync(heartbeat);
        clock.Advance(heartbeat);
        await written.Task;
        await left.CancelAsync();

        await Assert.ThatAsync(async () => await pump, Throws.InstanceOf<OperationCanceledException>());
    }
}
