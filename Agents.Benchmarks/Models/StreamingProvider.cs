using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Agents.Benchmarks.Models;

/// <summary>A provider on a loopback port that streams a build program in OpenAI's form, a chunk a token, each written by itself.</summary>
internal sealed class StreamingProvider : IAsyncDisposable
{
    private const int TokenLength = 4;

    private readonly WebApplication _app;
    private byte[][] _chunks = [];
    private TimeSpan _pace;

    private StreamingProvider(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>Gets the number of tokens of an answer.</summary>
    public int Tokens => _chunks.Length;

    /// <summary>The chunks of an answer of about so many tokens: a sentence, then a program.</summary>
    public static byte[][] CreateChunks(int tokens)
    {
        var text = new StringBuilder("I begin with the wall. {\"operations\":[");
        for (var index = 0; text.Length < (tokens - 4) * TokenLength; index++)
        {
            text.Append(index == 0 ? "" : ",").Append($$$$"""{"op":"shape","shape":"box","type":"stone","at":{"position":{"x":{{{{index % 100}}}},"y":{{{{index / 100}}}},"z":0}},"size":{"x":1,"y":1,"z":1}}""");
        }

        text.Append("]}");
        return [.. text.ToString().Chunk(TokenLength).Select((piece, index) => Encoding.UTF8.GetBytes(
            $$$"""data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{{{(index == 0 ? "{\"role\":\"assistant\",\"content\":" : "{\"content\":")}}}{{{System.Text.Json.JsonSerializer.Serialize(new string(piece))}}}},"finish_reason":null}]}{{{"\n\n"}}}"""))];
    }

    /// <summary>Says what is answered from now on.</summary>
    public void Play(int tokens, TimeSpan pace) => (_chunks, _pace) = (CreateChunks(tokens), pace);

    public static async Task<StreamingProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var provider = new StreamingProvider(builder.Build());
        provider._app.Run(provider.AnswerAsync);
        await provider._app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Features.Get<IHttpResponseBodyFeature>()!.DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        foreach (var chunk in _chunks)
        {
            if (_pace > TimeSpan.Zero)
            {
                await Task.Delay(_pace, TimeProvider.System, context.RequestAborted);
            }

            await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        }

        await context.Response.WriteAsync(
            """
            data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1,"model":"m","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}

            data: [DONE]


            """,
            context.RequestAborted);
    }
}
