using System.Text;
using Agents.Core.Identity;
using Agents.Core.Models;
using Agents.Core.Models.Gemini;
using Agents.Core.Models.OpenAI;
using Agents.Tests.Fakes;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.Providers;

/// <summary>Every fault a provider may play, on every connector, streamed and not.</summary>
[TestFixtureSource(nameof(Fixtures))]
internal sealed class ConnectorFaultTests(string connector, bool streams)
{
    private const string Leak = "leaked text of the provider";
    private const string Key = "sk-canary-1234567890";

    public static IEnumerable<TestFixtureData> Fixtures =>
        from connector in new[] { "chat", "adaptive", "responses", "gemini" }
        from streams in new[] { true, false }
        select new TestFixtureData(connector, streams);

    // A whole answer; or the events up to it.
    private string Good => connector switch
    {
        "gemini" => """{"candidates":[{"content":{"parts":[{"text":"Grüße 😊"}]},"finishReason":"STOP"}]}""",
        "responses" => streams
            ? """{"type":"response.output_text.delta","delta":"Grüße 😊"}"""
            : """{"object":"response","status":"completed","output":[{"type":"message","content":[{"type":"output_text","text":"Grüße 😊"}]}]}""",
        _ => streams
            ? """{"choices":[{"index":0,"delta":{"content":"Grüße 😊"}}]}"""
            : """{"choices":[{"index":0,"message":{"content":"Grüße 😊"},"finish_reason":"stop"}]}""",
    };

    [TestCase(400, "invalid_request", false)]
    [TestCase(401, "provider_auth", false)]
    [TestCase(403, "provider_auth", false)]
    [TestCase(404, "invalid_request", false)]
    [TestCase(429, "provider_rate_limited", true)]
    [TestCase(500, "provider_unavailable", true)]
    [TestCase(502, "provider_unavailable", true)]
    [TestCase(503, "provider_unavailable", true)]
    public async Task Status_OfAFailure_HasItsCode(int status, string code, bool isTransient)
    {
        foreach (var body in new[] { $$$"""{"error":{"message":"{{{Leak}}}","status":"{{{Leak}}}","code":{{{status}}}}}""", $"<html>{Leak}</html>", "" })
        {
            var failure = await FailAsync(ScriptedAnswer.Text(body, status, body.StartsWith('<') ? "text/html" : "application/json"));

            Assert.That((failure.Code, failure.IsTransient, failure.Status, failure.RetryAfter), Is.EqualTo((code, isTransient, (int?)status, (TimeSpan?)null)));
        }
    }

    [TestCase(429, "7", 7)]
    [TestCase(503, "120", 120)]
    [TestCase(429, "Wed, 02 Jan 2030 03:05:05 GMT", 60)]
    public async Task RetryAfter_InBothForms_IsHandedOn(int status, string value, double seconds)
    {
        var failure = await FailAsync(ScriptedAnswer.Text("{}", status, headers: ("retry-after", value)));

        Assert.That(failure.RetryAfter!.Value.TotalSeconds, Is.EqualTo(seconds).Within(0.01));
    }

    [TestCase("<!DOCTYPE html><html>" + Leak + "</html>", "text/html")]
    [TestCase("<html>" + Leak + "</html>", null)]
    [TestCase("", null)]
    [TestCase("{}", "application/json")]
    [TestCase("[]", "application/json")]
    [TestCase("null", "application/json")]
    [TestCase("data: {\"" + Leak + "\n\n", "text/event-stream")]
    [TestCase("data: " + Leak + "\n\n", "text/event-stream")]
    [TestCase("data: [DONE]\n\n", "text/event-stream")]
    [TestCase(": ping\n\n", "text/event-stream")]
    public async Task Status200_WithSomethingElse_IsABadAnswer(string body, string? type) =>
        Assert.That((await FailAsync(ScriptedAnswer.Text(body, type: type ?? Type))).Code, Is.EqualTo("provider_bad_response"));

    [Test]
    public async Task Answer_CutInsideAnEvent_IsNoSuccess([Values] bool breaks) => await AssertCutAsync(Wire(Good).Length - 20, breaks);

    [Test]
    public async Task Answer_CutInsideACharacter_IsNoSuccess([Values] bool breaks)
    {
        var wire = Wire(Good);
        await AssertCutAsync(wire.AsSpan().IndexOf("😊"u8) + 2, breaks);
    }

