using System.Diagnostics.CodeAnalysis;
using Agents.Api.Auth;
using Agents.Api.Hosting;
using Agents.Core.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Agents.Tests.Hosting;

/// <summary>Routes that only tests have: what is true of them is true of every route.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "An action cannot be static.")]
[ApiController]
[Route("test")]
public sealed class ProbeController : ControllerBase
{
    [HttpGet("caller")]
    public string Caller() => HttpContext.GetCaller().Id;

    [HttpPost("echo")]
    public ProbeRequest Echo(ProbeRequest request) => request;

    [HttpPost("scene")]
    [TakesScene]
    public ProbeRequest Scene(ProbeRequest request) => request;

    [HttpGet("throw")]
    public string Throw(string code) => throw new AgentException(code, "what happened", "scene.voxels[3].x");

    [HttpGet("fail")]
    public string Fail() => throw new InvalidOperationException("canary-internal-text");

    [HttpGet("left")]
    public async Task<string> Left()
    {
        var left = new TaskCompletionSource();
        await using var registration = HttpContext.RequestAborted.Register(left.SetResult);
        await left.Task;
        throw new OperationCanceledException(HttpContext.RequestAborted);
    }

    [HttpGet("stream")]
    public async Task Stream()
    {
        Response.ContentType = "text/event-stream";
        await Response.WriteAsync("data: 1\n\n", HttpContext.RequestAborted);
        await Response.Body.FlushAsync(HttpContext.RequestAborted);
    }
}
