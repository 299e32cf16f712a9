using Agents.Core.Models.OpenAI;
using Agents.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using NUnit.Framework;

namespace Agents.Tests.Models.OpenAI;

internal sealed class OpenAIRecordingTests
{
    private const int MostCuts = 4096;

    // Embeddings have a fixture of their own.
    private const string Elsewhere = "openai/embeddings-";

    private static readonly Dictionary<string, Outcome> Expected = new()
    {
        ["chat-gpt5-stream-moderation"] = Said("Paris.", "13+11=24 c0 r0"),
        ["chat-json-object-result"] = Said("""{"city":"Mexico City","country":"Mexico"}""", "130+11=141 c0 r0"),
        ["chat-json-schema-result"] = Said("""{"city":"Mexico City","country":"Mexico"}""", "92+15=107 c0 r0"),
        ["chat-json-schema-union-result"] =
            Said("""{"result":{"kind":"CityLocation","data":{"city":"Mexico City","country":"Mexico"}}}""", "181+25=206 c0 r0"),
        ["chat-output-tool-result"] =
            Called("""call_gmD2oUZUzSoCkmNmp3JPUF7R final_result{"city":"Mexico City","country":"Mexico"}""", "89+36=125 c0 r0"),
        ["chat-parallel-tools-stream-noargs"] =
            Called("call_q2UyBRP7eXNTzAoR8lEhjc9Z get_country{};call_b51ijcpFkDiTQG1bQzsrmtW5 get_product_name{}", "364+40=404 c0 r0"),
        ["chat-reasoning-usage"] = Said("Hello there! How can I help you today?", "7+87=94 c0 r64"),
        ["chat-stop-sequence"] = Said("The capital of France is ", "31+467=498 c0 r448"),
        ["chat-structured-tool-stream-long"] = Called(
            """
            call_TJi2Gf3aj68Ijw5LdRJXWmzA final_result{"answers":[{"label":"Capital of the Country","answer":"The capital of Mexico is Mexico City."},{"label":"Weather in the Capital","answer":"The weather in Mexico City is currently sunny."},{"label":"Product Name","answer":"The product name is Pydantic AI."}]}
            """,
            "482+68=550 c0 r0"),
        ["chat-structured-tool-stream"] = Called(
            """
            call_CCGIWaMeYWmxOQ91orkmTvzn final_result{"answers":[{"label":"Capital","answer":"The capital of Mexico is Mexico City."},{"label":"Weather","answer":"The weather in Mexico City is currently sunny."},{"label":"Product Name","answer":"The product name is Pydantic AI."}]}
            """,
            "448+62=510 c0 r0"),
        ["chat-tool-stream-followup-text"] = Said("The capital of the UK is London.", "78+9=87 c0 r0"),
        ["chat-tool-stream-strict"] = Called("""call_ZR5UUuTt3pf61kjwAJIYdVMj get_capital{"country":"UK"}""", "53+15=68 c0 r0"),
        ["compat-200-not-a-completion"] = Failed("provider_bad_response"),
        ["compat-crusoe-stream"] = Said("1, 2, 3, 4, 5", "46+14=60 c0 r"),
        ["compat-deepseek-reasoning-stream"] = Said("Hello there! 😊 How can I help you today?", "6+212=218 c0 r198"),
        ["compat-gemini-openai-toolcall-no-id"] = Called("made get_current_time{}", "35+12=109 c r"),
        ["compat-groq-error-400-tool-use-failed"] = Failed("provider_bad_response"),
        ["compat-groq-json-schema"] = Said("""{"city":"Mexico City","country":"Mexico"}""", "178+94=272 c r"),
        ["compat-groq-midstream-error-event"] = Failed("provider_bad_response"),
        ["compat-groq-tool-stream"] =
            Called("""fc_bfb39741-3748-4def-9886-a93fc9c64a90 get_something_by_name{"name":"example"}""", "304+49=353 c r23"),
        ["compat-hf-length-retry-after-header"] = Said(null, "4+100=104 c0 r") with { Finish = "length" },
        ["compat-ollama-json-object"] = Said("""{"name":"Loki","animal":"cat","age":3}""", "172+88=260 c r"),
        ["compat-ollama-json-schema"] = Said("""{ "city": "Paris", "country": "France" }""", "136+15=151 c r"),
        ["compat-openrouter-error-429"] = Failed("provider_rate_limited"),
        ["compat-openrouter-length"] = Said(
            "**Step-by-step breakdown:**\n\nHere's how the multiplication works:\n\n- 123 × 6 = 738\n- 123 × 50 = 6,150\n- 123 × 400 = 49,200\n\n"
            + "**Adding them together:**\n- 738 + 6,150 + 49,200 = **56,088**\n\nSo, **123 × 456 = 56,088",
            "2649+100=2749 c2569 r0") with
        { Finish = "length" },
        ["compat-openrouter-midstream-error"] = Failed("output_truncated"),
        ["compat-openrouter-reasoning-stream"] =
            Said("2 + 2 = 4", "43+36=79 c0 r13") with { Reasoning = "This is a simple arithmetic question. 2+2 equals 4." },
        ["compat-snowflake-stream-no-finish"] = Said("4", "22+5=27 c0 r0"),
        ["compat-zai-reasoning-stream"] = Said("4", "13+564=577 c0 r561"),
        ["error-400-unknown-param"] = Failed("invalid_request"),
        ["error-404-model"] = Failed("invalid_request"),
        ["responses-error-400-stream"] = Failed("invalid_request"),
        ["responses-json-schema"] = Said("""{"city":"Mexico City","country":"Mexico"}""", "89+16=105 c0 r0"),
        ["responses-stream-resume-starting-after"] = Said("2 + 2 equals 4.", "15+9=24 c0 r0"),
        ["responses-text-stream"] = Said("The capital of France is Paris.", "278+9=287 c0 r0"),
        ["extra-openai-python/refusal-stream-logprobs"] = Refused("I'm very sorry, but I can't assist with that.", "79+12=91 c r0"),
        ["extra-openai-python/structured-stream-json-schema"] =
            Said("""{"city":"San Francisco","temperature":61,"units":"f"}""", "79+14=93 c r0"),
        ["extra-openai-python/structured-stream-n3-choices"] = Said(
            """{"city":"San Francisco","temperature":65,"units":"f"}|{"city":"San Francisco","temperature":61,"units":"f"}|{"city":"San Francisco","temperature":59,"units":"f"}""",
            "79+42=121 c r0"),
        ["extra-openai-python/structured-stream-refusal"] = Refused("I'm sorry, I can't assist with that request.", "79+11=90 c r0"),
        ["extra-openai-python/tools-stream-parallel-two-functions"] = Called(
            """call_JMW1whyEaYG438VE1OIflxA2 GetWeatherArgs{"city":"Edinburgh","country":"GB","units":"c"};call_DNYTawLBoN8fj3KN6qU9N1Ou get_stock_price{"ticker":"AAPL","exchange":"NASDAQ"}""",
            "149+60=209 c r0"),
        ["extra-openai-python/tools-stream-strict"] =
            Called("""call_CTf1nWJLqSeRgDqaCG27xZ74 get_weather{"city":"San Francisco","state":"CA"}""", "48+19=67 c r0"),
    };

