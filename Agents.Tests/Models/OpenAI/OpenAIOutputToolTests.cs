using System.Text.Json;
using Agents.Core.Models.OpenAI;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.OpenAI;

internal sealed class OpenAIOutputToolTests
{
    private static readonly JsonElement City = JsonElement.Parse("""{"type":"object","properties":{"city":{"type":"string"},"zip":{"type":"integer"}},"required":["city"]}""");
    private static readonly ChatOptions Json = new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(City, "city", "A city.") };

    [Test]
    public async Task Request_WithoutOtherTools_ForcesTheFunction()
    {
        var body = (await AskAsync(Json, Answer("""{"name":"city","arguments":"{}"}"""))).Request.Json();

        Assert.That(body.GetProperty("tools").GetRawText(), Is.EqualTo(
            """[{"type":"function","function":{"name":"city","description":"Call this to give the final answer. A city.","parameters":{"type":"object","properties":{"city":{"type":"string"},"zip":{"type":["integer","null"]}},"required":["city","zip"],"additionalProperties":false},"strict":true}}]"""));
        Assert.That(body.GetProperty("tool_choice").GetRawText(), Is.EqualTo("""{"type":"function","function":{"name":"city"}}"""));
        Assert.That(body.TryGetProperty("response_format", out _), Is.False);
        Assert.That(body.GetProperty("messages").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task Request_WithOtherTools_LetsTheModelChoose()
    {
        var options = Json.Clone();
        options.Tools = [AIFunctionFactory.CreateDeclaration("city", "Another.", City)];

        var body = (await AskAsync(options, Answer("""{"name":"city_","arguments":"{}"}"""))).Request.Json();

        Assert.That(body.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("function").GetProperty("name").GetString()), Is.EqualTo(new[] { "city", "city_" }));
        Assert.That(body.GetProperty("tool_choice").GetString(), Is.EqualTo("required"));
    }

    [Test]
    public async Task Request_ForAShapeThatIsNoObject_AsksInWords()
    {
        var list = new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse("""{"type":"array","items":{"type":"string"}}""")) };

        var body = (await AskAsync(list, Answer("""{"name":"f","arguments":"{}"}"""))).Request.Json();

        Assert.That(body.TryGetProperty("tools", out _), Is.False);
        Assert.That(body.GetProperty("messages")[0].GetProperty("content").GetString(), Does.Contain("JSON schema"));
    }

    [Test]
    public async Task Stream_OfTheFunction_IsTextAsItArrives()
    {
        var pieces = new[] { """{\"ci""", """ty\":\"\ud83d""", """\ude0a\"}""" };
        var events = pieces.Select(piece => $$$"""{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{{{piece}}}"}}]}}]}""");
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Stream(
        [
            """{"choices":[{"index":0,"delta":{"content":"Here: "}}]}""",
            """{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"city","arguments":""}}]}}]}""",
            .. events,
            """{"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}""",
            "[DONE]",
        ]));
        using var http = new HttpClient();
        using var client = Client(http, provider.Address);

        var updates = await client.GetStreamingResponseAsync("Hi", Json).ToListAsync();

        Assert.That(updates.Select(update => update.Text), Is.EqualTo(new[] { "Here: ", "", "{\"ci", "ty\":\"", "😊\"}", "" }));
        Assert.That(updates[^1].FinishReason, Is.EqualTo(ChatFinishReason.Stop));
        Assert.That(updates.SelectMany(update => update.Contents).OfType<FunctionCallContent>(), Is.Empty);
    }

    [TestCase("""{"name":"city","arguments":"{\"city\":\"A\"}"}""", """{"city":"A"}""", "", "stop")]
    [TestCase("""{"name":"city","arguments":{"city":"A"}}""", """{"city":"A"}""", "", "stop")]
    [TestCase("""{"name":"city","arguments":"{}"}},{"id":"b","function":{"name":"city","arguments":"{}"}""", "{}", "", "stop")]
    [TestCase("""{"name":"find","arguments":"{}"}""", "", "a find{}", "tool_calls")]
    [TestCase("""{"name":"city","arguments":"{}"}},{"id":"b","function":{"name":"find","arguments":"{}"}""", "{}", "b find{}", "tool_calls")]
    public async Task Response_WithTheFunctionAndOthers_TellsThemApart(string functions, string text, string calls, string finish)
    {
        var options = Json.Clone();
        options.Tools = [AIFunctionFactory.CreateDeclaration("find", "Finds.", City)];

        var outcome = (await AskAsync(options, Answer(functions))).Outcome;

        Assert.That((outcome.Text, outcome.Calls, outcome.Finish), Is.EqualTo((text, calls, finish)));
    }

    [Test]
    public async Task Response_CutByItsLimit_KeepsWhatThereIs()
    {
        var answer = Answer("""{"name":"city","arguments":"{\"city\":"}""", "length");

        var outcome = (await AskAsync(Json, answer)).Outcome;

        Assert.That((outcome.Text, outcome.Calls, outcome.Finish), Is.EqualTo(("""{"city":""", "", "length")));
    }

    private static string Answer(string functions, string finish = "tool_calls") =>
        $$$"""{"choices":[{"message":{"tool_calls":[{"id":"a","function":{{{functions}}}}]},"finish_reason":"{{{finish}}}"}]}""";

    private static async Task<(Outcome Outcome, ScriptedRequest Request)> AskAsync(ChatOptions options, string answer)
    {
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Text(answer));
        using var http = new HttpClient();
        using var client = Client(http, provider.Address);
        return (await Outcome.OfAsync(client, streams: false, options), provider.Requests[0]);
    }

    private static OpenAIChatClient Client(HttpClient http, Uri address) =>
        new(http, new OpenAIOptions { Model = "m", BaseAddress = address, Capabilities = OpenAICapabilities.OpenAI with { Output = OpenAIOutputMode.Tool } });
}
