using Agents.Api.Auth;
using Agents.Api.Wires;
using Agents.Core.Errors;
using Agents.Core.Runs;
using Microsoft.AspNetCore.Mvc;

namespace Agents.Api.Controllers;

/// <summary>Runs: what a request started, whatever wire it came over.</summary>
[ApiController]
[Route("api/runs/{id}")]
[Tags("Runs")]
internal sealed class RunsController(RunService runs, RunResponder responder) : ControllerBase
{
    /// <summary>Where a run of yours stands.</summary>
    /// <param name="id">The run's id, from the header `X-Run-Id`.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="200">State, model, times and usage.</response>
    /// <response code="404">`not_found`: there is no such run, or it is somebody else's.</response>
    [HttpGet]
    [ProducesResponseType<RunView>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<RunView> GetAsync(string id, CancellationToken cancellationToken) =>
        RunView.From(await runs.GetAsync(HttpContext.GetCaller(), id, cancellationToken));

    /// <summary>The events of a run again, from any position, live until the terminal one.</summary>
    /// <remarks>The wire is chosen by `Accept` as for the request that started the run; `?wire=events` with `text/event-stream` gives this
    /// service's own events. `Last-Event-ID` or `?after=` takes an event's id, exclusive. A JSON document is always given whole.</remarks>
    /// <param name="id">The run's id.</param>
    /// <param name="after">The id of the last event you have, `runId:sequence`; without it the run's first event comes first.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="200">The events, streamed.</response>
    /// <response code="400">`invalid_request`: the event id is not one of this run.</response>
    /// <response code="404">`not_found`: there is no such run, or it is somebody else's.</response>
    [HttpGet("events")]
    [Produces("text/event-stream", "application/x-ndjson", "application/json")]
    [ProducesResponseType(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task GetEventsAsync(string id, [FromQuery] string? after, CancellationToken cancellationToken)
    {
        var run = await runs.GetAsync(HttpContext.GetCaller(), id, cancellationToken);
        var last = after ?? Request.Headers["Last-Event-ID"].ToString();
        var position = 0;
        if (last.Length > 0 && !RunId.TryReadPosition(last, run.Id, out position))
        {
            throw new AgentException(ErrorCodes.InvalidRequest, "The event id must be one of this run's: runId:sequence.", after is null ? "Last-Event-ID" : "after");
        }

        await responder.WriteAsync(HttpContext, run, RunWires.ForRun(Request, run), position);
    }

    /// <summary>Ends a run of yours; it gets its terminal event with code `cancelled`. Ending an ended run changes nothing.</summary>
    /// <param name="id">The run's id.</param>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="200">The run as it stands now.</response>
    /// <response code="404">`not_found`: there is no such run, or it is somebody else's.</response>
    [HttpPost("cancel")]
    [ProducesResponseType<RunView>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<RunView> CancelAsync(string id, CancellationToken cancellationToken)
    {
        await runs.GetAsync(HttpContext.GetCaller(), id, cancellationToken);
        runs.Cancel(id);
        await runs.WaitAsync(id, cancellationToken);
        return RunView.From(await runs.GetAsync(HttpContext.GetCaller(), id, cancellationToken));
    }
}