    // Long thoughts: their length, their beginning and their end.
    private static readonly Dictionary<string, (int Length, string Start, string End)> Thoughts = new()
    {
        ["compat-deepseek-reasoning-stream"] = (882, "Hmm, the user just said \"Hello\".", "and that's okay too."),
        ["compat-zai-reasoning-stream"] = (2173, "\n1.  **Analyze the User's Request:**", "**Draft the final response:** \"4\"."),
        ["compat-groq-tool-stream"] = (92, "We need to call the function", "e.g., \"example\"."),
        ["compat-groq-json-schema"] = (319, "The user asks:", "no extra text."),
        ["compat-ollama-json-object"] = (204, "We need to output JSON", "No markdown."),
        ["compat-ollama-json-schema"] = (508, "Okay, the user is asking", "the answer is Paris.\n"),
    };

    private static IReadOnlyList<string> Names =>
        [.. WireRecordings.Names("openai").Where(name => !name.StartsWith(Elsewhere, StringComparison.Ordinal))];

    [Test]
    public void Recordings_AllThatAreThere_AreInTheTable()
    {
        var missing = Names.Select(Key).Except(Expected.Keys).ToList();

        Assert.That(missing, Is.Empty);
    }

    [TestCaseSource(nameof(Cases))]
    public async Task Answer_OfRecordingOverHttp_IsAsExpected(string name)
    {
        var recording = WireRecordings.Read($"openai/{name}.json");
        await using var provider = await ScriptedProvider.StartAsync(recording.ToAnswer());
        using var http = new HttpClient();
        using var client = Client(name, http, provider.Address);

        var outcome = await Outcome.OfAsync(client, recording.IsStream);

        AssertExpected(name, outcome);
    }

