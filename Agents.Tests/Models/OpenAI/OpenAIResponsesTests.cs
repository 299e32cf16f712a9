using System.Text.Json;
using Agents.Core.Models;
using Agents.Core.Models.OpenAI;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.OpenAI;

internal sealed class OpenAIResponsesTests
{
    private const string Created = """{"type":"response.created","response":{"id":"r","object":"response","status":"in_progress","model":"o9","usage":null}}""";
    private const string Thought = """{"type":"reasoning","id":"rs_1","summary":[{"type":"summary_text","text":"Hm."}],"encrypted_content":"secret=="}""";
    private const string Call = """{"type":"function_call","id":"fc_1","call_id":"call_1","name":"find","arguments":"{\"city\":null,\"zip\":null}","status":"completed"}""";
    private const string Usage = """{"input_tokens":10,"input_tokens_details":{"cached_tokens":4},"output_tokens":7,"output_tokens_details":{"reasoning_tokens":5},"total_tokens":17}""";

    private static readonly JsonElement City = JsonElement.Parse("""{"type":"object","properties":{"city":{"type":"string"},"zip":{"type":"integer"}},"required":["city"]}""");
    private static readonly ChatOptions Tools = new() { Tools = [AIFunctionFactory.CreateDeclaration("find", "Finds.", City)] };

    [Test]
    public async Task Request_OfAConversation_IsStatelessAndComplete()
    {
        ChatMessage[] messages =
        [
            new(ChatRole.System, "Be kind."),
            new(ChatRole.User, [new TextContent("Look"), new DataContent(new byte[] { 1, 2, 3 }, "image/png")]),
            new(ChatRole.Assistant, [new TextContent("Well. "), new FunctionCallContent("a", "f", new Dictionary<string, object?> { ["x"] = 1 }), new FunctionCallContent("b", "g")]),
            new(ChatRole.Tool, [new FunctionResultContent("a", "one"), new FunctionResultContent("z", "nobody's")]),
            new(ChatRole.User, "On"),
        ];
        var options = Tools.Clone();
        options.Instructions = "Short.";
        options.MaxOutputTokens = 7;
        options.Temperature = 1;
        options.StopSequences = ["END"];
        options.ToolMode = ChatToolMode.RequireSpecific("find");
        options.Reasoning = new() { Effort = ReasoningEffort.High, Output = ReasoningOutput.Summary };
        options.ResponseFormat = ChatResponseFormat.ForJsonSchema(City, "city");

        var body = (await AskAsync(Whole(Call), streams: true, options, OpenAICapabilities.OpenAIReasoning, messages)).Request;

        Assert.That(body.Path, Is.EqualTo("/v1/responses"));
        Assert.That(body.Json().GetRawText(), Is.EqualTo(
            """
            {"model":"m","input":[{"role":"system","content":"Short."},{"role":"system","content":"Be kind."},
            {"role":"user","content":[{"type":"input_text","text":"Look"},{"type":"input_image","image_url":"data:image/png;base64,AQID"}]},
            {"role":"assistant","content":"Well. "},{"type":"function_call","call_id":"a","name":"f","arguments":"{\"x\":1}"},{"type":"function_call","call_id":"b","name":"g","arguments":"{}"},
            {"type":"function_call_output","call_id":"a","output":"one"},{"type":"function_call_output","call_id":"b","output":"No result: the call was not carried out."},
            {"role":"user","content":"On"}],"store":false,"stream":true,"include":["reasoning.encrypted_content"],"max_output_tokens":7,"reasoning":{"effort":"high","summary":"auto"},
            "text":{"format":{"type":"json_schema","name":"city","schema":SCHEMA,"strict":true}},
            "tools":[{"type":"function","name":"find","description":"Finds.","parameters":SCHEMA,"strict":true}],"tool_choice":{"type":"function","name":"find"}}
            """.Replace("\n", "", StringComparison.Ordinal).Replace(
                "SCHEMA",
                """{"type":"object","properties":{"city":{"type":"string"},"zip":{"type":["integer","null"]}},"required":["city","zip"],"additionalProperties":false}""",
                StringComparison.Ordinal)));
    }

