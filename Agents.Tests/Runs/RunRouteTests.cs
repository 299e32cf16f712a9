using System.Net;
using System.Text.Json.Nodes;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Wires;
using NUnit.Framework;

namespace Agents.Tests.Runs;

internal sealed class RunRouteTests
{
    private readonly ScriptedChatClient _model = new();
    private readonly ManualTimeProvider _clock = new();
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [SetUp]
    public void Start()
    {
        _service = ScriptedService.Create(
            _model, _clock, ("Auth:Keys:0:Name", "a"), ("Auth:Keys:0:Key", "key-a"), ("Auth:Keys:1:Name", "b"), ("Auth:Keys:1:Key", "key-b"));
        _client = _service.CreateClient("key-a");
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [OneTimeTearDown]
    public void Dispose() => _model.Dispose();

    [Test]
    public async Task Get_AfterTheRun_StateModelAndTimes()
    {
        using var response = await _client.SendJsonAsync("/api/generate", """{"prompt":"a small red cube"}""");
        await response.ReadDocumentAsync();

        var run = JsonNode.Parse(await _client.GetStringAsync($"/api/runs/{response.RunIdOf()}"))!;

        Assert.That((string?)run["state"], Is.EqualTo("completed"));
        Assert.That((string?)run["model"], Is.EqualTo("builtin"));
        Assert.That(run["endedAt"], Is.Not.Null);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Cancel_RunAtWork_EndsEveryReaderWithCancelled()
    {
        var gate = new Gate();
        _model.Play(new Script().Say(ScriptedAnswers.ProgramHead, ScriptedAnswers.RedBlock).Usage(3, 4).Wait(gate));
        using var agUi = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse);
        await gate.Reached;
        var id = agUi.RunIdOf();
        using var lines = await _client.GetStreamAsync($"/api/runs/{id}/events", SceneHttp.Lines);
        using var document = await _client.GetStreamAsync($"/api/runs/{id}/events", SceneHttp.Document);

        using var first = await _client.PostAsync($"/api/runs/{id}/cancel", null);
        using var second = await _client.PostAsync($"/api/runs/{id}/cancel", null);

        var text = await first.Content.ReadAsStringAsync();
        var state = JsonNode.Parse(text)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)state["state"], Is.EqualTo("cancelled"));
            Assert.That((string?)state["code"], Is.EqualTo("cancelled"));
            Assert.That((int)state["usage"]!["totalTokens"]!, Is.EqualTo(7));
            Assert.That(await second.Content.ReadAsStringAsync(), Is.EqualTo(text));
            Assert.That((string?)(await AgUiRun.ReadAsync(agUi)).Terminal!["code"], Is.EqualTo("cancelled"));
            Assert.That((string?)(await lines.ReadLinesAsync())[^1]["error"]!["code"], Is.EqualTo("cancelled"));
            Assert.That((string?)(await document.ReadDocumentAsync())["error"]!["code"], Is.EqualTo("cancelled"));
        }
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Cancel_ModelDeafToIt_EndsAllTheSame()
    {
        var gate = new Gate();
        _model.Play(new Script().WaitDeaf(gate));
        using var agUi = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse);
        await gate.Reached;

        using var response = await _client.PostAsync($"/api/runs/{agUi.RunIdOf()}/cancel", null);

        Assert.That((string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["state"], Is.EqualTo("cancelled"));
        Assert.That((string?)(await AgUiRun.ReadAsync(agUi)).Terminal!["code"], Is.EqualTo("cancelled"));
        gate.Open();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Run_OverItsTime_BudgetExceeded()
    {
        var gate = new Gate();
        _model.Play(new Script().Wait(gate));
        using var agUi = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse);
        await gate.Reached;

        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.That((string?)(await AgUiRun.ReadAsync(agUi)).Terminal!["code"], Is.EqualTo("budget_exceeded"));
    }

    [Test]
    public async Task Routes_AnotherCaller_NotFound()
    {
        using var response = await _client.SendJsonAsync("/api/generate", """{"prompt":"a small red cube"}""");
        using var other = _service.CreateClient("key-b");
        var id = response.RunIdOf();

        await (await other.GetAsync($"/api/runs/{id}")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await other.GetAsync($"/api/runs/{id}/events")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await other.PostAsync($"/api/runs/{id}/cancel", null)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await other.GetAsync("/api/runs/run_0/events")).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
    }

    [TestCase(null, "cancelled")]
    [TestCase("cancel", "cancelled")]
    [TestCase("continue", "completed")]
    [CancelAfter(60_000)]
    public async Task Disconnect_AsTheHeaderSays(string? header, string state)
    {
        var gate = new Gate();
        _model.Play(new Script().Say(ScriptedAnswers.ProgramHead, ScriptedAnswers.RedBlock).Wait(gate).Say(ScriptedAnswers.ProgramTail));
        var response = await _client.SendJsonAsync(
            "/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse, header is null ? [] : [("X-On-Disconnect", header)]);
        var id = response.RunIdOf();
        await gate.Reached;
        using var follower = await _client.GetStreamAsync($"/api/runs/{id}/events", SceneHttp.Sse);

        response.Dispose();
        if (header == "continue")
        {
            gate.Open();
        }

        await AgUiRun.ReadAsync(follower);
        Assert.That((string?)JsonNode.Parse(await _client.GetStringAsync($"/api/runs/{id}"))!["state"], Is.EqualTo(state));
    }

    [Test]
    public async Task Disconnect_UnknownWish_InvalidRequestAndNoRun()
    {
        using var response = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse, ("X-On-Disconnect", "stay"));

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");
        Assert.That(response.Headers.Contains("X-Run-Id"), Is.False);
    }
}