    // Whoever asks for a stream may get a plain answer: from a server that does not stream, or an error.
    [TestCaseSource(nameof(Cases))]
    public async Task Answer_OfRecordingInSingleBytes_IsTheSame(string name)
    {
        using var handler = new BytesHandler(WireRecordings.Read($"openai/{name}.json")) { ReadSize = 1 };
        using var http = new HttpClient(handler);
        using var client = Client(name, http);

        AssertExpected(name, await Outcome.OfAsync(client, streams: true));
    }

    // What is missing after a cut may be the end mark alone; then the answer is the whole one, down to its usage.
    [TestCaseSource(nameof(Cases))]
    public async Task Answer_OfRecordingThatIsCut_IsWholeOrATypedFailure(string name)
    {
        var recording = WireRecordings.Read($"openai/{name}.json");
        using var handler = new BytesHandler(recording);
        using var http = new HttpClient(handler);
        using var client = Client(name, http);
        var whole = await Outcome.OfAsync(client, recording.IsStream);
        foreach (var offset in Cuts(recording.Body.Length))
        {
            handler.Length = offset;
            handler.Breaks = offset % 2 == 0;

            var outcome = await Outcome.OfAsync(client, recording.IsStream);

            if (outcome.Error is null && outcome != whole)
            {
                Assert.Fail($"Cut at {offset} of {recording.Body.Length}: {outcome}");
            }
        }
    }

    // Some servers answer in the dialect they were not asked in.
    [TestCase("responses-json-schema")]
    [TestCase("responses-text-stream")]
    public async Task Answer_OfResponseToAChatCompletion_IsTheSame(string name)
    {
        using var handler = new BytesHandler(WireRecordings.Read($"openai/{name}.json"));
        using var http = new HttpClient(handler);
        using var client = Client("chat", http);

        AssertExpected(name, await Outcome.OfAsync(client, streams: true));
    }

    private static void AssertExpected(string name, Outcome outcome)
    {
        var expected = Expected[name];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Error, Is.EqualTo(expected.Error));
            Assert.That(outcome.Text, expected.Text is null && expected.Error is null ? Does.StartWith("<think>").And.EndsWith("- Acknowledge") : Is.EqualTo(expected.Text));
            Assert.That(outcome.Calls, Is.EqualTo(expected.Calls));
            Assert.That(outcome.Refusal, Is.EqualTo(expected.Refusal));
            Assert.That(outcome.Finish, Is.EqualTo(expected.Finish));
            Assert.That(outcome.Usage, Is.EqualTo(expected.Usage));
        }

        if (Thoughts.TryGetValue(name, out var thought))
        {
            Assert.That(outcome.Reasoning, Has.Length.EqualTo(thought.Length).And.StartsWith(thought.Start).And.EndsWith(thought.End));
        }
        else if (expected.Error is null)
        {
            Assert.That(outcome.Reasoning, Is.EqualTo(expected.Reasoning ?? ""));
        }
    }

    private static IChatClient Client(string name, HttpClient http, Uri? address = null)
    {
        var options = new OpenAIOptions { Model = "gpt-4o", BaseAddress = new Uri(address ?? new Uri("http://localhost"), "/v1") };
        return name.StartsWith("responses-", StringComparison.Ordinal) ? new OpenAIResponsesChatClient(http, options) : new OpenAIChatClient(http, options);
    }

    private static IEnumerable<int> Cuts(int length)
    {
        if (length <= MostCuts)
        {
            return Enumerable.Range(0, length);
        }

        var random = new Random(20261125);
        return Enumerable.Range(0, MostCuts).Select(_ => random.Next(length)).Concat(Enumerable.Range(length - 64, 64));
    }

    private static IEnumerable<TestCaseData> Cases() => Expected.Keys.Select(name => new TestCaseData(name).SetArgDisplayNames(name));

    private static Outcome Said(string? text, string usage) => new() { Text = text, Calls = "", Refusal = "", Finish = "stop", Usage = usage };

    private static Outcome Called(string calls, string usage) => new() { Text = "", Calls = calls.Trim(), Refusal = "", Finish = "tool_calls", Usage = usage };

    private static Outcome Refused(string refusal, string usage) => new() { Text = "", Calls = "", Refusal = refusal, Finish = "stop", Usage = usage };

    private static Outcome Failed(string code) => new() { Error = code };

    private static string Key(string name) => name["openai/".Length..^".json".Length];
}
