using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>Why answers end, in the words of the many servers.</summary>
internal static class FinishReasons
{
    /// <summary>Whether the limit of tokens ended the answer.</summary>
    public static bool IsLength(string? reason) => reason is "length" or "max_tokens" or "model_length";

    /// <summary>Whether the provider says that it failed.</summary>
    public static bool IsFailure(string? reason) => reason is "error" or "abort" or "insufficient_system_resource";

    /// <summary>The common word; one that is not known stays as it is. Null, from a server that never says, is a stop.</summary>
    /// <param name="reason">The provider's word.</param>
    /// <param name="hasCalls">Whether there are calls for the caller to make.</param>
    /// <param name="hasOutput">Whether the answer itself came as a call: then the model has stopped, unless there are other calls.</param>
    public static ChatFinishReason Map(string? reason, bool hasCalls, bool hasOutput = false) => reason switch
    {
        "tool_calls" or "function_call" or "tool_use" when hasOutput && !hasCalls => ChatFinishReason.Stop,
        "stop" when hasOutput && hasCalls => ChatFinishReason.ToolCalls,
        null => hasCalls ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop,
        "stop" or "eos" or "end_turn" or "stop_sequence" => ChatFinishReason.Stop,
        "tool_calls" or "function_call" or "tool_use" => ChatFinishReason.ToolCalls,
        "content_filter" => ChatFinishReason.ContentFilter,
        _ when IsLength(reason) => ChatFinishReason.Length,
        _ => new ChatFinishReason(reason),
    };
}
