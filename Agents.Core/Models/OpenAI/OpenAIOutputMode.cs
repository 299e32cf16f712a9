namespace Agents.Core.Models.OpenAI;

/// <summary>How a server is asked for JSON of a given shape.</summary>
public enum OpenAIOutputMode
{
    /// <summary>The shape is only described in a system message.</summary>
    Prompted,

    /// <summary><c>response_format</c> is <c>json_object</c>; the shape is described in a system message.</summary>
    JsonObject,

    /// <summary><c>response_format</c> is <c>json_schema</c>; the server enforces the shape.</summary>
    JsonSchema,
}
