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
        switch (Of(capabilities, format))
        {
            case OpenAIOutputMode.JsonSchema when format.Schema is { } schema && CanBeTool(capabilities, schema):
                return capabilities with { Output = OpenAIOutputMode.Tool };
            case OpenAIOutputMode.JsonSchema or OpenAIOutputMode.Tool when format.Schema is { } schema && capabilities.JsonObject && StrictSchema.IsObject(schema):
                return capabilities with { Output = OpenAIOutputMode.JsonObject };
            case OpenAIOutputMode.JsonObject when format.Schema is null:
                return capabilities with { JsonObject = false };
            case OpenAIOutputMode.Prompted:
                return null;
            default:
                return capabilities with { Output = OpenAIOutputMode.Prompted };
        }
    }

    // A function's parameters are an object; nothing else can be asked for by way of one.
    private static bool CanBeTool(OpenAICapabilities capabilities, JsonElement schema) => capabilities.Tools && StrictSchema.IsObject(schema);
}
