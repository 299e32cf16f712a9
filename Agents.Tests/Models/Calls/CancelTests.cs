using System.Text.Json.Nodes;
using Agents.Core.Models.Calls;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Models.Providers;
using Agents.Tests.Wires;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.Calls;

/// <summary>A caller that leaves takes the provider's connection with it, and what was used is known.</summary>
[TestFixture("openai")]
[TestFixture("gemini")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class CancelTests(string name)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly ProviderTalk _talk = ProviderTalk.Of(name);
    private readonly Gate _gate = new();

    [TestCase(false)]
    [TestCase(true)]
    public async Task Run_CancelledByItsRoute_ConnectionIsCutAndUsageKnown(bool inTheStream)
    {
        await using var provider = await ScriptedProvider.StartAsync(inTheStream
            ? _talk.Begin(ScriptedAnswers.ProgramHead + ScriptedAnswers.RedBlock, "later") with { BeforeChunk = (1, _gate) }
            : _talk.Stream("later") with { BeforeHeaders = _gate });
        await using var service = new ServiceFactory(_talk.Settings(provider.Address));
        using var client = service.CreateClient();
        using var answer = await client.SendJsonAsync("/api/generate", """{"prompt":"whatever","output":"program"}""", SceneHttp.Sse);
        await _gate.Reached.WaitAsync(Soon);
        if (inTheStream)
        {
            await ReadUntilAsync(answer, "STATE_DELTA");
        }

        var start = TimeProvider.System.GetTimestamp();
        using var cancel = await client.PostAsync($"/api/runs/{answer.RunIdOf()}/cancel", content: null);
        await provider.Aborted.WaitAsync(Soon);
        var time = TimeProvider.System.GetElapsedTime(start);

        Report(inTheStream ? "in the stream, by route" : "before the first token, by route", time);
        await CheckRunAsync(client, answer.RunIdOf(), time);
    }

    [Test]
    public async Task Run_ClientHangsUp_ConnectionIsCutAndUsageKnown()
    {
        await using var provider = await ScriptedProvider.StartAsync(
            _talk.Begin(ScriptedAnswers.ProgramHead + ScriptedAnswers.RedBlock, "later") with { BeforeChunk = (1, _gate) });
        await using var service = new ServiceFactory(_talk.Settings(provider.Address));
        using var client = service.CreateClient();
        var answer = await client.SendJsonAsync("/api/generate", """{"prompt":"whatever","output":"program"}""", SceneHttp.Sse);
        var id = answer.RunIdOf();
        await ReadUntilAsync(answer, "STATE_DELTA");

        var start = TimeProvider.System.GetTimestamp();
        answer.Dispose();
        await provider.Aborted.WaitAsync(Soon);
        var time = TimeProvider.System.GetElapsedTime(start);

        Report("in the stream, by hanging up", time);
        using var ended = await client.PostAsync($"/api/runs/{id}/cancel", content: null);
        await CheckRunAsync(client, id, time);
    }

    [TestCase("before the headers")]
    [TestCase("in the body")]
    public async Task PlainCall_Cancelled_ConnectionIsCutAndUsageKnown(string where)
    {
        var whole = _talk.Whole("later");
        await using var provider = await ScriptedProvider.StartAsync(where == "in the body"
            ? whole with { Chunks = [whole.Chunks[0][..9], whole.Chunks[0][9..]], BeforeChunk = (1, _gate) }
            : whole with { BeforeHeaders = _gate });
        await using var lab = new ModelLab(_talk.Settings(provider.Address));
        using var client = await lab.OpenAsync();
        using var leaving = new CancellationTokenSource();
        var call = client.GetResponseAsync("Please say something", cancellationToken: leaving.Token);
        await _gate.Reached.WaitAsync(Soon);

        var start = TimeProvider.System.GetTimestamp();
        await leaving.CancelAsync();
        await Assert.ThatAsync(() => call.WaitAsync(Soon), Throws.InstanceOf<OperationCanceledException>());
        await provider.Aborted.WaitAsync(Soon);
        var time = TimeProvider.System.GetElapsedTime(start);

        Report($"plain call, {where}", time);
        Assert.That(time, Is.LessThan(Limit));
        var told = lab.Calls.Single();
        Assert.That((told.ErrorCode, told.Source, told.Usage.InputTokenCount > 0), Is.EqualTo(("cancelled", UsageSource.Partial, true)));
    }

    private static async Task ReadUntilAsync(HttpResponseMessage answer, string word)
    {
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(), leaveOpen: true);
        while (await reader.ReadLineAsync().WaitAsync(Soon) is { } line && !line.Contains(word, StringComparison.Ordinal))
        {
            // What comes before does not matter.
        }
    }

    private static async Task CheckRunAsync(HttpClient client, string id, TimeSpan time)
    {
        var run = JsonNode.Parse(await client.GetStringAsync($"/api/runs/{id}"))!;
        var events = await (await client.GetStreamAsync($"/api/runs/{id}/events?wire=events", SceneHttp.Sse)).Content.ReadAsStringAsync();
        var finished = JsonNode.Parse(events.Split('\n').Single(line => line.StartsWith("data:", StringComparison.Ordinal) && line.Contains("model.call.finished", StringComparison.Ordinal))[5..])!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(time, Is.LessThan(Limit));
            Assert.That((string?)run["state"], Is.EqualTo("cancelled"));
            Assert.That((string?)run["code"], Is.EqualTo("cancelled"));
            Assert.That((bool?)run["usage"]!["isEstimated"], Is.True);
            Assert.That((long?)run["usage"]!["inputTokens"], Is.GreaterThan(0));
            Assert.That((string?)finished["source"], Is.EqualTo("partial"));
            Assert.That((string?)finished["code"], Is.EqualTo("cancelled"));
        }
    }

    private void Report(string where, TimeSpan time) => TestContext.Out.WriteLine($"{name,-7} {where,-34} upstream aborted after {time.TotalMilliseconds,6:0.0} ms");
}
