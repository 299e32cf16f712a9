using System.Text.Json.Nodes;
using Agents.Tests.Fakes;
using Agents.Tests.Wires;
using NUnit.Framework;

namespace Agents.Tests.Runs;

/// <summary>The built service, killed with SIGKILL in the middle of its work, started again on the same data.</summary>
[Category("Crash")]
internal sealed class CrashTests
{
    private const int Runs = 20;
    private const string Prompt = """{"prompt":"a 60x60x60 stone cube"}""";

    [Test]
    [CancelAfter(180_000)]
    public async Task Kill_RunsStreamingAndScenesStored_NothingThatWasReceivedIsLost(CancellationToken cancellationToken)
    {
        using var data = new TemporaryFolder();
        List<Received> runs;
        var scenes = new Dictionary<string, string>();
        await using (var service = await ServiceProcess.StartAsync(data.Path, cancellationToken))
        {
            // Readers that stop after a few frames: sockets fill, runs go on or not, and all of it is cut off.
            runs = [.. await Task.WhenAll(Enumerable.Range(0, Runs).Select(index => ReadSomeAsync(service.Client, 1 + (index % 7), cancellationToken)))];
            for (var index = 0; index < 5; index++)
            {
                using var added = await service.Client.SendJsonAsync(
                    "/api/scenes", $$$"""{"name":"scene {{{index}}}","scene":{"voxels":[{"x":{{{index}}},"y":0,"z":0,"type":5}]}}""");
                var path = added.Headers.Location!.ToString();
                scenes[path] = await service.Client.GetStringAsync(path, cancellationToken);
            }

            await service.KillAsync();
        }

        await using var again = await ServiceProcess.StartAsync(data.Path, cancellationToken);
        foreach (var (path, bytes) in scenes)
        {
            Assert.That(await again.Client.GetStringAsync(path, cancellationToken), Is.EqualTo(bytes));
        }

        var interrupted = 0;
        foreach (var run in runs)
        {
            var state = JsonNode.Parse(await again.Client.GetStringAsync($"/api/runs/{run.Id}", cancellationToken))!;
            using var response = await again.Client.GetStreamAsync($"/api/runs/{run.Id}/events", SceneHttp.Sse);
            SseFrame? last = null;
            var position = 0;
            await foreach (var frame in SseReader.ReadAsync(response, cancellationToken))
            {
                last = frame.IsComment ? last : frame;
                if (position < run.Frames.Count && !frame.IsComment)
                {
                    Assert.That(frame, Is.EqualTo(run.Frames[position++]));
                }
            }

            Assert.That(position, Is.EqualTo(run.Frames.Count), "every event that was received is served again");
            Assert.That((string?)last!.Json["type"], Is.EqualTo("RUN_FINISHED").Or.EqualTo("RUN_ERROR"));
            var code = (string?)last.Json["code"];
            interrupted += code == "interrupted" ? 1 : 0;
            Assert.That(code, Is.Null.Or.EqualTo("interrupted"));
            Assert.That((string?)state["state"], Is.EqualTo(code is null ? "completed" : "failed"));
        }

        await TestContext.Out.WriteLineAsync($"{interrupted} of {Runs} runs were interrupted");
    }

    private static async Task<Received> ReadSomeAsync(HttpClient client, int frames, CancellationToken cancellationToken)
    {
        var response = await client.SendJsonAsync("/api/generate", Prompt, SceneHttp.Sse, ("X-On-Disconnect", "continue"));
        var received = new List<SseFrame>();

        // Left open on purpose: the reader is there and takes nothing more.
        var stream = SseReader.ReadAsync(response, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (received.Count < frames && await stream.MoveNextAsync())
        {
            if (!stream.Current.IsComment)
            {
                received.Add(stream.Current);
            }
        }

        return new Received(response.RunIdOf(), received);
    }

    private sealed record Received(string Id, IReadOnlyList<SseFrame> Frames);
}