    [Test]
    public async Task Answer_WithReasoningTextAndCall_IsReadInBothForms([Values] bool streams)
    {
        var answer = streams
            ? ScriptedAnswer.Stream(
                Created,
                """{"type":"response.output_item.added","item":{"type":"reasoning"}}""",
                """{"type":"response.reasoning_summary_text.delta","delta":"Hm."}""",
                $$"""{"type":"response.output_item.done","item":{{Thought}}}""",
                """{"type":"response.output_text.delta","delta":"a\ud83d"}""",
                """{"type":"response.output_text.delta","delta":"\ude0a"}""",
                """{"type":"response.output_item.done","item":{"type":"message","content":[{"type":"output_text","text":"a😊"}]}}""",
                """{"type":"response.function_call_arguments.delta","delta":"{"}""",
                $$"""{"type":"response.output_item.done","item":{{Call}}}""",
                $$"""{"type":"response.completed","response":{{Whole(Thought, Call)}}}""")
            : ScriptedAnswer.Text(Whole(Thought, """{"type":"message","content":[{"type":"output_text","text":"a😊"}]}""", Call));

        var outcome = (await AskAsync(answer, streams, Tools)).Outcome;

        Assert.That(outcome, Is.EqualTo(new Outcome
        {
            Text = "a😊",
            Reasoning = "Hm.",
            Calls = """call_1 find{"city":null}""",
            Refusal = "",
            Finish = "tool_calls",
            Usage = "10+7=17 c4 r5",
        }));
    }

    [Test]
    public async Task Answer_SentBack_HasItsReasoningBeforeItsCall([Values] bool streams)
    {
        var answer = streams
            ? ScriptedAnswer.Stream(
                Created,
                $$"""{"type":"response.output_item.done","item":{{Thought}}}""",
                $$"""{"type":"response.output_item.done","item":{{Call}}}""",
                $$"""{"type":"response.completed","response":{{Whole()}}}""")
            : ScriptedAnswer.Text(Whole(Thought, Call));
        await using var provider = await ScriptedProvider.StartAsync(answer, ScriptedAnswer.Text(Whole()));
        using var http = new HttpClient();
        using var client = new OpenAIResponsesChatClient(http, new OpenAIOptions { Model = "m", BaseAddress = provider.Address });
        var response = streams ? await client.GetStreamingResponseAsync("Hi").ToChatResponseAsync() : await client.GetResponseAsync("Hi");

        // As a conversation comes back from a store.
        var stored = JsonSerializer.Serialize(response.Messages.ToList(), AIJsonUtilities.DefaultOptions);
        await client.GetResponseAsync([.. JsonSerializer.Deserialize<List<ChatMessage>>(stored, AIJsonUtilities.DefaultOptions)!, new(ChatRole.User, "On")]);

        var input = provider.Requests[1].Json().GetProperty("input");
        Assert.That(input[0].GetRawText(), Is.EqualTo(Thought));
        Assert.That(input[1].GetProperty("call_id").GetString(), Is.EqualTo("call_1"));
    }

    [Test]
    public async Task Stream_WithSomethingThatHasToWait_ShowsThatTheModelWrites()
    {
        await using var provider = await ScriptedProvider.StartAsync(ScriptedAnswer.Stream(
            Created,
            """{"type":"response.function_call_arguments.delta","delta":"{"}""",
            """{"type":"response.refusal.delta","delta":"No"}""",
            $$"""{"type":"response.completed","response":{{Whole()}}}"""));
        using var http = new HttpClient();
        using var client = new OpenAIResponsesChatClient(http, new OpenAIOptions { Model = "m", BaseAddress = provider.Address });

        var updates = await client.GetStreamingResponseAsync("Hi").ToListAsync();

        Assert.That(updates.Select(update => update.Contents.Count), Is.EqualTo(new[] { 0, 0, 2 }));
        Assert.That(PartialUsage.Of(updates[^1])!.TotalTokenCount, Is.EqualTo(17));
    }

    [TestCase("""{"type":"message","content":[{"type":"refusal","refusal":"No."}]}""", "completed", null, "", "No.", "stop")]
    [TestCase("""{"type":"message","content":[{"type":"output_text","text":"a"}]}""", "incomplete", "max_output_tokens", "a", "", "length")]
    [TestCase("""{"type":"message","content":[{"type":"output_text","text":"a"}]}""", "incomplete", "content_filter", "a", "", "content_filter")]
    [TestCase("""{"type":"web_search_call"}""", "completed", null, "", "", "stop")]
    public async Task Answer_EndsInItsWay_HasItsReason(string item, string status, string? why, string text, string refusal, string finish)
    {
        var body = Whole(item).Replace("\"completed\"", $"\"{status}\",\"incomplete_details\":{{\"reason\":\"{why}\"}}", StringComparison.Ordinal);

        foreach (var streams in new[] { true, false })
        {
            var whole = streams ? ScriptedAnswer.Stream(Created, $$"""{"type":"response.{{status}}","response":{{body}}}""") : ScriptedAnswer.Text(body);
            var outcome = (await AskAsync(whole, streams)).Outcome;

            Assert.That((outcome.Text, outcome.Refusal, outcome.Finish), Is.EqualTo((text, refusal, finish)));
        }
    }

