using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.OpenAI;

/// <summary>How JSON is asked for, and what is tried next when a server does not know that way.</summary>
internal static class OutputModes
{
    /// <summary>The way that is taken: a server's own, unless the shape does not fit it.</summary>
    public static OpenAIOutputMode Of(OpenAICapabilities capabilities, ChatResponseFormatJson format)
    {
        var mode = capabilities.Output;
        if (format.Schema is not { } schema)
        {
            return mode == OpenAIOutputMode.Prompted || !capabilities.JsonObject ? OpenAIOutputMode.Prompted : OpenAIOutputMode.JsonObject;
        }

        return mode == OpenAIOutputMode.Tool && !CanBeTool(capabilities, schema) ? OpenAIOutputMode.Prompted : mode;
    }

    /// <summary>The next lower way: json_schema, tool, json_object, prompted.</summary>
    /// <returns>The capabilities with that way; null when there is none lower.</returns>
    public static OpenAICapabilities? Lower(OpenAICapabilities capabilities, ChatResponseFormatJson format)
    {
        var mode = Of(capabilities, format);
        return mode == OpenAIOutputMode.Prompted ? null
            : format.Schema is not { } schema ? capabilities with { JsonObject = false }
            : mode == OpenAIOutputMode.JsonSchema && CanBeTool(capabilities, schema) ? capabilities with { Output = OpenAIOutputMode.Tool }
            : mode != OpenAIOutputMode.JsonObject && capabilities.JsonObject && StrictSchema.IsObject(schema) ? capabilities with { Output = OpenAIOutputMode.JsonObject }
            : capabilities with { Output = OpenAIOutputMode.Prompted };
    }

    // A function's parameters are an object; nothing else can be asked for by way of one.
    private static bool CanBeTool(OpenAICapabilities capabilities, JsonElement schema) => capabilities.Tools && StrictSchema.IsObject(schema);
}
