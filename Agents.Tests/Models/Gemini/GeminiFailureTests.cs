using System.Text;
using Agents.Core.Errors;
using Agents.Core.Models;
using Agents.Tests.Fakes;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.Gemini;

[TestFixture(true)]
[TestFixture(false)]
internal sealed class GeminiFailureTests(bool streamed)
{
    private const string Leak = "the provider's own words";

    private static readonly string Quota = Error(
        429,
        "RESOURCE_EXHAUSTED",
        """{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":"GenerateRequestsPerMinutePerProject"}]}""",
        """{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"26.5s"}""");

    [TestCase(400, "INVALID_ARGUMENT", "", ErrorCodes.InvalidRequest, false)]
    [TestCase(400, "INVALID_ARGUMENT", """{"reason":"API_KEY_INVALID"}""", ErrorCodes.ProviderAuth, false)]
    [TestCase(401, "UNAUTHENTICATED", "", ErrorCodes.ProviderAuth, false)]
    [TestCase(403, "PERMISSION_DENIED", "", ErrorCodes.ProviderAuth, false)]
    [TestCase(404, "NOT_FOUND", "", ErrorCodes.InvalidRequest, false)]
    [TestCase(429, "RESOURCE_EXHAUSTED", "", ErrorCodes.ProviderRateLimited, true)]
    [TestCase(429, "RESOURCE_EXHAUSTED", """{"violations":[{"quotaId":"RequestsPerDayPerProject"}]}""", ErrorCodes.ProviderRateLimited, false)]
    [TestCase(500, "INTERNAL", "", ErrorCodes.ProviderUnavailable, true)]
    [TestCase(503, "UNAVAILABLE", "", ErrorCodes.ProviderUnavailable, true)]
    [TestCase(504, "DEADLINE_EXCEEDED", "", ErrorCodes.ProviderUnavailable, true)]
    public async Task Status_Failed_IsTyped(int status, string name, string detail, string code, bool isTransient)
    {
        var error = Error(status, name, detail);

        foreach (var body in new[] { error, $"[{error}]" })
        {
            var failure = await FailureAsync(new ReplayHandler(body, status));
            var inside = await FailureAsync(new ReplayHandler(streamed ? $"data: {body}\n\n" : body));

            Assert.That((failure.Code, failure.IsTransient, failure.Status), Is.EqualTo((code, isTransient, (int?)status)));
            Assert.That((inside.Code, inside.IsTransient, inside.Status), Is.EqualTo((code, isTransient, (int?)status)));
        }
    }

    [TestCase("<html>Bad gateway</html>", 502, ErrorCodes.ProviderUnavailable)]
    [TestCase("", 429, ErrorCodes.ProviderRateLimited)]
    [TestCase("<html>Welcome</html>", 200, ErrorCodes.ProviderBadResponse)]
    [TestCase("", 200, ErrorCodes.ProviderBadResponse)]
    [TestCase("{}", 200, ErrorCodes.ProviderBadResponse)]
    [TestCase("[]", 200, ErrorCodes.ProviderBadResponse)]
    [TestCase("data: {\"candidates\"\n\n", 200, ErrorCodes.ProviderBadResponse)]
    [TestCase("data: 7\n\n", 200, ErrorCodes.ProviderBadResponse)]
    [TestCase(": ping\n\n", 200, ErrorCodes.ProviderBadResponse)]
    [TestCase("", 302, ErrorCodes.ProviderBadResponse)]
    public async Task Body_Nonsense_IsTyped(string body, int status, string code) =>
        Assert.That((await FailureAsync(new ReplayHandler(body, status))).Code, Is.EqualTo(code));

    [TestCase("SAFETY", ErrorCodes.ContentFiltered, false)]
    [TestCase("RECITATION", ErrorCodes.ContentFiltered, false)]
    [TestCase("PROHIBITED_CONTENT", ErrorCodes.ContentFiltered, false)]
    [TestCase("SPII", ErrorCodes.ContentFiltered, false)]
    [TestCase("BLOCKLIST", ErrorCodes.ContentFiltered, false)]
    [TestCase("MALFORMED_FUNCTION_CALL", ErrorCodes.ProviderBadResponse, true)]
    [TestCase("UNEXPECTED_TOOL_CALL", ErrorCodes.ProviderBadResponse, true)]
    [TestCase("TOO_MANY_TOOL_CALLS", ErrorCodes.ProviderBadResponse, false)]
    [TestCase("OTHER", ErrorCodes.ProviderBadResponse, true)]
    public async Task FinishReason_Failure_IsTypedAndKeepsTheUsage(string reason, string code, bool isTransient)
    {
        var failure = await FailureAsync(Events(
            $$$"""{"candidates":[{"content":{},"finishReason":"{{{reason}}}"}],"usageMetadata":{"promptTokenCount":5,"totalTokenCount":5}}"""));

        Assert.That((failure.Code, failure.IsTransient), Is.EqualTo((code, isTransient)));
        Assert.That(PartialUsage.TryGet(failure, out var usage) ? usage.TotalTokenCount : null, Is.EqualTo(5));
    }

