using System.Text.Json;
using Agents.Core.Models;
using Agents.Core.Models.OpenAI;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.OpenAI;

internal sealed class OpenAIAdaptiveChatClientTests
{
    private static readonly JsonElement City = JsonElement.Parse("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""");
    private static readonly ScriptedAnswer Good = ScriptedAnswer.Text("""{"choices":[{"message":{"content":"{}"},"finish_reason":"stop"}]}""");

    [TestCase(400, """{"error":{"message":"response_format of type json_schema is not supported","param":"response_format"}}""")]
    [TestCase(404, """{"error":{"message":"No endpoints found that support the requested parameters.","code":404}}""")]
    [TestCase(422, """{"detail":[{"type":"literal_error","loc":["body","response_format","type"],"msg":"Input should be 'text'"}]}""")]
    [TestCase(501, """{"error":{"message":"not implemented"}}""")]
    [TestCase(400, "not even JSON")]
    public async Task Json_OfAServerWithoutSchemas_IsAskedForInTheNextWayAndRemembered(int status, string body)
    {
        foreach (var streams in new[] { true, false })
        {
            var refused = ScriptedAnswer.Text(body, status);
            await using var server = await ServerAsync(refused, Good);

            var first = await server.AskAsync(streams);
            var second = await server.AskAsync(streams);

            Assert.That((first.Text, second.Text), Is.EqualTo(("{}", "{}")));
            Assert.That(server.Ways, Is.EqualTo(new[] { "json_schema", "tool", "tool" }));
        }
    }

    [Test]
    public async Task Json_OfAServerWithNothing_GoesDownToWords()
    {
        await using var server = await ServerAsync(Refused(), Refused(), Refused(), Good);

        await server.AskAsync();
        await server.AskAsync();

        Assert.That(server.Ways, Is.EqualTo(new[] { "json_schema", "tool", "json_object", "words", "words" }));
    }

    [Test]
    public async Task Json_OfAServerWithoutToolsAndJsonObject_GoesToWords()
    {
        await using var server = await ServerAsync(OpenAICapabilities.Compatible with { Tools = false, JsonObject = false }, Refused(), Good);

        await server.AskAsync();

        Assert.That(server.Ways, Is.EqualTo(new[] { "json_schema", "words" }));
    }

    [Test]
    public async Task Json_RefusedInEveryWay_ThrowsTheFirstRefusalAndForgets()
    {
        await using var server = await ServerAsync(Refused(422), Refused(), Refused(), Refused(404), Good);

        var failure = await Assert.ThrowsAsync<ProviderException>(() => server.Client.GetResponseAsync("Hi", Json()));
        await server.AskAsync();

        Assert.That(failure!.Status, Is.EqualTo(422));
        Assert.That(server.Ways, Is.EqualTo(new[] { "json_schema", "tool", "json_object", "words", "json_schema" }));
    }

    [Test]
    public async Task Json_ThatWorkedBefore_IsRefusedForThatCallOnly()
    {
        await using var server = await ServerAsync(Good, Refused(), Good);

        await server.AskAsync();
        await server.AskAsync();
        await server.AskAsync();

        Assert.That(server.Ways, Is.EqualTo(new[] { "json_schema", "json_schema", "tool", "json_schema" }));
    }

