using System.Net;
using System.Text.Json.Nodes;
using Agents.Api.Chat;
using Agents.Core.Errors;
using Agents.Core.Models;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Wires;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Chat;

internal sealed class ChatRouteTests
{
    private readonly ScriptedChatClient _model = new();
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [SetUp]
    public void Start()
    {
        _service = ScriptedService.Create(_model, ("MODEL", ScriptedChatClient.ModelId));
        _client = _service.CreateClient();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [OneTimeTearDown]
    public void DisposeModel() => _model.Dispose();

    [Test]
    public async Task Chat_BuiltInModel_StreamsSeveralDeltasAndKeepsThemAsOneMessage()
    {
        using var response = await _client.ChatAsync("Please say hello, token7.", "t-1", "builtin");
        var lines = await response.ReadLinesAsync();
        var (meta, text) = await response.ReadAnswerAsync();

        Assert.That((string?)meta["model"], Is.EqualTo("builtin"));
        Assert.That((string?)meta["role"], Is.EqualTo("assistant"));
        Assert.That((string?)meta["threadId"], Is.EqualTo("t-1"));
        Assert.That((string?)meta["id"], Is.EqualTo(response.RunIdOf()));
        Assert.That(lines, Has.Count.GreaterThan(4));
        Assert.That(text, Does.StartWith("Hello!"));
        Assert.That(await _client.ReadThreadAsync("t-1"), Is.EqualTo(new[] { "user: Please say hello, token7.", $"assistant: {text}" }));
    }

    [TestCase("what can you do?", "voxel scenes")]
    [TestCase("Who are you?", "built-in model")]
    [TestCase("thanks a lot", "You are welcome.")]
    [TestCase("Goodbye!", "Goodbye.")]
    [TestCase("What is the capital of France?", "I cannot answer that.")]
    public async Task Chat_BuiltInModel_SaysWhatItIsAndPretendsNothing(string message, string expected)
    {
        using var response = await _client.ChatAsync(message, model: "builtin");

        Assert.That((await response.ReadAnswerAsync()).Text, Does.Contain(expected).And.Not.Contain("Paris"));
    }

    [TestCase(ChatExamples.Hello)]
    [TestCase(ChatExamples.Thread)]
    public async Task Chat_ExampleOfTheDocumentation_Answered(string body)
    {
        _model.Play(new Script().Say("Yes."));
        using var response = await _client.SendJsonAsync("/chat", body);

        Assert.That((await response.ReadAnswerAsync()).Text, Is.Not.Empty);
    }

    [Test]
    public async Task Chat_FormContentType_StillRead()
    {
        _model.Play(new Script().Say("Yes."));
        using var content = new StringContent(ChatHttp.Body("Hello"), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await _client.PostAsync("/chat", content);

        Assert.That((await response.ReadAnswerAsync()).Text, Is.EqualTo("Yes."));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Chat_SlowModel_EachPieceLeavesBeforeTheNextIsWritten()
    {
        var (first, second) = (new Gate(), new Gate());
        _model.Play(new Script().Say("one ", "more").Wait(first).Say("two").Wait(second).Say("three"));
        using var response = await _client.ChatAsync("Hello");
        await using var text = await StreamText.OpenAsync(response);

        await text.ReadUntilAsync("{\"delta\":\"one \"}\n{\"delta\":\"more\"}\n");
        first.Open();
        await text.ReadUntilAsync("{\"delta\":\"two\"}\n");
        second.Open();

        Assert.That(await text.ReadToEndAsync(), Does.EndWith("{\"delta\":\"three\"}\n{\"done\":true}\n"));
    }

    [Test]
    public async Task Chat_NoThread_TheServiceMakesOneAndTellsIt()
    {
        _model.Play(new Script().Say("One."), new Script().Say("Two."));
        var (meta, _) = await (await _client.ChatAsync("First")).ReadAnswerAsync();
        var (other, _) = await (await _client.ChatAsync("Second")).ReadAnswerAsync();

        Assert.That((string?)meta["threadId"], Is.Not.EqualTo((string?)other["threadId"]));
        Assert.That(await _client.ReadThreadAsync((string)meta["threadId"]!), Is.EqualTo(new[] { "user: First", "assistant: One." }));
    }

    [Test]
    public async Task Chat_SecondMessage_ModelIsToldTheFirstTurn()
    {
        _model.Play(new Script().Say("One."), new Script().Say("Two."));
        await (await _client.ChatAsync("First", "t")).ReadAnswerAsync();
        await (await _client.ChatAsync("Second", "t")).ReadAnswerAsync();

        var asked = _model.Calls[1].Messages;
        Assert.That(asked[0].Role, Is.EqualTo(ChatRole.System));
        Assert.That(asked.Skip(1).Select(message => $"{message.Role}: {message.Text}"), Is.EqualTo(new[] { "user: First", "assistant: One.", "user: Second" }));
    }

    [Test]
    public async Task Chat_Configured_ModelIsAskedWithTheLimitsAndLittleHistory()
    {
        await StopAsync();
        _service = ScriptedService.Create(
            _model, ("MODEL", ScriptedChatClient.ModelId), ("Chat:Temperature", "0.25"), ("Chat:MaxOutputTokens", "77"), ("Chat:HistoryTokens", "30"));
        _client = _service.CreateClient();
        _model.Play(new Script().Say(new string('x', 200)), new Script().Say("Two."), new Script().Say("Three."));
        foreach (var message in new[] { "First", "Second", "Third" })
        {
            await (await _client.ChatAsync(message, "t")).ReadAnswerAsync();
        }

        var (asked, options) = _model.Calls[2];
        Assert.That(options!.Temperature, Is.EqualTo(0.25f));
        Assert.That(options.MaxOutputTokens, Is.EqualTo(77));
        Assert.That(asked.Skip(1).Select(message => message.Text), Is.EqualTo(new[] { "Second", "Two.", "Third" }));
    }

    [Test]
    public async Task Chat_SameIdempotencyKey_OneRunAndTheMessageOnce()
    {
        _model.Play(new Script().Say("One."));
        using var first = await _client.ChatAsync("Hello", "t", headers: ("Idempotency-Key", "k"));
        var text = await first.Content.ReadAsStringAsync();
        using var second = await _client.ChatAsync("Hello", "t", headers: ("Idempotency-Key", "k"));
        using var other = await _client.ChatAsync("Hello you", "t", headers: ("Idempotency-Key", "k"));

        Assert.That(await second.Content.ReadAsStringAsync(), Is.EqualTo(text));
        Assert.That(second.RunIdOf(), Is.EqualTo(first.RunIdOf()));
        await other.ShouldBeProblemAsync(HttpStatusCode.Conflict, "conflict");
        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: Hello", "assistant: One." }));
        Assert.That(_model.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Chat_SameKeyWithoutThread_TheSameMadeThread()
    {
        _model.Play(new Script().Say("One."));
        var (first, _) = await (await _client.ChatAsync("Hello", headers: ("Idempotency-Key", "k"))).ReadAnswerAsync();
        var (second, _) = await (await _client.ChatAsync("Hello", headers: ("Idempotency-Key", "k"))).ReadAnswerAsync();

        Assert.That(second.ToJsonString(), Is.EqualTo(first.ToJsonString()));
        Assert.That(JsonNode.Parse(await _client.GetStringAsync("/api/conversations"))!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Chat_FailsBeforeTheFirstWord_ProblemAndNoAnswerKept()
    {
        _model.Play(new Script().Throw(new ProviderException(ErrorCodes.ProviderAuth, "The provider refused the key.", isTransient: false)), new Script().Say("Now."));
        using var failed = await _client.ChatAsync("Hello", "t");

        await failed.ShouldBeProblemAsync(HttpStatusCode.BadGateway, "provider_auth");
        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: Hello" }));
        await (await _client.ChatAsync("Hello again", "t")).ReadAnswerAsync();
        Assert.That(_model.Calls[^1].Messages.Skip(1).Select(message => message.Text), Is.EqualTo(new[] { "Hello again" }), "An unanswered message is not told again.");
    }

    [TestCase("length", "output_truncated")]
    [TestCase("content_filter", "content_filtered")]
    public async Task Chat_AnswerEndsEarly_ErrorAndWhatWasSentIsKeptAsIncomplete(string reason, string code)
    {
        _model.Play(new Script().Say("Half ").Say("an ans").Finish(new ChatFinishReason(reason)));
        using var response = await _client.ChatAsync("Hello", "t");

        Assert.That(await response.ReadFailureAsync(), Is.EqualTo(("Half an ans", code)));
        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: Hello", "assistant: Half an ans…" }));
    }

    [Test]
    public async Task Chat_ModelSaysNothing_OutputInvalid()
    {
        _model.Play(new Script().Finish(ChatFinishReason.Stop));
        using var response = await _client.ChatAsync("Hello");

        await response.ShouldBeProblemAsync(HttpStatusCode.BadGateway, "output_invalid");
    }

    [TestCase("{}", "message", "invalid_request")]
    [TestCase("""{"message":"  "}""", "message", "invalid_request")]
    [TestCase("""{"message":7}""", "message", "invalid_request")]
    [TestCase("""{"message":"hi","threadId":""}""", "threadId", "invalid_request")]
    [TestCase("""{"message":"hi","threadId":"a/b"}""", "threadId", "invalid_request")]
    [TestCase("""{"message":"hi","threadId":".."}""", "threadId", "invalid_request")]
    [TestCase("""{"message":"hi","model":"no-such-model"}""", null, "invalid_request")]
    [TestCase("""{"message":"\ud83d"}""", null, "invalid_request")]
    [TestCase("""["message"]""", null, "invalid_request")]
    [TestCase("""{"message":"hi"} x""", null, "invalid_request")]
    [TestCase("", null, "invalid_request")]
    public async Task Chat_BadRequest_RefusedByName(string body, string? field, string code)
    {
        using var response = await _client.SendJsonAsync("/chat", body);

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, code);
        Assert.That(field is null || (string?)problem["field"] == field, Is.True, problem.ToJsonString());
    }

    [Test]
    public async Task Chat_MessageOverTheLimit_TooLargeAtTheLimitNot()
    {
        _model.Play(new Script().Say("Long."));
        using var over = await _client.ChatAsync(new string('a', 32769));
        using var at = await _client.ChatAsync(new string('é', 16384));

        await over.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too_large");
        await at.ReadAnswerAsync();
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Chat_TwoMessagesAtOnceOnOneThread_TheSecondWaitsAndKnowsTheFirst()
    {
        var gate = new Gate();
        _model.Play(new Script().Say("On", "e").Wait(gate).Say("."), new Script().Say("Two."));
        using var first = await _client.ChatAsync("First", "t");
        await gate.Reached;
        var second = _client.ChatAsync("Second", "t");
        using var aside = await _client.ChatAsync("hello", "other", "builtin");
        await aside.ReadAnswerAsync();
        Assert.That(second.IsCompleted, Is.False);

        gate.Open();
        await first.ReadAnswerAsync();
        await (await second).ReadAnswerAsync();

        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: First", "assistant: One.", "user: Second", "assistant: Two." }));
        Assert.That(_model.Calls[1].Messages.Skip(1).Select(message => message.Text), Is.EqualTo(new[] { "First", "One.", "Second" }));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Chat_WaitsLongerThanAHeartbeat_MetaIsStillFirst()
    {
        await StopAsync();
        var clock = new ManualTimeProvider();
        _service = ScriptedService.Create(_model, clock, ("MODEL", ScriptedChatClient.ModelId), ("Runs:Heartbeat", "00:00:13"));
        _client = _service.CreateClient();
        var gate = new Gate();
        _model.Play(new Script().Say("One.").Wait(gate), new Script().Say("Two."));
        using var first = await _client.ChatAsync("First", "t");
        await gate.Reached;
        var second = _client.ChatAsync("Second", "t");
        await clock.RunUntilAsync(second, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        using var response = await second;
        await using var text = await StreamText.OpenAsync(response);
        var ping = text.ReadUntilAsync("{\"ping\":true}\n");
        await clock.RunUntilAsync(ping, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        await ping;

        gate.Open();
        var lines = (await text.ReadToEndAsync()).Split('\n');

        Assert.That(lines[0], Does.StartWith("{\"meta\":"));
        Assert.That(lines[^3..], Is.EqualTo(new[] { """{"delta":"Two."}""", """{"done":true}""", "" }));
    }

    [TestCase("cancel", "cancelled", "assistant: Half…")]
    [TestCase("continue", "completed", "assistant: Half and half")]
    [CancelAfter(60_000)]
    public async Task Chat_ClientLeaves_RunDoesWhatWasAskedAndWhatWasSentIsKept(string wish, string state, string kept)
    {
        var gate = new Gate();
        _model.Play(new Script().Say("Half").Wait(gate).Say(" and half"));
        var response = await _client.ChatAsync("Hello", "t", headers: ("X-On-Disconnect", wish));
        var run = response.RunIdOf();
        await gate.Reached;
        using var follower = await _client.GetStreamAsync($"/api/runs/{run}/events", SceneHttp.Lines);

        response.Dispose();
        if (wish == "continue")
        {
            gate.Open();
        }

        await follower.Content.ReadAsStringAsync();
        Assert.That((string?)JsonNode.Parse(await _client.GetStringAsync($"/api/runs/{run}"))!["state"], Is.EqualTo(state));
        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: Hello", kept }));
    }

    [Test]
    public async Task Events_OfAChat_LinesAgainAndEventsWithTheSameObjects()
    {
        _model.Play(new Script().Say("One, ", "two."));
        using var first = await _client.ChatAsync("Hello", "t");
        var text = await first.Content.ReadAsStringAsync();
        var path = $"/api/runs/{first.RunIdOf()}/events";

        using var lines = await _client.GetStreamAsync(path, SceneHttp.Lines);
        using var events = await _client.GetStreamAsync(path, SceneHttp.Sse);
        using var own = await _client.GetStreamAsync($"{path}?wire=events", SceneHttp.Sse);
        var frames = (await events.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var second = frames[1].Split('\n');
        using var rest = await _client.GetStreamAsync($"{path}?after={second[0]["id: ".Length..]}", SceneHttp.Lines);

        Assert.That(await lines.Content.ReadAsStringAsync(), Is.EqualTo(text));
        Assert.That(frames.Select(frame => frame.Split('\n')[1]["data: ".Length..]), Is.EqualTo(text.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.That(await own.Content.ReadAsStringAsync(), Does.Contain("\"type\":\"text.delta\""));
        Assert.That(await rest.Content.ReadAsStringAsync(), Is.EqualTo("{\"delta\":\"two.\"}\n{\"done\":true}\n"));
    }

    [Test]
    public async Task Chat_TwoCallersWithTheSameThreadAndKey_NeverSeeEachOther()
    {
        await using var service = ServiceFactory.WithKeys();
        using var nobody = service.CreateClient();
        using var a = service.CreateClient("key-a");
        using var b = service.CreateClient("key-b");
        using var first = await a.ChatAsync("Hello from a", "t", headers: ("Idempotency-Key", "k"));
        await first.ReadAnswerAsync();
        await (await b.GetAsync(new Uri("/api/conversations/t", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await b.DeleteAsync(new Uri("/api/conversations/t", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await b.ChatAsync("Hello from b", "t", headers: ("Idempotency-Key", "k"))).ReadAnswerAsync();

        Assert.That((await a.ReadThreadAsync("t"))[0], Is.EqualTo("user: Hello from a"));
        Assert.That((await b.ReadThreadAsync("t"))[0], Is.EqualTo("user: Hello from b"));
        Assert.That(JsonNode.Parse(await b.GetStringAsync("/api/conversations"))!.AsArray().Select(one => (string?)one!["title"]), Is.EqualTo(new[] { "Hello from b" }));
        await (await b.GetStreamAsync($"/api/runs/{first.RunIdOf()}/events", SceneHttp.Lines)).ShouldBeProblemAsync(HttpStatusCode.NotFound, "not_found");
        await (await nobody.ChatAsync("Hello", "t")).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        await (await nobody.GetAsync(new Uri("/api/conversations", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        await (await nobody.GetAsync(new Uri("/api/conversations/t", UriKind.Relative))).ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");

        Assert.That((await b.DeleteAsync(new Uri("/api/conversations/t", UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await a.ReadThreadAsync("t"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task OpenApi_Chat_HasExamplesAndHeaders()
    {
        var document = JsonNode.Parse(await _client.GetStringAsync("/swagger/v1/swagger.json"))!;
        var post = document["paths"]!["/chat"]!["post"]!;

        Assert.That(post["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject().Select(example => example.Key), Is.EqualTo(new[] { "Hello", "Thread" }));
        Assert.That(post["parameters"]!.AsArray().Select(parameter => (string?)parameter!["name"]), Does.Contain("Idempotency-Key").And.Contain("X-BYOK-API-Key"));
        Assert.That(document["paths"]!["/chat/ws"]!["get"]!["responses"]!.AsObject().ContainsKey("101"), Is.True);
        Assert.That(document["paths"]!["/api/conversations/{threadId}"]!.AsObject().Select(verb => verb.Key), Is.EquivalentTo(new[] { "get", "delete" }));
    }
}
