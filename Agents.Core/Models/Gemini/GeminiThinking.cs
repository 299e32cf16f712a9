using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Gemini;

/// <summary>How much a model is to think, in the words of its generation: a level since Gemini 3, a number of tokens in 2.5.</summary>
internal static class GeminiThinking
{
    /// <summary>The <c>thinkingConfig</c>; null when the call asks for nothing, or the model has no such choice.</summary>
    public static JsonObject? Config(string model, ReasoningOptions? reasoning)
    {
        var name = model[(model.LastIndexOf('/') + 1)..];
        var config = name.StartsWith("gemini-3", StringComparison.Ordinal) ? Level(name, reasoning?.Effort)
            : name.StartsWith("gemini-2.5", StringComparison.Ordinal) ? Budget(name, reasoning?.Effort)
            : null;
        if (config is not null && reasoning?.Output is ReasoningOutput.Summary or ReasoningOutput.Full)
        {
            config["includeThoughts"] = true;
        }

        return config is { Count: > 0 } ? config : null;
    }

    // The pro models always think, and the first of them knows only two levels.
    private static JsonObject Level(string name, ReasoningEffort? effort) => effort switch
    {
        null => [],
        ReasoningEffort.None => new() { ["thinkingLevel"] = IsPro(name) ? "LOW" : "MINIMAL" },
        ReasoningEffort.Low => new() { ["thinkingLevel"] = "LOW" },
        ReasoningEffort.Medium when !name.StartsWith("gemini-3-pro", StringComparison.Ordinal) => new() { ["thinkingLevel"] = "MEDIUM" },
        _ => new() { ["thinkingLevel"] = "HIGH" },
    };

    // 128 is the least that the pro models take, 24,576 the most of the others.
    private static JsonObject Budget(string name, ReasoningEffort? effort) => effort switch
    {
        null => [],
        ReasoningEffort.None => new() { ["thinkingBudget"] = IsPro(name) ? 128 : 0 },
        ReasoningEffort.Low => new() { ["thinkingBudget"] = 1024 },
        ReasoningEffort.Medium => new() { ["thinkingBudget"] = 8192 },
        ReasoningEffort.ExtraHigh when IsPro(name) => new() { ["thinkingBudget"] = 32768 },
        _ => new() { ["thinkingBudget"] = 24576 },
    };

    private static bool IsPro(string name) => name.Contains("-pro", StringComparison.Ordinal);
}
