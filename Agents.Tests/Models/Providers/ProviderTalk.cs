using System.Text.Encodings.Web;
using System.Text.Json;

namespace Agents.Tests.Models.Providers;

/// <summary>How a provider says things in its own protocol, and which settings lead to it.</summary>
internal sealed class ProviderTalk
{
    public const string Key = "sk-canary-1234567890";

    private ProviderTalk(string name) => Name = name;

    public static ProviderTalk OpenAI { get; } = new("openai");

    public static ProviderTalk Gemini { get; } = new("gemini");

    /// <summary>The provider's name in the catalog.</summary>
    public string Name { get; }

    public bool IsGemini => this == Gemini;

    /// <summary>A model that the service knows, with a price.</summary>
    public string Model => IsGemini ? "gemini-2.5-flash" : "gpt-4o-mini";

    public static ProviderTalk Of(string name) => name == Gemini.Name ? Gemini : OpenAI;

    /// <summary>The settings of a service that has this provider only.</summary>
    public (string Key, string? Value)[] Settings(Uri address) => IsGemini
        ? [("GEMINI_API_KEY", Key), ("GEMINI_BASE_URL", address.AbsoluteUri), ("MODEL", Model)]
        : [("OPENAI_API_KEY", Key), ("OPENAI_BASE_URL", $"{address}v1"), ("MODEL", Model)];

    /// <summary>A piece of a streamed answer.</summary>
    public string Piece(string text) => IsGemini
        ? $$$"""{"candidates":[{"content":{"parts":[{"text":{{{Quote(text)}}}}]}}]}"""
        : $$$"""{"id":"c","choices":[{"index":0,"delta":{"content":{{{Quote(text)}}}}}]}""";

    /// <summary>A whole answer as a stream: 11 tokens of prompt, 3 of answer.</summary>
    public ScriptedAnswer Stream(params string[] texts) => ScriptedAnswer.Stream([.. texts.Select(Piece), .. End]);

    /// <summary>The beginning of a stream that goes on.</summary>
    public ScriptedAnswer Begin(params string[] texts) => ScriptedAnswer.Stream([.. texts.Select(Piece)]);

    /// <summary>A whole answer at once: 11 tokens of prompt, 3 of answer.</summary>
    public ScriptedAnswer Whole(string text) => ScriptedAnswer.Text(IsGemini
        ? $$$"""{"candidates":[{"content":{"parts":[{"text":{{{Quote(text)}}}}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":11,"candidatesTokenCount":3}}"""
        : $$$"""{"id":"c","choices":[{"index":0,"message":{"role":"assistant","content":{{{Quote(text)}}}},"finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":3}}""");

    public ScriptedAnswer Answer(string text, bool streams) => streams ? Stream(text) : Whole(text);

    private string[] End => IsGemini
        ? ["""{"candidates":[{"content":{"parts":[{"text":""}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":11,"candidatesTokenCount":3}}"""]
        : ["""{"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""", """{"id":"c","choices":[],"usage":{"prompt_tokens":11,"completion_tokens":3}}""", "[DONE]"];

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
