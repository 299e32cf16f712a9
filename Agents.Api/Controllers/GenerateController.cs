using Agents.Api.Hosting;
using Agents.Api.Scenes;
using Agents.Api.Scenes.Contracts;
using Agents.Api.Wires;
using Agents.Core.Runs;
using Microsoft.AspNetCore.Mvc;

namespace Agents.Api.Controllers;

/// <summary>Turns words, or a build program, into a voxel scene.</summary>
[ApiController]
[Tags("Scenes")]
[Produces("application/json", "text/event-stream", "application/x-ndjson")]
internal sealed class GenerateController(SceneRequests requests, RunService runs, RunResponder responder) : ControllerBase
{
    /// <summary>Makes a scene from words, or changes the one that is sent along.</summary>
    /// <remarks>
    /// The body is `{"prompt", "scene"?, "model"?, "output"?, "seed"?}` or AG-UI's `RunAgentInput` (`state.scene` is the scene to change).
    /// The answer streams, by `Accept`: `text/event-stream` gives AG-UI events, `application/x-ndjson` a line a batch of voxels, otherwise one
    /// JSON document grows that is valid as a whole. A failure before the first voxel is a problem document, after it an `error`.
    /// </remarks>
    /// <response code="200">The scene, streamed in the wire asked for. The header `X-Run-Id` names the run.</response>
    /// <response code="400">`invalid_request`: the body is not understood; `field` names the member.</response>
    /// <response code="409">`conflict`: the `Idempotency-Key` was used for another request.</response>
    /// <response code="413">`too_large`: a limit is exceeded; the message names it.</response>
    /// <response code="422">`unprocessable`: nothing can be built from these words; the message says what can be.</response>
    [HttpPost("/api/generate")]
    [TakesScene]
    [StartsRun]
    [JsonBody(typeof(GenerateRequest), nameof(SceneExamples.Cube), nameof(SceneExamples.Edit), nameof(SceneExamples.AgUi))]
    [ProducesResponseType<SceneDocument>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    [ProducesResponseType(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    public async Task GenerateAsync(CancellationToken cancellationToken)
    {
        var (request, isAgUi) = await requests.ReadGenerateAsync(HttpContext, cancellationToken);
        await RunAsync(request, isAgUi, cancellationToken);
    }

    /// <summary>Builds a program without asking a model, the way a model's program is built.</summary>
    /// <remarks>The body is `{"program", "scene"?, "palette"?}`; the program's schema is at `GET /api/scenes/schema`. Unknown members of a
    /// program are errors. The answer is the same as that of `POST /api/generate`.</remarks>
    /// <response code="200">The scene, streamed in the wire asked for.</response>
    /// <response code="400">`invalid_request`: the program is not valid; `field` names the member.</response>
    /// <response code="413">`too_large`: the program exceeds a limit.</response>
    /// <response code="422">`unprocessable`: no operation of the program could be built.</response>
    [HttpPost("/api/scenes/build")]
    [TakesScene]
    [StartsRun]
    [JsonBody(typeof(BuildRequest), nameof(SceneExamples.Program))]
    [ProducesResponseType<SceneDocument>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    public async Task BuildAsync(CancellationToken cancellationToken) =>
        await RunAsync(await requests.ReadBuildAsync(HttpContext, cancellationToken), isAgUi: false, cancellationToken);

    private async Task RunAsync(RunRequest request, bool isAgUi, CancellationToken cancellationToken)
    {
        var cancelsOnDisconnect = RunResponder.ReadCancelsOnDisconnect(Request);
        var handle = await runs.StartAsync(request, cancellationToken);
        await responder.StartAsync(HttpContext, handle.Record, RunWires.ForScene(Request, isAgUi), cancelsOnDisconnect);
    }
}
