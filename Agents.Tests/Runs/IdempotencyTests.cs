using System.Net;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Wires;
using NUnit.Framework;

namespace Agents.Tests.Runs;

internal sealed class IdempotencyTests
{
    private static readonly (string, string) Key = ("Idempotency-Key", "key-1");

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

    [Test]
    [CancelAfter(60_000)]
    public async Task Generate_SameKeyTogether_OneRunTwoReaders()
    {
        var gate = new Gate();
        _model.Play(new Script().Say(ScriptedAnswers.ProgramHead).Wait(gate).Say(ScriptedAnswers.RedBlock, ScriptedAnswers.ProgramTail));

        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse, Key)));
        await gate.Reached;
        gate.Open();
        var texts = await Task.WhenAll(responses.Select(response => response.Content.ReadAsStringAsync()));

        Assert.That(responses.Select(response => response.RunIdOf()).Distinct().Count(), Is.EqualTo(1));
        Assert.That(texts, Is.All.EqualTo(texts[0]));
        Assert.That(_model.Calls, Has.Count.EqualTo(1));
        foreach (var response in responses)
        {
            response.Dispose();
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Generate_SameKeyLater_TheSameRun(bool afterRestart)
    {
        _model.Play(new Script().Say(ScriptedAnswers.Program));
        using var first = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse, Key);
        var text = await first.Content.ReadAsStringAsync();
        if (afterRestart)
        {
            await CloseAsync();
            Open();
        }

        using var second = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse, Key);

        Assert.That(await second.Content.ReadAsStringAsync(), Is.EqualTo(text));
        Assert.That(second.RunIdOf(), Is.EqualTo(first.RunIdOf()));
        Assert.That(_model.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Generate_SameKeyOtherBody_Conflict()
    {
        _model.Play(new Script().Say(ScriptedAnswers.Program));
        using var first = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse, Key);
        await first.Content.ReadAsStringAsync();

        using var second = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body("voxels"), SceneHttp.Sse, Key);

        await second.ShouldBeProblemAsync(HttpStatusCode.Conflict, "conflict");
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Generate_OneOfTwoReadersLeaves_RunGoesOn()
    {
        var gate = new Gate();
        _model.Play(new Script().Say(ScriptedAnswers.ProgramHead, ScriptedAnswers.RedBlock).Wait(gate).Say(ScriptedAnswers.ProgramTail));
        var first = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse, Key);
        using var second = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse, Key);
        await gate.Reached;

        first.Dispose();
        gate.Open();

        Assert.That((string?)(await AgUiRun.ReadAsync(second)).Terminal!["type"], Is.EqualTo("RUN_FINISHED"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Generate_AtTheLimitOfRuns_RefusedButARepeatedRequestIsNot()
    {
        await CloseAsync();
        _service = ScriptedService.Create(_model, ("DATA_DIR", _data.Path), ("Runs:MaxConcurrent", "1"));
        _client = _service.CreateClient();
        var gate = new Gate();
        _model.Play(new Script().Wait(gate).Say(ScriptedAnswers.Program));
        using var first = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse, Key);
        await gate.Reached;

        using var other = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse);
        using var repeated = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse, Key);

        await other.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "rate_limited");
        Assert.That(other.Headers.Contains("Retry-After"), Is.True);
        Assert.That(repeated.RunIdOf(), Is.EqualTo(first.RunIdOf()));
        gate.Open();
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
