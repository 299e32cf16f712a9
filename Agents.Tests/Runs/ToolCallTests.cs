using System.Net;
using System.Text.Json.Nodes;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Wires;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Runs;

internal sealed class ToolCallTests
{
    private const string Scene = ""","scene":{"voxels":[{"x":0,"y":0,"z":0,"type":5},{"x":1,"y":0,"z":0,"type":5}]}""";
    private const string Edit = """{"operations":[{"op":"replace","from":"red","to":"blue"}]}""";

    private readonly ScriptedChatClient _model = new();
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _service = ScriptedService.Create(_model, ("Runs:MaxSteps", "3"));
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
    public async Task Edit_ToolsCalledSideBySide_ResultsGoToModelAndReader()
    {
        _model.Play(
            new Script().Say("Let me look at it first.").Call("c1", "describe_scene").Call("c2", "get_palette").Call("c3", "no_such_tool").Finish(ChatFinishReason.ToolCalls),
            new Script().Say(Edit));

        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(scene: Scene), SceneHttp.Sse));

        var results = _model.Calls[1].Messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().ToDictionary(result => result.CallId, result => result.Result!.ToString()!);
        var sent = agUi.Events.Where(json => (string?)json["type"] == "TOOL_CALL_RESULT").ToDictionary(json => (string)json["toolCallId"]!, json => (string)json["content"]!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent, Is.EquivalentTo(results));
            Assert.That((int)JsonNode.Parse(results["c1"])!["count"]!, Is.EqualTo(2));
            Assert.That(results["c2"], Does.Contain("\"red\""));
            Assert.That(results["c3"], Does.Contain("no_such_tool").And.Contain("describe_scene").And.StartWith("{\"error\""));
            Assert.That((string?)agUi.Terminal!["type"], Is.EqualTo("RUN_FINISHED"));
            Assert.That(agUi.Voxels.Select(voxel => (int)voxel!["type"]!).Distinct().Single(), Is.Not.EqualTo(5));
        }
    }

    [Test]
    public async Task Create_ByTheBuildTool_WordsAreTheMessageAndFaultsGoToTheModel()
    {
        var program = JsonNode.Parse("""
            {"operations":[{"op":"shape","shape":"box","type":"red","size":{"x":2,"y":2,"z":2}},{"op":"place","object":"flux capacitor"}]}
            """)!;
        _model.Play(
            new Script().Say("I will build it.").Call("c1", "build_scene", new Dictionary<string, object?>(StringComparer.Ordinal) { ["program"] = program }),
            new Script().Say("Here is ", "a red cube."));

        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse));

        var report = JsonNode.Parse(_model.Calls[1].Messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Single().Result!.ToString()!)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)report["applied"]!, Is.EqualTo(1));
            Assert.That((string)report["dropped"]![0]!, Does.StartWith("operations[1]").And.Contain("flux capacitor"));
            Assert.That(agUi.Voxels, Has.Count.EqualTo(8));
            Assert.That((string?)agUi.Terminal!["type"], Is.EqualTo("RUN_FINISHED"));
            Assert.That((string?)agUi.Terminal["result"]!["message"], Is.EqualTo("Here is a red cube."));
        }
    }

    [Test]
    public async Task Edit_ByTheEditTool_ChangesTheScene()
    {
        _model.Play(
            new Script().Call("c1", "edit_scene", new Dictionary<string, object?>(StringComparer.Ordinal) { ["program"] = JsonNode.Parse(Edit) }),
            new Script().Say("Done."));

        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(scene: Scene), SceneHttp.Sse));

        Assert.That((string?)agUi.Terminal!["type"], Is.EqualTo("RUN_FINISHED"));
        Assert.That(agUi.Voxels.Select(voxel => (int)voxel!["type"]!), Is.All.EqualTo(12));
    }

    [Test]
    public async Task Edit_ArgumentsThatAreNoJson_AreAnErrorTheModelReads()
    {
        _model.Play(
            new Script().Add(new FunctionCallContent("c1", "describe_scene") { Exception = new FormatException("canary") }),
            new Script().Say(Edit));

        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(scene: Scene), SceneHttp.Sse));

        Assert.That((string)agUi.Events.Single(json => (string?)json["type"] == "TOOL_CALL_RESULT")["content"]!, Does.Contain("not valid JSON").And.Not.Contain("canary"));
        Assert.That((string?)agUi.Terminal!["type"], Is.EqualTo("RUN_FINISHED"));
    }

    [Test]
    public async Task Edit_TheSameCallIdAgain_IdsOfEventsStayUnique()
    {
        _model.Play(new Script().Call("c", "describe_scene").Call("c", "get_palette"), new Script().Call("c", "describe_scene"), new Script().Say(Edit));

        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(scene: Scene), SceneHttp.Sse));

        var ids = agUi.Events.Where(json => (string?)json["type"] == "TOOL_CALL_START").Select(json => (string)json["toolCallId"]!).ToList();
        Assert.That(ids, Has.Count.EqualTo(3).And.Unique);
        Assert.That(agUi.Events.Where(json => (string?)json["type"] == "TOOL_CALL_RESULT").Select(json => (string)json["toolCallId"]!), Is.EquivalentTo(ids));
        Assert.That(_model.Calls[1].Messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Select(result => result.CallId), Is.All.EqualTo("c"));
    }

    [Test]
    public async Task Edit_ModelCallsToolsForEver_BudgetExceeded()
    {
        _model.Play(new Script().Call("c", "describe_scene"));

        using var response = await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(scene: Scene));

        await response.ShouldBeProblemAsync(HttpStatusCode.PaymentRequired, "budget_exceeded");
        Assert.That(_model.Calls, Has.Count.EqualTo(3));
    }
}
