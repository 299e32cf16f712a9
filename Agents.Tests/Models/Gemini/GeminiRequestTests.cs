using System.Text.Json;
using System.Text.Json.Nodes;
using Agents.Core.Errors;
using Agents.Core.Models;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.Gemini;

internal sealed class GeminiRequestTests
{
    private const string Answer = """{"candidates":[{"content":{"parts":[{"text":"ok"}]},"finishReason":"STOP"}]}""";

    [Test]
    public async Task GetResponseAsync_SystemAndOptions_AreWrittenInGeminisWords()
    {
        var body = await BodyAsync(
            [new(ChatRole.System, "Be brief."), new(ChatRole.User, "Hi"), new(ChatRole.Assistant, "Hello"), new(ChatRole.User, "Bye \ud83d")],
            new()
            {
                Instructions = "Be kind.",
                Temperature = 0.5f,
                TopP = 0.9f,
                TopK = 40,
                MaxOutputTokens = 100,
                StopSequences = ["END"],
                Seed = 7,
                AdditionalProperties = new() { ["thinkingConfig"] = JsonElement.Parse("""{"includeThoughts":true,"thinkingLevel":"LOW"}""") },
            });

        AssertJson(
            body,
            """
            {
              "contents": [
                {"role":"user","parts":[{"text":"Hi"}]},
                {"role":"model","parts":[{"text":"Hello"}]},
                {"role":"user","parts":[{"text":"Bye \ufffd"}]}],
              "systemInstruction": {"parts":[{"text":"Be kind."},{"text":"Be brief."}]},
              "generationConfig": {
                "temperature":0.5,"topP":0.9,"topK":40,"maxOutputTokens":100,"seed":7,"stopSequences":["END"],
                "thinkingConfig":{"includeThoughts":true,"thinkingLevel":"LOW"}}
            }
            """);
    }

    [TestCase("https://gemini.test", "https://gemini.test/v1beta/models/gemini-test:generateContent")]
    [TestCase("https://gemini.test/", "https://gemini.test/v1beta/models/gemini-test:generateContent")]
    [TestCase("https://gemini.test/v1beta", "https://gemini.test/v1beta/models/gemini-test:generateContent")]
    [TestCase("https://gemini.test/proxy/v1/", "https://gemini.test/proxy/v1/models/gemini-test:generateContent")]
    public async Task GetResponseAsync_Address_EndsWithOneVersion(string address, string expected)
    {
        var handler = new ReplayHandler(Answer);

        await handler.Client(address).GetResponseAsync("Hi");

        Assert.That(handler.Addresses.Single().ToString(), Is.EqualTo(expected));
        Assert.That(handler.SentKey, Is.EqualTo(ReplayHandler.Key));
    }

    [Test]
    public async Task GetStreamingResponseAsync_OwnModel_IsAskedForEvents()
    {
        var handler = new ReplayHandler($"data: {Answer}\n\n");

        await handler.Client().GetStreamingResponseAsync("Hi", new() { ModelId = "models/other" }).ToChatResponseAsync();

        Assert.That(
            handler.Addresses.Single().ToString(), Is.EqualTo("https://gemini.test/v1beta/models/other:streamGenerateContent?alt=sse"));
    }

    [TestCase("auto", """{"mode":"AUTO"}""")]
    [TestCase("none", """{"mode":"NONE"}""")]
    [TestCase("any", """{"mode":"ANY"}""")]
    [TestCase("find", """{"mode":"ANY","allowedFunctionNames":["find"]}""")]
    public async Task GetResponseAsync_ToolMode_BecomesTheCallingConfig(string mode, string expected)
    {
        var tool = AIFunctionFactory.Create((string city) => city, "find", "Finds a city.");

        var body = await BodyAsync([new(ChatRole.User, "Hi")], new()
        {
            Tools = [tool],
            ToolMode = mode switch
            {
                "auto" => ChatToolMode.Auto,
                "none" => ChatToolMode.None,
                "any" => ChatToolMode.RequireAny,
                _ => ChatToolMode.RequireSpecific(mode),
            },
        });

        AssertJson(body["toolConfig"]!["functionCallingConfig"]!, expected);
        AssertJson(
            body["tools"]!,
            """
            [{"functionDeclarations":[{"name":"find","description":"Finds a city.",
              "parametersJsonSchema":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}}]}]
            """);
    }

