using System.Net;
using System.Text.Json.Nodes;
using Agents.Tests.Fakes;
using Agents.Tests.Hosting;
using Agents.Tests.Models.Providers;
using NUnit.Framework;

namespace Agents.Tests.Chat;

/// <summary>Chat with providers over real HTTP.</summary>
[TestFixture("openai")]
[TestFixture("gemini")]
internal sealed class ChatProviderTests(string provider)
{
    private readonly ProviderTalk _talk = ProviderTalk.Of(provider);
    private ScriptedProvider _provider = null!;
    private ServiceFactory _service = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _provider = await ScriptedProvider.StartAsync();
        _service = new ServiceFactory([.. _talk.Settings(_provider.Address), ("Chat:Temperature", "0.5"), ("Chat:MaxOutputTokens", "900")]);
        _client = _service.CreateClient();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Test]
    public async Task Chat_StreamedAnswer_DeltasAsTheyCameAndTheNextRequestHasTheHistory()
    {
        _provider.Play(_talk.Stream("Good ", "day", "!"), _talk.Stream("Fine."));
        using var first = await _client.ChatAsync("Hello", "t");
        var (meta, text) = await first.ReadAnswerAsync();
        await (await _client.ChatAsync("How are you?", "t")).ReadAnswerAsync();

        Assert.That((string?)meta["model"], Is.EqualTo(_talk.Model));
        Assert.That(text, Is.EqualTo("Good day!"));
        var request = JsonNode.Parse(_provider.Posts[1].Body)!;
        var sent = request.ToJsonString();
        Assert.That(sent.IndexOf("Good day!", StringComparison.Ordinal), Is.GreaterThan(sent.IndexOf("Hello", StringComparison.Ordinal)).And.LessThan(sent.IndexOf("How are you?", StringComparison.Ordinal)));
        Assert.That((double?)(_talk.IsGemini ? request["generationConfig"]!["temperature"] : request["temperature"]), Is.EqualTo(0.5));
        Assert.That(sent, Does.Contain("900"));
    }

    [Test]
    public async Task Chat_BreaksOffHalfWay_ErrorLineAndIncomplete()
    {
        _provider.Play(_talk.Begin("Half ", "an"));
        using var response = await _client.ChatAsync("Hello", "t");
        var (text, code) = await response.ReadFailureAsync();

        Assert.That(text, Is.EqualTo("Half an"));
        Assert.That(code, Does.StartWith("provider_").Or.EqualTo("output_truncated"));
        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: Hello", "assistant: Half an…" }));
        Assert.That(_provider.Posts, Has.Count.EqualTo(1), "What was sent cannot be taken back, so there is no second try.");
    }

    [Test]
    public async Task Chat_RefusedKey_ProblemWithoutTheProvidersWords()
    {
        _provider.Play(ScriptedAnswer.Text("""{"error":{"message":"secret words of the provider","code":401,"status":"UNAUTHENTICATED"}}""", 401));
        using var response = await _client.ChatAsync("Hello");

        var problem = await response.ShouldBeProblemAsync(HttpStatusCode.BadGateway, "provider_auth");
        Assert.That(problem.ToJsonString(), Does.Not.Contain("secret words"));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Cancel_InTheMiddle_UpstreamIsCutAndTheAnswerIsIncomplete()
    {
        var gate = new Gate();
        _provider.Play(_talk.Stream("Half ", "never") with { BeforeChunk = (1, gate) });
        using var response = await _client.ChatAsync("Hello", "t");
        await gate.Reached;

        using var cancelled = await _client.PostAsync(new Uri($"/api/runs/{Wires.SceneHttp.RunIdOf(response)}/cancel", UriKind.Relative), null);

        Assert.That(await response.ReadFailureAsync(), Is.EqualTo(("Half ", "cancelled")));
        await _provider.Aborted;
        Assert.That(await _client.ReadThreadAsync("t"), Is.EqualTo(new[] { "user: Hello", "assistant: Half …" }));
    }

    [Test]
    public async Task Chat_OwnKey_GoesUpstreamAndIsKeptNowhere()
    {
        const string Key = "sk-caller-own-55aa";
        _provider.Play(_talk.Stream("Hello."));
        using var response = await _client.ChatAsync("Hello", "t", null, ("X-BYOK-Provider", _talk.Name), ("X-BYOK-API-Key", Key));
        await response.ReadAnswerAsync();

        var headers = _provider.Posts[0].Headers;
        Assert.That(_talk.IsGemini ? headers["x-goog-api-key"] : headers["Authorization"], Does.EndWith(Key));
        Assert.That(await _client.GetStringAsync("/api/conversations/t"), Does.Not.Contain(Key));
        using var half = await _client.ChatAsync("Hello", "t", headers: ("X-BYOK-API-Key", Key));
        await half.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_request");
    }
}
