using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Agents.Core.Models;
using Agents.Core.Models.Calls;
using Agents.Core.Models.Catalog;
using Agents.Core.Models.OpenAI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Agents.Benchmarks.Models;

/// <summary>
/// <c>model-allocation [TOKENS]</c>: memory and time per token of a streamed answer, without a socket: parsing its events with JsonDocument alone,
/// the OpenAI connector, and the connector under all policies.
/// </summary>
internal sealed class ModelAllocationBenchmark : IBenchmarkCommand
{
    private const int Rounds = 7;

    /// <inheritdoc/>
    public string Name => "model-allocation";

    /// <inheritdoc/>
    public int Run(IReadOnlyList<string> args) => RunAsync(args.Count > 0 ? int.Parse(args[0]) : 20_000).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(int tokens)
    {
        var chunks = StreamingProvider.CreateChunks(tokens);
        byte[] body = [.. chunks.SelectMany(chunk => chunk), .. "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"u8];
        using var http = new HttpClient(new Canned(body));
        using var connector = new OpenAIChatClient(http, new OpenAIOptions { Model = "m" });
        await using var services = Services();
        var route = new ModelRoute
        {
            Id = "m",
            Targets = [new RouteTarget(new CallTarget(ModelInfo.Undescribed("m", "m"), new Core.Models.Providers.Provider("m", connector), ModelClocks.Default))],
        };
        var clients = services.GetRequiredService<ModelClients>();
        Console.WriteLine($"{chunks.Length} tokens, {body.Length / 1024} KB; median of {Rounds} rounds");
        Console.WriteLine($"{"",-32} {"bytes/token",12} {"ns/token",10} {"x parsing",10}");
        var parsing = await MeasureAsync("JsonDocument of each event", chunks.Length, null, () =>
        {
            foreach (var chunk in chunks)
            {
                using var document = JsonDocument.Parse(chunk.AsMemory(6));
            }

            return Task.CompletedTask;
        });
        await MeasureAsync("connector", chunks.Length, parsing, () => DrainAsync(connector));
        await MeasureAsync("connector under all policies", chunks.Length, parsing, () => DrainAsync(clients.Open(route)));
        return 0;
    }

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddModels();
        return services.BuildServiceProvider();
    }

    private static async Task DrainAsync(IChatClient client)
    {
        await foreach (var update in client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, "a wall")]))
        {
            _ = update;
        }
    }

    private static async Task<double> MeasureAsync(string name, int tokens, double? baseline, Func<Task> act)
    {
        var (times, sizes) = (new List<double>(), new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            await act();
            var time = watch.Elapsed.TotalNanoseconds / tokens;
            if (round >= 0)
            {
                times.Add(time);
                sizes.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / (double)tokens);
            }
        }

        var median = times.Order().ElementAt(times.Count / 2);
        Console.WriteLine($"{name,-32} {sizes.Order().ElementAt(sizes.Count / 2),12:0} {median,10:0} {median / (baseline ?? median),10:0.0}");
        return median;
    }

    private sealed class Canned(byte[] body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) { Headers = { { "Content-Type", "text/event-stream" } } } });
    }
}