    [TestCase(400, """{"error":{"message":"too long","code":"context_length_exceeded"}}""")]
    [TestCase(400, """{"error":{"message":"This model's maximum context length is 4096 tokens."}}""")]
    [TestCase(404, """{"error":{"message":"x","code":"model_not_found"}}""")]
    [TestCase(404, """{"error":{"message":"model 'x' not found, try pulling it first"}}""")]
    [TestCase(404, "<html>Nothing here</html>")]
    [TestCase(404, """{"detail":"Not Found"}""")]
    [TestCase(400, """{"error":{"message":"Invalid 'messages'","param":"messages[0].content"}}""")]
    [TestCase(400, """{"error":{"message":"Expected a value >= 0","param":"temperature","code":"decimal_below_min_value"}}""")]
    [TestCase(400, """{"error":{"message":"x","code":"json_validate_failed"}}""")]
    [TestCase(401, """{"error":{"message":"response_format is not supported"}}""")]
    [TestCase(429, """{"error":{"message":"response_format is not supported"}}""")]
    [TestCase(500, """{"error":{"message":"response_format is not supported"}}""")]
    public async Task Json_RefusedForAnotherReason_IsNotAskedForAgain(int status, string body)
    {
        await using var server = await ServerAsync(ScriptedAnswer.Text(body, status), Good);

        await Assert.ThrowsAsync<ProviderException>(() => server.Client.GetResponseAsync("Hi", Json()));

        Assert.That(server.Ways, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Json_WhoseNextWayMeetsAnOutage_IsTheOutage()
    {
        await using var server = await ServerAsync(Refused(), ScriptedAnswer.Text("", 503));

        var failure = await Assert.ThrowsAsync<ProviderException>(() => server.Client.GetResponseAsync("Hi", Json()));

        Assert.That((failure!.Code, failure.IsTransient), Is.EqualTo(("provider_unavailable", true)));
    }

    [Test]
    public async Task Text_ThatIsRefused_IsRefused()
    {
        await using var server = await ServerAsync(Refused(), Good);

        await Assert.ThrowsAsync<ProviderException>(() => server.Client.GetResponseAsync("Hi"));

        Assert.That(server.Ways, Has.Count.EqualTo(1));
    }

    [TestCase("stream_options", """{"error":{"message":"Unknown parameter","param":"stream_options"}}""", 400)]
    [TestCase("stream_options", """{"object":"error","message":"Extra inputs are not permitted: 'stream_options'"}""", 400)]
    [TestCase("stream_options", """{"message":{"detail":[{"type":"extra_forbidden","loc":["body","stream_options"]}]}}""", 422)]
    [TestCase("max_tokens", """{"error":{"message":"Use 'max_completion_tokens' instead.","param":"max_tokens","code":"unsupported_parameter"}}""", 400)]
    [TestCase("temperature", """{"error":{"message":"Only the default (1) value.","param":"temperature","code":"unsupported_value"}}""", 400)]
    public async Task Parameter_ThatTheServerDoesNotKnow_IsLeftOutFromThenOn(string parameter, string body, int status)
    {
        await using var server = await ServerAsync(ScriptedAnswer.Text(body, status), Good);
        var options = new ChatOptions { MaxOutputTokens = 9, Temperature = 0.5f };

        var first = await Outcome.OfAsync(server.Client, streams: true, options);
        await Outcome.OfAsync(server.Client, streams: true, options);

        Assert.That(first.Error, Is.Null);
        Assert.That(server.Provider.Requests.Select(request => request.Json().TryGetProperty(parameter, out _)), Is.EqualTo(new[] { true, false, false }));
        Assert.That(server.Provider.Requests[^1].Json().TryGetProperty("max_completion_tokens", out _), Is.EqualTo(parameter == "max_tokens"));
        Assert.That(((OpenAICapabilities)server.Client.GetService(typeof(OpenAICapabilities))!).Output, Is.EqualTo(OpenAIOutputMode.JsonSchema));
    }

    [Test]
    public async Task Parameter_WithNeitherName_IsTheFirstRefusal()
    {
        var refused = ScriptedAnswer.Text("""{"error":{"message":"max_tokens and max_completion_tokens are not supported"}}""", 400);
        await using var server = await ServerAsync(refused);

        await Assert.ThrowsAsync<ProviderException>(() => server.Client.GetResponseAsync("Hi", new ChatOptions { MaxOutputTokens = 9 }));

        Assert.That(server.Provider.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Stream_ThatFailsAfterItBegan_IsNotAskedForAgain()
    {
        await using var server = await ServerAsync(ScriptedAnswer.Stream(
            """{"choices":[{"index":0,"delta":{"content":"a"}}]}""",
            """{"error":{"message":"response_format is not supported","code":400}}"""));

        var outcome = await Outcome.OfAsync(server.Client, streams: true, Json());

        Assert.That(outcome.Error, Is.EqualTo("invalid_request"));
        Assert.That(server.Ways, Has.Count.EqualTo(1));
    }

    private static ChatOptions Json() => new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(City) };

    private static ScriptedAnswer Refused(int status = 400) => ScriptedAnswer.Text("""{"error":{"message":"I do not know this."}}""", status);

    private static Task<Server> ServerAsync(params ScriptedAnswer[] answers) => ServerAsync(OpenAICapabilities.Compatible, answers);

    private static async Task<Server> ServerAsync(OpenAICapabilities capabilities, params ScriptedAnswer[] answers)
    {
        var provider = await ScriptedProvider.StartAsync(answers);
        var http = new HttpClient();
        return new Server(provider, http, new OpenAIAdaptiveChatClient(http, new OpenAIOptions { Model = "m", BaseAddress = provider.Address, Capabilities = capabilities }));
    }

    private sealed record Server(ScriptedProvider Provider, HttpClient Http, OpenAIAdaptiveChatClient Client) : IAsyncDisposable
    {
        public IReadOnlyList<string> Ways => [.. Provider.Requests.Select(request => Way(request.Json()))];

        public Task<Outcome> AskAsync(bool streams = false) => Outcome.OfAsync(Client, streams, Json());

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            Http.Dispose();
            await Provider.DisposeAsync();
        }

        private static string Way(JsonElement body) =>
            body.TryGetProperty("response_format", out var format) ? format.GetProperty("type").GetString()! : body.TryGetProperty("tools", out _) ? "tool" : "words";
    }
}
