using System.Diagnostics;
using System.Net.Http.Json;

namespace Agents.Benchmarks.Scenes;

/// <summary>
/// <c>scene-latency [ROUNDS]</c>: how long a whole request to the built-in model takes, beside an empty request in the same run.
/// </summary>
internal sealed class SceneLatencyBenchmark : IBenchmarkCommand
{
    private const double MedianLimitMs = 100;

    private static readonly string[] Prompts =
    [
        "create a small red cube", "a hollow glass sphere of radius 6", "a house with a red roof and a door", "a castle with four towers",
        "a lighthouse with red and white stripes", "three trees in a row", "a snowman next to a house with a tree behind it",
        "an island with two palm trees and a hut", "a river through a green valley", "a forest with 12 trees", "ein roter Würfel mit Kantenlänge 4",
        "a 5x5 grid of yellow pillars", "a rainbow", "HELLO in blue letters", "a wooden boat on a lake",
    ];

    /// <inheritdoc/>
    public string Name => "scene-latency";

    /// <inheritdoc/>
    public int Run(IReadOnlyList<string> args) => RunAsync(args.Count > 0 ? int.Parse(args[0]) : 15).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(int rounds)
    {
        await using var service = await ServiceProcess.StartAsync();
        var times = Prompts.ToDictionary(prompt => prompt, _ => new List<double>(), StringComparer.Ordinal);
        var empty = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            foreach (var prompt in Prompts)
            {
                var floor = await TimeAsync(() => service.Client.GetAsync(new Uri("/health/live", UriKind.Relative)));
                var time = await TimeAsync(() => service.Client.PostAsJsonAsync("/api/generate", new { prompt }));

                // The first round compiles.
                if (round > 0)
                {
                    empty.Add(floor);
                    times[prompt].Add(time);
                }
            }
        }

        var floorMs = Median(empty);
        Console.WriteLine($"empty request (/health/live): median {floorMs:0.00} ms");
        Console.WriteLine($"{"median ms",10} {"x empty",8}  prompt");
        foreach (var (prompt, list) in times)
        {
            Console.WriteLine($"{Median(list),10:0.0} {Median(list) / floorMs,8:0.0}  {prompt}");
        }

        var worst = times.Values.Max(Median);
        var all = Median([.. times.Values.SelectMany(list => list)]);
        Console.WriteLine($"all prompts: median {all:0.0} ms; slowest prompt: median {worst:0.0} ms");
        Console.WriteLine($"{(worst <= MedianLimitMs ? "PASS" : "FAIL")} every prompt's median is at most {MedianLimitMs} ms");
        return worst <= MedianLimitMs ? 0 : 1;
    }

    private static async Task<double> TimeAsync(Func<Task<HttpResponseMessage>> send)
    {
        var watch = Stopwatch.StartNew();
        using var response = await send();
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
