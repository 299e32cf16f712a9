using Agents.Core.Identity;
using Agents.Core.Models;
using Agents.Core.Models.OpenAI;
using Agents.Tests.Fakes;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.OpenAI;

internal sealed class OpenAIFaultTests
{
    private const string Body = """{"error":{"message":"leaked text of the provider","type":"T","code":"C"}}""";
    private const string Hello = """{"id":"1","choices":[{"index":0,"delta":{"role":"assistant","content":"Hello"},"finish_reason":null}]}""";
    private const string Stop = """{"id":"1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""";
    private const string Usage = """{"id":"1","choices":[],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}""";

    private static readonly ChatMessage[] Messages = [new(ChatRole.User, "Hello")];

    [TestCase(400, "invalid_request", false)]
    [TestCase(401, "provider_auth", false)]
    [TestCase(402, "provider_rate_limited", false)]
    [TestCase(403, "provider_auth", false)]
    [TestCase(404, "invalid_request", false)]
    [TestCase(408, "provider_timeout", true)]
    [TestCase(409, "provider_unavailable", true)]
    [TestCase(422, "invalid_request", false)]
    [TestCase(429, "provider_rate_limited", true)]
    [TestCase(500, "provider_unavailable", true)]
    [TestCase(502, "provider_unavailable", true)]
    [TestCase(503, "provider_unavailable", true)]
    [TestCase(529, "provider_unavailable", true)]
    public async Task Status_ThatIsAFailure_HasItsCode(int status, string code, bool isTransient)
    {
        foreach (var streams in new[] { true, false })
        {
            var failure = await FailAsync(ScriptedAnswer.Text(Body, status), streams);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(failure.Code, Is.EqualTo(code));
                Assert.That(failure.IsTransient, Is.EqualTo(isTransient));
                Assert.That(failure.Status, Is.EqualTo(status));
                Assert.That(failure.ToString(), Does.Not.Contain("leaked"));
            }
        }
    }

    [TestCase("insufficient_quota", 429, "provider_rate_limited", false)]
    [TestCase("content_filter", 400, "content_filtered", false)]
    [TestCase("context_length_exceeded", 400, "invalid_request", false)]
    [TestCase("tool_use_failed", 400, "provider_bad_response", true)]
    public async Task Error_WithAWordOfItsOwn_HasItsCode(string word, int status, string code, bool isTransient)
    {
        var failure = await FailAsync(ScriptedAnswer.Text(Body.Replace("\"C\"", $"\"{word}\"", StringComparison.Ordinal), status), streams: true);

        Assert.That((failure.Code, failure.IsTransient), Is.EqualTo((code, isTransient)));
    }

    [TestCase("retry-after", "7", 7)]
    [TestCase("retry-after", "1.5", 1.5)]
    [TestCase("retry-after-ms", "250", 0.25)]
    [TestCase("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT", 0)]
    [TestCase("retry-after", "soon", null)]
    public async Task RetryAfter_InItsForms_IsRead(string name, string value, double? seconds)
    {
        var failure = await FailAsync(ScriptedAnswer.Text("busy", 429, "text/plain", (name, value)), streams: true);

        Assert.That(failure.RetryAfter?.TotalSeconds, Is.EqualTo(seconds));
    }

    [Test]
    public async Task RetryAfter_AsADate_CountsFromTheClock()
    {
        var clock = new ManualTimeProvider();
        var date = clock.GetUtcNow().AddSeconds(90).ToString("R");

        var failure = await FailAsync(ScriptedAnswer.Text("", 503, "text/plain", ("retry-after", date)), streams: false, clock);

        Assert.That(failure.RetryAfter!.Value.TotalSeconds, Is.EqualTo(90).Within(1));
    }

    [TestCase("true", 400, true)]
    [TestCase("false", 500, false)]
    public async Task ShouldRetry_WhenTheProviderSaysIt_Counts(string value, int status, bool isTransient)
    {
        var failure = await FailAsync(ScriptedAnswer.Text(Body, status, "application/json", ("x-should-retry", value)), streams: false);

        Assert.That(failure.IsTransient, Is.EqualTo(isTransient));
    }

    [TestCase("<!DOCTYPE html><html>leaked</html>", "text/html", "provider_bad_response")]
    [TestCase("<html>leaked</html>", "text/event-stream", "provider_bad_response")]
    [TestCase("", "text/event-stream", "provider_bad_response")]
    [TestCase("", "application/json", "provider_bad_response")]
    [TestCase("[]", "application/json", "provider_bad_response")]
    [TestCase("{\"choices\":[]}", "application/json", "provider_bad_response")]
    [TestCase("data: {\"id\":\n\n", "text/event-stream", "provider_bad_response")]
    [TestCase("data: [1]\n\n", "text/event-stream", "provider_bad_response")]
    [TestCase("data: [DONE]\n\n", "text/event-stream", "provider_bad_response")]
    [TestCase(": nothing\n\n", "text/event-stream", "provider_bad_response")]
    [TestCase("event: error\ndata: leaked\n\n", "text/event-stream", "provider_unavailable")]
    [TestCase("event: error\ndata: {\"message\":\"leaked\"}\n\n", "text/event-stream", "provider_unavailable")]
    [TestCase("data: {\"error\":\"leaked\"}\n\n", "text/event-stream", "provider_unavailable")]
    [TestCase("{\"error\":{\"code\":429,\"message\":\"leaked\"}}", "application/json", "provider_rate_limited")]
    [TestCase("data: {\"error\":{\"type\":\"server_error\"}}\n\n", "text/event-stream", "provider_unavailable")]
    public async Task Answer_WithStatus200ThatIsNone_IsATypedFailure(string body, string type, string code)
    {
        var failure = await FailAsync(ScriptedAnswer.Text(body, 200, type), streams: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Code, Is.EqualTo(code));
            Assert.That(failure.Message, Does.Not.Contain("leaked"));
        }
    }

    [Test]
    public async Task Stream_ThatEndsWithoutReasonOrMark_IsAFailure([Values] bool aborts)
    {
        var failure = await FailAsync(ScriptedAnswer.Stream(Hello) with { Aborts = aborts }, streams: true);

        Assert.That(failure.Code, Is.EqualTo(aborts ? "provider_unavailable" : "provider_bad_response"));
    }

    [Test]
    public async Task Stream_WithReasonAndUsageButNoMark_IsWhole()
    {
        var outcome = await AskAsync(ScriptedAnswer.Stream(Hello, Stop, Usage));

        Assert.That((outcome.Text, outcome.Finish, outcome.Usage), Is.EqualTo(("Hello", "stop", "1+2=3 c r")));
    }

    [Test]
    public async Task Stream_WithCarriageReturnsAndComments_IsRead()
    {
        var body = $": hi\r\n\r\nevent: message\r\nid: 4\r\ndata: {Hello}\r\n\r\n: more\r\ndata:{Stop}\r\n\r\ndata: [DONE]";

        var outcome = await AskAsync(ScriptedAnswer.Text(body, type: "text/event-stream").InChunksOf(7));

        Assert.That((outcome.Text, outcome.Finish), Is.EqualTo(("Hello", "stop")));
    }

    [Test]
    public async Task Stream_WithLoneSurrogates_IsProperText()
    {
        var outcome = await AskAsync(ScriptedAnswer.Stream(
            Hello.Replace("Hello", """a\ud83d""", StringComparison.Ordinal),
            Hello.Replace("Hello", """\ude0ab\udc00""", StringComparison.Ordinal),
            Hello.Replace("Hello", """c\ud83d""", StringComparison.Ordinal),
            Stop,
            "[DONE]"));

        Assert.That(outcome.Text, Is.EqualTo("a😊b\uFFFDc\uFFFD"));
    }

    [TestCase("""{"id":"a","function":{"name":"f","arguments":"{\"x\":"}}|{"function":{"arguments":"1}"}}""", """a f{"x":1}""")]
    [TestCase("""{"index":0,"function":{"name":"f","arguments":{"x":1}}}""", """made f{"x":1}""")]
    [TestCase("""{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}|{"index":0,"id":"b","function":{"name":"g","arguments":"{}"}}""", "a f{};b g{}")]
    [TestCase("""{"function":{"name":"f","arguments":"{}"}}|{"function":{"name":"f","arguments":"{}"}}""", "made f{};made f{}")]
    [TestCase("""{"index":0,"id":"a","function":{"name":"f"}}|{"index":0,"function":{"name":"f","arguments":"nonsense"}}""", "a f unreadable")]
    public async Task ToolCalls_InTheirManyForms_AreGathered(string pieces, string expected)
    {
        var events = pieces.Split('|').Select(piece => """{"choices":[{"index":0,"delta":{"tool_calls":[PIECE]}}]}""".Replace("PIECE", piece, StringComparison.Ordinal));

        var outcome = await AskAsync(ScriptedAnswer.Stream([.. events, Stop.Replace("stop", "tool_calls", StringComparison.Ordinal), "[DONE]"]));

        Assert.That((outcome.Calls, outcome.Finish), Is.EqualTo((expected, "tool_calls")));
    }

    [TestCase("content_filter", "content_filter")]
    [TestCase("length", "length")]
    [TestCase("function_call", "tool_calls")]
    [TestCase("end_turn", "stop")]
    [TestCase("unheard_of", "unheard_of")]
    public async Task FinishReason_OfManyServers_IsTheCommonWord(string word, string expected)
    {
        var outcome = await AskAsync(ScriptedAnswer.Stream(Hello, Stop.Replace("stop", word, StringComparison.Ordinal), "[DONE]"));

        Assert.That(outcome.Finish, Is.EqualTo(expected));
    }

    [Test]
    public async Task Stream_WithoutEnd_IsGivenUpAtItsLimit()
    {
        var failure = await FailAsync(ScriptedAnswer.Stream(Hello) with { IsEndless = true }, streams: true, limit: 1 << 20);

        Assert.That(failure.Code, Is.EqualTo("provider_bad_response"));
    }

    [Test]
    public async Task Event_ThatIsTooLarge_IsGivenUp()
    {
        var chunk = "data: " + new string('x', 1 << 20);

        var failure = await FailAsync(ScriptedAnswer.Text(chunk, type: "text/event-stream") with { IsEndless = true }, streams: true);

        Assert.That(failure.Message, Does.Contain("event larger"));
    }

    [Test]
    public async Task Cancel_BeforeTheFirstToken_CutsTheConnection([Values] bool streams, [Values] bool beforeHeaders)
    {
        var gate = new Gate();
        var stalled = ScriptedAnswer.Stream(Hello);
        stalled = beforeHeaders ? stalled with { BeforeHeaders = gate } : stalled with { BeforeChunk = (0, gate) };
        await using var provider = await ScriptedProvider.StartAsync(stalled);
        using var http = new HttpClient();
        using var client = Client(http, provider.Address);
        using var leaving = new CancellationTokenSource();

        var call = Outcome.OfAsync(client, streams, cancellationToken: leaving.Token);
        await gate.Reached;
        await leaving.CancelAsync();

        await Assert.ThatAsync(async () => await call, Throws.InstanceOf<OperationCanceledException>());
        await provider.Aborted.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task Cancel_InTheStream_CutsTheConnectionAfterWhatHasCome()
    {
        var gate = new Gate();
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Stream(Hello, Stop) with { BeforeChunk = (1, gate) });
        using var http = new HttpClient();
        using var client = Client(http, provider.Address);
        using var leaving = new CancellationTokenSource();
        await using var updates = client.GetStreamingResponseAsync(Messages, cancellationToken: leaving.Token).GetAsyncEnumerator(leaving.Token);

        Assert.That(await updates.MoveNextAsync(), Is.True);
        Assert.That(updates.Current.Text, Is.EqualTo("Hello"));
        await leaving.CancelAsync();

        await Assert.ThatAsync(async () => await updates.MoveNextAsync(), Throws.InstanceOf<OperationCanceledException>());
        await provider.Aborted.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Test]
    public async Task Call_WithNobodyThere_IsUnavailable()
    {
        var provider = await ScriptedProvider.StartAsync();
        var address = provider.Address;
        await provider.DisposeAsync();
        using var http = new HttpClient();
        using var client = Client(http, address);

        Assert.That((await Outcome.OfAsync(client, streams: true)).Error, Is.EqualTo("provider_unavailable"));
    }

    private static async Task<Outcome> AskAsync(ScriptedAnswer answer)
    {
        await using var provider = await ScriptedProvider.StartAsync(answer);
        using var http = new HttpClient();
        using var client = Client(http, provider.Address);
        return await Outcome.OfAsync(client, streams: true);
    }

    private static async Task<ProviderException> FailAsync(ScriptedAnswer answer, bool streams, TimeProvider? clock = null, long limit = 64 << 20)
    {
        await using var provider = await ScriptedProvider.StartAsync(answer);
        using var http = new HttpClient();
        using var client = Client(http, provider.Address, clock, limit);
        return (await Assert.ThrowsAsync<ProviderException>(async () => _ = streams
            ? await client.GetStreamingResponseAsync(Messages).ToChatResponseAsync()
            : await client.GetResponseAsync(Messages)))!;
    }

    private static OpenAIChatClient Client(HttpClient http, Uri address, TimeProvider? clock = null, long limit = 64 << 20)
    {
        var options = new OpenAIOptions { Model = "m", BaseAddress = new Uri(address, "/v1"), ApiKey = new Secret("sk-canary"), MaxResponseBytes = limit };
        return new OpenAIChatClient(http, options, clock);
    }
}
