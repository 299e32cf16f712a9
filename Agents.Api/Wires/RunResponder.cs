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
    public async Task StartAsync(HttpContext context, RunRecord run, IRunWire wire, bool cancelsOnDisconnect)
    {
        if (!cancelsOnDisconnect)
        {
            await WriteAsync(context, run, wire, after: 0);
            return;
        }

        _owners.AddOrUpdate(run.Id, 1, (_, count) => count + 1);
        try
        {
            await WriteAsync(context, run, wire, after: 0);
        }
        finally
        {
            if (_owners.AddOrUpdate(run.Id, 0, (_, count) => count - 1) == 0)
            {
                _owners.TryRemove(KeyValuePair.Create(run.Id, 0));
                if (context.RequestAborted.IsCancellationRequested)
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
            if (wire.HoldsStatus && await FindEarlyFailureAsync(run.Id, cancellationToken) is { } failure)
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
    private async Task<RunFailed?> FindEarlyFailureAsync(string runId, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.Heartbeat, timeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await foreach (var runEvent in log.ReadAsync(runId, 0, both.Token))
            {
                switch (runEvent)
                {
                    case RunFailed failed:
                        return failed;
                    case VoxelsAdded or VoxelsRemoved or VoxelsReplaced or RunCompleted:
                        return null;
                    default:
                        break;
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
