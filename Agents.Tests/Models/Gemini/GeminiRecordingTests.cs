using NUnit.Framework;

namespace Agents.Tests.Models.Gemini;

/// <summary>
/// Every recording against what a script read from the file: error code; or finish reason, text, thoughts, calls, and tokens as
/// prompt/cached/output/reasoning/total.
/// </summary>
internal sealed class GeminiRecordingTests
{
    [TestCase("block-prompt-model-armor", "content_filtered", null, "", "", "", null)]
    [TestCase("block-response-model-armor", "content_filtered", null, "", "", "", null)]
    [TestCase("code-execution-stream", null, "stop", "#82:42674410e2d3905e", "", "", "147/-/276/168/783")]
    [TestCase("error-400-invalid-argument", "invalid_request", null, "", "", "", null)]
    [TestCase("error-404-model", "invalid_request", null, "", "", "", null)]
    [TestCase("extra-firebase/error-400-failed-precondition", "provider_auth", null, "", "", "", null)]
    [TestCase("extra-firebase/stream-empty-content", "provider_bad_response", null, "", "", "", null)]
    [TestCase("extra-firebase/stream-empty-parts", null, "stop", "#66:5f67f54791b00752", "", "", "16/-/1307/-/1323")]
    [TestCase("extra-firebase/stream-error-mid-stream", "provider_unavailable", null, "", "", "", null)]
    [TestCase("extra-firebase/stream-malformed-content", "provider_bad_response", null, "", "", "", null)]
    [TestCase("extra-firebase/stream-multiple-parts", null, "stop", "1 2 3 4 5 6 7 8", "", "", "6/-/326/-/332")]
    [TestCase("extra-firebase/stream-recitation", "content_filtered", null, "", "", "", null)]
    [TestCase("extra-firebase/stream-thinking-function-call", null, "tool_calls", "", "#765:07c91c4e18537a01", "now{}", "38/-/174/168/212")]
    [TestCase("extra-firebase/stream-unexpected-json", "provider_bad_response", null, "", "", "", null)]
    [TestCase("extra-firebase/stream-unknown-finish-enum", null, "fake_enum", "#3285:76c43d4d24a72918", "", "", null)]
    [TestCase("extra-firebase/structured-json", null, "stop", "#433:76c4a6738dcc01bd", "", "", null)]
    [TestCase("finish-max-tokens-empty", null, "length", "", "", "", "15/-/2/2/17")]
    [TestCase("finish-max-tokens", null, "length", "The capital of France is", "", "", "15/-/5/-/20")]
    [TestCase("finish-unexpected-tool-call", "provider_bad_response", null, "", "", "", null)]
    [TestCase("parallel-function-calls", null, "tool_calls", "", "", "generate_topic{} generate_topic{} generate_topic{}", "83/-/220/190/303")]
    [TestCase("structured-json-schema-2-0", null, "stop", "{\n  \"city\": \"Mexico City\",\n  \"country\": \"Mexico\"\n}", "", "", "8/-/20/-/28")]
    [TestCase("structured-json-schema-int-enum", null, "stop", "{\"name\": \"Fix bug\", \"priority\": 1}", "", "", "12/-/461/448/473")]
    [TestCase("structured-json-schema-nested", null, "stop", "#212:4ec749b342f9540a", "", "", "26/-/424/360/450")]
    [TestCase("structured-json-schema-recursive", null, "stop", "{\"value\":\"A\",\"children\":[{\"value\":\"B\"},{\"value\":\"C\"}]}", "", "", "20/-/199/183/219")]
    [TestCase("structured-json-schema-union", null, "stop", "{\"pet\":{\"pet_type\":\"cat\",\"meow_volume\":5}}", "", "", "14/-/197/181/211")]
    [TestCase("structured-stream-toolcall-turn", null, "tool_calls", "", "", "get_user_country{}", "29/-/81/69/110")]
    [TestCase("text-stream-live-usage", null, "stop", "#80:d2e46e39a189a6fb", "", "", "18/-/115/35/133")]
    [TestCase("text-stream", null, "stop", "The capital of France is Paris.\n", "", "", "13/-/8/-/21")]
    [TestCase("text-thought-signature", null, "stop", "4", "", "", "15/-/73/72/88")]
    [TestCase("text", null, "stop", "Hello! How can I help you today?", "", "", "9/-/43/34/52")]
    [TestCase("thinking-stream", null, "stop", "#1938:8c4308d5109d741f", "#1575:1bf501f690cde7d3", "", "34/-/1256/787/1290")]
    [TestCase("tool-output", null, "tool_calls", "", "", "final_result{\"city\":\"Mexico City\",\"country\":\"Mexico\"}", "47/-/8/-/55")]
    [TestCase("tool-stream-2", null, "tool_calls", "", "", "get_temperature{\"city\":\"Paris\"}", "64/-/5/-/69")]
    [TestCase("tool-stream-3-unicode-text", null, "stop", "The temperature in Paris is 30°C.\n", "", "", "79/-/12/-/91")]
    [TestCase("tool-stream-thought-signature", null, "tool_calls", "", "", "get_country{}", "29/-/212/202/241")]
    [TestCase("web-search-stream-unicode", null, "stop", "#926:adb9ebe491f7bbe4", "", "", "17/-/653/412/772")]
    public async Task Answer_Recorded_IsWhatTheFileSays(
        string name, string? error, string? finish, string text, string thoughts, string calls, string? usage)
    {
        var recording = GeminiRecording.Load(name);
        var expected = new GeminiOutcome(error, finish, text, thoughts, calls, usage);

        var whole = await GeminiOutcome.OfAsync(new ReplayHandler(recording).Client(), recording.IsStream);
        var byBytes = await GeminiOutcome.OfAsync(
            new ReplayHandler(recording.Body, recording.Status, pieceBytes: 1).Client(), recording.IsStream);

        Assert.That(whole, Is.EqualTo(expected));
        Assert.That(byBytes, Is.EqualTo(expected));
    }

    [Test]
    public void Table_AllRecordings_NamesEachOfTheChats()
    {
        var tested = typeof(GeminiRecordingTests).GetMethod(nameof(Answer_Recorded_IsWhatTheFileSays))!
            .GetCustomAttributes(typeof(TestCaseAttribute), inherit: false)
            .Select(test => (string)((TestCaseAttribute)test).Arguments[0]!);
        var elsewhere = new[] { "count-tokens", "embeddings-dimensions", "embeddings-documents", "embeddings-error-404" };

        Assert.That(GeminiRecording.Names(), Is.EquivalentTo(tested.Concat(elsewhere)));
    }
}
