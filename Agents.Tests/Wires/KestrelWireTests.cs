using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using NUnit.Framework;

namespace Agents.Tests.Wires;

/// <summary>What only a real socket shows: how its pipe takes writes, and clients that hang up.</summary>
internal sealed class KestrelWireTests
{
    private readonly ScriptedChatClient _model = new();
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _service = ScriptedService.Create(_model);
        _service.UseKestrel(0);
        _service.StartServer();
        _client = new HttpClient { BaseAddress = _service.ClientOptions.BaseAddress };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
        _model.Dispose();
    }

    [TestCase(SceneHttp.Document)]
    [TestCase(SceneHttp.Lines)]
    [TestCase(SceneHttp.Sse)]
    public async Task Events_OfAnEndedRun_EqualTheFirstStream(string accept)
    {
        using var first = await _client.SendJsonAsync("/api/generate", """{"prompt":"a 30x30x30 stone cube"}""", accept);
        var text = await first.Content.ReadAsStringAsync();

        for (var round = 0; round < 3; round++)
        {
            using var again = await _client.GetStreamAsync($"/api/runs/{first.RunIdOf()}/events", accept);
            Assert.That(await again.Content.ReadAsStringAsync(), Is.EqualTo(text));
        }
    }

    [TestCase(SceneHttp.Document)]
    [TestCase(SceneHttp.Lines)]
    [TestCase(SceneHttp.Sse)]
    [CancelAfter(60_000)]
    public async Task Disconnect_OnTheSocket_CancelsTheRunAndLogsNoError(string accept)
    {
        var gate = new Gate();
        _model.Play(new Script().Say(ScriptedAnswers.ProgramHead, ScriptedAnswers.RedBlock).Wait(gate));
        using var hangsUp = new HttpClient { BaseAddress = _client.BaseAddress };
        var response = await hangsUp.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), accept);
        var id = response.RunIdOf();
        await gate.Reached;
        using var follower = await _client.GetStreamAsync($"/api/runs/{id}/events", SceneHttp.Sse);

        response.Dispose();
        var run = await AgUiRun.ReadAsync(follower);

        Assert.That((string?)run.Terminal!["code"], Is.EqualTo("cancelled"));
        Assert.That(_service.Logs.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)), Is.Empty);
    }
}
