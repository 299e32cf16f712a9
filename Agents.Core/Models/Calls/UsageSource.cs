using System.Text.Json.Serialization;

namespace Agents.Core.Models.Calls;

/// <summary>Where the tokens of a call are known from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UsageSource>))]
public enum UsageSource
{
    /// <summary>The provider counted them.</summary>
    [JsonStringEnumMemberName("provider")]
    Provider,

    /// <summary>The provider did not say; they are counted roughly from the texts.</summary>
    [JsonStringEnumMemberName("estimated")]
    Estimated,

    /// <summary>The call ended early: what is known up to there, counted by the provider as far as it had, else roughly.</summary>
    [JsonStringEnumMemberName("partial")]
    Partial,
}
