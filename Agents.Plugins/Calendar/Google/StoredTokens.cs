namespace Agents.Plugins.Calendar.Google;

/// <summary>A caller's tokens in clear, as they lie inside the encrypted row. Never logged: it prints as <c>***</c>.</summary>
internal sealed record StoredTokens
{
    public required string AccessToken { get; init; }

    /// <summary>Gets the refresh token; null when Google gave none, then the connection ends with the access token.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Gets when the access token is refreshed: 60 to 120 s before its end, or halfway when it lives shorter.</summary>
    public required DateTimeOffset RefreshAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required string Subject { get; init; }

    public string? Email { get; init; }

    public override string ToString() => "***";
}
