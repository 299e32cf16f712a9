using System.Text.Json.Serialization;

namespace Agents.Plugins.Calendar.Google.Protocol;

/// <summary>What the token address answers: tokens, or an error's word.</summary>
internal sealed record GoogleTokenAnswer(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("refresh_token")] string? RefreshToken,
    [property: JsonPropertyName("expires_in")] int? ExpiresIn,
    [property: JsonPropertyName("scope")] string? Scope,
    [property: JsonPropertyName("error")] string? Error)
{
    /// <summary>Hides the tokens from logs.</summary>
    public override string ToString() => Error ?? "***";
}
