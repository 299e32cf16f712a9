using System.Text.Json;
using System.Text.Json.Nodes;

namespace Agents.Tests.Models.Providers;

/// <summary>Answers as providers write them, streamed or whole as the request asks.</summary>
internal static class ProviderTexts
{
    /// <summary>A text in pieces, as OpenAI streams it.</summary>
    public static ScriptedAnswer OpenAI(params string[] pieces) => ScriptedAnswer.Stream(
    [
        Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "" }),
        .. pieces.Select(piece => Chunk(new JsonObject { ["content"] = piece })),
        Chunk([], "stop"),
        """{"id":"c1","object":"chat.completion.chunk","created":1,"model":"m","choices":[],"usage":{"prompt_tokens":11,"completion_tokens":22,"total_tokens":33}}""",
        "[DONE]",
    ]);

    /// <summary>A call of a tool, as OpenAI streams it.</summary>
    public static ScriptedAnswer OpenAICall(string tool, string arguments) => ScriptedAnswer.Stream(
        Chunk(new JsonObject
        {
            ["role"] = "assistant",
            ["tool_calls"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["id"] = "call_1",
                ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = tool, ["arguments"] = "" },
            }),
        }),
        Chunk(new JsonObject { ["tool_calls"] = new JsonArray(new JsonObject { ["index"] = 0, ["function"] = new JsonObject { ["arguments"] = arguments } }) }),
        Chunk([], "tool_calls"),
        "[DONE]");

    /// <summary>A text in pieces, as Gemini streams it.</summary>
    public static ScriptedAnswer Gemini(params string[] pieces) => ScriptedAnswer.Stream(
    [
        .. pieces.Select(piece => Candidate(new JsonObject { ["text"] = piece })),
        Candidate(new JsonObject { ["text"] = "" }, "STOP"),
    ]);

    /// <summary>A call of a tool, as Gemini streams it.</summary>
    public static ScriptedAnswer GeminiCall(string tool, string arguments) => ScriptedAnswer.Stream(
        Candidate(new JsonObject { ["functionCall"] = new JsonObject { ["name"] = tool, ["args"] = JsonNode.Parse(arguments) } }, "STOP"));

    /// <summary>The list of models that OpenAI's protocol gives.</summary>
    public static ScriptedAnswer OpenAIModels(params string[] ids) => ScriptedAnswer.Text(
        JsonSerializer.Serialize(new { @object = "list", data = ids.Select(id => new { id, @object = "model" }) }));

    private static string Chunk(JsonObject delta, string? finishReason = null) => new JsonObject
    {
        ["id"] = "c1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1,
        ["model"] = "m",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason }),
    }.ToJsonString();

    private static string Candidate(JsonObject part, string? finishReason = null)
    {
        var candidate = new JsonObject { ["content"] = new JsonObject { ["role"] = "model", ["parts"] = new JsonArray(part) } };
        if (finishReason is not null)
        {
            candidate["finishReason"] = finishReason;
        }

        return new JsonObject
        {
            ["candidates"] = new JsonArray(candidate),
            ["usageMetadata"] = new JsonObject { ["promptTokenCount"] = 11, ["candidatesTokenCount"] = 22, ["totalTokenCount"] = 33 },
        }.ToJsonString();
    }
}
