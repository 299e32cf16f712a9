using System.Text.Json.Nodes;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using NUnit.Framework;

namespace Agents.Tests.Wires;

internal sealed class SlowModelTests
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(13);

    private readonly ScriptedChatClient _model = new();
    private readonly ManualTimeProvider _clock = new();
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _service = ScriptedService.Create(_model, _clock, ("Runs:Heartbeat", "00:00:13"));
        _client = _service.CreateClient();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
        _model.Dispose();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Generate_ModelStillWriting_FirstVoxelIsThere(
        [Values(SceneHttp.Document, SceneHttp.Lines, SceneHttp.Sse)] string accept, [Values("program", "voxels")] string output)
    {
        var gate = new Gate();
        _model.Play(output == "program"
            ? new Script().SayCut(ScriptedAnswers.ProgramHead + ScriptedAnswers.RedBlock, 3).Wait(gate).SayCut(ScriptedAnswers.BlueBlock + ScriptedAnswers.ProgramTail, 3)
            : new Script().SayCut(ScriptedAnswers.VoxelsHead + ScriptedAnswers.RedVoxel, 3).Wait(gate).SayCut(ScriptedAnswers.BlueVoxel + ScriptedAnswers.VoxelsTail, 3));

        using var response = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(output), accept);
        await using var text = await StreamText.OpenAsync(response);
        await text.ReadUntilAsync("\"x\":0,");
        gate.Open();
        await text.ReadToEndAsync();

        Assert.That(text.Text, Does.Contain("\"x\":5,").And.Not.Contain("\"error\"").And.Not.Contain("RUN_ERROR"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Generate_SilentModelOverEvents_CommentsAfterEachHeartbeat()
    {
        var gate = new Gate();
        _model.Play(new Script().Wait(gate).Say(ScriptedAnswers.Program));

        using var response = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse);
        await gate.Reached;
        await using var text = await StreamText.OpenAsync(response);
        await text.ReadUntilAsync("STEP_STARTED");
        for (var beat = 1; beat <= 2; beat++)
        {
            await _clock.WaitForTimerAsync(Heartbeat);
            _clock.Advance(Heartbeat);
            await text.ReadUntilAsync(string.Concat(Enumerable.Repeat(": ping\n\n", beat)));
        }

        gate.Open();
        Assert.That(await text.ReadToEndAsync(), Does.Contain("RUN_FINISHED"));
    }

    [TestCase(SceneHttp.Document, "[\n\n")]
    [TestCase(SceneHttp.Lines, "{\"ping\":true}\n{\"ping\":true}\n")]
    [CancelAfter(60_000)]
    public async Task Generate_SilentModel_AnswerBeginsAndStaysAliveAndIsValid(string accept, string signs)
    {
        var gate = new Gate();
        _model.Play(new Script().Wait(gate).Say(ScriptedAnswers.Program));

        var pending = _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), accept);
        await gate.Reached;
        await _clock.WaitForTimerAsync(Heartbeat);
        _clock.Advance(Heartbeat);
        using var response = await pending;
        await using var text = await StreamText.OpenAsync(response);
        for (var beat = 0; beat < 2; beat++)
        {
            await _clock.WaitForTimerAsync(Heartbeat);
            _clock.Advance(Heartbeat);
            await text.ReadUntilAsync(signs[..(signs.Length - ((1 - beat) * (accept == SceneHttp.Document ? 1 : signs.Length / 2)))]);
        }

        gate.Open();
        var all = await text.ReadToEndAsync();

        var last = JsonNode.Parse(accept == SceneHttp.Document ? all : all.TrimEnd().Split('\n')[^1])!;
        Assert.That(last["palette"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(all, Does.Contain("\"x\":5,"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Edit_SilentModelAsDocument_WhiteSpaceBeforeTheDocument()
    {
        var gate = new Gate();
        const string Scene = ""","scene":{"voxels":[{"x":0,"y":0,"z":0,"type":5}]}""";
        _model.Play(new Script().Wait(gate).Say("""{"operations":[{"op":"replace","from":"red","to":"blue"}]}"""));

        var pending = _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(scene: Scene));
        await gate.Reached;
        await _clock.WaitForTimerAsync(Heartbeat);
        _clock.Advance(Heartbeat);
        using var response = await pending;
        await using var text = await StreamText.OpenAsync(response);
        await _clock.WaitForTimerAsync(Heartbeat);
        _clock.Advance(Heartbeat);
        await text.ReadUntilAsync("\n");
        gate.Open();

        var document = JsonNode.Parse(await text.ReadToEndAsync())!;
        Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((int)document["scene"]!["voxels"]![0]!["type"]!, Is.Not.EqualTo(5));
    }
}
