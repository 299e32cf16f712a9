using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Agents.Tests.Models.Providers;

/// <summary>
/// A provider on a loopback port that answers as it is told, over real HTTP: recordings, faults, stalls. Answers are taken in order; the last one
/// is given again and again.
/// </summary>
internal sealed class ScriptedProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ScriptedAnswer> _answers = [];
    private readonly ConcurrentDictionary<string, ScriptedAnswer> _fixed = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ScriptedRequest> _requests = [];
    private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ScriptedAnswer _last = new() { Status = 500 };

    private ScriptedProvider(WebApplication app) => _app = app;

    /// <summary>Gets the address, without a path.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Gets what was sent, in order.</summary>
    public IReadOnlyList<ScriptedRequest> Requests => [.. _requests];

    /// <summary>Gets what was posted, in order: the calls, without what was merely looked up.</summary>
    public IReadOnlyList<ScriptedRequest> Posts => [.. _requests.Where(request => request.Method == "POST")];

    /// <summary>Gets a task that completes when a caller has cut its connection before the answer was over.</summary>
    public Task Aborted => _aborted.Task;

    /// <summary>Gets or sets what is answered to a request; null, and what it gives null for, goes by the queue.</summary>
    public Func<ScriptedRequest, ScriptedAnswer?>? Respond { get; set; }

    public static Task<ScriptedProvider> StartAsync(params ScriptedAnswer[] answers) => StartAsync(certificate: null, answers);

    /// <summary>Starts a provider that speaks TLS.</summary>
    public static async Task<ScriptedProvider> StartAsync(X509Certificate2? certificate, params ScriptedAnswer[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                if (certificate is not null)
                {
                    listen.UseHttps(certificate);
                }
            });
        });
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        var provider = new ScriptedProvider(builder.Build());
        provider._app.Run(provider.AnswerAsync);
        provider.Play(answers);
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>Puts answers at the end of the queue.</summary>
    public void Play(params ScriptedAnswer[] answers)
    {
        foreach (var answer in answers)
        {
            _answers.Enqueue(answer);
        }
    }

    /// <summary>Puts answers in the place of all that are still to come.</summary>
    public void PlayInstead(params ScriptedAnswer[] answers)
    {
        _answers.Clear();
        Play(answers);
    }

    /// <summary>Answers one path always in the same way, beside the queue.</summary>
    public void PlayAt(string path, ScriptedAnswer answer) => _fixed[path] = answer;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var request = new ScriptedRequest(context.Request.Method, context.Request.Path, context.Request.QueryString.Value ?? "", headers, body.ToArray());
        _requests.Enqueue(request);
        if (!_fixed.TryGetValue(context.Request.Path, out var answer))
        {
            answer = Respond?.Invoke(request) ?? (_answers.TryDequeue(out var next) ? next : _last);
            _last = answer;
        }

        try
        {
            await PlayAsync(context, answer);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            _aborted.TrySetResult();
        }
    }

    private static async Task PlayAsync(HttpContext context, ScriptedAnswer answer)
    {
        if (answer.BeforeHeaders is { } gate)
        {
            await gate.PassAsync(context.RequestAborted);
        }

        context.Features.Get<IHttpResponseBodyFeature>()!.DisableBuffering();
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.StartAsync(context.RequestAborted);
        do
        {
            await WriteAsync(context, answer);
        }
        while (answer.IsEndless);

        if (answer.Aborts)
        {
            context.Abort();
        }
    }

    private static async Task WriteAsync(HttpContext context, ScriptedAnswer answer)
    {
        for (var index = 0; index < answer.Chunks.Count; index++)
        {
            if (answer.BeforeChunk is { } stop && stop.Chunk == index)
            {
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await stop.Gate.PassAsync(context.RequestAborted);
            }

            await context.Response.Body.WriteAsync(answer.Chunks[index], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }
}