    [Test]
    public async Task GetResponseAsync_ToolResults_AreExactlyOnePerCallInOneUserContent()
    {
        ChatMessage[] messages =
        [
            new(ChatRole.User, "Go"),
            new(ChatRole.Assistant, [Call("gemini-call-r-0", "a"), Call("given-1", "b"), Call("gemini-call-r-2", "c"), Call("gemini-call-r-3", "d")]),
            new(ChatRole.Tool, [new FunctionResultContent("given-1", "Error: no such city") { Exception = new IOException("disk 7 secret") }]),
            new(ChatRole.Tool, [new FunctionResultContent("gemini-call-r-0", JsonElement.Parse("""{"x":1}"""))]),
            new(ChatRole.Tool, [new FunctionResultContent("gemini-call-r-3", null) { Exception = new IOException("disk 8 secret") }]),
            new(ChatRole.Tool, [new FunctionResultContent("given-1", "twice"), new FunctionResultContent("nobody", "orphan")]),
            new(ChatRole.User, "Well?"),
        ];

        var body = await BodyAsync(messages);

        AssertJson(
            body["contents"]!,
            """
            [
              {"role":"user","parts":[{"text":"Go"}]},
              {"role":"model","parts":[
                {"functionCall":{"name":"a","args":{"n":1}}},{"functionCall":{"id":"given-1","name":"b","args":{"n":1}}},
                {"functionCall":{"name":"c","args":{"n":1}}},{"functionCall":{"name":"d","args":{"n":1}}}]},
              {"role":"user","parts":[
                {"functionResponse":{"name":"a","response":{"output":{"x":1}}}},
                {"functionResponse":{"id":"given-1","name":"b","response":{"error":"Error: no such city"}}},
                {"functionResponse":{"name":"c","response":{"error":"There is no result: the call was not carried out."}}},
                {"functionResponse":{"name":"d","response":{"error":"The tool failed."}}}]},
              {"role":"user","parts":[{"text":"Well?"}]}
            ]
            """);
    }

    [Test]
    public async Task GetResponseAsync_TwoTurnsOfCalls_KeepTheirOwnResults()
    {
        ChatMessage[] messages =
        [
            new(ChatRole.User, "Go"),
            new(ChatRole.Assistant, [Call("same", "a")]),
            new(ChatRole.Tool, [new FunctionResultContent("same", "first")]),
            new(ChatRole.Assistant, [Call("same", "a")]),
            new(ChatRole.Tool, [new FunctionResultContent("same", "second")]),
        ];

        var contents = (await BodyAsync(messages))["contents"]!.AsArray();

        Assert.That(contents.Select(content => (string)content!["role"]!), Is.EqualTo(new[] { "user", "model", "user", "model", "user" }));
        Assert.That((string)contents[2]!["parts"]![0]!["functionResponse"]!["response"]!["output"]!, Is.EqualTo("first"));
        Assert.That((string)contents[4]!["parts"]![0]!["functionResponse"]!["response"]!["output"]!, Is.EqualTo("second"));
    }

    [TestCase("tool-stream-thought-signature")]
    [TestCase("structured-stream-toolcall-turn")]
    [TestCase("parallel-function-calls")]
    [TestCase("text-thought-signature")]
    [TestCase("code-execution-stream")]
    [TestCase("thinking-stream")]
    [TestCase("extra-firebase/stream-thinking-function-call")]
    public async Task GetResponseAsync_AnswerSentBack_HasEverySignatureOnItsPart(string name)
    {
        var recording = GeminiRecording.Load(name);
        var client = new ReplayHandler(recording).Client();
        var answer = recording.IsStream
            ? await client.GetStreamingResponseAsync("Hi").ToChatResponseAsync()
            : await client.GetResponseAsync("Hi");

        // As a conversation comes back from a store.
        var stored = JsonSerializer.Serialize(answer.Messages.ToList(), AIJsonUtilities.DefaultOptions);
        var messages = JsonSerializer.Deserialize<List<ChatMessage>>(stored, AIJsonUtilities.DefaultOptions)!;
        var sent = (await BodyAsync([new(ChatRole.User, "Hi"), .. messages, new(ChatRole.User, "On")]))["contents"]![1]!["parts"]!.AsArray();

        var chunks = recording.IsStream
            ? System.Text.Encoding.UTF8.GetString(recording.Body).Split("\r\n\r\n").Where(part => part.Length > 0).Select(part => part[5..])
            : [System.Text.Encoding.UTF8.GetString(recording.Body)];
        var received = chunks
            .Select(chunk => JsonNode.Parse(chunk)!["candidates"]![0]!["content"]?["parts"]?.AsArray())
            .SelectMany(parts => parts?.ToArray() ?? [])
            .Where(part => part!["thoughtSignature"] is not null || part["functionCall"] is not null || part["codeExecutionResult"] is not null);
        var echoed = sent.Where(part => part!["text"] is null || part["thoughtSignature"] is not null);

        Assert.That(echoed.Select(Sorted), Is.EqualTo(received.Select(Sorted)));
    }

