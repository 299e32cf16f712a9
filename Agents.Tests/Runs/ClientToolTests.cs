using System.Net;
using System.Text.Json;
using Agents.Core.Models.Gemini;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Wires;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Runs;

/// <summary>Tools that an AG-UI client defines: their calls end the run, the next one brings the results.</summary>
internal sealed class ClientToolTests
{
    private const string Tool = """{"name":"ask_color","description":"Asks the person.","parameters":{"type":"object","properties":{"what":{"type":"string"}}}}""";
    private const string State = """{"scene":{"voxels":[{"x":0,"y":0,"z":0,"type":5}]}}""";

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

    [Test]
    public async Task Call_OfTheClientsToolBesideOneOfOurs_OursRunsAndTheRunEndsPending()
    {
        _model.Play(new Script()
            .Say("Which colour?")
            .Call("c1", "describe_scene")
            .Add(new FunctionCallContent("c2", "ask_color", new Dictionary<string, object?> { ["what"] = "roof" })
            {
                AdditionalProperties = new() { [GeminiProperties.Signature] = "sig" },
            }));

        var agUi = await AgUiRun.ReadAsync(await SendAsync(Body($"[{Tool}]", State)));

        var types = agUi.Types.ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)agUi.Terminal!["type"], Is.EqualTo("RUN_FINISHED"));
            Assert.That(agUi.Terminal["outcome"]!.ToJsonString(), Is.EqualTo("""{"type":"success","pendingToolCallIds":["c2"]}"""));
            Assert.That((string?)agUi.Events.Single(json => (string?)json["type"] == "TOOL_CALL_RESULT")["toolCallId"], Is.EqualTo("c1"));
            Assert.That(types.Count(type => type == "TOOL_CALL_START"), Is.EqualTo(2));
            Assert.That(_model.Calls, Has.Count.EqualTo(1));
            Assert.That(_model.Calls[0].Options!.Tools!.Select(tool => tool.Name), Does.Contain("ask_color").And.Contain("edit_scene"));
            Assert.That((string?)agUi.Events.Single(json => (string?)json["type"] == "REASONING_ENCRYPTED_VALUE")["encryptedValue"], Does.Contain("sig"));
        }
    }

    [Test]
    public async Task Resume_AfterTheCall_PendingCallsAreStillNamed()
    {
        _model.Play(new Script().Call("c2", "ask_color"));
        var agUi = await AgUiRun.ReadAsync(await SendAsync(Body($"[{Tool}]", State)));

        using var again = await _client.GetStreamAsync($"/api/runs/{agUi.RunId}/events?after={agUi.RunId}:{agUi.Events.Count - 1}", SceneHttp.Sse);

        Assert.That(await again.Content.ReadAsStringAsync(), Does.Contain("pendingToolCallIds\":[\"c2\"]").And.Not.Contain("TOOL_CALL_START"));
    }

    [Test]
    public async Task NextRun_WithTheResult_ModelReadsCallSignatureAndResult()
    {
        var encrypted = JsonSerializer.Serialize("""{"gemini.thoughtSignature":"sig","other":1}""");
        _model.Play(new Script().Say("""{"operations":[{"op":"replace","from":"red","to":"blue"}]}"""));

        var agUi = await AgUiRun.ReadAsync(await SendAsync(Body($"[{Tool}]", State, $$$"""
            ,{"id":"2","role":"assistant","toolCalls":[{"id":"own","type":"function","function":{"name":"describe_scene","arguments":"{}"}}]}
            ,{"id":"3","role":"tool","toolCallId":"own","content":"{\"count\":77}"}
            ,{"id":"4","role":"assistant","toolCalls":[{"id":"c2","type":"function","encryptedValue":{{{encrypted}}},"function":{"name":"ask_color","arguments":"{\"what\":\"roof\"}"}}]}
            ,{"id":"5","role":"assistant","toolCalls":[{"id":"c3","type":"function","function":{"name":"ask_color","arguments":"nonsense"}}]}
            ,{"id":"6","role":"tool","toolCallId":"c2","content":"blue"}
            ,{"id":"7","role":"tool","toolCallId":"nobody","content":"stray"}
            """)));

        var messages = _model.Calls[0].Messages;
        var call = messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().First();
        var results = messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)agUi.Terminal!["type"], Is.EqualTo("RUN_FINISHED"));
            Assert.That(messages.Select(message => message.Role.Value), Is.EqualTo(new[] { "system", "user", "assistant", "tool" }));
            Assert.That(GeminiProperties.SignatureOf(call), Is.EqualTo("sig"));
            Assert.That(call.AdditionalProperties, Has.Count.EqualTo(1));
            Assert.That(call.Arguments!["what"]!.ToString(), Is.EqualTo("roof"));
            Assert.That(results.Select(result => result.CallId), Is.EqualTo(new[] { "c2", "c3" }));
            Assert.That(results[0].Result, Is.EqualTo("blue"));
            Assert.That(results[1].Result!.ToString(), Does.Contain("no result"));
        }
    }

    [Test]
    public async Task NextRun_AnswersWithTextOnly_CompletesWithoutBeingAskedAgain()
    {
        _model.Play(new Script().Say("Noted."));

        var agUi = await AgUiRun.ReadAsync(await SendAsync(Body($"[{Tool}]", "{}", """
            ,{"id":"4","role":"assistant","toolCalls":[{"id":"c2","type":"function","function":{"name":"ask_color","arguments":"{}"}}]}
            ,{"id":"6","role":"tool","toolCallId":"c2","content":"blue"}
            """)));

        Assert.That(_model.Calls, Has.Count.EqualTo(1));
        Assert.That((string?)agUi.Terminal!["type"], Is.EqualTo("RUN_FINISHED"));
        Assert.That((string?)agUi.Terminal["result"]!["message"], Is.EqualTo("Noted."));
    }

    [Test]
    public async Task Tools_WithTheNameOfOneOfOurs_OursIsOffered()
    {
        _model.Play(new Script().Call("c1", "get_palette"), new Script().Say(ScriptedAnswers.Program));

        var agUi = await AgUiRun.ReadAsync(await SendAsync(Body("""[{"name":"get_palette","description":"mine"}]""")));

        Assert.That((string?)agUi.Events.Single(json => (string?)json["type"] == "TOOL_CALL_RESULT")["content"], Does.Contain("\"red\""));
        Assert.That(_model.Calls[0].Options!.Tools!.Count(tool => tool.Name == "get_palette"), Is.EqualTo(1));
    }

    [TestCase("{}", "tools")]
    [TestCase("""[{"description":"no name"}]""", "tools[0].name")]
    [TestCase("""[{"name":"has space"}]""", "tools[0].name")]
    [TestCase("""[{"name":"a"},{"name":"a"}]""", "tools[1].name")]
    [TestCase("""[{"name":"a","parameters":[1]}]""", "tools[0].parameters")]
    [TestCase("""[{"name":"a","parameters":{"type":"string"}}]""", "tools[0].parameters.type")]
    public async Task Tools_NotUnderstood_InvalidRequestWithTheField(string tools, string field)
    {
        using var response = await SendAsync(Body(tools));

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");
        Assert.That((string?)problem["field"], Is.EqualTo(field));
    }

    [Test]
    public async Task Tools_TooManyOrTooLarge_Refused()
    {
        var many = "[" + string.Join(',', Enumerable.Range(0, 65).Select(index => $$"""{"name":"t{{index}}"}""")) + "]";
        var large = $$"""[{"name":"t","parameters":{"type":"object","description":"{{new string('x', 40_000)}}"} }]""";

        using var first = await SendAsync(Body(many));
        using var second = await SendAsync(Body(large));

        await first.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too_large");
        await second.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too_large");
    }

    [Test]
    public async Task Call_TooManyFail_BudgetExceeded()
    {
        await using var service = ScriptedService.Create(_model, ("Runs:MaxToolFailures", "2"));
        using var client = service.CreateClient();
        _model.Play(new Script().Call("c", "no_such_tool"));

        using var response = await client.SendJsonAsync("/api/generate", ScriptedAnswers.Body());

        await response.ShouldBeProblemAsync(HttpStatusCode.PaymentRequired, "budget_exceeded");
        Assert.That(_model.Calls, Has.Count.EqualTo(3));
    }

    private static string Body(string tools, string state = "{}", string more = "") => $$"""
        {"threadId":"t","runId":"r","messages":[{"id":"1","role":"user","content":"paint it"}{{more}}],
         "tools":{{tools}},"context":[],"state":{{state}},"forwardedProps":{"model":"scripted"} }
        """;

    private Task<HttpResponseMessage> SendAsync(string body) => _client.SendJsonAsync("/api/generate", body, SceneHttp.Sse);
}
