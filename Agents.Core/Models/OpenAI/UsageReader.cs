using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>Reads token counts. Cached tokens are part of the input, reasoning tokens part of the output, as the provider counts them.</summary>
internal static class UsageReader
{
    private static readonly string[] FurtherCounts = ["accepted_prediction_tokens", "rejected_prediction_tokens", "image_tokens"];

    /// <summary>Reads a <c>usage</c> object; null when it holds no counts.</summary>
    public static UsageDetails? Read(JsonElement usage)
    {
        var input = usage.Count("prompt_tokens"u8) ?? usage.Count("input_tokens"u8);
        var output = usage.Count("completion_tokens"u8) ?? usage.Count("output_tokens"u8);
        var total = usage.Count("total_tokens"u8);
        if (input is null && output is null && total is null)
        {
            return null;
        }

        _ = usage.TryMember("prompt_tokens_details"u8, out var read) || usage.TryMember("input_tokens_details"u8, out read);
        _ = usage.TryMember("completion_tokens_details"u8, out var written) || usage.TryMember("output_tokens_details"u8, out written);
        return new UsageDetails
        {
            InputTokenCount = input,
            OutputTokenCount = output,
            TotalTokenCount = total ?? (input ?? 0) + (output ?? 0),
            CachedInputTokenCount = read.Count("cached_tokens"u8) ?? usage.Count("prompt_cache_hit_tokens"u8) ?? usage.Count("cached_tokens"u8),
            ReasoningTokenCount = written.Count("reasoning_tokens"u8) ?? usage.Count("reasoning_tokens"u8),
            AdditionalCounts = Further(read, written),
        };
    }

    private static AdditionalPropertiesDictionary<long>? Further(JsonElement read, JsonElement written)
    {
        AdditionalPropertiesDictionary<long>? counts = null;
        if (read.Count("cache_write_tokens"u8) is { } stored)
        {
            (counts ??= [])["cache_write_tokens"] = stored;
        }

        foreach (var name in FurtherCounts)
        {
            if (written.ValueKind == JsonValueKind.Object && written.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
                && value.TryGetInt64(out var count) && count > 0)
            {
                (counts ??= [])[name] = count;
            }
        }

        return counts;
    }
}
