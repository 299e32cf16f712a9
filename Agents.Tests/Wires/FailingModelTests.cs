using System.Net;
using System.Text.Json.Nodes;
using Agents.Core.Errors;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Wires;

internal sealed class FailingModelTests
{
    private const string Canary = "canary-7f3a";

    private readonly ScriptedChatClient _model = new();
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    private static IEnumerable<TestCaseData<Func<Script, Script>, string>> HalfWay =>
    [
        new(script => script.Throw(new InvalidOperationException(Canary)), "internal") { TestName = "throws" },
        new(script => script.Throw(new HttpRequestException(Canary)), "provider_unavailable") { TestName = "connection lost" },
        new(script => script.Throw(new TaskCanceledException(Canary)), "provider_timeout") { TestName = "own timeout" },
        new(script => script.Throw(new AgentException(ErrorCodes.ProviderRateLimited, "The provider limits us.")), "provider_rate_limited") { TestName = "says why" },
        new(script => script, "output_truncated") { TestName = "ends" },
        new(script => script.Finish(ChatFinishReason.Length), "output_truncated") { TestName = "length" },
        new(script => script.Say($",{{\"op\":\"{Canary}").Finish(ChatFinishReason.Length), "output_truncated") { TestName = "inside an operation" },
        new(script => script.Finish(ChatFinishReason.ContentFilter), "content_filtered") { TestName = "filtered" },
        new(script => script.Say($"}}}}}} {Canary} ]]"), "output_invalid") { TestName = "garbage" },
    ];

    private static IEnumerable<TestCaseData<Script, string, HttpStatusCode>> BeforeTheFirstVoxel =>
    [
        new(new Script().Throw(new InvalidOperationException(Canary)), "internal", HttpStatusCode.InternalServerError) { TestName = "throws at once" },
        new(new Script().Throw(new AgentException(ErrorCodes.ProviderAuth, "Refused.")), "provider_auth", HttpStatusCode.BadGateway) { TestName = "refuses the key" },
        new(new Script().Say($"I would rather talk about the weather, {Canary}."), "output_invalid", HttpStatusCode.BadGateway) { TestName = "prose" },
        new(new Script(), "output_invalid", HttpStatusCode.BadGateway) { TestName = "nothing" },
        new(new Script().Finish(ChatFinishReason.ContentFilter), "content_filtered", HttpStatusCode.UnprocessableEntity) { TestName = "filtered at once" },
        new(new Script().Say("{\"message\":nul").Finish(ChatFinishReason.Length), "output_truncated", HttpStatusCode.BadGateway) { TestName = "cut at once" },
        new(new Script().Say("""{"operations":[]}"""), "unprocessable", HttpStatusCode.UnprocessableEntity) { TestName = "empty program" },
        new(new Script().Say("""{"operations":[{"op":"shape","shape":"box","type":"red","size":{"x":4000,"y":4000,"z":4000}}]}"""), "too_large", HttpStatusCode.RequestEntityTooLarge) { TestName = "bomb" },
        new(new Script().Say("""{"operations":[{"op":"part","name":"p","operations":[{"op":"shape","shape":"box","type":"red","size":{"x":4000,"y":4000,"z":4000}}]}]}"""), "too_large", HttpStatusCode.RequestEntityTooLarge) { TestName = "bomb in a part" },
        new(new Script().Say("""{"operations":[{"op":"explode"}]}"""), "unprocessable", HttpStatusCode.UnprocessableEntity) { TestName = "unknown operation only" },
    ];

    private static IEnumerable<TestCaseData<string, int, string?>> ToleratedAnswers =>
    [
        new($"Sure! Here is your scene:\n```json\n{ScriptedAnswers.Program}\n```\nEnjoy.", 2, null) { TestName = "fences" },
        new(ScriptedAnswers.ProgramHead + """{"op":"explode"},""" + ScriptedAnswers.RedBlock + ScriptedAnswers.BlueBlock + "]}", 2, "operation_dropped") { TestName = "unknown operation" },
        new(ScriptedAnswers.ProgramHead + """{"op":"place","object":"nonsuch-thing"},""" + ScriptedAnswers.RedBlock + "]}", 1, "operation_dropped") { TestName = "unknown object" },
        new(ScriptedAnswers.ProgramHead + ScriptedAnswers.RedBlock + ",]}", 1, null) { TestName = "a comma too many" },
    ];

    [OneTimeSetUp]
    public void Start()
    {
        _service = ScriptedService.Create(_model);
        _client = _service.CreateClient();
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
        _model.Dispose();
    }

