using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Agents.Benchmarks.Scenes;

/// <summary>
/// <c>million-voxels</c>: a scene of 1,000,000 voxels over JSON and NDJSON and one of 100,000 over AG-UI, whole; then the million again to
/// 1, 4 and 16 readers at once. Peak memory must not grow with the readers.
/// </summary>
internal sealed class MillionVoxelsBenchmark : IBenchmarkCommand
{
    private const double GrowthLimit = 1.25;
    private const string Million = "a 100x100x100 stone cube";

    /// <inheritdoc/>
    public string Name => "million-voxels";

    /// <inheritdoc/>
    public int Run(IReadOnlyList<string> args) => RunAsync().GetAwaiter().GetResult();

    private static async Task<int> RunAsync()
    {
        await using var service = await ServiceProcess.StartAsync();
        await GenerateAsync(service, "a red cube", "application/json");
        Console.WriteLine($"{"wire",-22} {"MB",8} {"first ms",9} {"total ms",9} {"peak MB",8}");
        await ReportAsync(service, "JSON, 1,000,000", Million, "application/json");
        await ReportAsync(service, "NDJSON, 1,000,000", Million, "application/x-ndjson");
        await ReportAsync(service, "AG-UI, 100,000", "a 50x40x50 stone cube", "text/event-stream");
        var (run, _, _, _) = await GenerateAsync(service, Million, "application/x-ndjson");

        double alone = 0;
        var growth = 0.0;
        foreach (var readers in (int[])[1, 4, 16])
        {
            var watch = Stopwatch.StartNew();
            var sizes = await Task.WhenAll(Enumerable.Range(0, readers).Select(_ => ReadAsync(service, run)));
            var peak = service.PeakMegabytes;
            alone = readers == 1 ? peak : alone;
            growth = peak / alone;
            Console.WriteLine($"{readers,2} readers of the run: {sizes.Sum() / 1048576.0,7:0.0} MB in {watch.ElapsedMilliseconds,6} ms, peak {peak,6:0} MB, {growth:0.00} x one reader's");
        }

        Console.WriteLine($"{(growth <= GrowthLimit ? "PASS" : "FAIL")} 16 readers need at most {GrowthLimit} times the memory of one");
        return growth <= GrowthLimit ? 0 : 1;
    }

    private static async Task ReportAsync(ServiceProcess service, string name, string prompt, string wire)
    {
        var (_, bytes, first, total) = await GenerateAsync(service, prompt, wire);
        Console.WriteLine($"{name,-22} {bytes / 1048576.0,8:0.0} {first,9:0} {total,9:0} {service.PeakMegabytes,8:0}");
    }

    private static async Task<(string Run, long Bytes, double FirstMs, double TotalMs)> GenerateAsync(ServiceProcess service, string prompt, string wire)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/generate") { Content = JsonContent.Create(new { prompt }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(wire));
        var watch = Stopwatch.StartNew();
        using var response = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var (bytes, first) = await DrainAsync(response, watch);
        return (response.Headers.GetValues("X-Run-Id").First(), bytes, first, watch.Elapsed.TotalMilliseconds);
    }

    private static async Task<long> ReadAsync(ServiceProcess service, string run)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/runs/{run}/events");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await service.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        return (await DrainAsync(response, Stopwatch.StartNew())).Bytes;
    }

    private static async Task<(long Bytes, double FirstMs)> DrainAsync(HttpResponseMessage response, Stopwatch watch)
    {
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[64 * 1024];
        long bytes = 0;
        double first = 0;
        int read;
        while ((read = await body.ReadAsync(buffer)) > 0)
        {
            first = bytes == 0 ? watch.Elapsed.TotalMilliseconds : first;
            bytes += read;
        }

        return (bytes, first);
    }
}