    [Test]
    public async Task Answer_WithAMalformedChunk_IsABadAnswer()
    {
        var failure = await FailAsync(Answer([.. Wire(Good), .. Encoding.UTF8.GetBytes($"data: {{\"{Leak}\": oops}}\n\n")]));

        Assert.That(failure.Code, Is.EqualTo("provider_bad_response"));
    }

    [Test]
    public async Task Answer_WithoutEnd_IsGivenUp()
    {
        var endless = connector == "gemini" ? """{"candidates":[{"content":{"parts":[{"text":"more"}]}}]}""" : Good;

        var failure = await FailAsync(Answer(Wire(endless)) with { IsEndless = true }, limit: 1 << 20);

        Assert.That((failure.Code, failure.IsTransient), Is.EqualTo(("provider_bad_response", false)));
    }

    [Test]
    public async Task Event_TooLarge_IsGivenUp()
    {
        var failure = await FailAsync(ScriptedAnswer.Text("data: " + new string('x', 1 << 20), type: Type) with { IsEndless = true });

        Assert.That((failure.Code, failure.IsTransient), Is.EqualTo(("provider_bad_response", false)));
    }

    [Test]
    public async Task Cancel_WhileTheProviderStalls_CutsTheConnection([Values] bool beforeHeaders)
    {
        var gate = new Gate();
        var stalled = Answer(Wire(Good));
        await using var provider = await ScriptedProvider.StartAsync(beforeHeaders ? stalled with { BeforeHeaders = gate } : stalled with { BeforeChunk = (0, gate) });
        using var http = new HttpClient();
        using var client = Client(http, provider.Address);
        using var leaving = new CancellationTokenSource();

        var call = AskAsync(client, leaving.Token);
        await gate.Reached;
        await leaving.CancelAsync();

        await Assert.ThatAsync(() => call, Throws.InstanceOf<OperationCanceledException>());
        await provider.Aborted.WaitAsync(TimeSpan.FromSeconds(10));
    }

    private string Type => streams ? "text/event-stream" : "application/json";

    private async Task AssertCutAsync(int offset, bool breaks)
    {
        var failure = await FailAsync(Answer(Wire(Good)).CutAt(offset, breaks));

        // A connection that breaks may take with it what had come.
        Assert.That(failure.Code, Is.EqualTo(breaks ? "provider_unavailable" : "provider_bad_response"));
        Assert.That(failure.IsTransient, Is.True);
    }

    private byte[] Wire(string body) => Encoding.UTF8.GetBytes(streams ? $"data: {body}\n\n" : body);

    private ScriptedAnswer Answer(byte[] body) => ScriptedAnswer.Text("", type: Type) with { Chunks = [body] };

    private async Task<ProviderException> FailAsync(ScriptedAnswer answer, long limit = 64 << 20)
    {
        await using var provider = await ScriptedProvider.StartAsync(answer);
        using var http = new HttpClient();
        using var client = Client(http, provider.Address, limit);
        var failure = (await Assert.ThrowsAsync<ProviderException>(() => AskAsync(client, CancellationToken.None)))!;
        Assert.That(failure.Message, Does.Not.Contain(Leak).And.Not.Contain(Key));
        return failure;
    }

    private async Task<ChatResponse> AskAsync(IChatClient client, CancellationToken cancellationToken) => streams
        ? await client.GetStreamingResponseAsync("Hi", cancellationToken: cancellationToken).ToChatResponseAsync(cancellationToken)
        : await client.GetResponseAsync("Hi", cancellationToken: cancellationToken);

    private IChatClient Client(HttpClient http, Uri address, long limit = 64 << 20)
    {
        var clock = new ManualTimeProvider();
        var options = new OpenAIOptions { Model = "m", BaseAddress = address, ApiKey = new Secret(Key), MaxResponseBytes = limit };
        return connector switch
        {
            "chat" => new OpenAIChatClient(http, options, clock),
            "adaptive" => new OpenAIAdaptiveChatClient(http, options, clock),
            "responses" => new OpenAIResponsesChatClient(http, options, clock),
            _ => new GeminiChatClient(http, new GeminiClientOptions { Model = "m", BaseAddress = address, ApiKey = new Secret(Key), MaxResponseBytes = limit }, clock),
        };
    }
}
