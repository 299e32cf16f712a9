namespace Agents.Core.Models.OpenAI;

/// <summary>How a server is asked for JSON of a given shape.</summary>
public enum OpenAIOutputMode
{
    /// <summary>The shape is only described in a system message.</summary>
    Prompted,

    /// <summary><c>response_format</c> is <c>json_object</c>; the shape is described in a system message.</summary>
    JsonObject,

    /// <summary>
    /// A function whose parameters are the shape has to be called; its arguments are the answer's text. Other tools may be called in its place. A
    /// shape that is no object is asked for in words.
    /// </summary>
    Tool,

    /// <summary><c>response_format</c> is <c>json_schema</c>; the server enforces the shape.</summary>
    JsonSchema,
}
