using System.Text;
using Agents.Tests.Models.Providers;
using Agents.Tests.Wires;

namespace Agents.Tests.Security;

/// <summary>Answers of a provider that repeats the key it was sent wherever it can, and fails in every way.</summary>
internal static class EchoingProvider
{
    private const string EventStream = "text/event-stream";

    /// <summary>The ways to answer, good ones first.</summary>
    public static IReadOnlyList<string> Moods { get; } =
    [
        "good", "400", "401", "402", "403", "404", "422", "429", "500", "503", "redirect", "html", "html error", "malformed", "cut", "error event", "error text",
        "empty", "no end", "bare text error",
    ];

    public static ScriptedAnswer Answer(ScriptedRequest request, string mood)
    {
        var key = request.Headers.GetValueOrDefault("x-goog-api-key") ?? request.Headers.GetValueOrDefault("Authorization", "none").Replace("Bearer ", "", StringComparison.Ordinal);
        if (request.Method == "GET")
        {
            return mood == "good" ? ProviderTexts.OpenAIModels("model-1") : Error(500, key);
        }

        return mood switch
        {
            "good" => Good(request, key),
            "redirect" => Error(302, key),
            "html" => ScriptedAnswer.Text($"<html><body>{key}</body></html>", type: "text/html"),
            "html error" => ScriptedAnswer.Text($"<html><body>{key}</body></html>", 502, "text/html"),
            "malformed" => ScriptedAnswer.Text($"data: {{\"choices\":[{{\"delta\":{key}\n\n", type: EventStream),
            "cut" => Good(request, key).CutAt(250, aborts: true),
            "error event" => ScriptedAnswer.Text($"event: error\ndata: {Body(500, key)}\n\n", type: EventStream),
            "error text" => ScriptedAnswer.Text($"data: {{\"error\":\"{key}\"}}\n\n", type: EventStream),
            "empty" => ScriptedAnswer.Text("", type: EventStream, headers: ("x-key", key)),
            "no end" => Good(request, key).CutAt(250, aborts: false),
            "bare text error" => ScriptedAnswer.Text(key, 500, "text/plain"),
            _ => Error(int.Parse(mood, System.Globalization.CultureInfo.InvariantCulture), key),
        };
    }

    private static string Body(int status, string key) =>
        $$$"""{"error":{"message":"Incorrect API key provided: {{{key}}}","type":"{{{key}}}","code":{{{status}}},"status":"{{{key}}}","param":"{{{key}}}","details":[{"reason":"{{{key}}}"}]},"{{{key}}}":"{{{key}}}"}""";

    private static ScriptedAnswer Error(int status, string key) => ScriptedAnswer.Text(
        Body(status, key), status, "application/json", ("x-request-id", key), ("www-authenticate", $"Bearer realm=\"{key}\""), ("location", $"http://127.0.0.1:9/?key={key}"));

    // Everything but the words of the model itself, which are the caller's to read.
    private static ScriptedAnswer Good(ScriptedRequest request, string key)
    {
        var answer = request.Path.Contains("enerateContent", StringComparison.Ordinal)
            ? ProviderTexts.Gemini(ScriptedAnswers.ProgramHead, ScriptedAnswers.RedBlock, ScriptedAnswers.ProgramTail)
            : ProviderTexts.OpenAI(ScriptedAnswers.ProgramHead, ScriptedAnswers.RedBlock, ScriptedAnswers.ProgramTail);
        return answer with
        {
            Headers = new Dictionary<string, string> { ["content-type"] = EventStream, ["x-request-id"] = key, ["openai-organization"] = key },
            Chunks =
            [
                .. answer.Chunks.Select(chunk => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(chunk.Span)
                    .Replace("\"id\":\"c1\"", $"\"id\":\"{key}\"", StringComparison.Ordinal)
                    .Replace("\"model\":\"m\"", $"\"model\":\"{key}\",\"system_fingerprint\":\"{key}\"", StringComparison.Ordinal)
                    .Replace("\"finish_reason\":\"stop\"", $"\"finish_reason\":\"{key}\"", StringComparison.Ordinal)
                    .Replace("\"usageMetadata\"", $"\"responseId\":\"{key}\",\"modelVersion\":\"{key}\",\"usageMetadata\"", StringComparison.Ordinal))),
            ],
        };
    }
}
