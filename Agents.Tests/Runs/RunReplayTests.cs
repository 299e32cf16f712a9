using System.Net;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Wires;
using NUnit.Framework;

namespace Agents.Tests.Runs;

internal sealed class RunReplayTests
{
    private const string Edit = """{"prompt":"whatever","model":"scripted","scene":{"voxels":[{"x":0,"y":0,"z":0,"type":5},{"x":1,"y":0,"z":0,"type":6}]}}""";
    private const string EditAnswer = """{"operations":[{"op":"replace","from":"red","to":"blue"},{"op":"shape","shape":"box","type":"#abcdef","size":{"x":1,"y":1,"z":1},"at":{"position":{"x":9,"y":0,"z":0}}},{"op":"explode"}]}""";

    private readonly ScriptedChatClient _model = new();
    private TemporaryFolder _data = null!;
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [SetUp]
    public void Start()
    {
        _data = new TemporaryFolder();
        Open();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await CloseAsync();
        _data.Dispose();
    }

    [OneTimeTearDown]
    public void Dispose() => _model.Dispose();

    [TestCase("", SceneHttp.Sse, false)]
    [TestCase("?wire=events", SceneHttp.Sse, false)]
    [TestCase("", SceneHttp.Sse, true)]
    [TestCase("?wire=events", SceneHttp.Sse, true)]
    [TestCase("", SceneHttp.Lines, true)]
    [TestCase("", SceneHttp.Document, true)]
    public async Task Events_FromTheStart_EqualTheFirstStream(string query, string accept, bool afterRestart)
    {
        _model.Play(new Script().SayCut(EditAnswer, 9));
        using var response = await _client.SendJsonAsync("/api/generate" + query, Edit, accept);
        var first = await response.Content.ReadAsStringAsync();
        if (afterRestart)
        {
            await CloseAsync();
            Open();
        }

        using var again = await _client.GetStreamAsync($"/api/runs/{response.RunIdOf()}/events{query}", accept);

        Assert.That(await again.Content.ReadAsStringAsync(), Is.EqualTo(first));
    }

    [TestCase(0, true)]
    [TestCase(3, true)]
    [TestCase(3, false)]
    [TestCase(6, false)]
    public async Task Events_AfterAPosition_TheRestOfTheFirstStream(int after, bool inHeader)
    {
        _model.Play(new Script().SayCut(EditAnswer, 9));
        using var response = await _client.SendJsonAsync("/api/generate", Edit, SceneHttp.Sse);
        var frames = await ReadAsync(response);
        var id = $"{response.RunIdOf()}:{after}";

        using var rest = inHeader
            ? await _client.GetStreamAsync($"/api/runs/{response.RunIdOf()}/events", SceneHttp.Sse, ("Last-Event-ID", id))
            : await _client.GetStreamAsync($"/api/runs/{response.RunIdOf()}/events?after={Uri.EscapeDataString(id)}", SceneHttp.Sse);

        Assert.That(await ReadAsync(rest), Is.EqualTo(frames.Skip(after)));
    }

    [Test]
    public async Task Events_LinesAfterAPosition_StillAPatchWithTheWholePalette()
    {
        _model.Play(new Script().SayCut(EditAnswer, 9));
        using var response = await _client.SendJsonAsync("/api/generate?wire=events", Edit, SceneHttp.Sse);
        var frames = await ReadAsync(response);
        var replaced = frames.First(frame => (string?)frame.Json["type"] == "scene.replaced").Id;
        var whole = await (await _client.GetStreamAsync($"/api/runs/{response.RunIdOf()}/events", SceneHttp.Lines)).ReadLinesAsync();

        var rest = await (await _client.GetStreamAsync($"/api/runs/{response.RunIdOf()}/events?after={replaced}", SceneHttp.Lines)).ReadLinesAsync();

        Assert.That(rest.Select(line => line.ToJsonString()), Is.EqualTo(whole.Skip(1).Select(line => line.ToJsonString())));
        Assert.That(rest[0].ContainsKey("patch"), Is.True);
    }

    [TestCase("nonsense")]
    [TestCase("run_0:3")]
    [TestCase("-1")]
    [TestCase("99999999999999")]
    public async Task Events_PositionOfNothing_InvalidRequest(string after)
    {
        using var response = await _client.SendJsonAsync("/api/generate", """{"prompt":"a small red cube"}""");
        await response.ReadDocumentAsync();

        using var rest = await _client.GetStreamAsync($"/api/runs/{response.RunIdOf()}/events?after={after}", SceneHttp.Sse);

        await rest.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Events_PositionPastTheEndOfALiveRun_EndsWithTheRun()
    {
        var gate = new Gate();
        _model.Play(new Script().Wait(gate).Say(ScriptedAnswers.Program));
        using var response = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse);
        await gate.Reached;
        using var rest = await _client.GetStreamAsync($"/api/runs/{response.RunIdOf()}/events?after=5000", SceneHttp.Sse);

        gate.Open();

        Assert.That(await ReadAsync(rest), Is.Empty);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Events_ManyReadersOneSlow_AllGetEverythingAndNobodyWaits()
    {
        const string Large = """{"op":"shape","shape":"box","type":"stone","size":{"x":50,"y":40,"z":50},"at":{"position":{"x":60,"y":0,"z":0}}}""";
        var gate = new Gate();
        _model.Play(new Script().Say(ScriptedAnswers.ProgramHead, ScriptedAnswers.RedBlock).Wait(gate).Say("," + Large, ScriptedAnswers.ProgramTail));
        using var response = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse, ("X-On-Disconnect", "continue"));
        await gate.Reached;
        var id = response.RunIdOf();
        var readers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _client.GetStreamAsync($"/api/runs/{id}/events", SceneHttp.Sse)));

        // The first response is not read at all until the others are done.
        gate.Open();
        var texts = await Task.WhenAll(readers.Select(reader => reader.Content.ReadAsStringAsync()));
        var slow = await response.Content.ReadAsStringAsync();

        Assert.That(texts, Is.All.EqualTo(slow));
        Assert.That(slow, Does.Contain("RUN_FINISHED"));
        foreach (var reader in readers)
        {
            reader.Dispose();
        }
    }

    private static async Task<List<SseFrame>> ReadAsync(HttpResponseMessage response)
    {
        var frames = new List<SseFrame>();
        await foreach (var frame in SseReader.ReadAsync(response))
        {
            frames.Add(frame);
        }

        return frames;
    }

    private void Open()
    {
        _service = ScriptedService.Create(_model, ("DATA_DIR", _data.Path));
        _client = _service.CreateClient();
    }

    private async Task CloseAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }
}
