using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Agents.Core.Models.Gemini;

/// <summary>
/// What a content remembers of the part it came from, so that the part can be sent back unchanged. The values survive being stored as JSON.
/// </summary>
internal static class GeminiProperties
{
    /// <summary>The part's <c>thoughtSignature</c>, as received.</summary>
    public const string Signature = "gemini.thoughtSignature";

    /// <summary>The whole part, for kinds that have no content type here (code execution and the like).</summary>
    public const string Part = "gemini.part";

    /// <summary>What the ids begin with that were made here; Gemini never sees them.</summary>
    public const string MadeId = "gemini-call-";

    /// <summary>Marks a content with its part's signature.</summary>
    public static T Signed<T>(this T content, string? signature)
        where T : AIContent
    {
        if (signature is null)
        {
            return content;
        }

        content.AdditionalProperties = new() { [Signature] = signature };
        if (content is not FunctionCallContent)
        {
            // Texts of a stream are joined into one, unless they are annotated; a signature must stay with exactly its own part.
            content.Annotations = [new AIAnnotation()];
        }

        return content;
    }

    public static string? SignatureOf(AIContent content) => content.AdditionalProperties?.GetValueOrDefault(Signature) switch
    {
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString(),
        _ => null,
    };

    public static JsonElement? PartOf(AIContent content) =>
        content.AdditionalProperties?.GetValueOrDefault(Part) is JsonElement { ValueKind: JsonValueKind.Object } part ? part : null;
}
