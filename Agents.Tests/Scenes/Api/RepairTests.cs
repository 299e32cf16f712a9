using System.Text.Json;
using System.Text.Json.Nodes;
using Agents.Core.Errors;
using Agents.Core.Models;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Wires;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Scenes.Api;

/// <summary>Answers that are cut or faulty: what was valid stays sent, and only what is missing or wrong is asked for again.</summary>
internal sealed class RepairTests
{
    private const string Scene = ""","scene":{"voxels":[{"x":0,"y":0,"z":0,"type":5}]}""";

    private readonly ScriptedChatClient _model = new();
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

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

    [TearDown]
    public void Forget() => _model.Traits = new ModelTraits();

    [Test]
    public async Task Generate_FiftyOperationsThreeWrongAndCut_OnlyTheRestAndTheWrongOnesAreAskedFor()
    {
        var right = Enumerable.Range(0, 50).Select(Box).ToList();
        var written = right.Select((operation, index) => index is 7 or 19 or 33 ? operation.Replace("\"red\"", "\"redd-ish\"", StringComparison.Ordinal) : operation).ToList();
        var whole = Program(right);
        var first = Program(written);
        var cut = first.IndexOf(written[40], StringComparison.Ordinal) + (written[40].Length / 2);
        var rest = Program(written.Skip(40));
        var mended = Program([right[7], right[19], right[33]]);
        _model.Play(
            new Script().SayCut(first[..cut], 11).Finish(ChatFinishReason.Length),
            new Script().SayCut(rest, 11).Finish(ChatFinishReason.Stop),
            new Script().SayCut(mended, 11).Finish(ChatFinishReason.Stop));

        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(), SceneHttp.Sse));

        var calls = _model.Calls;
        var asked = calls.Select(call => Length(call.Messages)).ToList();
        var continuation = string.Concat(calls[1].Messages.Skip(calls[0].Messages.Count).Select(message => message.Text));
        var repair = string.Concat(calls[2].Messages.Skip(calls[0].Messages.Count).Select(message => message.Text));
        var ours = asked.Sum() + cut + rest.Length + mended.Length;

        // Regenerating: the whole prompt and the whole answer again after the cut, and again for the faults.
        var everything = (3 * asked[0]) + cut + first.Length + whole.Length;
        var oursWritten = rest.Length + mended.Length;
        var everythingWritten = first.Length + whole.Length;
        await TestContext.Out.WriteLineAsync($"first request {asked[0]} characters, first answer cut at {cut} of {first.Length}");
        await TestContext.Out.WriteLineAsync($"continuation: {continuation.Length} asked beyond the conversation, {rest.Length} written; repair: {repair.Length} asked, {mended.Length} written");
        await TestContext.Out.WriteLineAsync($"written after the first answer: {oursWritten} against {everythingWritten} when all is regenerated ({100.0 * oursWritten / everythingWritten:0} %)");
        await TestContext.Out.WriteLineAsync($"asked and written in all: {ours} against {everything}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)agUi.Terminal!["type"], Is.EqualTo("RUN_FINISHED"));
            Assert.That(agUi.Voxels.Select(voxel => (int)voxel!["x"]!).Order(), Is.EqualTo(Enumerable.Range(0, 50).Select(index => index * 3)));
            Assert.That(agUi.Events.Any(json => json.ToJsonString().Contains("operation_dropped", StringComparison.Ordinal)), Is.False);
            Assert.That(calls, Has.Count.EqualTo(3));
            Assert.That(continuation, Does.Contain("37 operations are finished").And.Contain(JsonNode.Parse(right[39])!["name"]!.ToString()).And.Not.Contain(written[5]));
            Assert.That(continuation, Has.Length.LessThan(3000));
            Assert.That(repair, Does.Contain("3 operations (7, 19, 33)").And.Contain("redd-ish").And.Not.Contain("\"n8\""));
            Assert.That(repair, Has.Length.LessThan(1500));
            Assert.That(oursWritten, Is.LessThan(everythingWritten / 5));
            Assert.That(ours, Is.LessThan(everything));
        }
    }

    [Test]
    public async Task Generate_HundredsOfFaults_SummaryIsBoundedAndGrouped()
    {
        var wrong = Enumerable.Range(0, 300).Select(index => $$"""{"op":"place","object":"nonsuch-{{index / 100}}-{{(index % 10 == 0 ? index : 0)}}"}""");
        _model.Play(new Script().Say(Program([Box(0), .. wrong])), new Script().Say(Program([])));

        var document = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body())).ReadDocumentAsync();

        var request = _model.Calls[1].Messages[^1].Text;
        var summary = string.Join('\n', request.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(summary, Has.Length.InRange(200, 2000));
            Assert.That(summary, Does.Match(@"- \d+ operations \(.* and others\): .*nonsuch").And.Contain("more operations with other faults"));
            Assert.That(_model.Calls, Has.Count.EqualTo(2), "who brings nothing is not asked again");
            Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That(document["warnings"]!.AsArray().Select(warning => (string?)warning!["code"]), Does.Contain("operation_dropped").And.Contain("more_warnings"));
        }
    }

    [Test]
    public async Task Generate_OneOfTwoFaultsMended_TheOtherStaysAWarning()
    {
        const string Wrong = """{"op":"place","object":"nonsuch"}""";
        _model.Play(new Script().Say(Program([Wrong, Box(1), """{"op":"explode"}"""])), new Script().Say(Program([Box(0)])), new Script().Say(Program([])));

        var document = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body())).ReadDocumentAsync();

        var dropped = document["warnings"]!.AsArray().Where(warning => (string?)warning!["code"] == "operation_dropped").Select(warning => (string)warning!["message"]!).ToList();
        Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(dropped, Has.Count.EqualTo(1));
        Assert.That(dropped[0], Does.StartWith("operations[2]").And.Contain("explode"));
    }

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(2, 3)]
    public async Task Generate_StaysFaulty_AskedAsOftenAsTheBudgetAllowsAndCompletes(int repairs, int calls)
    {
        await using var service = ScriptedService.Create(_model, ("Runs:MaxRepairs", repairs.ToString()));
        using var client = service.CreateClient();
        _model.Play([.. Enumerable.Range(0, 5).Select(index => new Script().Say(Program([Box(0), $$"""{"op":"place","object":"nonsuch-{{index}}"}"""])))]);

        var document = await (await client.SendJsonAsync("/api/generate", ScriptedAnswers.Body())).ReadDocumentAsync();

        Assert.That(_model.Calls, Has.Count.EqualTo(calls));
        Assert.That(document["warnings"]!.AsArray().Count(warning => (string?)warning!["code"] == "operation_dropped"), Is.EqualTo(1));
    }

    [Test]
    public async Task Generate_DeterministicModel_IsNotAskedAgain()
    {
        _model.Traits = new ModelTraits { IsDeterministic = true };
        _model.Play(new Script().Say(Program([Box(0), """{"op":"explode"}"""])));

        var document = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body())).ReadDocumentAsync();

        Assert.That(_model.Calls, Has.Count.EqualTo(1));
        Assert.That(document["warnings"]!.AsArray().Select(warning => (string?)warning!["code"]), Does.Contain("operation_dropped"));
    }

    [Test]
    public async Task Generate_ConnectionLostAfterText_GoesOnWhereItStopped([Values("program", "voxels")] string output)
    {
        var isProgram = output == "program";
        _model.Play(
            new Script().Say(isProgram ? ScriptedAnswers.ProgramHead + ScriptedAnswers.RedBlock + ",{\"op\":" : ScriptedAnswers.VoxelsHead + ScriptedAnswers.RedVoxel + ",{\"x\":")
                .Throw(new ProviderException(ErrorCodes.ProviderUnavailable, "The connection broke.", isTransient: true)),
            new Script().Say(isProgram ? Program([ScriptedAnswers.BlueBlock[1..]]) : ScriptedAnswers.VoxelsHead + ScriptedAnswers.BlueVoxel[1..] + ScriptedAnswers.VoxelsTail));

        var document = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(output))).ReadDocumentAsync();

        Assert.That(document.ContainsKey("error"), Is.False);
        Assert.That(document["scene"]!["voxels"]!.AsArray().Select(voxel => (int)voxel!["x"]!), Is.EqualTo(new[] { 0, 5 }));
        Assert.That(_model.Calls[1].Messages[^1].Text, Does.Contain("cut off").And.Contain(isProgram ? "\"red\"" : "\"x\":0,\"y\":0,\"z\":0"));
    }

    [Test]
    public async Task Generate_RepairFailsAtTheProvider_SceneIsDeliveredWithItsWarning()
    {
        _model.Play(
            new Script().Say(Program([Box(0), """{"op":"explode"}"""])),
            new Script().Throw(new ProviderException(ErrorCodes.ProviderRateLimited, "Too many.", isTransient: true)));

        var document = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body())).ReadDocumentAsync();

        Assert.That(document.ContainsKey("error"), Is.False);
        Assert.That(document["warnings"]!.AsArray().Select(warning => (string?)warning!["code"]), Does.Contain("operation_dropped"));
    }

    [TestCase("""{"operations":[{"op":"shape","shape":"box","type":"red","size":{"x":1,"y":1,"z":1}}}}""", "not valid JSON")]
    [TestCase("What a nice idea.", "no JSON document")]
    [TestCase("", "no JSON document")]
    public async Task Generate_DocumentBrokenOrMissing_AskedOnceWithTheReason(string answer, string reason)
    {
        _model.Play(new Script().Say(answer), new Script().Say(Program([ScriptedAnswers.RedBlock, ScriptedAnswers.BlueBlock[1..]])));

        var document = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body())).ReadDocumentAsync();

        Assert.That(_model.Calls, Has.Count.EqualTo(2));
        Assert.That(_model.Calls[1].Messages[^1].Text, Does.Contain(reason));
        Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Edit_HalfTheAnswerThenAToolThenTheWholeAgain_NothingIsDoneTwice()
    {
        const string Move = """{"op":"move","by":{"x":3}}""";
        const string Lift = """{"op":"move", "by":{"y":2}}""";
        _model.Play(
            new Script().Say($$"""{"message":null,"operations":[{{Move}},{"op":"mo""").Call("c1", "describe_scene"),
            new Script().Say(Program([Move, Lift])));

        var document = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(scene: Scene))).ReadDocumentAsync();

        Assert.That(document["scene"]!["voxels"]!.ToJsonString(), Is.EqualTo("""[{"x":3,"y":2,"z":0,"type":5}]"""));
    }

    [Test]
    public async Task Edit_ContinuationRepeatsTheEnd_NothingIsDoneTwice()
    {
        const string Move = """{"op":"move","by":{"x":3}}""";
        const string Lift = """{"op":"move","by":{"y":2}}""";
        const string Paint = """{"op":"replace","from":"red","to":"blue"}""";
        _model.Play(
            new Script().Say($$"""{"message":null,"operations":[{{Move}},{{Lift}},{"op":"rep""").Finish(ChatFinishReason.Length),
            new Script().Say(Program([Lift, Paint])));

        var document = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(scene: Scene))).ReadDocumentAsync();

        Assert.That(document["scene"]!["voxels"]!.ToJsonString(), Is.EqualTo("""[{"x":3,"y":2,"z":0,"type":12}]"""));
    }

    [Test]
    public async Task Generate_WholeProgramAgainInARepair_OnlyTheMendedOneIsBuilt()
    {
        const string Stacked = """{"op":"shape","shape":"box","type":"blue","size":{"x":1,"y":1,"z":1},"at":{"relation":"on_top_of","of":"scene"}}""";
        _model.Play(
            new Script().Say(Program([Box(0), """{"op":"place","object":"nonsuch"}""", Stacked])),
            new Script().Say(Program([Box(0), Box(2), Stacked])));

        var document = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body())).ReadDocumentAsync();

        Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(3));
        Assert.That(document["warnings"]!.AsArray().Select(warning => (string?)warning!["code"]), Does.Not.Contain("operation_dropped"));
    }

    [Test]
    public async Task Generate_VoxelsThatAreNone_AreAskedForAgainByKind()
    {
        _model.Play(
            new Script().Say("""{"voxels":[{"x":0,"y":0,"z":0,"type":5},{"x":1,"y":0,"z":0,"type":250},{"x":2,"y":0,"z":0,"type":"no-such"},{"x":3.5,"y":0,"z":0,"type":5}]}"""),
            new Script().Say("""{"voxels":[{"x":1,"y":0,"z":0,"type":5},{"x":2,"y":0,"z":0,"type":5},{"x":3,"y":0,"z":0,"type":5}]}"""));

        var document = await (await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body("voxels"))).ReadDocumentAsync();

        Assert.That(document["scene"]!["voxels"]!.AsArray(), Has.Count.EqualTo(4));
        Assert.That(document["warnings"]!.AsArray().Select(warning => (string?)warning!["code"]), Does.Not.Contain("invalid_voxels").And.Not.Contain("unknown_type"));
        Assert.That(_model.Calls[1].Messages[^1].Text, Does.Contain("no type 250").And.Contain("no-such").And.Contain("whole numbers"));
    }

    [TestCase(true, "program", null)]
    [TestCase(false, "program", "output_invalid")]
    public async Task Generate_OnlyTalk_AnEditCompletesWithItACreationFails(bool isEdit, string output, string? code)
    {
        _model.Play(new Script().Say("That is ", "fine as it is."));

        var agUi = await AgUiRun.ReadAsync(await _client.SendJsonAsync("/api/generate", ScriptedAnswers.Body(output, isEdit ? Scene : ""), SceneHttp.Sse));

        Assert.That(_model.Calls, Has.Count.EqualTo(2));
        Assert.That((string?)agUi.Terminal!["code"], Is.EqualTo(code));
        if (isEdit)
        {
            Assert.That((string?)agUi.Terminal["result"]!["message"], Is.EqualTo("That is fine as it is."));
            Assert.That((string?)agUi.State!["warnings"]![0]!["code"], Is.EqualTo("nothing_changed"));
        }
    }

    private static string Box(int index) => JsonSerializer.Serialize(new JsonObject
    {
        ["op"] = "shape",
        ["shape"] = "box",
        ["type"] = "red",
        ["name"] = $"n{index}",
        ["size"] = new JsonObject { ["x"] = 1, ["y"] = 1, ["z"] = 1 },
        ["at"] = new JsonObject { ["position"] = new JsonObject { ["x"] = index * 3, ["y"] = 0, ["z"] = 0 } },
    });

    private static string Program(IEnumerable<string> operations) => $$"""{"message":null,"operations":[{{string.Join(',', operations)}}]}""";

    private static int Length(IEnumerable<ChatMessage> messages) => messages.Sum(message => message.Text.Length);
}