    [Test]
    public async Task GetResponseAsync_StructuredOutput_IsAskedForNatively()
    {
        var body = await BodyAsync([new(ChatRole.User, "Hi")], new()
        {
            ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse(
                """{"$schema":"x","type":"object","properties":{"n":{"type":"string","pattern":"^a"}},"additionalProperties":false}""")),
        });

        AssertJson(
            body["generationConfig"]!,
            """
            {"responseMimeType":"application/json","responseJsonSchema":{
              "type":"object","properties":{"n":{"type":"string","description":"(pattern: \"^a\")"}},"additionalProperties":false}}
            """);
    }

    [Test]
    public async Task GetResponseAsync_PicturesAndFiles_AreParts()
    {
        var body = await BodyAsync(
            [new(ChatRole.User, [new DataContent(new byte[] { 1, 2, 3 }, "image/png"), new UriContent("https://x.test/a.pdf", "application/pdf")])]);

        AssertJson(
            body["contents"]![0]!["parts"]!,
            """
            [{"inlineData":{"mimeType":"image/png","data":"AQID"}},{"fileData":{"mimeType":"application/pdf","fileUri":"https://x.test/a.pdf"}}]
            """);
    }

    [Test]
    public void GetResponseAsync_NoMessageOrBadToolName_IsInvalidRequest()
    {
        var handler = new ReplayHandler(Answer);
        var badName = new ChatOptions { Tools = [AIFunctionFactory.Create(() => 1, "9 lives")] };

        Assert.That(() => handler.Client().GetResponseAsync([]), Throws.TypeOf<ProviderException>().With.Property("Code").EqualTo(ErrorCodes.InvalidRequest));
        Assert.That(
            () => handler.Client().GetResponseAsync("Hi", badName),
            Throws.TypeOf<ProviderException>().With.Property("Code").EqualTo(ErrorCodes.InvalidRequest));
        Assert.That(handler.Requests, Is.Empty);
    }

    [Test]
    public async Task CountTokensAsync_Recorded_CountsTheWholeRequest()
    {
        var handler = new ReplayHandler(GeminiRecording.Load("count-tokens"));
        var client = handler.Client();

        var plain = await client.CountTokensAsync([new(ChatRole.User, "Hi")]);
        var withSystem = await client.CountTokensAsync([new(ChatRole.User, "Hi")], new() { Instructions = "Be kind." });

        Assert.That((plain, withSystem), Is.EqualTo((12L, 12L)));
        AssertJson(handler.Requests[0], """{"contents":[{"role":"user","parts":[{"text":"Hi"}]}]}""");
        AssertJson(
            handler.Requests[1],
            """
            {"generateContentRequest":{"model":"models/gemini-test","contents":[{"role":"user","parts":[{"text":"Hi"}]}],
              "systemInstruction":{"parts":[{"text":"Be kind."}]}}}
            """);
    }

    [TestCase("gemini-3-flash-preview", ReasoningEffort.None, "MINIMAL")]
    [TestCase("gemini-3.5-flash", ReasoningEffort.Low, "LOW")]
    [TestCase("models/gemini-3.1-pro", ReasoningEffort.Medium, "MEDIUM")]
    [TestCase("gemini-3.1-pro", ReasoningEffort.None, "LOW")]
    [TestCase("gemini-3-pro-preview", ReasoningEffort.Medium, "HIGH")]
    [TestCase("gemini-3-flash-preview", ReasoningEffort.ExtraHigh, "HIGH")]
    [TestCase("gemini-2.5-flash", ReasoningEffort.None, 0)]
    [TestCase("gemini-2.5-pro", ReasoningEffort.None, 128)]
    [TestCase("gemini-2.5-flash", ReasoningEffort.Low, 1024)]
    [TestCase("gemini-2.5-flash", ReasoningEffort.Medium, 8192)]
    [TestCase("gemini-2.5-flash-lite", ReasoningEffort.ExtraHigh, 24576)]
    [TestCase("gemini-2.5-pro", ReasoningEffort.ExtraHigh, 32768)]
    [TestCase("gemini-2.0-flash", ReasoningEffort.High, null)]
    public async Task GetResponseAsync_Effort_IsInTheWordsOfTheGeneration(string model, ReasoningEffort effort, object? expected)
    {
        var body = await BodyAsync([new(ChatRole.User, "Hi")], new() { ModelId = model, Reasoning = new() { Effort = effort, Output = ReasoningOutput.Summary } });

        var config = body["generationConfig"]?["thinkingConfig"];
        var name = expected is int ? "thinkingBudget" : "thinkingLevel";
        AssertJson(
            config ?? new JsonObject(),
            expected is null ? "{}" : $$"""{"{{name}}":{{JsonSerializer.Serialize(expected)}},"includeThoughts":true}""");
    }

    [Test]
    public async Task GetResponseAsync_EffortAndTheCallersOwnConfig_TakesTheCallers()
    {
        var body = await BodyAsync([new(ChatRole.User, "Hi")], new()
        {
            ModelId = "gemini-3.5-flash",
            Reasoning = new() { Effort = ReasoningEffort.High },
            AdditionalProperties = new() { ["thinkingConfig"] = JsonElement.Parse("""{"thinkingLevel":"LOW"}""") },
        });

        AssertJson(body["generationConfig"]!["thinkingConfig"]!, """{"thinkingLevel":"LOW"}""");
    }

    // Two steps in an earlier turn, then two in the current one; of each the first call counts.
    [TestCase("gemini-3.5-flash", "0 0 1 0 0 1")]
    [TestCase("gemini-2.5-flash", "0 0 0 0 0 0")]
    public async Task GetResponseAsync_CallsOfAnotherModel_AreSignedInTheCurrentTurn(string model, string expected)
    {
        ChatMessage[] messages =
        [
            new(ChatRole.User, "Go"),
            new(ChatRole.Assistant, [Call("1", "a")]),
            new(ChatRole.Tool, [new FunctionResultContent("1", "x")]),
            new(ChatRole.Assistant, [Call("2", "a")]),
            new(ChatRole.Tool, [new FunctionResultContent("2", "x")]),
            new(ChatRole.User, "Again"),
            new(ChatRole.Assistant, [new TextContent("Well."), Call("3", "a"), Call("4", "a")]),
            new(ChatRole.Tool, [new FunctionResultContent("3", "x"), new FunctionResultContent("4", "x")]),
            new(ChatRole.Assistant, [Signed("5"), Call("6", "a")]),
            new(ChatRole.Tool, [new FunctionResultContent("5", "x"), new FunctionResultContent("6", "x")]),
            new(ChatRole.Assistant, [Call("7", "a")]),
            new(ChatRole.Tool, [new FunctionResultContent("7", "x")]),
        ];

        var calls = (await BodyAsync(messages, new() { ModelId = model }))["contents"]!.AsArray()
            .SelectMany(content => content!["parts"]!.AsArray())
            .Where(part => part!["functionCall"] is not null && (string?)part["thoughtSignature"] != "real");

        Assert.That(
            string.Join(' ', calls.Select(part => (string?)part!["thoughtSignature"] == "skip_thought_signature_validator" ? 1 : part["thoughtSignature"] is null ? 0 : 9)),
            Is.EqualTo(expected));
    }

    private static FunctionCallContent Signed(string id)
    {
        var call = Call(id, "a");
        call.AdditionalProperties = new() { ["gemini.thoughtSignature"] = "real" };
        return call;
    }

    private static FunctionCallContent Call(string id, string name) => new(id, name, new Dictionary<string, object?> { ["n"] = 1 });

    private static string Sorted(JsonNode? part) =>
        string.Join(';', part!.AsObject().OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => member.Value is JsonObject inner
            ? $"{member.Key}={{{Sorted(inner)}}}"
            : $"{member.Key}={member.Value}"));

    private static void AssertJson(JsonNode actual, string expected) =>
        Assert.That(JsonNode.DeepEquals(actual, JsonNode.Parse(expected)), Is.True, () => actual.ToJsonString());

    private static async Task<JsonObject> BodyAsync(ChatMessage[] messages, ChatOptions? options = null)
    {
        var handler = new ReplayHandler(Answer);
        await handler.Client().GetResponseAsync(messages, options);
        return handler.Requests.Single();
    }
}
