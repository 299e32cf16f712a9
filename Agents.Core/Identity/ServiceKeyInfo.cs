namespace Agents.Core.Identity;

/// <summary>What may be shown of a service key.</summary>
/// <param name="Name">Its name; unique.</param>
/// <param name="Prefix">The first four characters of a key of more than twelve; null for shorter ones.</param>
/// <param name="RequestsPerMinute">Requests a minute; null is unlimited.</param>
/// <param name="TokensPerMinute">Tokens a minute; null is unlimited.</param>
/// <param name="Credits">Millionths of a US dollar; null is unlimited.</param>
public sealed record ServiceKeyInfo(string Name, string? Prefix, long? RequestsPerMinute, long? TokensPerMinute, long? Credits);