    [TestCase("""{"type":"error","code":"rate_limit_exceeded","message":"leaked"}""", "provider_rate_limited")]
    [TestCase("""{"type":"error","error":{"code":"server_error","message":"leaked"}}""", "provider_unavailable")]
    [TestCase("""{"type":"response.failed","response":{"object":"response","status":"failed","error":{"code":"server_error","message":"leaked"}}}""", "provider_unavailable")]
    [TestCase("""{"type":"response.failed","response":{"object":"response","status":"failed","error":{"code":"context_length_exceeded","message":"leaked"}}}""", "invalid_request")]
    [TestCase("""{"type":"response.cancelled","response":{"object":"response","status":"cancelled"}}""", "provider_unavailable")]
    [TestCase("""{"type":"response.output_text.delta","delta":"a"}""", "provider_bad_response")]
    [TestCase("""{"type":"response.completed"}""", "provider_bad_response")]
    [TestCase("[DONE]", "provider_bad_response")]
    [TestCase("7", "provider_bad_response")]
    public async Task Stream_ThatDoesNotEndWell_IsATypedFailure(string last, string code)
    {
        foreach (var name in new[] { "error", "message" })
        {
            var answer = ScriptedAnswer.Text($"data: {Created}\n\nevent: {name}\ndata: {last}\n\n", type: "text/event-stream");

            var failed = (await AskAsync(answer, streams: true)).Outcome;

            Assert.That(failed.Error, name == "error" ? Is.Not.Null : Is.EqualTo(code));
        }
    }

    [TestCase("""{"id":"r","object":"response","status":"in_progress","output":[]}""", "provider_bad_response")]
    [TestCase("""{"id":"r","object":"response","status":"failed","error":{"code":"server_error","message":"leaked"}}""", "provider_unavailable")]
    [TestCase("""{"id":"r","object":"response","status":"cancelled","error":null}""", "provider_unavailable")]
    public async Task Response_ThatIsNotComplete_IsATypedFailure(string body, string code) =>
        Assert.That((await AskAsync(ScriptedAnswer.Text(body), streams: false)).Outcome.Error, Is.EqualTo(code));

    [TestCase("gpt-4o", false)]
    [TestCase("gpt-5", false)]
    [TestCase("o3-mini", false)]
    [TestCase("o1-pro", true)]
    [TestCase("gpt-5-pro-2025-10-06", true)]
    [TestCase("gpt-5.1-codex-max", true)]
    [TestCase("o4-mini-deep-research", true)]
    [TestCase("computer-use-preview", true)]
    public void IsOnlyWay_OfAModel_IsKnownByItsName(string model, bool expected) =>
        Assert.That(OpenAIResponsesChatClient.IsOnlyWay(model), Is.EqualTo(expected));

    private static string Whole(params string[] items) =>
        $$"""{"id":"r","object":"response","status":"completed","model":"o9","output":[{{string.Join(',', items)}}],"usage":{{Usage}}}""";

    private static Task<(Outcome Outcome, ScriptedRequest Request)> AskAsync(
        string body, bool streams, ChatOptions? options = null, OpenAICapabilities? capabilities = null, ChatMessage[]? messages = null) =>
        AskAsync(ScriptedAnswer.Text(body), streams, options, capabilities, messages);

    private static async Task<(Outcome Outcome, ScriptedRequest Request)> AskAsync(
        ScriptedAnswer answer, bool streams, ChatOptions? options = null, OpenAICapabilities? capabilities = null, ChatMessage[]? messages = null)
    {
        await using var provider = await ScriptedProvider.StartAsync(answer);
        using var http = new HttpClient();
        using var client = new OpenAIResponsesChatClient(http, new OpenAIOptions
        {
            Model = "m",
            BaseAddress = new Uri(provider.Address, "/v1"),
            Capabilities = capabilities ?? OpenAICapabilities.OpenAI,
        });
        return messages is null
            ? (await Outcome.OfAsync(client, streams, options), provider.Requests[0])
            : (Outcome.Of(await client.GetStreamingResponseAsync(messages, options).ToChatResponseAsync()), provider.Requests[0]);
    }
}
