using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Agents.Api.Hosting;

/// <summary>The one JSON dialect of the service's requests and answers.</summary>
internal static class JsonEdge
{
    /// <summary>camelCase, nothing written for null, numbers are numbers, a null where none is allowed is an error, unknown members are ignored.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;

        // The answers are JSON and never part of a page, so letters of all languages stay readable.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.AllowOutOfOrderMetadataProperties = true;

        // MVC's own default of 32 is less than what a build program with nested repeats may need.
        options.MaxDepth = 64;
    }
}
