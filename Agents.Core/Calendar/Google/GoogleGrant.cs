using Agents.Core.Identity;

namespace Agents.Core.Calendar.Google;

/// <summary>What Google granted at the end of a sign-in.</summary>
/// <param name="AccessToken">For calls.</param>
/// <param name="RefreshToken">For further access tokens; null when Google sent none, then one that is stored for the same account stays.</param>
/// <param name="ExpiresIn">How long the access token lives.</param>
/// <param name="Scopes">What the user agreed to, which may be less than was asked for.</param>
/// <param name="Subject">The account's id.</param>
/// <param name="Email">The account's address; null when it is not known.</param>
public sealed record GoogleGrant(
    Secret AccessToken, Secret? RefreshToken, TimeSpan ExpiresIn, IReadOnlyList<string> Scopes, string Subject, string? Email);
