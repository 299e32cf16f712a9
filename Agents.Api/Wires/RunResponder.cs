using System.Collections.Concurrent;
using System.Globalization;
using Agents.Api.Hosting;
using Agents.Core.Errors;
using Agents.Core.Runs;
using Agents.Core.Runs.Events;
using Microsoft.Extensions.Options;

namespace Agents.Api.Wires;

/// <summary>Answers a request with a run, live, over one of the wires; and does what the client asked for in case it leaves.</summary>
internal sealed class RunResponder(RunLog log, RunService runs, IOptions<RunOptions> options, TimeProvider timeProvider)
{
    /// <summary>The header that carries the run's id.</summary>
    public const string RunIdHeader = "X-Run-Id";

    /// <summary>The header that says what a lost connection means.</summary>
    public const string OnDisconnectHeader = "X-On-Disconnect";

    // Clients whose leaving cancels the run; it is cancelled when the last of them has left.
    private readonly ConcurrentDictionary<string, int> _owners = new(StringComparer.Ordinal);

    /// <summary>Reads the wish of the client for the case that it leaves.</summary>
    /// <exception cref="AgentException"><c>invalid_request</c>: it is neither <c>cancel</c> nor <c>continue</c>.</exception>
    public static bool ReadCancelsOnDisconnect(HttpRequest request) => request.Headers[OnDisconnectHeader].ToString() switch
    {
        "" or "cancel" => true,
        "continue" => false,
        _ => throw new AgentException(
            ErrorCodes.InvalidRequest, $"The header {OnDisconnectHeader} must be \"cancel\" or \"continue\".", OnDisconnectHeader),
    };

    /// <summary>Writes the events of a run that this request started, or found again by its idempotency key.</summary>
    public Task StartAsync(HttpContext context, RunRecord run, IRunWire wire, bool cancelsOnDisconnect) =>
        OwnAsync(run, cancelsOnDisconnect, () => WriteAsync(context, run, wire, after: 0), context.RequestAborted);

    /// <summary>Reads a run for the client that started it, or found it again; when the last such client has left, the run is cancelled.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancelsOnDisconnect">The client's wish; otherwise its leaving changes nothing.</param>
    /// <param name="read">Reads to the end, or until the client leaves.</param>
    /// <param name="left">Whether the client left.</param>
    public async Task OwnAsync(RunRecord run, bool cancelsOnDisconnect, Func<Task> read, CancellationToken left)
    {
        if (!cancelsOnDisconnect)
        {
            await read();
            return;
        }

        _owners.AddOrUpdate(run.Id, 1, (_, count) => count + 1);
        try
        {
            await read();
        }
        finally
        {
            if (_owners.AddOrUpdate(run.Id, 0, (_, count) => count - 1) == 0)
            {
                _owners.TryRemove(KeyValuePair.Create(run.Id, 0));
                if (left.IsCancellationRequested)
                {
                    runs.Cancel(run.Id);
                }
            }
        }
    }

    /// <summary>Writes the events of a run from a position on. The reader's leaving changes nothing for the run.</summary>
    public async Task WriteAsync(HttpContext context, RunRecord run, IRunWire wire, int after)
    {
        var cancellationToken = context.RequestAborted;
        var response = context.Response;
        try
        {
            response.Headers[RunIdHeader] = run.Id;
            if (wire.HoldsStatus && await FindEarlyFailureAsync(run.Id, wire, cancellationToken) is { } failure)
            {
                context.Response.Headers.RetryAfter = failure.RetryAfterSeconds?.ToString(CultureInfo.InvariantCulture);
                await context.WriteProblemAsync(failure.Code, failure.Message);
                return;
            }

            response.ContentType = wire.ContentType;
            response.Headers.CacheControl = "no-cache, no-transform";
            response.Headers["X-Accel-Buffering"] = "no";
            await response.StartAsync(cancellationToken);
            var stream = new RunStream(run, log, response.BodyWriter, after, options.Value.Heartbeat, timeProvider);
            await wire.WriteAsync(stream, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The client left; there is nobody to tell.
        }
    }

    /// <summary>Waits for the first content, but no longer than a stream may be silent: from then on the status is 200.</summary>
    private async Task<RunFailed?> FindEarlyFailureAsync(string runId, IRunWire wire, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.Heartbeat, timeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await foreach (var runEvent in log.ReadAsync(runId, 0, both.Token))
            {
                if (runEvent is RunFailed failed)
                {
                    return failed;
                }

                if (wire.IsContent(runEvent))
                {
                    return null;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Still silent: begin the answer, so that heartbeats can be sent.
        }

        return null;
    }
}