    [TestCaseSource(nameof(HalfWay))]
    public async Task Generate_ModelFailsHalfWay_EveryWireEndsWithOneError(Func<Script, Script> fail, string code)
    {
        _model.Play(fail(new Script().Say(ScriptedAnswers.ProgramHead, ScriptedAnswers.RedBlock)));

        var text = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body())).Content.ReadAsStringAsync();
        var lines = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Lines)).ReadLinesAsync();
        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse));

        var document = JsonNode.Parse(text)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)document["error"]!["code"], Is.EqualTo(code));
            Assert.That((string?)document["error"]!["message"], Is.Not.Empty.And.Not.Null);
            Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That((string?)lines[^1]["error"]!["code"], Is.EqualTo(code));
            Assert.That(lines.Count(line => line.ContainsKey("error") || line.ContainsKey("done")), Is.EqualTo(1));
            Assert.That(lines.Apply(), Has.Count.EqualTo(1));
            Assert.That((string?)agUi.Terminal!["type"], Is.EqualTo("RUN_ERROR"));
            Assert.That((string?)agUi.Terminal["code"], Is.EqualTo(code));
            Assert.That(agUi.Voxels.Count(), Is.EqualTo(1));
            Assert.That(text + string.Concat(lines.Select(line => line.ToJsonString())) + string.Concat(agUi.Events.Select(json => json.ToJsonString())), Does.Not.Contain(Canary));
        }
    }

    [TestCaseSource(nameof(BeforeTheFirstVoxel))]
    public async Task Generate_ModelFailsBeforeTheFirstVoxel_ProblemOrRunError(Script script, string code, HttpStatusCode status)
    {
        _model.Play(script);

        foreach (var accept in new[] { SceneHttp.Document, SceneHttp.Lines })
        {
            using var response = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), accept);
            var problem = await response.ShouldBeProblemAsync(status, code);
            Assert.That(problem.ToJsonString(), Does.Not.Contain(Canary));
        }

        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse));
        Assert.That((string?)agUi.Terminal!["code"], Is.EqualTo(code));
        Assert.That(agUi.Voxels, Is.Empty);
        Assert.That(agUi.Terminal.ToJsonString(), Does.Not.Contain(Canary));
    }

    [TestCaseSource(nameof(ToleratedAnswers))]
    public async Task Generate_ImperfectAnswer_IsBuiltAllTheSame(string answer, int voxels, string? warning)
    {
        _model.Play(new Script().SayCut(answer, 7));

        var document = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body())).ReadDocumentAsync();

        Assert.That(document.ContainsKey("error"), Is.False, document.ToJsonString());
        Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(voxels));
        Assert.That(document["warnings"]!.AsArray().Select(entry => (string?)entry!["code"]), warning is null ? Does.Not.Contain("operation_dropped") : Does.Contain(warning));
    }

    [Test]
    public async Task Generate_VoxelsThatAreNone_AreLeftOutWithWarnings()
    {
        _model.Play(new Script().SayCut(
            """{"voxels":[{"x":0,"y":0,"z":0,"type":5},{"x":0,"y":0,"z":0,"type":7},{"x":1.5,"y":0,"z":0,"type":5},{"x":1,"y":0,"z":0,"type":250},{"x":1,"y":0,"type":5},{"x":2,"y":0,"z":0,"type":"no-such"},{"x":0,"y":1,"z":0,"type":0},{"x":0,"y":1,"z":0,"type":6}]}""", 5));

        var document = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body("voxels"))).ReadDocumentAsync();

        Assert.That(document["scene"]!.ToJsonString(), Is.EqualTo("""{"voxels":[{"x":0,"y":0,"z":0,"type":5},{"x":0,"y":1,"z":0,"type":6}]}"""));
        Assert.That(
            document["warnings"]!.AsArray().Select(entry => (string?)entry!["code"]),
            Is.SupersetOf(new[] { "duplicate_voxels", "unknown_type", "invalid_voxels" }));
    }

    [Test]
    public async Task Generate_HugeMessage_FramesStayBelowOneMebibyte()
    {
        var message = new string('"', 900_000).Replace("\"", "\\\"", StringComparison.Ordinal)[..1_000_000];
        _model.Play(new Script().SayCut($$"""{"message":"{{message}}","operations":[{{ScriptedAnswers.RedBlock}}]}""", 100_000));

        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse));

        Assert.That(agUi.Voxels.Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task Generate_Usage_IsAddedUpAndSent()
    {
        _model.Play(new Script().Say(ScriptedAnswers.Program).Usage(11, 22).Usage(1, 2));

        var document = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body())).ReadDocumentAsync();
        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse));

        Assert.That((int)document["usage"]!["totalTokens"]!, Is.EqualTo(36));
        Assert.That((int)agUi.Terminal!["usage"]![0]!["inputTokens"]!, Is.EqualTo(12));
    }
}
