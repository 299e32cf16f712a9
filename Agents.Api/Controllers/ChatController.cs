using Agents.Api.Auth;
using Agents.Api.Chat;
using Agents.Api.Chat.Contracts;
using Agents.Api.Hosting;
using Agents.Api.Wires;
using Agents.Core.Errors;
using Agents.Core.Identity;
using Agents.Core.Runs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Agents.Api.Controllers;

/// <summary>Streams the answer of any model to a message, and keeps the conversation.</summary>
[ApiController]
[Tags("Chat")]
internal sealed class ChatController(
    ChatRequests requests, RunService runs, RunResponder responder, ChatSocketServices sockets, IOptions<AuthOptions> auth) : ControllerBase
{
    /// <summary>Answers a message.</summary>
    /// <remarks>
    /// The answer is NDJSON, a line an object: `{"meta":{"model","role":"assistant","id","threadId"}}`, `{"delta":"…"}` and so on, then one of
    /// `{"done":true}` or `{"error":{"code","message"}}`. `{"ping":true}` lines are signs of life. A failure before the first word is a problem document.
    /// Message and answer are stored in the conversation `threadId` before the last line is sent; of two messages for one conversation the second
    /// waits for the first one's end.
    /// </remarks>
    /// <response code="200">The answer, streamed. The header `X-Run-Id` names the run.</response>
    /// <response code="400">`invalid_request`: the body is not understood, or there is no such model; `field` names the member.</response>
    /// <response code="409">`conflict`: the `Idempotency-Key` was used for another request.</response>
    /// <response code="413">`too_large`: the message is longer than `Chat:MaxMessageBytes`.</response>
    /// <response code="422">`content_filtered`: the model or its provider refuses.</response>
    /// <response code="502">`provider_auth`, `provider_bad_response`, `output_invalid`: the provider refused the key, or answered nothing that makes sense.</response>
    /// <response code="503">`provider_unavailable`, `provider_rate_limited`: the provider is down, or limits the service.</response>
    /// <response code="504">`provider_timeout`: the provider did not answer in time.</response>
    [HttpPost("/chat")]
    [StartsRun]
    [JsonBody(typeof(ChatRequest), nameof(ChatExamples.Hello), nameof(ChatExamples.Thread), From = typeof(ChatExamples))]
    [Produces("application/x-ndjson")]
    [ProducesResponseType(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    [ProducesResponseType(StatusCodes.Status413PayloadTooLarge)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    [ProducesResponseType(StatusCodes.Status502BadGateway)]
    [ProducesResponseType(StatusCodes.Status503ServiceUnavailable)]
    [ProducesResponseType(StatusCodes.Status504GatewayTimeout)]
    public async Task ChatAsync(CancellationToken cancellationToken)
    {
        var cancelsOnDisconnect = RunResponder.ReadCancelsOnDisconnect(Request);
        var request = await requests.ReadAsync(HttpContext, cancellationToken);
        var handle = await runs.StartAsync(request, cancellationToken);
        await responder.StartAsync(HttpContext, handle.Record, RunWires.ChatLines, cancelsOnDisconnect);
    }

    /// <summary>The same over a WebSocket: each text message is a request, the answers come one after another.</summary>
    /// <remarks>
    /// A message is the body of `POST /chat` (and may have `idempotencyKey`); its answer is the same objects, a text message each, `error` for every
    /// failure. `{"cancel":true}` stops the answer at work, which ends with the error `cancelled`. At most 16 messages wait. `X-BYOK-*` and
    /// `X-On-Disconnect` of the handshake hold for all of them; a page's origin must be the service's own or one of `CORS_ORIGINS`.
    /// </remarks>
    /// <param name="cancellationToken">The client left.</param>
    /// <response code="101">The socket is open.</response>
    /// <response code="403">`forbidden`: the page's origin is not allowed.</response>
    /// <response code="426">`invalid_request`: the request is no WebSocket handshake.</response>
    [HttpGet("/chat/ws")]
    [ProducesResponseType(StatusCodes.Status101SwitchingProtocols)]
    [ProducesResponseType(StatusCodes.Status403Forbidden)]
    [ProducesResponseType(StatusCodes.Status426UpgradeRequired)]
    public async Task OpenSocketAsync(CancellationToken cancellationToken)
    {
        HttpContext.GetCaller();
        if (!HttpContext.WebSockets.IsWebSocketRequest)
        {
            Response.Headers.Upgrade = "websocket";
            await HttpContext.WriteProblemAsync(
                ErrorCodes.InvalidRequest, "This route speaks WebSocket: open it with ws:// or wss://, or use POST /chat.", status: StatusCodes.Status426UpgradeRequired);
            return;
        }

        Request.CheckSocketOrigin(auth.Value);
        Request.ReadCallerCredential();
        var cancelsOnDisconnect = RunResponder.ReadCancelsOnDisconnect(Request);
        cancellationToken.ThrowIfCancellationRequested();
        using var socket = await HttpContext.WebSockets.AcceptWebSocketAsync();
        using var chat = new ChatSocket(sockets, HttpContext, socket, cancelsOnDisconnect);
        await chat.RunAsync();
    }
}
