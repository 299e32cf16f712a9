using System.Text.Json.Serialization;

namespace Agents.Core.Models.Catalog;

/// <summary>Which of OpenAI's two protocols a model is spoken to in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ModelDialect>))]
public enum ModelDialect
{
    /// <summary>Chat completions, which every compatible server speaks.</summary>
    [JsonStringEnumMemberName("chat")]
    Chat,

    /// <summary>The Responses API, which some of OpenAI's own models need.</summary>
    [JsonStringEnumMemberName("responses")]
    Responses,
}
