using System.Text;
using Agents.Tests.Fakes;

namespace Agents.Tests.Models.Providers;

/// <summary>Everything that goes wrong at providers, by name. Whatever a provider says in it holds <see cref="Marker"/>, which nobody may ever see.</summary>
/// <param name="talk">The provider's protocol.</param>
/// <param name="streams">Whether a stream is spoiled, or a whole answer.</param>
/// <param name="head">What is said before a failure in the middle of a stream.</param>
internal sealed class ProviderFaults(ProviderTalk talk, bool streams, string head = "Grüße 😊")
{
    public const string Marker = "words-of-the-provider";

    /// <summary>The names, in the order of <see cref="All"/>.</summary>
    public static IEnumerable<string> Names => new ProviderFaults(ProviderTalk.OpenAI, streams: true).All.Select(fault => fault.Name);

    public IReadOnlyList<ProviderFault> All =>
    [
        new("400", Status(400), "invalid_request"),
        new("401", Status(401), "provider_auth"),
        new("403", Status(403), "provider_auth"),
        new("404", Status(404), "invalid_request"),
        new("429", Status(429), "provider_rate_limited"),
        new("429 seconds", RetryAfter("7000"), "provider_rate_limited"),
        new("429 date", RetryAfter("Thu, 01 Jan 2099 00:00:00 GMT"), "provider_rate_limited"),
        new("429 RetryInfo", RetryInfo("7000s"), "provider_rate_limited"),
        new("500", Status(500), "provider_unavailable"),
        new("503", Status(503), "provider_unavailable"),
        new("HTML", ScriptedAnswer.Text($"<!DOCTYPE html><html>{Marker}</html>", type: "text/html"), "provider_bad_response"),
        SlowFirstToken,
        Stall,
        new("cut in an event", Cut(Encoding.UTF8.GetByteCount(Good) - 20), "provider_unavailable"),
        new("cut in a character", Cut(Encoding.UTF8.GetBytes(Good).AsSpan().LastIndexOf("😊"u8) + 2), "provider_unavailable"),
        new("malformed chunk", Body($"{Good}data: {{\"{Marker}\": oops}}\n\n"), "provider_bad_response"),
        new("empty", Body(""), "provider_bad_response"),
        new("endless", Body(streams ? Event(new string(' ', 1 << 19)) : $"{{\"{Marker}\":\"{new string('x', 1 << 20)}") with { IsEndless = true }, "provider_bad_response"),
        new("oversized event", Body($"data: {Marker}{new string('x', 1 << 20)}") with { IsEndless = true }, "provider_bad_response"),
    ];

    public ProviderFault this[string name] => All.Single(fault => fault.Name == name);

    /// <summary>The headers do not come.</summary>
    public ProviderFault SlowFirstToken
    {
        get
        {
            var gate = new Gate();
            return new("slow first token", Body(Good) with { BeforeHeaders = gate }, "provider_timeout", gate);
        }
    }

    /// <summary>The headers and the beginning come, the rest does not.</summary>
    public ProviderFault Stall
    {
        get
        {
            var gate = new Gate();
            return new("stall", Body(streams ? Good : Good[..10], Good) with { BeforeChunk = (1, gate) }, "provider_timeout", gate);
        }
    }

    private string Good => streams ? Event(head) + Event("😊 more") : Encoding.UTF8.GetString(talk.Whole($"{Marker} 😊").Chunks[0].Span);

    /// <summary>Says no, with a body in the provider's form.</summary>
    public static ScriptedAnswer Status(int status, params (string Name, string Value)[] headers) =>
        ScriptedAnswer.Text($$$"""{"error":{"message":"{{{Marker}}}","status":"{{{Marker}}}","code":{{{status}}}}}""", status, headers: headers);

    public static ScriptedAnswer RetryAfter(string value) => Status(429, ("retry-after", value));

    /// <summary>Gemini's way to say how long to wait.</summary>
    public static ScriptedAnswer RetryInfo(string delay) => ScriptedAnswer.Text(
        $$$"""
        {"error":{"code":429,"message":"{{{Marker}}}","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"{{{delay}}}"}]}}
        """,
        429);

    private string Event(string text) => $"data: {talk.Piece(text)}\n\n";

    private ScriptedAnswer Body(params string[] chunks) =>
        ScriptedAnswer.Text("", type: streams ? "text/event-stream" : "application/json") with { Chunks = [.. chunks.Select(chunk => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(chunk))] };

    // The first event of a stream gets through, so that the cut is in the middle of an answer that has begun.
    private ScriptedAnswer Cut(int offset)
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        if (!streams)
        {
            return Body("") with { Chunks = [bytes.AsMemory(0, offset)], Aborts = true };
        }

        var first = Encoding.UTF8.GetByteCount(Event(head));
        return Body("") with { Chunks = [bytes.AsMemory(0, first), bytes.AsMemory(first, Math.Max(offset - first, 40))], Aborts = true };
    }
}