    [TestCase(null, 26.5)]
    [TestCase("30", 30)]
    [TestCase("10", 26.5)]
    [TestCase("Wed, 02 Jan 2030 03:05:05 GMT", 60)]
    public async Task RateLimit_WithWaits_TakesTheLonger(string? header, double seconds)
    {
        var failure = await FailureAsync(new ReplayHandler(Quota, 429, header));

        Assert.That(failure.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public async Task Text_HalvesOfASurrogatePair_AreJoinedOrReplaced()
    {
        var text = await TextAsync(Events(
            """{"candidates":[{"content":{"parts":[{"text":"a\ud83d"}]}}]}""",
            """{"candidates":[{"content":{"parts":[{"text":"\ude00b\ude00c\ud83d"}]},"finishReason":"STOP"}]}"""));

        Assert.That(text, Is.EqualTo(streamed ? "a😀b\uFFFDc\uFFFD" : "b"));
    }

    [Test]
    public async Task Call_LoneSurrogatesInArguments_AreReplaced()
    {
        var response = await ResponseAsync(Events(
            """{"candidates":[{"content":{"parts":[{"functionCall":{"name":"f","args":{"a\ud83d":"\ud83d","b":"\\ud83d \ud83d\ude00"}}}]},"finishReason":"STOP"}]}"""));

        var call = response.Messages.Single().Contents.OfType<FunctionCallContent>().Single();
        Assert.That(call.Arguments!["a\uFFFD"]!.ToString(), Is.EqualTo("\uFFFD"));
        Assert.That(call.Arguments["b"]!.ToString(), Is.EqualTo("\\ud83d 😀"));
    }

    [Test]
    public async Task Calls_WithoutIds_GetTheSameOnesEachTime()
    {
        const string Body = """
            {"candidates":[{"content":{"parts":[{"functionCall":{"name":"f"}},{"functionCall":{"name":"f"}}]},"finishReason":"FUNCTION_CALL"}]}
            """;

        var first = await ResponseAsync(Events(Body));
        var second = await ResponseAsync(Events(Body));

        Assert.That(first.FinishReason, Is.EqualTo(ChatFinishReason.ToolCalls));
        Assert.That(Ids(first), Is.Unique.And.EqualTo(Ids(second)));
        static string[] Ids(ChatResponse response) =>
            [.. response.Messages.Single().Contents.OfType<FunctionCallContent>().Select(call => call.CallId)];
    }

    [Test]
    public async Task Messages_OfEveryFailure_SayNothingOfTheProviderOrTheKey()
    {
        foreach (var status in new[] { 400, 401, 403, 404, 409, 429, 500, 503 })
        {
            var failure = await FailureAsync(new ReplayHandler(Error(status, Leak), status));

            Assert.That(failure.Message, Does.Not.Contain(Leak).And.Not.Contain(ReplayHandler.Key));
        }

        var broken = await FailureAsync(new ReplayHandler("data: "u8.ToArray(), end: ReplayEnd.Break));

        Assert.That((broken.Code, broken.IsTransient), Is.EqualTo((ErrorCodes.ProviderUnavailable, true)));
        Assert.That(broken.Message, Does.Not.Contain("secret"));
    }

    [Test]
    public void Cancel_WhileTheAnswerStalls_ClosesTheConnection()
    {
        using var cancellation = new CancellationTokenSource();
        var handler = new ReplayHandler("data: {\"candidates\""u8.ToArray(), end: ReplayEnd.Stall);
        var call = RunAsync(handler, cancellation.Token);

        cancellation.Cancel();

        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(handler.Stream!.IsDisposed, Is.True);
    }

    [Test]
    public async Task Usage_Cached_IsPartOfTheInput()
    {
        var response = await ResponseAsync(Events(
            """
            {"candidates":[{"content":{"parts":[{"text":"x"}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":100,
            "cachedContentTokenCount":80,"candidatesTokenCount":5,"thoughtsTokenCount":7,"totalTokenCount":112}}
            """));

        Assert.That(GeminiOutcome.Of(response).Usage, Is.EqualTo("100/80/12/7/112"));
    }

    private static string Error(int code, string status, params string[] details) =>
        $$$"""{"error":{"code":{{{code}}},"message":"{{{Leak}}}","status":"{{{status}}}","details":[{{{string.Join(',', details)}}}]}}""";

    /// <summary>Events when streaming; otherwise the last of them as the whole answer.</summary>
    private ReplayHandler Events(params string[] chunks)
    {
        var lines = chunks.Select(chunk => chunk.ReplaceLineEndings(" "));
        return new(streamed ? string.Concat(lines.Select(line => $"data: {line}\r\n\r\n")) : lines.Last());
    }

    private async Task<ChatResponse> ResponseAsync(ReplayHandler handler) => await RunAsync(handler, CancellationToken.None);

    private async Task<string> TextAsync(ReplayHandler handler)
    {
        var text = (await ResponseAsync(handler)).Text;
        Assert.That(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), Is.EqualTo(text));
        return streamed ? text : text.Replace("\uFFFD", string.Empty, StringComparison.Ordinal)[..1];
    }

    private async Task<ProviderException> FailureAsync(ReplayHandler handler)
    {
        try
        {
            await RunAsync(handler, CancellationToken.None);
        }
        catch (ProviderException failure)
        {
            return failure;
        }

        throw new AssertionException("The call succeeded.");
    }

    private async Task<ChatResponse> RunAsync(ReplayHandler handler, CancellationToken cancellationToken)
    {
        var client = handler.Client(time: new ManualTimeProvider());
        return streamed
            ? await client.GetStreamingResponseAsync("Hi", cancellationToken: cancellationToken).ToChatResponseAsync(cancellationToken)
            : await client.GetResponseAsync("Hi", cancellationToken: cancellationToken);
    }
}
