using System.Text.Json;
using Agents.Core.Identity;
using Agents.Core.Models;
using Agents.Core.Models.OpenAI;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.OpenAI;

internal sealed class OpenAIRequestTests
{
    private const string Completion = """{"choices":[{"index":0,"message":{"content":"ok"},"finish_reason":"stop"}]}""";

    private static readonly JsonElement City = Parse("""{"type":"object","properties":{"city":{"type":"string","minLength":2},"zip":{"type":"integer"}},"required":["city"]}""");

    [Test]
    public async Task Request_OfAConversation_HasOneResultForEachCall()
    {
        ChatMessage[] messages =
        [
            new(ChatRole.System, "Be kind."),
            new(ChatRole.User, [new TextContent("Look"), new DataContent(new byte[] { 1, 2, 3 }, "image/png")]),
            new(ChatRole.Assistant, [new FunctionCallContent("a", "f", new Dictionary<string, object?> { ["x"] = 1 }), new FunctionCallContent("b", "g")]),
            new(ChatRole.Tool, [new FunctionResultContent("a", "one"), new FunctionResultContent("a", "two"), new FunctionResultContent("z", "nobody's")]),
            new(ChatRole.User, "lone \ud83d half"),
        ];

        var body = (await SendAsync(OpenAICapabilities.OpenAI, messages, new ChatOptions { Instructions = "Short." })).Json();

        Assert.That(body.GetProperty("messages").GetRawText(), Is.EqualTo(
            """
            [{"role":"system","content":"Short."},{"role":"system","content":"Be kind."},
            {"role":"user","content":[{"type":"text","text":"Look"},{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}}]},
            {"role":"assistant","content":null,"tool_calls":[{"id":"a","type":"function","function":{"name":"f","arguments":"{\"x\":1}"}},{"id":"b","type":"function","function":{"name":"g","arguments":"{}"}}]},
            {"role":"tool","tool_call_id":"a","content":"one"},{"role":"tool","tool_call_id":"b","content":"No result: the call was not carried out."},
            {"role":"user","content":"lone \uFFFD half"}]
            """.Replace("\n", "", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Request_WithOptions_NamesThemAsTheServerDoes()
    {
        var options = new ChatOptions
        {
            ModelId = "other",
            Temperature = 0.5f,
            TopP = 0.9f,
            MaxOutputTokens = 7,
            Seed = 3,
            StopSequences = ["END"],
            AdditionalProperties = new() { ["n"] = 2, ["logprobs"] = true },
        };

        var official = (await SendAsync(OpenAICapabilities.OpenAI, [new(ChatRole.User, "x")], options)).Json();
        var reasoning = (await SendAsync(OpenAICapabilities.OpenAIReasoning, [new(ChatRole.User, "x")], new() { Temperature = 1, Reasoning = new() { Effort = ReasoningEffort.Low } })).Json();
        var local = (await SendAsync(OpenAICapabilities.Ollama, [new(ChatRole.User, "x")], options)).Json();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(official.GetRawText(), Is.EqualTo(
                """{"model":"other","messages":[{"role":"user","content":"x"}],"temperature":0.5,"top_p":0.9,"max_completion_tokens":7,"seed":3,"stop":["END"],"n":2,"logprobs":true}"""));
            Assert.That(reasoning.GetRawText(), Is.EqualTo("""{"model":"m","messages":[{"role":"user","content":"x"}],"reasoning_effort":"low"}"""));
            Assert.That(local.GetProperty("max_tokens").GetInt32(), Is.EqualTo(7));
        }
    }

    [Test]
    public async Task Request_WithTools_IsStrictWhereTheServerKnowsIt()
    {
        var tool = AIFunctionFactory.CreateDeclaration("find", "Finds.", City);
        var options = new ChatOptions { Tools = [tool], ToolMode = ChatToolMode.RequireSpecific("find"), AllowMultipleToolCalls = false };

        var strict = (await SendAsync(OpenAICapabilities.OpenAI, [new(ChatRole.User, "x")], options)).Json();
        var loose = (await SendAsync(OpenAICapabilities.Ollama, [new(ChatRole.User, "x")], options)).Json();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(strict.GetProperty("tools").GetRawText(), Is.EqualTo(
                """[{"type":"function","function":{"name":"find","description":"Finds.","parameters":{"type":"object","properties":{"city":{"type":"string","description":"(minLength: 2)"},"zip":{"type":["integer","null"]}},"required":["city","zip"],"additionalProperties":false},"strict":true}}]"""));
            Assert.That(strict.GetProperty("tool_choice").GetRawText(), Is.EqualTo("""{"type":"function","function":{"name":"find"}}"""));
            Assert.That(strict.GetProperty("parallel_tool_calls").GetBoolean(), Is.False);
            Assert.That(loose.GetProperty("tools")[0].GetProperty("function").GetProperty("parameters").GetRawText(), Is.EqualTo(City.GetRawText()));
        }
    }

    [Test]
    public async Task Response_WithNullForAnOptionalParameter_LeavesItOut()
    {
        var tool = AIFunctionFactory.CreateDeclaration("find", "Finds.", City);
        var answer = """{"choices":[{"message":{"tool_calls":[{"id":"a","function":{"name":"find","arguments":"{\"city\":null,\"zip\":null}"}}]},"finish_reason":"tool_calls"}]}""";
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Text(answer));
        using var http = new HttpClient();
        using var client = new OpenAIChatClient(http, new OpenAIOptions { Model = "m", BaseAddress = provider.Address });

        var outcome = await Outcome.OfAsync(client, streams: false, new ChatOptions { Tools = [tool] });

        Assert.That(outcome.Calls, Is.EqualTo("""a find{"city":null}"""));
    }

    [TestCase(OpenAIOutputMode.JsonSchema, "json_schema", false)]
    [TestCase(OpenAIOutputMode.JsonObject, "json_object", true)]
    [TestCase(OpenAIOutputMode.Prompted, null, true)]
    public async Task Request_ForJson_UsesWhatTheServerHas(OpenAIOutputMode mode, string? type, bool isPrompted)
    {
        var options = new ChatOptions { ResponseFormat = ChatResponseFormat.ForJsonSchema(City, "my city", "A city.") };

        var body = (await SendAsync(new OpenAICapabilities { Output = mode }, [new(ChatRole.User, "x")], options)).Json();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(body.TryGetProperty("response_format", out var format) ? format.GetProperty("type").GetString() : null, Is.EqualTo(type));
            Assert.That(body.GetProperty("messages")[0].GetProperty("content").GetString()!.Contains("JSON schema", StringComparison.Ordinal), Is.EqualTo(isPrompted));
            if (mode == OpenAIOutputMode.JsonSchema)
            {
                Assert.That(format.GetProperty("json_schema").GetProperty("strict").GetBoolean(), Is.True);
                Assert.That(format.GetProperty("json_schema").GetProperty("name").GetString(), Is.EqualTo("my_city"));
            }
        }
    }

