using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace Agents.Benchmarks.Models;

/// <summary>
/// <c>model-latency [ROUNDS]</c>: what the service adds to a provider's stream, against reading the same stream from the provider itself, in
/// one run: to the first token (a word of the model's, seen over AG-UI), and per token of a whole answer.
/// </summary>
internal sealed class ModelLatencyBenchmark : IBenchmarkCommand
{
    private const int Tokens = 2000;

    private static readonly byte[] FirstOfProvider = "\"content\":"u8.ToArray();
    private static readonly byte[] FirstOfService = "TEXT_MESSAGE_CONTENT"u8.ToArray();
    private static readonly byte[] EndOfService = "RUN_FINISHED"u8.ToArray();

    /// <inheritdoc/>
    public string Name => "model-latency";

    /// <inheritdoc/>
    public int Run(IReadOnlyList<string> args) => RunAsync(args.Count > 0 ? int.Parse(args[0]) : 30).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(int rounds)
    {
        Console.WriteLine($"{"provider",-28} {"first ms",9} {"added",7} {"total ms",9} {"added µs/token",15} {"service CPU µs/token",21}");
        await using var provider = await StreamingProvider.StartAsync();
        await using var service = await ServiceProcess.StartAsync(
            ("OPENAI_API_KEY", "sk-benchmark"), ("OPENAI_BASE_URL", $"{provider.Address}v1"), ("MODEL", "m"));
        using var client = new HttpClient { BaseAddress = provider.Address };

        // What is compiled in the background would be counted as the tokens' processor time.
        provider.Play(Tokens, TimeSpan.Zero);
        await CompareAsync("warming up", provider, client, service, 60);
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        await CompareAsync("as fast as it can", provider, client, service, rounds);
        provider.Play(200, TimeSpan.FromMilliseconds(5));
        await CompareAsync("a token every 5 ms", provider, client, service, Math.Max(1, rounds / 3));
        return 0;
    }

    private static async Task CompareAsync(string name, StreamingProvider provider, HttpClient client, ServiceProcess service, int rounds)
    {
        var (direct, through) = (new List<(double First, double Total)>(), new List<(double First, double Total)>());
        var processor = TimeSpan.Zero;
        for (var round = 0; round < rounds; round++)
        {
            var plain = await ReadAsync(client, "/v1/chat/completions", new { model = "m", stream = true, messages = new[] { new { role = "user", content = "a wall" } } }, FirstOfProvider, null);
            var before = service.ProcessorTime;
            var whole = await ReadAsync(service.Client, "/api/generate", new { prompt = "a wall" }, FirstOfService, EndOfService);

            direct.Add(plain);
            through.Add(whole);
            processor += service.ProcessorTime - before;
        }

        var (firstDirect, firstThrough) = (Median(direct.Select(time => time.First)), Median(through.Select(time => time.First)));
        var (totalDirect, totalThrough) = (Median(direct.Select(time => time.Total)), Median(through.Select(time => time.Total)));
        Console.WriteLine($"{name + ", directly",-28} {firstDirect,9:0.00} {"",7} {totalDirect,9:0.0}");
        Console.WriteLine(
            $"{name + ", service",-28} {firstThrough,9:0.00} {firstThrough - firstDirect,7:0.00} {totalThrough,9:0.0} {(totalThrough - totalDirect) * 1000 / provider.Tokens,15:0.0} {processor.TotalMicroseconds / rounds / provider.Tokens,21:0.0}");
    }

    private static async Task<(double First, double Total)> ReadAsync(HttpClient client, string path, object body, byte[] first, byte[]? end)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var watch = Stopwatch.StartNew();
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        double? seen = null;
        using var text = new MemoryStream();
        int read;
        while ((read = await stream.ReadAsync(buffer)) > 0)
        {
            await text.WriteAsync(buffer.AsMemory(0, read));
            seen ??= text.GetBuffer().AsSpan(0, (int)text.Length).IndexOf(first) >= 0 ? watch.Elapsed.TotalMilliseconds : null;
        }

        var total = watch.Elapsed.TotalMilliseconds;
        var whole = text.GetBuffer().AsSpan(0, (int)text.Length);
        return seen is { } time && (end is null || whole.IndexOf(end) >= 0)
            ? (time, total)
            : throw new InvalidOperationException($"{path} did not answer as it should: …{Encoding.UTF8.GetString(whole[^Math.Min(whole.Length, 1000)..])}");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
