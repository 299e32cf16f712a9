using System.Text.Json.Nodes;
using Agents.Core.Models.Gemini;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Wires;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Clients;

/// <summary>Drives the service over a real socket with the AG-UI client that people use. Needs node and npm.</summary>
[Category("Clients")]
internal sealed class AgUiClientTests
{
    private readonly ScriptedChatClient _model = new();
    private NodeProject _client = null!;
    private ServiceFactory _service = null!;
    private string _base = null!;

    [OneTimeSetUp]
    public async Task InstallAsync()
    {
        _client = await NodeProject.InstallAsync("ag-ui");
        _service = ScriptedService.Create(_model);
        _service.UseKestrel(0);
        _service.StartServer();
        _base = _service.ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    [OneTimeTearDown]
    public async Task RemoveAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        _model.Dispose();
    }

    [Test]
    public async Task Create_StateIsTheDocumentsAndMembersAreEchoed()
    {
        var outcome = await PlayAsync("create");

        ShouldEnd(outcome, "RUN_FINISHED");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool?)outcome["equal"], Is.True);
            Assert.That((bool?)outcome["palette"], Is.True);
            Assert.That((bool?)outcome["echoed"], Is.True);
            Assert.That((int)outcome["voxels"]!, Is.GreaterThan(100));
        }
    }

    [Test]
    public async Task Edit_TheRoofOnly()
    {
        var outcome = await PlayAsync("edit");

        ShouldEnd(outcome, "RUN_FINISHED");
        Assert.That((bool?)outcome["equal"], Is.True);
        Assert.That((int)outcome["voxels"]!, Is.EqualTo((int)outcome["before"]!));
        Assert.That((int)outcome["changed"]!, Is.InRange(1, (int)outcome["before"]! / 2));
    }

    [Test]
    public async Task Move_EveryVoxel()
    {
        var outcome = await PlayAsync("move");

        ShouldEnd(outcome, "RUN_FINISHED");
        Assert.That((bool?)outcome["equal"], Is.True);
    }

    [Test]
    public async Task Large_ArrivesWhole()
    {
        var outcome = await PlayAsync("large");

        ShouldEnd(outcome, "RUN_FINISHED");
        Assert.That((bool?)outcome["equal"], Is.True);
        Assert.That((int)outcome["voxels"]!, Is.EqualTo(47 * 46 * 47));
    }

    [Test]
    public async Task Error_IsARunErrorWithACode()
    {
        var outcome = await PlayAsync("error");

        ShouldEnd(outcome, "RUN_ERROR");
        Assert.That((string?)outcome["error"]!["code"], Is.EqualTo("unprocessable"));
    }

    [Test]
    public async Task FrontendTool_ItsResultComesBackInTheNextRunWithTheSignature()
    {
        _model.Play(
            new Script().Add(new TextReasoningContent("I must ask.")).Say("Let me ask.").Add(new FunctionCallContent("c1", "ask_color")
            {
                AdditionalProperties = new() { [GeminiProperties.Signature] = "sig-1" },
            }),
            new Script().Say(ScriptedAnswers.Program));

        var outcome = await PlayAsync("frontend");

        ShouldEnd(outcome, "RUN_FINISHED");
        var call = _model.Calls[^1].Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Single();
        var result = _model.Calls[^1].Messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_model.Calls, Has.Count.EqualTo(2));
            Assert.That((string?)outcome["before"], Is.EqualTo("RUN_FINISHED"));
            Assert.That((string?)outcome["pending"], Is.EqualTo("ask_color"));
            Assert.That(outcome["thoughts"]!.ToJsonString(), Is.EqualTo("""["I must ask."]"""));
            Assert.That(outcome["said"]!.ToJsonString(), Does.Contain("Let me ask."));
            Assert.That(GeminiProperties.SignatureOf(call), Is.EqualTo("sig-1"));
            Assert.That(result.CallId, Is.EqualTo(call.CallId));
            Assert.That(result.Result, Is.EqualTo("red"));
            Assert.That((int)outcome["voxels"]!, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Abort_IsQuietOnBothSides()
    {
        var outcome = await PlayAsync("abort");

        Assert.That((string?)outcome["first"], Is.EqualTo("RUN_STARTED"), outcome.ToJsonString());
        Assert.That(_service.Logs.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)), Is.Empty);
    }

    private static void ShouldEnd(JsonNode outcome, string last)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)outcome["first"], Is.EqualTo("RUN_STARTED"), outcome.ToJsonString());
            Assert.That((string?)outcome["last"], Is.EqualTo(last), outcome.ToJsonString());
            Assert.That(outcome["warnings"]!.AsArray(), Is.Empty, outcome.ToJsonString());
        }
    }

    private Task<JsonNode> PlayAsync(string flow) => _client.PlayAsync("client.mjs", _base, flow);
}