    [Test]
    public async Task Request_OfAStream_HasKeyHeadersAndAsksForUsage()
    {
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Text(Completion));
        using var http = new HttpClient();
        using var client = new OpenAIChatClient(http, new OpenAIOptions
        {
            Model = "m",
            BaseAddress = new Uri(provider.Address, "/v1/"),
            ApiKey = new Secret("sk-1"),
            Headers = new Dictionary<string, string> { ["OpenAI-Organization"] = "org" },
        });

        var outcome = await Outcome.OfAsync(client, streams: true);

        var request = provider.Requests[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Text, Is.EqualTo("ok"));
            Assert.That(request.Path, Is.EqualTo("/v1/chat/completions"));
            Assert.That(request.Headers["Authorization"], Is.EqualTo("Bearer sk-1"));
            Assert.That(request.Headers["OpenAI-Organization"], Is.EqualTo("org"));
            Assert.That(request.Json().GetRawText(), Is.EqualTo(
                """{"model":"m","messages":[{"role":"user","content":"Hello"}],"stream":true,"stream_options":{"include_usage":true}}"""));
        }
    }

    [Test]
    public async Task Request_WithToolsForAServerThatHasNone_IsRefused()
    {
        var options = new ChatOptions { Tools = [AIFunctionFactory.CreateDeclaration("find", "Finds.", City)] };

        var failure = await Assert.ThrowsAsync<ProviderException>(() => SendAsync(new OpenAICapabilities { Tools = false }, [new(ChatRole.User, "x")], options));

        Assert.That(failure!.Code, Is.EqualTo("invalid_request"));
    }

    [TestCase("""{"type":"object","additionalProperties":{"type":"string"}}""", null)]
    [TestCase("""{"type":"array","items":{"type":"string"}}""", null)]
    [TestCase("""{"type":"object","properties":{"any":{}}}""", null)]
    [TestCase(
        """{"type":"object","properties":{"e":{"enum":["a"],"type":"string"},"r":{"$ref":"#/$defs/n","description":"d"}},"$defs":{"n":{"type":"object","properties":{}}}}""",
        """{"type":"object","properties":{"e":{"enum":["a",null],"type":["string","null"]},"r":{"anyOf":[{"$ref":"#/$defs/n"},{"type":"null"}],"description":"d"}},"$defs":{"n":{"type":"object","properties":{},"required":[],"additionalProperties":false}},"required":["e","r"],"additionalProperties":false}""")]
    [TestCase(
        """{"type":"object","properties":{"k":{"oneOf":[{"type":"string","format":"uri"},{"type":"number","minimum":1}]}},"required":["k"]}""",
        """{"type":"object","properties":{"k":{"anyOf":[{"type":"string","description":"(format: \"uri\")"},{"type":"number","minimum":1}]}},"required":["k"],"additionalProperties":false}""")]
    public void StrictSchema_OfASchema_KeepsItsMeaningOrIsNone(string schema, string? expected)
    {
        var strict = StrictSchema.TryRewrite(Parse(schema))?.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

        Assert.That(strict, Is.EqualTo(expected));
    }

    private static async Task<ScriptedRequest> SendAsync(OpenAICapabilities capabilities, ChatMessage[] messages, ChatOptions options)
    {
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Text(Completion));
        using var http = new HttpClient();
        using var client = new OpenAIChatClient(http, new OpenAIOptions { Model = "m", BaseAddress = provider.Address, Capabilities = capabilities });
        await client.GetResponseAsync(messages, options);
        return provider.Requests[0];
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
